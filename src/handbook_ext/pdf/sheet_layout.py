"""Where the boxes of each page stand: the sheets of a copy, from its form fields."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from handbook_ext.core.checklists.corner_marks import FAMILY
from handbook_ext.core.checklists.sheet_code import FEW_BOXES, sheet_key
from handbook_ext.core.checklists.sheets_json import (
    Point,
    Rect,
    Sheet,
    SheetBox,
    SheetMarks,
    Sheets,
    layout_hash,
    mark_ids,
)
from handbook_ext.pdf.markers import BOX, NOTE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

POINTS: Final = 72 / 25.4
"""Of a millimetre."""

FRAME: Final = 1.0
"""Width of a box's frame, in points; it is drawn within the field."""

EDGE, MARK = 9.0, 6.0
"""From the paper's edge to a mark, and its side."""

TEXT, BINDING = 146.0, 3.0
"""How wide the text is, and what a binding takes from the inner margin, as in ``style.typ``."""

LOWEST = 25 * POINTS
"""The lowest that text stands on a page, in points."""

INDENT, OVERHANG = 22.0, 2.0
"""From a box's left to its words, and how far these reach below their last line, in points."""

QUIET: Final = 4
"""Modules of white around a code."""

_FEW, _MANY = (18.0, 21), (21.0, 25)
"""Side of a code in millimetres and in modules, by how much it says."""


class PaperForm(NamedTuple):
    """What sheets say of their copy: its title, and those of its *lists*, by their ids.

    *owners* names the checklist of each item, *fonts* is what Typst is called with.
    """

    handbook: str
    edition: str
    title: str
    lists: Mapping[str, str]
    owners: Mapping[str, str]
    twoside: bool
    fonts: Mapping[str, Any]


class PlacedMark(NamedTuple):
    """What of an item stands where: *kind* is that of its field, *rect* its place in points."""

    kind: str
    name: str
    rect: Rect


@dataclass
class SheetPage:
    """One page of a copy: its *number* from 1, its *size* in points, and what stands on it."""

    number: int
    size: Point
    marks: list[PlacedMark] = field(default_factory=list)

    def has_boxes(self) -> bool:
        """Whether there is anything to tick."""
        return any(mark.kind == BOX for mark in self.marks)


def sheets_of(form: PaperForm, pages: list[SheetPage]) -> Sheets:
    """Return the sheets of a copy with these *pages*: those with boxes that are not turned."""
    size = min(page.size for page in pages)
    upright = size[0] < size[1]
    with_boxes = [page for page in pages if page.has_boxes() and page.size == size and upright]
    places = _places(form, with_boxes)
    paper = (size[0] / POINTS, size[1] / POINTS)
    sheets = [
        _sheet(form, page, number, places[page.number]) for number, page in enumerate(with_boxes, 1)
    ]
    return Sheets(form.handbook, form.edition, paper, tuple(sheets))


def code_modules(boxes: int) -> int:
    """Return how many modules a side of the code has on a sheet with as many *boxes*."""
    return (_FEW if boxes <= FEW_BOXES else _MANY)[1]


def text_right(page: int, width: float, *, twoside: bool) -> float:
    """Return where lines end on a *page* of the copy on paper of a *width*, from the left."""
    inner = BINDING if page % 2 == 0 else -BINDING
    return (width + TEXT) / 2 + (inner if twoside else 0)


def _lists(form: PaperForm, page: SheetPage) -> tuple[str, ...]:
    owners = [form.owners.get(mark.name, "") for mark in page.marks if mark.kind == BOX]
    return tuple(dict.fromkeys(filter(None, owners)))


def _places(form: PaperForm, pages: list[SheetPage]) -> dict[int, tuple[int, int]]:
    """Return for each page which sheet it is of its first list, and how many that has."""
    by_list = defaultdict[str, list[int]](list)
    for page in pages:
        for name in _lists(form, page):
            by_list[name].append(page.number)
    places = {}
    for page in pages:
        numbers = by_list[next(iter(_lists(form, page)), "")] or [page.number]
        places[page.number] = (numbers.index(page.number) + 1, len(numbers))
    return places


def _sheet(form: PaperForm, page: SheetPage, number: int, of: tuple[int, int]) -> Sheet:
    width, height = page.size[0] / POINTS, page.size[1] / POINTS
    text_end = text_right(page.number, width, twoside=form.twoside)
    boxes = tuple(_boxes(page, text_end))
    layout = layout_hash(boxes)
    right, bottom = width - EDGE - MARK, height - EDGE - MARK
    corners = ((EDGE, EDGE), (right, EDGE), (right, bottom), (EDGE, bottom))
    return Sheet(
        number=number,
        lists=_lists(form, page),
        page=page.number,
        of=of,
        layout=layout,
        key=sheet_key(form.edition, number, layout),
        marks=SheetMarks(FAMILY, mark_ids(number), MARK, corners),
        code=_code(text_end, width, bottom, boxes),
        boxes=boxes,
    )


def _code(
    text_end: float, width: float, marks_begin: float, boxes: tuple[SheetBox, ...]
) -> tuple[float, float, float]:
    """Return the place of the code: over a mark, in the margin where no numbers hang.

    They hang where lines begin, as boxes do: on the right, where these run leftwards.
    """
    side, modules = _FEW if len(boxes) <= FEW_BOXES else _MANY
    white = QUIET * side / modules
    right = max(width - EDGE - side, text_end + white)
    left = min(EDGE, text_end - TEXT - white - side)
    return left if boxes[0].at[0] > width / 2 else right, marks_begin - white - side, side


def _boxes(page: SheetPage, text_end: float) -> Iterator[SheetBox]:
    """Yield the boxes of a page from top to bottom; *text_end* is where its lines do."""
    height = page.size[1]
    notes = {mark.name: mark.rect for mark in page.marks if mark.kind == NOTE}
    for name, (left, _, right, top) in sorted(
        ((mark.name, mark.rect) for mark in page.marks if mark.kind == BOX),
        key=lambda box: (-box[1][3], box[1][0]),
    ):
        # what goes on overleaf ends here with the page
        start, end, stop, turn = notes.get(name) or (left, LOWEST, text_end * POINTS, LOWEST)
        turn = max(end, turn - OVERHANG)
        # where lines run from right to left, so do box and words
        start, stop = (left + INDENT, stop) if stop > right else (start, right - INDENT)
        yield SheetBox(
            name,
            ((left + FRAME / 2) / POINTS, (height - top + FRAME / 2) / POINTS),
            (right - left - FRAME) / POINTS,
            _turned((start, turn, stop, top), height),
            _turned((start, end, stop, turn), height),
        )


def _turned(rect: Rect, height: float) -> Rect:
    """Return a rectangle of a PDF, whose zero is below, in millimetres from the top."""
    left, bottom, right, top = rect
    return left / POINTS, (height - top) / POINTS, right / POINTS, (height - bottom) / POINTS
