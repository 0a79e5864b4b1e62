"""Which checklists a reader has chosen as theirs: all of them, but those set aside.

Who prepares for one kind of role does not owe the lists of the others. A choice is a field of
the progress file, ``{"value": false, "at": <stamp>}``, under the id of the list; so nothing
chosen means what it always did, and a list that a later edition adds is the reader's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.progress.records import is_later
from handbook_ext.core.progress.status import item_status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbook_ext.core.model import Checklist, Handbook, Item
    from handbook_ext.core.progress.clock import Clock
    from handbook_ext.core.progress.progress_file import Progress
    from handbook_ext.core.progress.records import Field

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

    That is the order of *book*, but one that is usually done after another open one comes behind
    the rest. What is due is not among them: it was done, and wants another look.
    """
    items = [
        item
        for checklist in book.lists
        if is_mine(checklist, progress.lists)
        for item in checklist.items
        if item.counted
        and not item.optional
        and item_status(item, progress.items, now).state == "open"
    ]
    ids = {item.id for item in items}
    return sorted(items, key=lambda item: not ids.isdisjoint(item.after))
