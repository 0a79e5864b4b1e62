"""Reads pictures of printed checklists: which sheets they show, and what is marked on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from handbook_ext.core.checklists.sheet_code import (
    MANY_BOXES,
    SheetCode,
    SheetCodeError,
    edition_hash,
    handbook_hash,
    read_key,
)
from handbook_ext.core.checklists.sheets_json import MARK_SETS, SheetMarks, mark_ids
from handbook_ext.scan.mark_sets import MarkSet, mark_sets
from handbook_ext.scan.page_finder import find_marks
from handbook_ext.scan.page_reading import PageReading
from handbook_ext.scan.pictures import Picture, pictures_in
from handbook_ext.scan.planes import moved, pixels_a_millimetre
from handbook_ext.scan.sheet_codes import code_at, codes_in, lies_at
from handbook_ext.scan.sheet_reader import read_boxes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from handbook_ext.core.checklists.sheets_json import Sheet, Sheets
    from handbook_ext.scan.arrays import Grey
    from handbook_ext.scan.page_finder import Mark

FEW_PIXELS: Final = 1100
"""Pixels of a sheet's width below which more is asked."""

CORNERS: Final = ("top left", "top right", "bottom right", "bottom left")

NO_MARKS: Final = "no sheet's corner marks were found; take it flat, whole and in good light."
FEW_MARKS: Final = (
    "only {} of a sheet's four corner marks were found; take it again, flat and with all four "
    "corners in the picture."
)
NOT_FLAT: Final = (
    "the four corner marks do not lie as on flat paper; lay it flat, and take it again."
)
NO_CORNER: Final = (
    "the mark at the {} corner was not found; take it again, with all four corners in the picture."
)
NO_CODE: Final = (
    "the code at the foot could not be read; take it again, or give the key printed under it "
    "with --key."
)
OTHER_BOOK: Final = "it is a sheet of another handbook, not of {}."
OTHER_EDITION: Final = (
    "it is sheet {} of an edition that is not at hand (its code is {}; at hand: {}). Name that "
    "edition's PDF copy or sheets.json with --sheets."
)
OTHER_LAYOUT: Final = (
    "it is sheet {} of {}, but was printed with its boxes elsewhere: from another build of that "
    "edition. Name that build's PDF copy or sheets.json with --sheets."
)
OTHER_CORNERS: Final = "its corners and its code are those of two sheets; take each by itself."
OTHER_KEY: Final = "the key {} is that of no sheet with these corner marks."
SMALL: Final = "it has only {} pixels across the sheet, so more is asked; 1,500 are good."


class Found(NamedTuple):
    """Which sheet of which edition a set of marks is, and what was *printed* as ticked."""

    book: Sheets
    sheet: Sheet
    printed: frozenset[str]
    by_key: bool = False


class _RefusedError(Exception):
    """Why a sheet is not read, as a sentence."""


def read_pictures(
    paths: Iterable[Path], books: Sequence[Sheets], keys: Sequence[str] = ()
) -> Iterator[PageReading]:
    """Yield what each page of the files *paths* shows; one with several sheets more than once.

    *books* are the sheets of the editions at hand, the reader's own first. *keys* stand in for
    codes that cannot be read, as they are typed from the paper. Lengths are millimetres from the
    top left of the paper, or pixels of the picture as it is upright. Raises PictureError where a
    file is no picture, and OSError where there is none.
    """
    for path in paths:
        for picture in pictures_in(path):
            yield from read_picture(picture, books, keys)


def read_picture(
    picture: Picture, books: Sequence[Sheets], keys: Sequence[str] = ()
) -> Iterator[PageReading]:
    """Yield the sheets that one *picture* shows; one reading without a sheet where it has none."""
    grey = picture.grey
    marks = find_marks(grey)
    sets = mark_sets(marks, _places(books), grey)
    whole = [found for found in sets if not found.missing]
    if not sets:
        yield PageReading(picture.name, refusal=_no_sheet(marks))
    for found in _in_reading_order(sets):
        if found.missing and whole and not _stands_alone(found, whole):
            continue
        yield _read_set(picture, found, books, keys)


def _no_sheet(marks: Sequence[Mark]) -> str:
    """Return why *marks* are the corners of no sheet, as a sentence."""
    sets: dict[int, set[int]] = {}
    for mark in marks:
        sets.setdefault(mark.id // 4, set()).add(mark.id)
    most = max(map(len, sets.values()), default=0)
    if most == 4:
        return NOT_FLAT
    return FEW_MARKS.format(("", "", "two", "three")[most]) if most > 1 else NO_MARKS


def _places(books: Sequence[Sheets]) -> list[SheetMarks]:
    """Return the ways to place marks, each for each set of numbers: another edition has others."""
    ways = dict.fromkeys(
        (sheet.marks.family, sheet.marks.size, sheet.marks.at)
        for book in books
        for sheet in book.sheets
    )
    return [
        SheetMarks(family, mark_ids(number), size, at)
        for family, size, at in ways
        for number in range(MARK_SETS)
    ]


def _in_reading_order(sets: Iterable[MarkSet]) -> list[MarkSet]:
    return sorted(sets, key=lambda found: tuple(moved(found.plane, np.zeros((1, 2)))[0]))


def _stands_alone(found: MarkSet, whole: Sequence[MarkSet]) -> bool:
    return all(found.first != other.first for other in whole)


def _read_set(
    picture: Picture, found: MarkSet, books: Sequence[Sheets], keys: Sequence[str]
) -> PageReading:
    grey = picture.grey
    if found.missing:
        where = CORNERS[found.missing[0]]
        return PageReading(picture.name, refusal=NO_CORNER.format(where))
    try:
        which = _which(grey, found, books, keys)
    except _RefusedError as refused:
        needs_key = str(refused) == NO_CODE
        return PageReading(picture.name, refusal=str(refused), needs_key=needs_key)
    book, sheet, printed, by_key = which
    boxes = read_boxes(grey, found.plane, book.paper, sheet, printed)
    across = pixels_a_millimetre(found.plane, np.array(book.paper) / 2) * book.paper[0]
    remarks = (SMALL.format(round(across)),) if across < FEW_PIXELS else ()
    return PageReading(
        picture.name, book, sheet, boxes, "", remarks, one_bit=picture.one_bit, by_key=by_key
    )


def _which(grey: Grey, found: MarkSet, books: Sequence[Sheets], keys: Sequence[str]) -> Found:
    """Return which sheet *found* is; raises _RefusedError."""
    fitting = [
        (book, sheet)
        for book in books
        for sheet in book.sheets
        if sheet.marks.ids[0] == found.first
    ]
    code = None
    for place in dict.fromkeys(sheet.code for book in books for sheet in book.sheets):
        code = code or code_at(grey, found.plane, place)
    if code is None:
        for seen, middle in codes_in(grey):
            if any(lies_at(middle, found.plane, s.code) for book in books for s in book.sheets):
                code = seen
    if code is not None:
        return _by_code(code, books, found)
    for key in keys:
        for book, sheet in fitting:
            if sheet.key == _plain_key(key):
                printed = frozenset(box.id for box in sheet.boxes if box.printed)
                return Found(book, sheet, printed, by_key=True)
    raise _RefusedError(NO_CODE if not keys else OTHER_KEY.format(", ".join(keys)))


def _plain_key(key: str) -> str:
    try:
        return read_key(key)
    except SheetCodeError:
        return ""


def _by_code(code: SheetCode, books: Sequence[Sheets], found: MarkSet) -> Found:
    """Return the sheet that *code* names; raises _RefusedError."""
    ours = [book for book in books if handbook_hash(book.handbook) == code.handbook]
    if not ours:
        raise _RefusedError(OTHER_BOOK.format(books[0].handbook))
    editions = [book for book in ours if edition_hash(book.edition) == code.edition]
    if not editions:
        names = ", ".join(dict.fromkeys(book.edition or "one without a name" for book in ours))
        raise _RefusedError(OTHER_EDITION.format(code.sheet, code.edition, names))
    for book in editions:
        for sheet in book.sheets:
            if (sheet.number, sheet.layout) == (code.sheet, code.layout):
                if sheet.marks.ids[0] != found.first:
                    raise _RefusedError(OTHER_CORNERS)
                ids = [box.id for box in sheet.boxes]
                printed = frozenset(ids[n] for n in code.printed if n < len(ids))
                # what the code has no bit for is as its geometry says
                beyond = frozenset(box.id for box in sheet.boxes[MANY_BOXES:] if box.printed)
                return Found(book, sheet, printed | beyond)
    name = editions[0].edition or editions[0].handbook
    raise _RefusedError(OTHER_LAYOUT.format(code.sheet, name))
