"""Reads the boxes of one sheet, whose plane in the picture is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from handbook_ext.scan import box_reading
from handbook_ext.scan.bends import FARTHEST, fit_bend
from handbook_ext.scan.frames import Fade, Frame, find_frame, usual_fade
from handbook_ext.scan.ink import measure
from handbook_ext.scan.page_reading import BoxReading
from handbook_ext.scan.patches import patch
from handbook_ext.scan.planes import straightened
from handbook_ext.scan.wordings import is_struck

if TYPE_CHECKING:
    from collections.abc import Collection

    from handbook_ext.core.checklists.sheets_json import Rect, Sheet, SheetBox
    from handbook_ext.scan.arrays import Floats, Grey, Mask
    from handbook_ext.scan.box_reading import Verdict
    from handbook_ext.scan.patches import Patch

_AROUND: Final = 4.7
"""Millimetres about a box that are looked at; to its left _LEFT more, where hands make marks."""

_LEFT: Final = 5.0
_FAR: Final = 3.5
_NEAR: Final = 0.5
"""How far a frame is looked for: from where the corners have it, then from its neighbours."""

_BESIDE: Final = 2.4
_ABOVE: Final = 1.0
"""How far from a frame, towards its wording and above it, nothing is printed for sure (mm)."""

_UNEVEN: Final = 0.4
"""Millimetres that one side of a frame may be off where the other three have it."""

_WHOLE: Final = 0.98
_CROP_SCALE: Final = 6.0


class _Placed(NamedTuple):
    """A box, the patch about it, its frame in that (None if not seen), how far that is off."""

    box: SheetBox
    shift: tuple[float, float]
    patch: Patch
    frame: Frame | None
    off: float


def read_boxes(
    grey: Grey,
    plane: Floats,
    paper: tuple[float, float],
    sheet: Sheet,
    printed: Collection[str],
) -> tuple[BoxReading, ...]:
    """Return what each box of *sheet* says in the picture *grey*, in the sheet's order.

    *plane* takes places on its *paper* (mm) to places in the picture (px); *printed* are the ids
    whose boxes were ticked when the sheet was printed.
    """
    placed = _placed(grey, plane, paper, sheet)
    seen = [each.frame for each in placed if each.frame is not None and each.off <= FARTHEST]
    usual = usual_fade(seen) if seen else Fade(np.ones(1), np.ones(1))
    dark = float(np.median([frame.dark for frame in seen])) if seen else 1.0
    readings = []
    for each in placed:
        box = each.box
        verdict = _verdict(each, sheet, usual, printed=box.id in printed)
        if verdict.answer != "ask" and is_struck(grey, plane, box.wording, each.shift, dark):
            verdict = box_reading.STRUCK
        crop = _crop(grey, plane, box, each.shift)
        readings.append(BoxReading(box.id, verdict.answer, verdict.reason, box.id in printed, crop))
    return tuple(readings)


def _placed(grey: Grey, plane: Floats, paper: tuple[float, float], sheet: Sheet) -> list[_Placed]:
    """Find the frames of a sheet: where its corners have them, then where its neighbours do."""
    middles = np.array([_middle(box) for box in sheet.boxes]).reshape(-1, 2)
    found = np.full(middles.shape, np.nan)
    for number, box in enumerate(sheet.boxes):
        seen = patch(grey, plane, _around(box, _AROUND), (0.0, 0.0))
        frame = find_frame(seen, _middle(box), box.size, _FAR)
        if frame is not None:
            found[number] = frame.middle
    corners = np.array(sheet.marks.at) + sheet.marks.size / 2
    bend = fit_bend(paper, corners, middles, found)
    result = []
    for box, (dx, dy), off in zip(sheet.boxes, bend.shifts, bend.off, strict=True):
        shift = (float(dx), float(dy))
        left, top, right, bottom = _around(box, _AROUND)
        seen = patch(grey, plane, (left - _LEFT, top, right, bottom), shift)
        frame = find_frame(seen, _middle(box), box.size, _NEAR)
        result.append(_Placed(box, shift, seen, frame, float(off)))
    return result


def _middle(box: SheetBox) -> tuple[float, float]:
    return box.at[0] + box.size / 2, box.at[1] + box.size / 2


def _around(box: SheetBox, more: float) -> Rect:
    (x, y), size = box.at, box.size
    return x - more, y - more, x + size + more, y + size + more


def _verdict(placed: _Placed, sheet: Sheet, usual: Fade, *, printed: bool) -> Verdict:
    if placed.patch.inside < _WHOLE:
        return box_reading.OUTSIDE
    frame = placed.frame
    if frame is None or placed.off > FARTHEST or frame.uneven > _UNEVEN:
        return box_reading.LOST
    if frame.dark < box_reading.PALE_FRAME:
        return box_reading.PALE
    ink = measure(placed.patch, frame, usual, _printed_near(placed, sheet))
    side = placed.box.size
    return box_reading.judge_printed(ink) if printed else box_reading.judge(ink, side)


def _printed_near(placed: _Placed, sheet: Sheet) -> Mask:
    """Return what of a patch may have print, or handwriting that belongs to an item.

    Nothing is printed close about a box, nor in the margin beside it. On the side of its wording
    and above it something may be.
    """
    own = placed.box
    (x, y), size, far = own.at, own.size, 3 * _AROUND
    near = placed.patch.within((x - far, y - far, x + size + far, y - _ABOVE))
    if own.wording[0] >= x:
        near |= placed.patch.within((x + size + _BESIDE, y - far, x + far, y + far))
    else:
        near |= placed.patch.within((x - far, y - far, x - _BESIDE, y + far))
    for box in sheet.boxes:
        if box.id != own.id:
            near |= placed.patch.within(box.wording, 0.3) | placed.patch.within(box.evidence, 0.5)
            near |= placed.patch.within((*box.at, box.at[0] + box.size, box.at[1] + box.size), 1)
    return near


def _crop(grey: Grey, plane: Floats, box: SheetBox, shift: tuple[float, float]) -> Grey:
    rects = (_around(box, 3), box.wording, box.evidence)
    left, top = (min(rect[side] for rect in rects) for side in (0, 1))
    right, bottom = (max(rect[side] for rect in rects) for side in (2, 3))
    corner = (left + shift[0], top + shift[1])
    values, _ = straightened(grey, plane, corner, (right - left, bottom - top), _CROP_SCALE)
    return np.clip(np.rint(values), 0, 255).astype(np.uint8)
