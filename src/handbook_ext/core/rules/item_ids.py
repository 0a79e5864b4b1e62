"""Ids of items and lists, in the whole book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.finding import Rule
from handbook_ext.core.ids import free_id
from handbook_ext.core.model import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.checked_book import CheckedBook
    from handbook_ext.core.documents.checklist_record import ItemRecord
    from handbook_ext.core.finding import Finding

DUPLICATE_ID = Rule(
    "HB102",
    "duplicate-id",
    "error",
    "An item or list id is used twice in the book.",
    "Ids are unique in the whole book, because a tick belongs to the id alone. The later "
    "use is reported, and shown without a box.",
    "- [ ] I asked. {#asked}\n- [ ] I asked again. {#asked}",
    "- [ ] I asked. {#asked}\n- [ ] I asked again. {#asked-again}",
)

ID_COLLISION = Rule(
    "HB109",
    "id-collision",
    "error",
    "An item or list id is also a label, a heading's anchor or another element's id.",
    "A link to it could lead to either. Rename the one that is not yet published.",
    "## Asked\n\n- [ ] I asked. {#asked}",
    "## Asked\n\n- [ ] I asked. {#asked-twice}",
)

ITEM_LINK_WITH_PAGE = Rule(
    "HB112",
    "item-link-with-page",
    "warning",
    "A link names the page of an item or a list as well as its id.",
    "Items move between pages and keep their id. A link by id alone follows them.",
    "[the case](experience.md#asked)",
    "[the case](#asked)",
)

UNKNOWN_ITEM = Rule(
    "HB113",
    "unknown-item",
    "error",
    "after= names an item that does not exist.",
    "The reader would be told to do something first that nobody can find.",
    "- [ ] I asked. {#asked after=prepard}",
    "- [ ] I prepared. {#prepared}\n- [ ] I asked. {#asked after=prepared}",
)

CIRCULAR_AFTER = Rule(
    "HB121",
    "circular-after",
    "error",
    "Items wait for each other in a circle.",
    "after= says what to do first. In a circle there is no first.",
    "- [ ] I asked. {#asked after=wrote}\n- [ ] I wrote. {#wrote after=asked}",
    "- [ ] I asked. {#asked}\n- [ ] I wrote. {#wrote after=asked}",
)


def check(book: CheckedBook) -> Iterator[Finding]:
    """Yield all that this family finds."""
    yield from _duplicates(book)
    yield from _collisions(book)
    yield from _unknown_items(book)
    yield from _links_with_page(book)
    yield from _circles(book)


def _named(book: CheckedBook) -> Iterator[tuple[str, Location, str]]:
    """Yield each use of an id as (id, place, docname), in book order."""
    for docname, record in book.source_lists():
        if record["id"]:
            yield record["id"], Location(record["file"], record["line"], record["column"]), docname
        for item in record["items"]:
            if item["id"]:
                yield item["id"], Location(item["file"], item["line"], item["column"]), docname


def _duplicates(book: CheckedBook) -> Iterator[Finding]:
    """Yield the later uses of an id, and once each file with ids that two pages include."""
    uses: dict[str, dict[Location, list[str]]] = {}
    for name, location, docname in _named(book):
        uses.setdefault(name, {}).setdefault(location, []).append(docname)
    included: set[tuple[str, ...]] = set()
    for name, places in uses.items():
        first, *later = places
        for location in later:
            message = f"the id {name!r} is used twice, first at {first}"
            yield DUPLICATE_ID.at(location, message, target=name)
        for location, docnames in places.items():
            inclusion = (location.file, *docnames)
            if len(docnames) > 1 and inclusion not in included:
                included.add(inclusion)
                pages = " and ".join(book.source_file(docname) for docname in docnames)
                message = f"the id {name!r} is used twice, since {pages} include {location.file}"
                hint = "include it once, and link to it from elsewhere"
                yield DUPLICATE_ID.at(location, message, hint, target=name)


def _collisions(book: CheckedBook) -> Iterator[Finding]:
    holders: dict[str, str] = {}
    for docname, page in book.checklist_pages.items():
        for anchor in page["anchors"]:
            holders.setdefault(anchor, docname)
    for name, location, _ in _named(book):
        if name in holders:
            message = f"the id {name!r} is that of {book.holder_of(holders[name], name)}"
            kind = "list" if book.id_kinds[name] == "checklist" else "item"
            hint = free_id(name, kind, holders.keys() | book.id_kinds.keys())
            yield ID_COLLISION.at(location, message, hint)


def _unknown_items(book: CheckedBook) -> Iterator[Finding]:
    item_ids = {name for name, _, _ in _named(book)}
    for item in book.shown_items():
        for name in item["after"]:
            if name not in item_ids:
                location = book.locator.locate_text(item["file"], item["line"], name)
                yield UNKNOWN_ITEM.at(location, f"after= names {name!r}, which is no item")


def _links_with_page(book: CheckedBook) -> Iterator[Finding]:
    for page in book.checklist_pages.values():
        for link in page["paged_links"]:
            name = link["target"]
            if name in book.id_kinds:
                location = book.locator.locate_text(link["file"], link["line"], f"#{name}")
                message = f"{name!r} is linked to with its page, and would be lost when it moves"
                yield ITEM_LINK_WITH_PAGE.at(location, message, f"#{name}")


def _circles(book: CheckedBook) -> Iterator[Finding]:
    """Yield for each circle of ``after=`` its last item in book order."""
    items = {item["id"]: item for item in book.shown_items() if item["id"]}
    names = list(items)
    behind = {name: _reachable(name, items) for name in names}
    reported_ids: set[str] = set()
    for name in reversed(names):
        circle = {peer for peer in behind[name] if name in behind[peer]}
        if name not in circle or name in reported_ids:
            continue
        reported_ids |= circle
        item = items[name]
        closing = next(item_id for item_id in item["after"] if item_id in circle)
        keys = (f"#{name}", "after")
        location = book.locator.locate_values(item["file"], item["line"], keys, [closing])[0]
        message = f"{name!r} waits for {closing!r}, which waits for it"
        if closing == name:
            message = f"{name!r} waits for itself"
        yield CIRCULAR_AFTER.at(location, message)


def _reachable(name: str, items: dict[str, ItemRecord]) -> set[str]:
    """Return all that has to be done before an item."""
    waiting, item_ids = list(items[name]["after"]), set[str]()
    while waiting:
        item_id = waiting.pop()
        if item_id in items and item_id not in item_ids:
            item_ids.add(item_id)
            waiting += items[item_id]["after"]
    return item_ids
