"""Reads ``sheets.json`` back: what is known of a copy's pages, without the copy."""

from __future__ import annotations

import json
import re
from collections import Counter
from math import isfinite
from typing import Any, TypeVar

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
from handbook_ext.core.ids import is_id

_T = TypeVar("_T")
_Json = dict[str, Any]

_LAYOUT = re.compile(r"[0-9a-f]{6}")


class SheetsJsonError(ValueError):
    """The text is no ``sheets.json`` of a version that this program reads."""


def read_sheets_json(text: str) -> Sheets:
    """Return the sheets that ``format_sheets_json`` wrote; raises SheetsJsonError."""
    try:
        content = json.loads(text)
        _require_version(content)
        records = _get(content, "sheets", list)
        sheets = Sheets(
            _id(content, "handbook"),
            _get(content, "edition", str),
            _point(_lengths(content, "paper", 2)),
            tuple(_sheet(record) for record in records),
        )
        _require_single("sheet", [str(sheet.number) for sheet in sheets.sheets])
        _require_single("box", [box.id for sheet in sheets.sheets for box in sheet.boxes])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        message = f"it is no sheets.json of this version ({type(error).__name__}: {error})"
        raise SheetsJsonError(message) from None
    return sheets


def _require_version(content: _Json) -> None:
    if (content["format"], content["version"]) != (FORMAT, VERSION):
        raise ValueError(f"format {content['format']!r}, version {content['version']!r}")


def _sheet(content: _Json) -> Sheet:
    x, y, side = _lengths(content, "code", 3)
    return Sheet(
        number=_count(content, "sheet"),
        lists=tuple(_id({"lists": name}, "lists") for name in _get(content, "lists", list)),
        page=_count(content, "page"),
        of=_place(content),
        layout=_layout(content),
        key=_key(content),
        marks=_marks(_get(content, "marks", dict)),
        code=(x, y, side),
        boxes=tuple(_box(record) for record in _get(content, "boxes", list)),
    )


def _marks(content: _Json) -> SheetMarks:
    ids = _get(content, "ids", list)
    corners = _get(content, "at", list)
    if len(ids) != 4 or len(corners) != 4:
        raise ValueError("there are not four marks")
    return SheetMarks(
        family=_get(content, "family", str),
        ids=tuple(_count({"ids": number}, "ids", least=0) for number in ids),
        size=_length(content, "size"),
        at=tuple(_point(_lengths({"at": corner}, "at", 2)) for corner in corners),
    )


def _box(content: _Json) -> SheetBox:
    return SheetBox(
        id=_id(content, "id"),
        at=_point(_lengths(content, "at", 2)),
        size=_length(content, "size"),
        wording=_rect(content, "wording"),
        evidence=_rect(content, "evidence"),
        printed=_get(content, "printed", bool),
    )


def _get(content: _Json, key: str, kind: type[_T]) -> _T:
    """Return a value that is what the schema says it is: all others rely on that."""
    value = content[key]
    if not isinstance(value, kind):
        raise TypeError(f"{key} is no {kind.__name__}")
    return value


def _id(content: _Json, key: str) -> str:
    value = _get(content, key, str)
    if not is_id(value):
        raise ValueError(f"{value!r} is no id")
    return value


def _count(content: _Json, key: str, least: int = 1) -> int:
    value = _get(content, key, int)
    if isinstance(value, bool) or value < least:
        raise ValueError(f"{key} is {value!r}")
    return value


def _place(content: _Json) -> tuple[int, int]:
    numbers = [_count({"of": number}, "of") for number in _get(content, "of", list)]
    if len(numbers) != 2 or numbers[0] > numbers[1]:
        raise ValueError(f"of is {numbers!r}")
    return numbers[0], numbers[1]


def _layout(content: _Json) -> str:
    value = _get(content, "layout", str)
    if not _LAYOUT.fullmatch(value):
        raise ValueError(f"layout is {value!r}")
    return value


def _key(content: _Json) -> str:
    value = _get(content, "key", str)
    try:
        return read_key(value)
    except SheetCodeError:
        raise ValueError(f"key is {value!r}") from None


def _lengths(content: _Json, key: str, count: int) -> list[float]:
    values = _get(content, key, list)
    if len(values) != count:
        raise ValueError(f"{key} has not {count} lengths")
    for value in values:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not isfinite(value):
            raise TypeError(f"{key} holds {value!r}")
    return values


def _length(content: _Json, key: str) -> float:
    value = _lengths({key: [content[key]]}, key, 1)[0]
    if value <= 0:
        raise ValueError(f"{key} is {value!r}")
    return value


def _point(lengths: list[float]) -> Point:
    return lengths[0], lengths[1]


def _rect(content: _Json, key: str) -> Rect:
    left, top, right, bottom = _lengths(content, key, 4)
    if left > right or top > bottom:
        raise ValueError(f"{key} ends before it begins")
    return left, top, right, bottom


def _require_single(what: str, names: list[str]) -> None:
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise ValueError(f"{what} {twice[0]!r} is there twice")
