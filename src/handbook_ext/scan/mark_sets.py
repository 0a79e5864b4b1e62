"""Sorts the marks of a picture into sheets: four that lie in one plane are the corners of one."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from handbook_ext.core.checklists.corner_marks import CELLS, mark_rows
from handbook_ext.scan.page_finder import Mark
from handbook_ext.scan.planes import fit_plane, inverse, moved, pixels_a_millimetre, straightened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handbook_ext.core.checklists.sheets_json import Point, SheetMarks
    from handbook_ext.scan.arrays import Floats, Grey

MOST_OFF: Final = 0.35
"""Millimetres that the sixteen corners may lie off their plane, as the root of the mean square."""

_MOST_SETS: Final = 300
_REACH: Final = 4.0
_LIKENESS: Final = 0.6
"""How far from its place a hidden mark is looked for, in mm, and how like its pattern it is."""


class MarkSet(NamedTuple):
    """The corners of one sheet: the *first* of their numbers, their *plane* (mm to px).

    *off* is how far they lie off it, in mm; *missing* the numbers, 0 to 3, of corners that were
    not found. With one missing nothing is read.
    """

    first: int
    plane: Floats
    off: float
    missing: tuple[int, ...] = ()


def mark_sets(marks: Sequence[Mark], places: Sequence[SheetMarks], grey: Grey) -> list[MarkSet]:
    """Return the sheets whose corners are among *marks*, the surest first.

    *places* are the ways in which the sheets at hand have their marks. Where one of four is not
    found, it is looked for in *grey* where it must be.
    """
    result = []
    left = list(marks)
    while best := min(_complete(left, places), key=lambda found: found[0].off, default=None):
        result.append(best[0])
        left = _without(left, best[1])
    for first in dict.fromkeys(mark.id // 4 * 4 for mark in left):
        found = _of_three(left, first, places, grey)
        if found is not None:
            result.append(found[0])
            left = _without(left, found[1])
    return result


def _without(marks: Sequence[Mark], used: Sequence[Mark]) -> list[Mark]:
    return [mark for mark in marks if not any(mark is other for other in used)]


def _of_set(marks: Sequence[Mark], first: int) -> list[list[Mark]]:
    """Return for each corner the marks that say to be it."""
    return [[mark for mark in marks if mark.id == first + corner] for corner in range(4)]


def _complete(
    marks: Sequence[Mark], places: Sequence[SheetMarks]
) -> Iterator[tuple[MarkSet, tuple[Mark, ...]]]:
    for first in dict.fromkeys(mark.id // 4 * 4 for mark in marks):
        corners = _of_set(marks, first)
        if np.prod([len(corner) for corner in corners]) > _MOST_SETS:
            continue  # a picture of hundreds of marks is none of a sheet
        for four in product(*corners):
            for place in places:
                if place.ids[0] == first and (fitted := _fit(four, place, range(4))):
                    yield MarkSet(first, *fitted), four


def _fit(
    marks: Sequence[Mark], place: SheetMarks, corners: Sequence[int]
) -> tuple[Floats, float] | None:
    """Return the plane of *marks*, and how far off it they are; None if that is too far."""
    paper = np.vstack([_outline(place.at[corner], place.size) for corner in corners])
    picture = np.vstack([mark.corners for mark in marks])
    try:
        plane = fit_plane(paper, picture)
        back = moved(inverse(plane), picture)
    except ValueError:
        return None
    off = float(np.sqrt(((back - paper) ** 2).sum(axis=1).mean()))
    w = np.column_stack((paper, np.ones(len(paper)))) @ plane[2]
    # seen from behind, or beyond the horizon: no camera sees that
    if not off <= MOST_OFF or np.linalg.det(plane) <= 0 or w.min() <= 0:
        return None
    return plane, off


def _outline(at: Point, size: float) -> Floats:
    return np.array(at) + size * np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float64)


# -- a mark that was not found -------------------------------------------------------------


def _of_three(
    marks: Sequence[Mark], first: int, places: Sequence[SheetMarks], grey: Grey
) -> tuple[MarkSet, tuple[Mark, ...]] | None:
    """Return the sheet of three of its corners, with the fourth if that is there to be seen."""
    corners = _of_set(marks, first)
    known = [corner for corner in range(4) if corners[corner]]
    if len(known) != 3 or np.prod([len(corners[corner]) for corner in known]) > _MOST_SETS:
        return None
    (gone,) = set(range(4)) - set(known)
    best: tuple[MarkSet, tuple[Mark, ...]] | None = None
    for three in product(*(corners[corner] for corner in known)):
        for place in places:
            fitted = _fit(three, place, known) if place.ids[0] == first else None
            if fitted is not None and (best is None or fitted[1] < best[0].off):
                best = _with_fourth(fitted, three, place, gone, grey), three
    return best


def _with_fourth(
    fitted: tuple[Floats, float], three: Sequence[Mark], place: SheetMarks, gone: int, grey: Grey
) -> MarkSet:
    """Return the sheet of *three* marks; whole if the one that is *gone* lies where it must."""
    first = place.ids[0]
    corners = _seen(fitted[0], place.at[gone], place.size, first + gone, grey)
    if corners is not None:
        four = [*three[:gone], Mark(first + gone, corners), *three[gone:]]
        whole = _fit(four, place, range(4))
        if whole is not None:
            return MarkSet(first, *whole)
    return MarkSet(first, *fitted, (gone,))


def _seen(plane: Floats, at: Point, size: float, number: int, grey: Grey) -> Floats | None:
    """Return the corners of a mark near *at* (mm), by its pattern; None if it is not there."""
    scale = min(8.0, max(3.0, pixels_a_millimetre(plane, np.array(at))))
    corner = (at[0] - _REACH, at[1] - _REACH)
    picture, inside = straightened(grey, plane, corner, (size + 2 * _REACH,) * 2, scale)
    if not inside.all():
        return None
    side = round(size * scale)
    cells = np.arange(side) * CELLS // side
    pattern = np.where(np.array(mark_rows(number)), -1.0, 1.0)[np.ix_(cells, cells)]
    pattern -= pattern.mean()
    windows = np.lib.stride_tricks.sliding_window_view(picture, pattern.shape)
    spread = windows.std(axis=(2, 3)) * pattern.std() * pattern.size
    likeness = np.einsum("ijkl,kl->ij", windows, pattern) / np.maximum(spread, 1e-9)
    row, column = np.unravel_index(int(likeness.argmax()), likeness.shape)
    if likeness[row, column] < _LIKENESS or windows[row, column].std() < 12:
        return None
    return moved(plane, _outline((corner[0] + column / scale, corner[1] + row / scale), size))
