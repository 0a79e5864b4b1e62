"""The published schema of progress files, held to what reading them takes.

A file keeps to the schema exactly where it is taken whole. What a schema can't say: its size,
how deep it is nested, and that a name stands in an object twice (reading
takes the last one; half a character makes two names the same, too).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook_ext.core.checklists.checklists_json import schema
from handbook_ext.core.progress.my_lists import Choices
from handbook_ext.core.progress.progress_file import (
    SCHEMA_NAME,
    Progress,
    RefusedError,
    read_progress,
)
from handbook_ext.core.progress.records import MAX_FIELD_DEPTH, Record, Records, depth, sound_record
from tests.support.mutated_files import mutants
from tests.support.random_progress import CHOICES, PLAIN, RECORD, RECORDS
from tests.vectors import vectors

SCHEMA = json.loads(schema(SCHEMA_NAME))
FILE = jsonschema.Draft202012Validator(SCHEMA)
RECORD_ALONE = jsonschema.Draft202012Validator(
    {**SCHEMA["$defs"]["record"], "$defs": SCHEMA["$defs"]}
)
FULL = {
    "format": "handbook-progress", "version": 1, "handbook": "book", "theme": ["dark", 1],
    "items": {"a": {"state": {"value": "na", "at": [1, 0, "x"], "reason": "r", "wording": "w",
                              "since": 1, "more": {}}, "later": 7}},
    "lists": {"support": {"value": False, "at": [1, 0, "x"], "since": 1},
              "deciding": {"value": True, "at": [2, 0, "x"]}},
    "snapshots": {"March 2027": {"value": {"a": {"note": {"value": "", "at": [1, 0, "x"]}}},
                                 "at": [1, 0, "x"], "by": "me"},
                  "gone": {"value": None, "at": [2, 0, "x"]}},
}  # fmt: skip


def test_it_is_a_schema_and_describes_every_property() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert [place for place, part in _properties(SCHEMA) if "description" not in part] == []


def _properties(part: Any, place: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(part, dict):
        for key, value in part.items():
            if key in {"properties", "$defs"}:
                yield from ((f"{place}/{name}", inner) for name, inner in value.items())
            yield from _properties(value, f"{place}/{key}")


def _is_whole(data: bytes) -> bool:
    """Whether reading a file takes all of it."""
    try:
        return read_progress(data).left_out == []
    except RefusedError:
        return False


def test_a_full_file_keeps_to_it() -> None:
    assert FILE.is_valid(FULL)
    assert _is_whole(json.dumps(FULL).encode())


@pytest.mark.parametrize("vector", vectors("files"), ids=lambda vector: vector["name"])
def test_vectors(vector: dict[str, Any]) -> None:
    taken = vector["verdict"] in {"taken", "handbook"} and not vector.get("left_out")
    beyond = {"cut off", "nothing", "not a number that JSON knows", "nested too deeply"}
    beyond |= {"a field so deep that no file could hold a snapshot of it"}
    if vector["name"] not in beyond:
        assert FILE.is_valid(_parse(vector["text"])) == taken


def _parse(text: str) -> Any:
    """Return *text* parsed, with the numbers that JavaScript and a validator of it have."""
    return json.loads(text.lstrip("\ufeff"), parse_int=float)


@given(RECORDS, RECORDS, CHOICES)
def test_what_is_written_keeps_to_it(items: Records, copy: Records, lists: Choices) -> None:
    snapshots = {"": {"value": copy, "at": [1, 0, "x"]}, "gone": {"value": None, "at": [2, 0, ""]}}
    progress = Progress("b", items, snapshots, {"later": [1]}, lists=lists)
    assert FILE.is_valid(json.loads(progress.to_json()))


@given(RECORD)
def test_a_sound_record_keeps_to_it(record: Record) -> None:
    assert sound_record(record) == (record, [])
    assert RECORD_ALONE.is_valid(record)


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place in *value*, as what holds it and the key in that."""
    if isinstance(value, (dict, list)):
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from _places(value[key])


ANYTHING = PLAIN | st.floats(allow_nan=False, allow_infinity=False) | st.just(2**53)
NAMES = st.sampled_from(["a", "A", "a\n", "", "state", "value", "at", "since", "items", "later"])


@given(st.data())
def test_it_refuses_what_reading_refuses_and_nothing_else(data: st.DataObject) -> None:
    content = json.loads(json.dumps(FULL))
    for _ in range(data.draw(st.integers(1, 3))):
        holder, key = data.draw(st.sampled_from(list(_places(content))))
        match data.draw(st.sampled_from(["change", "remove", "rename"])):
            case "change":
                holder[key] = data.draw(ANYTHING)
            case "remove":
                del holder[key]
            case _ if isinstance(holder, dict):
                holder[data.draw(NAMES)] = holder.pop(key)
    text = json.dumps(content)
    assert FILE.is_valid(_parse(text)) == _is_whole(text.encode())


def test_it_refuses_of_damaged_files_what_reading_refuses() -> None:
    """Every file that is JSON at all, and not so deep that depth alone may count."""
    judged = 0
    for data in mutants(seed=3, count=1_500):
        try:
            left_out = read_progress(data).left_out
        except RefusedError as refused:
            if refused.reason in {"json", "size", "encoding"}:
                continue
            left_out = [refused.reason]
        content = _parse(data.decode("utf-8", "replace"))
        if depth(content) > MAX_FIELD_DEPTH:
            continue
        judged += 1
        assert FILE.is_valid(content) == (not left_out), data
    assert judged > 900
