"""What a copy that was filled in elsewhere, a PDF for instance, changes in a reader's progress.

A copy says of each item two things: what stands there now, and what stood there when it was
made. Only what differs was changed in it; and where the progress was changed too meanwhile,
nobody but the reader can say which is right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from handbook_ext.core.progress.edits import set_field
from handbook_ext.core.progress.status import all_items, item_status, record_under_all_ids
from handbook_ext.core.progress.status_words import NOT_APPLICABLE, standing_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.model import Handbook, Item
    from handbook_ext.core.progress.clock import Clock
    from handbook_ext.core.progress.records import Field, Records


class CopyValue(NamedTuple):
    """What a field of a copy says: of a state ``done`` or ``open``, of a note its text.

    *words* is how the reader stood with the item when the copy was made, as ``standing_words``
    has it: an empty box may be one of an item that does not apply.
    """

    now: str
    before: str
    words: str = ""


CopyValues = dict[tuple[str, str], CopyValue]
"""By the id of the item and the name of the field, ``state`` or ``note``."""


class CopyChange(NamedTuple):
    """A field that was changed in a copy, and that the progress does not say already.

    *item* is that of the copy's edition, with all ids that it has or had in either edition.
    *mine* is what the progress says, if anything; *sure* whether that is what the copy was
    made with.
    """

    item: Item
    field: str
    now: str
    mine: Field | None
    sure: bool

    def take(self, records: Records, clock: Clock) -> None:
        """Set the field, as the reader's own doing, against the wording that the copy has."""
        set_field(records, self.item, self.field, self.now, clock)


def copy_changes(
    values: CopyValues, copy_book: Handbook, book: Handbook | None, records: Records, now: int
) -> list[CopyChange]:
    """Return what a copy of the edition *copy_book* changes in *records*, in its order.

    *book* is the reader's present edition, if it is known: earlier ids of both are followed.
    """
    result = []
    for item in items_of_copy(copy_book, book):
        for field in ("state", "note"):
            value = values.get((item.id, field))
            if value is not None and value.now != value.before:
                result += _change(item, field, value, records, now)
    return result


def items_of_copy(copy_book: Handbook, book: Handbook | None) -> Iterator[Item]:
    """Yield the items of a copy, with all ids that each has or had in either edition."""
    present = {name: item for item in all_items(book or copy_book) for name in (item.id, *item.was)}
    for item in all_items(copy_book):
        same = present.get(item.id, item)
        names = dict.fromkeys((same.id, *same.was, *item.was))
        yield item._replace(was=tuple(name for name in names if name != item.id))


def _change(
    item: Item, field: str, value: CopyValue, records: Records, now: int
) -> list[CopyChange]:
    stands = item_status(item, records, now)
    # a tick that is due again counts as open, and its box is empty in a copy
    mine = plain(stands.note) if field == "note" else stands.state.replace("due", "open")
    if mine == value.now:
        return []
    sure = mine == value.before
    if field == "state" and (stands.state == "na" or value.words.startswith(NOT_APPLICABLE)):
        sure = value.words == plain(standing_words(stands))
    kept = record_under_all_ids(item, records).get(field)
    return [CopyChange(item, field, value.now, kept, sure)]


def plain(text: str) -> str:
    """Return *text* as copies are compared: programs end lines as they like, and trim."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
