"""``sheets.json``: where the boxes of an edition stand on paper, for who reads a scan of it.

Lengths are millimetres from the top left of the paper. Sheets in the order of their pages, boxes
in that of reading, without a clock, one trailing newline: the same copy gives the same bytes.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

FILE_NAME: Final = "sheets.json"
SCHEMA_NAME: Final = "sheets-1.schema.json"
FORMAT: Final = "handbook-sheets"
VERSION: Final = 1

MARK_SETS: Final = 7
"""How many sets of four marks there are: sheets that lie together seldom have the same."""

Point = tuple[float, float]
Rect = tuple[float, float, float, float]
"""Left, top, right and bottom."""


class SheetMarks(NamedTuple):
    """The marks at a sheet's corners: top left, top right, bottom right, bottom left.

    *ids* are their numbers in the *family*, *at* their top-left corners, *size* a side.
    """

    family: str
    ids: tuple[int, ...]
    size: float
    at: tuple[Point, ...]


class SheetBox(NamedTuple):
    """An item's box: its frame is a square, *at* and *size* those of the line's middle.

    *wording* is where the item's words stand and what belongs to them, *evidence* where a reader
    writes, with what it is called: nothing else is printed to the right of a box. *printed* says
    whether it was ticked before it came to paper.
    """

    id: str
    at: Point
    size: float
    wording: Rect
    evidence: Rect
    printed: bool = False


class Sheet(NamedTuple):
    """A page with boxes: *number* counts those of the copy from 1, *page* all its pages.

    *lists* are the ids of its checklists. *of* says which sheet it is of how many that its first
    list takes. *code* is the left, the top and the side of its code, without the white around.
    """

    number: int
    lists: tuple[str, ...]
    page: int
    of: tuple[int, int]
    layout: str
    key: str
    marks: SheetMarks
    code: tuple[float, float, float]
    boxes: tuple[SheetBox, ...]


class Sheets(NamedTuple):
    """All sheets of one copy, *paper* its width and height."""

    handbook: str
    edition: str
    paper: tuple[float, float]
    sheets: tuple[Sheet, ...]


def mark_ids(number: int) -> tuple[int, ...]:
    """Return the numbers of the four marks of a sheet."""
    first = 4 * (number % MARK_SETS)
    return tuple(range(first, first + 4))


def layout_hash(boxes: Iterable[SheetBox]) -> str:
    """Return six hex digits that tell where which boxes stand; in whatever order they come."""
    from hashlib import sha256  # noqa: PLC0415 - the command seldom needs it

    places = sorted(f"{box.id} {_json([*box.at, box.size])}" for box in boxes)
    return sha256("\n".join(places).encode()).hexdigest()[:6]


def format_sheets_json(sheets: Sheets) -> str:
    """Return *sheets* as the text of ``sheets.json``, a box a line."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "handbook": sheets.handbook,
        "edition": sheets.edition,
        "paper": sheets.paper,
    }
    ordered = sorted(sheets.sheets, key=lambda sheet: sheet.number)
    lines = ",\n".join(map(_sheet, ordered))
    return f'{_json(head)[:-1]}, "sheets": [\n{lines}\n]}}\n'


def _sheet(sheet: Sheet) -> str:
    record = sheet._asdict()
    del record["number"], record["boxes"]
    head = {"sheet": sheet.number, **record, "marks": sheet.marks._asdict()}
    boxes = ",\n".join(f"  {_json(box._asdict())}" for box in sheet.boxes)
    return f' {_json(head)[:-1]}, "boxes": [\n{boxes}\n ]}}'


def _json(value: object) -> str:
    return json.dumps(_rounded(value), ensure_ascii=False)


def _rounded(value: Any) -> Any:
    """Return *value* with its lengths to a hundredth of a millimetre."""
    if isinstance(value, float):
        length = round(value, 2)
        return int(length) if length.is_integer() else length
    if isinstance(value, dict):
        return {key: _rounded(part) for key, part in value.items()}
    return [_rounded(part) for part in value] if isinstance(value, (list, tuple)) else value
