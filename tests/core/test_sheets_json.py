"""``sheets.json``: written, read back, held to its schema; and what is refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from handbook_ext.core.checklists import corner_marks
from handbook_ext.core.checklists.checklists_json import schema
from handbook_ext.core.checklists.sheet_code import sheet_key
from handbook_ext.core.checklists.sheets_json import (
    SCHEMA_NAME,
    Sheet,
    SheetBox,
    SheetMarks,
    Sheets,
    format_sheets_json,
    layout_hash,
    mark_ids,
)
from handbook_ext.core.checklists.sheets_json_reader import SheetsJsonError, read_sheets_json

if TYPE_CHECKING:
    from collections.abc import Callable

SCHEMA = json.loads(schema(SCHEMA_NAME))


def _sheet(number: int, *boxes: SheetBox) -> Sheet:
    layout = layout_hash(boxes)
    corners = ((9.0, 9.0), (195.0, 9.0), (195.0, 282.0), (9.0, 282.0))
    marks = SheetMarks("16h5", mark_ids(number), 6.0, corners)
    key = sheet_key("2026.11", number, layout)
    return Sheet(number, ("first",), 80 + number, (1, 2), layout, key, marks, (166, 270, 18), boxes)


BOX = SheetBox("a", (43.0, 102.25), 4.5, (50.2, 101, 182, 111), (50.2, 112, 182, 121))
SHEETS = Sheets(
    "book", "2026.11 “ü”", (210.0, 297.0), (_sheet(1, BOX), _sheet(9, BOX._replace(id="b")))
)


def test_what_is_written_is_read_back_and_keeps_to_the_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    text = format_sheets_json(SHEETS)
    jsonschema.validate(json.loads(text), SCHEMA)
    assert read_sheets_json(text) == SHEETS
    backwards = SHEETS._replace(sheets=SHEETS.sheets[::-1])
    assert format_sheets_json(backwards) == text
    assert text.endswith("]}\n")
    assert '"at": [43, 102.25], "size": 4.5' in text


def test_a_layout_is_known_by_what_stands_where() -> None:
    other = SheetBox("other", (43.0, 118.5), 4.5, (0, 0, 0, 0), (0, 0, 0, 0))
    layout = layout_hash([BOX, other])
    assert layout == layout_hash([other, BOX._replace(at=(43.001, 102.25), printed=True)])
    moved = BOX._replace(at=(43.0, 102.26))
    assert layout != layout_hash([moved, other]) != layout_hash([BOX, moved._replace(id="other")])


def test_neighbouring_sheets_have_other_marks() -> None:
    assert mark_ids(17) == (12, 13, 14, 15)
    assert len({number for sheet in range(3, 10) for number in mark_ids(sheet)}) == 28


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda book: book.update(version=2), "ValueError: format 'handbook-sheets', version 2"),
        (lambda book: book.pop("edition"), "KeyError: 'edition'"),
        (lambda book: book.update(paper=[210]), "ValueError: paper has not 2 lengths"),
        (lambda book: book["sheets"][0].update(sheet=9), "ValueError: sheet '9' is there twice"),
        (lambda book: book["sheets"][0].update(key="7K3M-QD2G"), "ValueError: key is '7K3M-QD2G'"),
        (lambda book: book["sheets"][0].update(of=[3, 2]), "ValueError: of is [3, 2]"),
        (lambda book: book["sheets"][0]["marks"].update(ids=[1]), "there are not four marks"),
        (lambda book: _box(book).update(id="B"), "ValueError: 'B' is no id"),
        (lambda book: _box(book).update(at=[1, "2"]), "TypeError: at holds '2'"),
        (lambda book: _box(book).update(at=[1, float("nan")]), "TypeError: at holds nan"),
        (lambda book: _box(book).update(size=0), "ValueError: size is 0"),
        (lambda book: _box(book).update(wording=[9, 1, 2, 3]), "wording ends before it begins"),
        (lambda book: _box(book).update(printed=1), "TypeError: printed is no bool"),
    ],
)
def test_what_it_cannot_be_is_refused_by_name(change: Callable[[Any], object], reason: str) -> None:
    book = json.loads(format_sheets_json(SHEETS))
    change(book)
    with pytest.raises(SheetsJsonError) as refusal:
        read_sheets_json(json.dumps(book))
    assert str(refusal.value).startswith("it is no sheets.json of this version (")
    assert reason in str(refusal.value)


def _box(book: Any) -> Any:
    return book["sheets"][0]["boxes"][0]


def test_the_marks_are_those_that_opencv_finds() -> None:
    aruco = pytest.importorskip("cv2").aruco
    family = aruco.getPredefinedDictionary(aruco.DICT_APRILTAG_16h5)
    for number in range(len(corner_marks.DARK)):
        drawn = aruco.generateImageMarker(family, number, corner_marks.CELLS)
        expected = tuple(tuple(cell == 0 for cell in row) for row in drawn.tolist())
        assert corner_marks.mark_rows(number) == expected
