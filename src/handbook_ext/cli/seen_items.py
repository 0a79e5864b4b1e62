"""What pictures show of each item: of two pictures of one sheet what both say, else a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from handbook_ext.core.progress.copy_changes import CopyValue, copy_changes
from handbook_ext.core.progress.status import all_items
from handbook_ext.scan.box_reading import UNSEEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from handbook_ext.cli.edition import Edition
    from handbook_ext.cli.sheet_books import SheetBook
    from handbook_ext.core.model import Handbook, Item
    from handbook_ext.core.progress.copy_changes import CopyChange, CopyValues
    from handbook_ext.core.progress.records import Records
    from handbook_ext.scan.page_reading import BoxReading, PageReading

DIFFERS = "the pictures do not agree"


class SeenItem(NamedTuple):
    """An *item* of the edition *book* as pictures show it; *page* is the one that counts."""

    item: Item
    book: Handbook
    page: PageReading
    box: BoxReading

    @property
    def key(self) -> tuple[str, str]:
        """Its edition and its id."""
        return self.book.edition, self.item.id


def seen_items(pages: Iterable[PageReading], books: Sequence[SheetBook]) -> list[SeenItem]:
    """Return what *pages* show, each item of an edition once.

    Where it is seen twice, a sure answer stands for one that could not be seen; two that differ
    are a question.
    """
    seen: dict[tuple[str, str], SeenItem] = {}
    for page in pages:
        book = next((each.book for each in books if each.sheets is page.book), None)
        if book is None:
            continue
        items = {item.id: item for item in all_items(book)}
        for box in page.boxes:
            if box.id in items:
                new = SeenItem(items[box.id], book, page, box)
                seen[new.key] = _of_two(seen[new.key], new) if new.key in seen else new
    return list(seen.values())


def _of_two(one: SeenItem, other: SeenItem) -> SeenItem:
    if one.box.answer == other.box.answer:
        return one
    for seen, unseen in ((one, other), (other, one)):
        if unseen.box.reason in UNSEEN and seen.box.answer != "ask":
            return seen
    asked = one if one.box.answer == "ask" else other
    if asked.box.answer == "ask":
        return asked
    return one._replace(box=one.box._replace(answer="ask", reason=DIFFERS))


def changes_of(
    done: Iterable[SeenItem], edition: Edition, records: Records, now: int
) -> list[CopyChange]:
    """Return what the items that are *done* on paper change in *records*, each once.

    An empty box is no change: paper takes no tick back.
    """
    books: dict[str, Handbook] = {}
    values: dict[str, CopyValues] = {}
    for seen in done:
        books[seen.book.edition] = seen.book
        values.setdefault(seen.book.edition, {})[seen.item.id, "state"] = CopyValue("done", "open")
    result: dict[str, CopyChange] = {}
    for name, book in books.items():
        for change in copy_changes(values[name], book, edition.book, records, now):
            present = edition.items.get(change.item.id)
            result.setdefault(present.id if present else change.item.id, change)
    return list(result.values())
