"""Reads ``sheets.json`` back: what is known of a copy's pages, without the copy."""

from __future__ import annotations

import json
import re
from collections import Counter
from math import isfinite

from handbook_ext.core.checklists.json_values import Json, id_of, value_of
from handbook_ext.core.checklists.sheet_code import SheetCodeError, read_key
from handbook_ext.core.checklists.sheets_json import (
    FORMAT,
    VERSION,
    Point,
    Rect,
    Sheet,
    SheetBox,
    SheetMarks,
    Sheets,
)

_LAYOUT = re.compile(r"[0-9a-f]{6}")


class SheetsJsonError(ValueError):
    """The text is no ``sheets.json`` of a version that this program reads."""


def read_sheets_json(text: str) -> Sheets:
    """Return the sheets that ``format_sheets_json`` wrote; raises SheetsJsonError."""
    try:
        content = json.loads(text)
        _require_version(content)
        records = value_of(content, "sheets", list)
        sheets = Sheets(
            id_of(content, "handbook"),
            value_of(content, "edition", str),
            _point(_lengths(content, "paper", 2)),
            tuple(_sheet(record) for record in records),
        )
        _require_single("sheet", [str(sheet.number) for sheet in sheets.sheets])
        _require_single("box", [box.id for sheet in sheets.sheets for box in sheet.boxes])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        message = f"it is no sheets.json of this version ({type(error).__name__}: {error})"
        raise SheetsJsonError(message) from None
    return sheets


def _require_version(content: Json) -> None:
    if (content["format"], content["version"]) != (FORMAT, VERSION):
        raise ValueError(f"format {content['format']!r}, version {content['version']!r}")


def _sheet(content: Json) -> Sheet:
    x, y, side = _lengths(content, "code", 3)
    return Sheet(
        number=_count(content, "sheet"),
        lists=tuple(id_of({"lists": name}, "lists") for name in value_of(content, "lists", list)),
        page=_count(content, "page"),
        of=_place(content),
        layout=_layout(content),
        key=_key(content),
        marks=_marks(value_of(content, "marks", dict)),
        code=(x, y, side),
        boxes=tuple(_box(record) for record in value_of(content, "boxes", list)),
    )


def _marks(content: Json) -> SheetMarks:
    ids = value_of(content, "ids", list)
    corners = value_of(content, "at", list)
    if len(ids) != 4 or len(corners) != 4:
        raise ValueError("there are not four marks")
    return SheetMarks(
        family=value_of(content, "family", str),
        ids=tuple(_count({"ids": number}, "ids", least=0) for number in ids),
        size=_length(content, "size"),
        at=tuple(_point(_lengths({"at": corner}, "at", 2)) for corner in corners),
    )


def _box(content: Json) -> SheetBox:
    return SheetBox(
        id=id_of(content, "id"),
        at=_point(_lengths(content, "at", 2)),
        size=_length(content, "size"),
        wording=_rect(content, "wording"),
        evidence=_rect(content, "evidence"),
        printed=value_of(content, "printed", bool),
    )


def _count(content: Json, key: str, least: int = 1) -> int:
    value = value_of(content, key, int)
    if isinstance(value, bool) or value < least:
        raise ValueError(f"{key} is {value!r}")
    return value


def _place(content: Json) -> tuple[int, int]:
    numbers = [_count({"of": number}, "of") for number in value_of(content, "of", list)]
    if len(numbers) != 2 or numbers[0] > numbers[1]:
        raise ValueError(f"of is {numbers!r}")
    return numbers[0], numbers[1]


def _layout(content: Json) -> str:
    value = value_of(content, "layout", str)
    if not _LAYOUT.fullmatch(value):
        raise ValueError(f"layout is {value!r}")
    return value


def _key(content: Json) -> str:
    value = value_of(content, "key", str)
    try:
        return read_key(value)
    except SheetCodeError:
        raise ValueError(f"key is {value!r}") from None


def _lengths(content: Json, key: str, count: int) -> list[float]:
    values = value_of(content, key, list)
    if len(values) != count:
        raise ValueError(f"{key} has not {count} lengths")
    for value in values:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not isfinite(value):
            raise TypeError(f"{key} holds {value!r}")
    return values


def _length(content: Json, key: str) -> float:
    value = _lengths({key: [content[key]]}, key, 1)[0]
    if value <= 0:
        raise ValueError(f"{key} is {value!r}")
    return value


def _point(lengths: list[float]) -> Point:
    return lengths[0], lengths[1]


def _rect(content: Json, key: str) -> Rect:
    left, top, right, bottom = _lengths(content, key, 4)
    if left > right or top > bottom:
        raise ValueError(f"{key} ends before it begins")
    return left, top, right, bottom


def _require_single(what: str, names: list[str]) -> None:
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise ValueError(f"{what} {twice[0]!r} is there twice")
