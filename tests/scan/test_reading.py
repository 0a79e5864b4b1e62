"""Marks on drawn sheets: what is sure, what is asked, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from handbook_ext.core.checklists.sheet_code import edition_hash
from handbook_ext.core.checklists.sheets_json import Sheets
from handbook_ext.scan.page_reading import PageReading
from handbook_ext.scan.pictures import Picture
from handbook_ext.scan.reader import (
    FEW_MARKS,
    NO_CODE,
    NO_CORNER,
    NO_MARKS,
    OTHER_EDITION,
    OTHER_KEY,
    OTHER_LAYOUT,
    read_picture,
)

from . import drawn_sheets as d

SURE = {"tick": d.TICK, "cross": d.CROSS, "filled": d.FILLED, "empty": []}
ASKED = {
    "dot": d.DOT, "stroke": d.STROKE, "scribble": d.SCRIBBLE, "circle": d.CIRCLE,
    "beside": d.BESIDE, "struck": d.STRUCK,
}  # fmt: skip
BOOK = d.sheets([[*SURE, *ASKED], ["other"]])


def _read(image: Image.Image, *books: Sheets, keys: tuple[str, ...] = ()) -> list[PageReading]:
    picture = Picture("page.png", np.asarray(image, np.uint8), one_bit=False)
    return list(read_picture(picture, books or [BOOK], keys))


@pytest.fixture(scope="module")
def scan() -> Image.Image:
    """A sheet with a mark of each kind."""
    return d.drawn(BOOK, 1, SURE | ASKED)


@pytest.mark.parametrize("turn", [90, 180])
def test_marks_as_people_make_them_are_done_empty_or_asked(scan: Image.Image, turn: int) -> None:
    (page,) = _read(scan.rotate(turn, expand=True))
    assert (page.refusal, page.sheet) == ("", BOOK.sheets[0])
    answers = {box.id: box.answer for box in page.boxes}
    assert answers == {
        **dict.fromkeys(("tick", "cross", "filled"), "done"), "empty": "empty",
        **dict.fromkeys(ASKED, "ask"),
    }  # fmt: skip


def _without(image: Image.Image, left: float, top: float, side: float) -> Image.Image:
    """Return a scan with a square of paper pasted over it, in mm."""
    scale = image.width / d.PAPER[0]
    paper = Image.new("L", (round(side * scale),) * 2, 250)
    copy = image.copy()
    copy.paste(paper, (round(left * scale), round(top * scale)))
    return copy


def test_a_sheet_without_a_corner_is_refused_with_its_name(scan: Image.Image) -> None:
    (page,) = _read(_without(scan, 193, 280, 12))
    assert (page.sheet, page.boxes) == (None, ())
    assert page.refusal == NO_CORNER.format("bottom right")
    (page,) = _read(_without(_without(scan, 193, 280, 12), 6, 280, 12))
    assert page.refusal == FEW_MARKS.format("two")
    (page,) = _read(Image.new("L", (800, 1100), 240))
    assert page.refusal == NO_MARKS


def test_the_typed_key_stands_in_for_a_code_that_cannot_be_read(scan: Image.Image) -> None:
    spoilt = _without(scan, 164, 268, 22)
    (page,) = _read(spoilt)
    assert (page.refusal, page.needs_key) == (NO_CODE, True)
    key = BOOK.sheets[0].key
    (page,) = _read(spoilt, keys=(key.lower().replace("-", " "),))
    assert (page.sheet, page.by_key) == (BOOK.sheets[0], True)
    (page,) = _read(spoilt, keys=(BOOK.sheets[1].key,))
    assert page.refusal == OTHER_KEY.format(BOOK.sheets[1].key)


def test_a_sheet_of_another_edition_is_read_by_its_own_geometry_or_refused() -> None:
    other = d.sheets([["first"], ["tick", "new"]], edition="2027.1")
    image = d.drawn(other, 2, {"new": d.CROSS})
    (page,) = _read(image)
    assert page.refusal == OTHER_EDITION.format(2, edition_hash("2027.1"), "2026.11")
    (page,) = _read(image, BOOK, other)
    assert page.book is other
    assert [(box.id, box.answer) for box in page.boxes] == [("tick", "empty"), ("new", "done")]
    (page,) = _read(image, d.sheets([["first"], ["tick"]], edition="2027.1"))
    assert page.refusal == OTHER_LAYOUT.format(2, "2027.1")


def test_two_sheets_in_one_picture_are_read_in_turn(scan: Image.Image) -> None:
    second = d.drawn(BOOK, 2, {"other": d.TICK})
    both = Image.new("L", (scan.width * 2, scan.height), 90)
    both.paste(scan, (0, 0))
    both.paste(second, (scan.width, 0))
    assert [page.sheet for page in _read(both)] == list(BOOK.sheets)


def test_what_was_printed_as_ticked_is_no_change_unless_somebody_wrote_there() -> None:
    book = d.sheets([["kept", "scribbled"]], printed=["kept", "scribbled"])
    (page,) = _read(d.drawn(book, 1, {"scribbled": d.SCRIBBLE}), book)
    assert [(box.answer, box.printed) for box in page.boxes] == [("empty", True), ("ask", True)]


def test_a_bent_sheet_is_read_where_its_boxes_are(scan: Image.Image) -> None:
    """Rows are moved sideways by up to two millimetres, more in the middle than at the ends."""
    pixels = np.asarray(scan)
    place = np.linspace(-1, 1, len(pixels))
    moved = (2 * (1 - place**2) * len(pixels) / d.PAPER[1]).astype(int)
    bent = np.stack([np.roll(row, by) for row, by in zip(pixels, moved, strict=True)])
    (page,) = _read(Image.fromarray(bent))
    answers = {box.id: box.answer for box in page.boxes}
    assert answers["empty"] == "empty"
    assert "empty" not in {answers[name] for name in (*SURE, *ASKED) if name != "empty"}
    assert "done" not in {answers[name] for name in ASKED}
