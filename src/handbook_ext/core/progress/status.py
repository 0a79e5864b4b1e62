"""What a record means for an item of this edition: applied on reading, never while merging.

Earlier ids of an item are followed, a tick grows stale after the item's ``recheck``, and a
field remembers the wording it was set against.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import reduce
from typing import TYPE_CHECKING, Literal, NamedTuple

from handbook_ext.core.progress.records import Field, Record, Records, merge_record, stamp_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handbook_ext.core.model import Handbook, Item

State = Literal["open", "done", "due", "na"]
"""``due``: ticked, but longer ago than the item's recheck time; it counts as open."""

_RECHECK = re.compile(r"[1-9][0-9]{0,3}[dwmy]")
_MONTHS = {"m": 1, "y": 12}
_DAYS = {"d": 1, "w": 7}


class ItemStatus(NamedTuple):
    """How a reader stands with one item. Times are milliseconds since 1970, or None.

    *reworded_from* is the fingerprint of the wording that the state was set against, where the
    item reads otherwise now; *confirmed_before* tells the same of the mentor's confirmation.
    """

    state: State = "open"
    since: int | None = None
    reason: str = ""
    note: str = ""
    evidence: str = ""
    confirmed_by: str = ""
    confirmed_at: int | None = None
    reworded_from: str = ""
    confirmed_before: bool = False


def record_under_all_ids(item: Item, records: Records) -> Record:
    """Return the record of *item*, with what was kept under its earlier ids."""
    item_records = (records[key] for key in (item.id, *item.was) if key in records)
    return reduce(merge_record, item_records, {})


def item_status(item: Item, records: Records, now: int) -> ItemStatus:
    """Return how *records* stand with *item* at *now*, in milliseconds since 1970."""
    record = record_under_all_ids(item, records)
    state, confirmation = record.get("state", {}), record.get("confirmation", {})
    value = state.get("value")
    settled = value in {"done", "na"}
    is_due = value == "done" and _is_due(time_of(state), item.recheck, now)
    by = confirmation.get("value", "")
    return ItemStatus(
        state="due" if is_due else value if settled else "open",
        since=time_of(state) if settled else None,
        reason=state.get("reason", "") if value == "na" else "",
        note=record.get("note", {}).get("value", ""),
        evidence=record.get("evidence", {}).get("value", ""),
        confirmed_by=by,
        confirmed_at=time_of(confirmation) if by else None,
        reworded_from=state["wording"] if settled and _other_wording(state, item) else "",
        confirmed_before=bool(by) and _other_wording(confirmation, item),
    )


def time_of(field: Field) -> int:
    """Return when the reader did what *field* says; an undo gives it a later stamp."""
    since: int = field.get("since", stamp_of(field)[0])
    return since


def _other_wording(field: Field, item: Item) -> bool:
    return field.get("wording", "") not in {"", item.fingerprint}


def _is_due(since: int, recheck: str, now: int) -> bool:
    end = due_at(since, recheck)
    return end is not None and now >= end


def is_recheck(value: str) -> bool:
    """Whether *value* is a span of time as ``recheck`` has it."""
    return _RECHECK.fullmatch(value) is not None


def due_at(since: int, recheck: str) -> int | None:
    """Return when a tick of *since* grows stale; None for never, or beyond the year 9999.

    Months and years are those of the calendar, in UTC: a month after 31 January is 28 or 29
    February, at the same time of day.
    """
    if not recheck:
        return None
    number, unit = int(recheck[:-1]), recheck[-1]
    try:
        start = datetime.fromtimestamp(since // 1000, UTC)
        end = _add_months(start, number * _MONTHS[unit]) if unit in _MONTHS else None
        end = end or start + timedelta(days=number * _DAYS[unit])
    except (ValueError, OverflowError, OSError):
        return None
    return int(end.timestamp()) * 1000 + since % 1000


def _add_months(start: datetime, months: int) -> datetime:
    """Raise ValueError where the year would not have four digits."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > 9999:  # the last that datetime has
        raise ValueError(year)
    import calendar  # noqa: PLC0415 - few items are checked again by months

    day = min(start.day, calendar.monthrange(year, month + 1)[1])
    return start.replace(year=year, month=month + 1, day=day)


def unknown_ids(book: Handbook, records: Records) -> list[str]:
    """Return the ids in *records* that no item of this edition has or had, sorted."""
    known_ids = {name for item in all_items(book) for name in (item.id, *item.was)}
    return sorted(records.keys() - known_ids)


def all_items(book: Handbook) -> Iterable[Item]:
    """Return the items of all lists of *book*."""
    return (item for checklist in book.lists for item in checklist.items)
