"""Changes to progress: a reader's own, made with a clock, and those between two progresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from handbook_ext.core.progress.records import (
    FIELDS,
    Field,
    Json,
    Record,
    Records,
    canonical,
    is_later,
)
from handbook_ext.core.progress.status import record_under_all_ids

if TYPE_CHECKING:
    from handbook_ext.core.model import Item
    from handbook_ext.core.progress.clock import Clock
    from handbook_ext.core.progress.progress_file import Progress


def set_field(
    records: Records, item: Item, name: str, value: str, clock: Clock, **more: str
) -> None:
    """Set a field of *item* to *value*, as the reader's own doing: it always holds.

    It is later than every copy of the field that is kept under an earlier id, and remembers
    the wording that it was set against. *more* is ``reason``. Where only the value that it
    replaces made its stamp so late, ``since`` is the time by the clock.
    """
    at = clock.next(record_under_all_ids(item, records).get(name))
    field: Field = {"value": value, "at": at, "wording": item.fingerprint, **more}
    if not clock.last_stamp(at):
        field["since"] = clock.now
    records.setdefault(item.id, {})[name] = field


# -- between two progresses ----------------------------------------------------------------

ChangeKind = Literal["added", "changed", "overruled"]


class FieldChange(NamedTuple):
    """What merging another copy does to a field: *mine* and *theirs* are values, or empty.

    ``added``: there was no value here. ``changed``: theirs is later and replaces mine.
    ``overruled``: mine is later and stays.
    """

    id: str
    field: str
    kind: ChangeKind
    mine: Field
    theirs: Field


def field_changes(mine: Records, theirs: Records) -> list[FieldChange]:
    """Return what merging *theirs* into *mine* changes or overrules, by id, then by field."""
    result: list[FieldChange] = []
    for key in sorted(theirs):
        record = mine.get(key, {})
        for name in [*FIELDS, *sorted(theirs[key].keys() - {*FIELDS})]:
            if name in theirs[key]:
                result += _change(key, name, record, theirs[key][name])
    return result


def _change(key: str, name: str, record: Record, theirs: Json) -> list[FieldChange]:
    mine = record.get(name, {})
    before = field_text(name, mine) if name in record else ""
    if before == field_text(name, theirs):
        return []
    if name in record and not is_later(theirs, mine):
        return [FieldChange(key, name, "overruled", mine, theirs)]
    return [FieldChange(key, name, "changed" if before else "added", mine, theirs)]


def field_text(name: str, field: Json) -> str:
    """Return what a field says, without its stamp: nothing said and taken back are the same.

    Of unknown fields that is their whole text, so that ``true`` is not the same as 1.
    """
    if name not in FIELDS:
        return canonical(field)
    value: str = field.get("value", "")
    if name == "state":
        return f"{value} {field.get('reason', '')}" if value in {"done", "na"} else ""
    return value


def take_snapshot(progress: Progress, name: str, clock: Clock) -> None:
    """Keep a named copy of all records; one of the same name is replaced."""
    progress.snapshots[name] = {
        "value": {key: dict(record) for key, record in progress.items.items()},
        "at": clock.next(progress.snapshots.get(name)),
    }


def remove_snapshot(progress: Progress, name: str, clock: Clock) -> None:
    """Remove a snapshot, by a value: a copy that still has it must not bring it back."""
    at = clock.next(progress.snapshots.get(name))
    progress.snapshots[name] = {"value": None, "at": at}
