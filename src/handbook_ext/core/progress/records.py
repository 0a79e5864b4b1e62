"""Records of progress: what is sound in one, and how two copies become one.

A record belongs to one item. It holds fields (``state``, ``note``, ``evidence``,
``confirmation``, and any that a later edition may add); each field holds its value and a
stamp that says when the reader last changed it. docs/extension/progress.md says the rules in
words; tests/vectors/ holds what this module and browser/src/progress must make of them.
"""

from __future__ import annotations

import json
from typing import Any, Final

from handbook_ext.core.ids import is_id
from handbook_ext.core.marked_messages import SURROGATES

Json = Any
Field = dict[str, Json]
Record = dict[str, Json]
Records = dict[str, Record]
Stamp = tuple[int, int, str]
"""Milliseconds since 1970, a counter, the actor: compared in this order."""

FIELDS: Final = ("state", "note", "evidence", "confirmation")
MAX_DEPTH: Final = 32
"""How deep lists and objects may be nested in a file."""

MAX_FIELD_DEPTH: Final = MAX_DEPTH - 5
"""How deep in a field: in a snapshot of its record, it stands within five objects of the file."""

_MAX_INT: Final = 2**53 - 1
_NO_STAMP: Final[Stamp] = (-1, 0, "")


def canonical(value: Json) -> str:
    """Return *value* as JSON without white space, keys in the order of their code points."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def well_formed(value: Json) -> Json:
    """Return *value* with each lone surrogate replaced by U+FFFD: no UTF-8 can hold one."""
    if isinstance(value, str):
        return SURROGATES.sub("\ufffd", value)
    if isinstance(value, list):
        return [well_formed(element) for element in value]
    if isinstance(value, dict):
        return {well_formed(key): well_formed(element) for key, element in value.items()}
    return value


def depth(value: Json, limit: int = MAX_DEPTH) -> int:
    """Return how deep lists and objects are nested in *value*; more than *limit* is not told."""
    if not isinstance(value, (list, dict)) or limit < 0:
        return 0
    inner = value.values() if isinstance(value, dict) else value
    return 1 + max((depth(element, limit - 1) for element in inner), default=0)


# -- soundness -----------------------------------------------------------------------------


def is_count(value: Json) -> bool:
    """Whether *value* is a whole number that JavaScript holds exactly, from 0 on."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MAX_INT


def is_stamp(at: Json) -> bool:
    """Whether *at* is milliseconds, a counter and an actor."""
    return (
        isinstance(at, list)
        and len(at) == 3
        and is_count(at[0])
        and is_count(at[1])
        and isinstance(at[2], str)
    )


def is_plain(value: Json) -> bool:
    """Whether every number in *value* is whole and exact in both languages."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return True
    if isinstance(value, (list, dict)):
        inner = value.values() if isinstance(value, dict) else value
        return all(is_plain(element) for element in inner)
    return isinstance(value, int) and abs(value) <= _MAX_INT


def is_field(name: str, field: Json) -> bool:
    """Whether *field* may stand in a record as *name*; of unknown fields little is asked."""
    if depth(field) > MAX_FIELD_DEPTH:
        return False
    if name not in FIELDS:
        return is_plain(field)
    return (
        isinstance(field, dict)
        and isinstance(field.get("value"), str)
        and is_stamp(field.get("at"))
        and all(isinstance(field.get(key, ""), str) for key in ("wording", "reason"))
        and is_count(field.get("since", 0))
        and is_plain(field)
    )


def is_choice(field: Json) -> bool:
    """Whether *field* may say of a list whether it is the reader's."""
    return (
        isinstance(field, dict)
        and isinstance(field.get("value"), bool)
        and is_stamp(field.get("at"))
        and is_plain(field)
    )


def sound_record(record: Json) -> tuple[Record, list[str]]:
    """Return the sound fields of *record*, and the names of the others.

    The name of a whole record that is no record is the empty string.
    """
    if not isinstance(record, dict):
        return {}, [""]
    sound = {name: field for name, field in record.items() if is_field(name, field)}
    return sound, [name for name in record if name not in sound]


def sound_records(records: dict[str, Json]) -> tuple[Records, list[str]]:
    """Return the sound part of *records*, and the rest's names as ``id`` or ``id/field``."""
    sound: Records = {}
    left_out: list[str] = []
    for key, value in records.items():
        record, names = sound_record(value) if is_id(key) else ({}, [""])
        left_out += [f"{key}/{name}" if name else key for name in names]
        if record:
            sound[key] = record
    return sound, left_out


# -- merging -------------------------------------------------------------------------------


def stamp_of(field: Json) -> Stamp:
    """Return the stamp of *field*; one without is older than all that have one."""
    at = field.get("at") if isinstance(field, dict) else None
    return (at[0], at[1], at[2]) if at is not None and is_stamp(at) else _NO_STAMP


def is_later(field: Json, other_field: Json) -> bool:
    """Whether *field* is later than *other_field*, a copy of it; a tie falls to the larger text."""
    stamp, other_stamp = stamp_of(field), stamp_of(other_field)
    return stamp > other_stamp or (
        stamp == other_stamp and canonical(field) > canonical(other_field)
    )


def merge_record(record: Record, other_record: Record) -> Record:
    """Return a record with the later copy of each field."""
    merged = dict(record)
    for name, field in other_record.items():
        if name not in merged or is_later(field, merged[name]):
            merged[name] = field
    return merged


def merge_records(records: Records, other_records: Records) -> Records:
    """Return all records of both; nothing is ever removed by merging."""
    merged = dict(records)
    for key, record in other_records.items():
        merged[key] = merge_record(merged.get(key, {}), record)
    return merged
