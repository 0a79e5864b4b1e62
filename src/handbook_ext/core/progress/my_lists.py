"""Which checklists a reader has chosen as theirs: all of them, but those set aside.

Who prepares for one kind of role does not owe the lists of the others. A choice is a field of
the progress file, ``{"value": false, "at": <stamp>}``, under the id of the list; so nothing
chosen means what it always did, and a list that a later edition adds is the reader's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.progress.records import is_later, stamp_of
from handbook_ext.core.progress.status import item_status, record_under_all_ids

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbook_ext.core.model import Checklist, Handbook, Item
    from handbook_ext.core.progress.clock import Clock
    from handbook_ext.core.progress.progress_file import Progress
    from handbook_ext.core.progress.records import Field, Records

Choices = dict[str, "Field"]
"""By the ids of lists: ids of other editions too."""


def choice_under_all_ids(checklist: Checklist, choices: Mapping[str, Field]) -> Field | None:
    """Return the latest choice about *checklist*, under its id or an earlier one."""
    latest: Field | None = None
    for key in (checklist.id, *checklist.was):
        field = choices.get(key)
        if field is not None and (latest is None or is_later(field, latest)):
            latest = field
    return latest


def is_mine(checklist: Checklist, choices: Mapping[str, Field]) -> bool:
    """Whether *checklist* is the reader's."""
    choice = choice_under_all_ids(checklist, choices)
    return choice is None or choice["value"] is not False


def choose(choices: Choices, checklist: Checklist, clock: Clock, *, mine: bool) -> None:
    """Keep, as the reader's own doing, whether *checklist* is theirs: it always holds."""
    at = clock.next(choice_under_all_ids(checklist, choices))
    choices[checklist.id] = {"value": mine, "at": at}


def open_items(book: Handbook, progress: Progress, now: int) -> list[Item]:
    """Return the required items of the reader's lists that are open, in the order to do them in.

    Lists that were begun come first, the one changed last before the others, then the rest in the
    order of *book*. An item that is usually done after another open one comes behind all others.
    What is due is not among them: it was done, and wants another look.
    """
    lists = [checklist for checklist in book.lists if is_mine(checklist, progress.lists)]
    lists.sort(key=lambda checklist: -_changed_at(checklist, progress.items, now))
    items = [
        item
        for checklist in lists
        for item in checklist.items
        if item.counted
        and not item.optional
        and item_status(item, progress.items, now).state == "open"
    ]
    ids = {item.id for item in items}
    return sorted(items, key=lambda item: not ids.isdisjoint(item.after))


def _changed_at(checklist: Checklist, records: Records, now: int) -> int:
    """Return when a list was changed last, in ms; 0 for one that was not begun.

    A time to come, by a clock that was wrong, counts as *now*.
    """
    items = [item for item in checklist.items if not item.retired]
    if all(item_status(item, records, now).state == "open" for item in items):
        return 0
    fields = (
        field for item in items for field in record_under_all_ids(item, records).values()
    )  # fmt: skip
    return min(now, max(stamp_of(field)[0] for field in fields))
