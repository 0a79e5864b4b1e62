"""Marks on drawn sheets: what is sure, what is asked, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from handbook_ext.core.checklists.sheets_json import Sheets
from handbook_ext.scan.page_reading import PageReading
from handbook_ext.scan.pictures import Picture
from handbook_ext.scan.reader import read_picture

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


@pytest.mark.parametrize("dpi", [150, 300])
@pytest.mark.parametrize("turn", [0, 90, 180])
def test_marks_as_people_make_them_are_done_empty_or_asked(dpi: int, turn: int) -> None:
    image = d.drawn(BOOK, 1, SURE | ASKED, dpi=dpi).rotate(turn, expand=True)
    (page,) = _read(image)
    assert (page.refusal, page.sheet) == ("", BOOK.sheets[0])
    answers = {box.id: box.answer for box in page.boxes}
    assert answers == {
        **dict.fromkeys(("tick", "cross", "filled"), "done"), "empty": "empty",
        **dict.fromkeys(ASKED, "ask"),
    }  # fmt: skip
