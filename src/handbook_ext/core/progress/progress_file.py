"""The progress file: one format for browser, PDF import and terminal.

The contract stands in docs/extension/progress.md.
"""

from __future__ import annotations

import json
from typing import Final

from handbook_ext.core.ids import is_id
from handbook_ext.core.marked_messages import mark
from handbook_ext.core.progress.records import (
    MAX_DEPTH,
    Field,
    Json,
    Records,
    canonical,
    depth,
    is_choice,
    is_count,
    is_plain,
    is_stamp,
    merge_record,
    merge_records,
    sound_records,
    well_formed,
)

FORMAT: Final = "handbook-progress"
VERSION: Final = 1
SCHEMA_NAME: Final = "progress-1.schema.json"
MAX_BYTES: Final = 32 * 2**20
"""Largest file that is read; what a reader can type in years is a hundredth of it."""

NAMED_PARTS: Final = ("format", "version", "handbook", "items", "lists", "snapshots")

REFUSALS: Final = {
    "size": mark("The file is larger than 32 MB; no progress file is."),
    "encoding": mark(
        "The file is not UTF-8 text: a program saved it in another encoding, or it is damaged. "
        "Nothing was changed."
    ),
    "json": mark("This is not a sound JSON file: it is cut off, damaged, or something else."),
    "format": mark("This is not a progress file of a handbook."),
    "version": mark("The file was made by a later version. Use that version, or a newer edition."),
    "damaged": mark("The file says that it is a progress file, but its parts are of other kinds."),
    "handbook": mark("The file belongs to another handbook, {theirs}; this one is {ours}."),
}
"""Why a file is refused as a whole; the page's script says the same, translated."""


class RefusedError(ValueError):
    """A file that cannot be taken at all: *reason* is a key of REFUSALS."""

    def __init__(self, reason: str, **names: str) -> None:
        super().__init__(REFUSALS[reason].format(**names))
        self.reason = reason


class Progress:
    """A reader's progress with one handbook.

    *lists* says by their ids which checklists are the reader's, each a field: ``value`` (true or
    false) and ``at``; see my_lists.py. *snapshots* are named copies of all records, each a field:
    ``value`` (records, or None once removed) and ``at``. *rest* keeps parts of the file that this
    version does not know. *left_out* names what was not sound, as ``id``, ``id/field``,
    ``lists/id`` or ``snapshots/name``.
    """

    def __init__(
        self,
        handbook: str,
        items: Records | None = None,
        snapshots: dict[str, Field] | None = None,
        rest: dict[str, Json] | None = None,
        lists: dict[str, Field] | None = None,
    ) -> None:
        self.handbook = handbook
        self.items = items or {}
        self.lists = lists or {}
        self.snapshots = snapshots or {}
        self.rest = rest or {}
        self.left_out: list[str] = []

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Progress) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment] # it changes

    def merged(self, other: Progress) -> Progress:
        """Return both progresses as one; *other* must be of the same handbook."""
        snapshots = merge_record(self.snapshots, other.snapshots)
        lists = merge_record(self.lists, other.lists)
        items = merge_records(self.items, other.items)
        rest = self.rest | {
            name: max(value, self.rest.get(name, value), key=canonical)
            for name, value in other.rest.items()
        }
        return Progress(self.handbook, items, snapshots, rest, lists)

    def to_json(self) -> str:
        """Return the file's text: an item a line, sorted, so that versions can be compared."""
        head = {"format": FORMAT, "version": VERSION, "handbook": self.handbook}
        lines = [f'  "{key}": {canonical(self.items[key])}' for key in sorted(self.items)]
        parts = [f" {canonical(key)}: {canonical(value)}" for key, value in head.items()]
        parts.append(_block("items", lines))
        for name, fields in (("lists", self.lists), ("snapshots", self.snapshots)):
            entries = [f"  {canonical(key)}: {canonical(fields[key])}" for key in sorted(fields)]
            parts += [_block(name, entries)] if entries else []
        parts += [f" {canonical(key)}: {canonical(self.rest[key])}" for key in sorted(self.rest)]
        return "{\n" + ",\n".join(parts) + "\n}\n"


def _block(name: str, lines: list[str]) -> str:
    inner = "\n" + ",\n".join(lines) + "\n " if lines else ""
    return f' "{name}": {{{inner}}}'


def read_progress(data: bytes, handbook: str = "") -> Progress:
    """Read a progress file of *handbook*, or of any where that is empty.

    Raises RefusedError where the file cannot be taken at all. Parts that are not sound are left
    out and named in ``left_out``.
    """
    if len(data) > MAX_BYTES:
        raise RefusedError("size")
    content = _parse(data)
    _check_head(content, handbook)
    items, left_out = sound_records(content["items"])
    choices: dict[str, Json] = content.get("lists", {})
    lists = {key: field for key, field in choices.items() if is_id(key) and is_choice(field)}
    left_out += [f"lists/{key}" for key in choices if key not in lists]
    snapshots = {}
    for name, copy in content.get("snapshots", {}).items():
        sound, faults = _snapshot(copy)
        left_out += [f"snapshots/{name}{fault and '/' + fault}" for fault in faults]
        if sound is not None:
            snapshots[name] = sound
    extras = {key: value for key, value in content.items() if key not in NAMED_PARTS}
    rest = {key: value for key, value in extras.items() if is_plain(value)}
    left_out += [key for key in extras if key not in rest]
    progress = Progress(content["handbook"], items, snapshots, rest, lists)
    progress.left_out = left_out
    return progress


def _parse(data: bytes) -> Json:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise RefusedError("encoding") from None
    try:
        content = json.loads(
            text.lstrip("\ufeff"),
            parse_int=_number,
            parse_float=_number,
            parse_constant=_refuse_constant,
        )
    except (ValueError, RecursionError):
        raise RefusedError("json") from None
    if depth(content) > MAX_DEPTH:
        raise RefusedError("json")
    return well_formed(content)


def _number(text: str) -> int | float:
    """Return a number as JavaScript has it: ``1e3`` and ``1.0`` are whole."""
    number = float(text)
    return int(number) if number.is_integer() else number


def _refuse_constant(name: str) -> float:
    raise ValueError(name)


def _check_head(content: Json, handbook: str) -> None:
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise RefusedError("format")
    version: Json = content.get("version")
    if is_count(version) and version > VERSION:
        raise RefusedError("version")
    theirs = content.get("handbook")
    parts = (content.get("items"), content.get("lists", {}), content.get("snapshots", {}))
    if (
        version is True
        or version != VERSION
        or not (isinstance(theirs, str) and is_id(theirs))
        or not all(isinstance(part, dict) for part in parts)
    ):
        raise RefusedError("damaged")
    if handbook and theirs != handbook:
        raise RefusedError("handbook", theirs=theirs, ours=handbook)


def _snapshot(copy: Json) -> tuple[Field | None, list[str]]:
    """Return the sound part of a snapshot, None where there is none, and what was left out."""
    if not isinstance(copy, dict) or not is_stamp(copy.get("at")) or not is_plain(copy):
        return None, [""]
    value = copy.get("value")
    if value is None:
        return {**copy, "value": None}, []
    if not isinstance(value, dict):
        return None, [""]
    records, faults = sound_records(value)
    return {**copy, "value": records}, faults
