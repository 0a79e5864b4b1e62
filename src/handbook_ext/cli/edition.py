"""The edition of the handbook that a command works with: finding it, and finding ids in it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from handbook_ext.cli.arguments import nearest_hint
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.checklists.checklists_json import FILE_NAME
from handbook_ext.core.checklists.checklists_json_reader import (
    ChecklistsJsonError,
    read_checklists_json,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NoReturn

    from handbook_ext.core.model import Checklist, Handbook, Item

_Named = TypeVar("_Named", "Item", "Checklist")

PLACES = (".", "docs/_build/html", "_build/html", "site")
"""Folders that are searched, in this order, where no book is named."""


class Edition:
    """A handbook's lists, and what each id means: its own, or one that it had before."""

    def __init__(self, book: Handbook) -> None:
        self.book = book
        self.items = _by_id(item for checklist in self.book.lists for item in checklist.items)
        self.homes = {
            item.id: checklist
            for checklist in reversed(self.book.lists)
            for item in checklist.items
        }
        self.lists = _by_id(self.book.lists)

    def list_of(self, item: Item) -> Checklist:
        """Return the list that *item* stands in."""
        return self.homes[item.id]

    def item(self, item_id: str) -> Item:
        """Return the item that *item_id* means, by its id or an earlier one.

        Raises CommandError where there is none that can be ticked.
        """
        item = self.items.get(item_id)
        if item is None:
            self._refuse(item_id)
        if item.retired:
            raise CommandError(
                f"the item {item_id!r} is retired: nobody needs to show it any more."
            )
        return item

    def _refuse(self, item_id: str) -> NoReturn:
        if item_id in self.lists:
            raise CommandError(
                f"{item_id!r} is a list, and what is wanted is one of its items; see them with: "
                f"handbook status {self.lists[item_id].id}"
            )
        live = [name for name, item in self.items.items() if not item.retired]
        raise CommandError(f"{self.book.id} has no item {item_id!r}{nearest_hint(item_id, live)}")

    def checklist(self, list_id: str) -> Checklist:
        """Return the list that *list_id* means; raises CommandError where there is none."""
        if list_id in self.lists:
            return self.lists[list_id]
        if list_id in self.items:
            name = self.list_of(self.items[list_id]).id
            raise CommandError(
                f"{list_id!r} is an item, and what is wanted is a list; its own is shown with: "
                f"handbook status {name}"
            )
        raise CommandError(
            f"{self.book.id} has no list {list_id!r}{nearest_hint(list_id, self.lists)}"
        )


def _by_id(named: Iterable[_Named]) -> dict[str, _Named]:
    entries = list(named)
    earlier = {old: entry for entry in reversed(entries) for old in entry.was}
    return earlier | {entry.id: entry for entry in reversed(entries)}


def find_edition(named: Path | None) -> Edition:
    """Return the edition *named*, or the first of PLACES; raises CommandError."""
    if named is None:
        return _first() or _no_book()
    path = named / FILE_NAME if os.path.isdir(named) else named  # noqa: PTH112 - never raises
    return _read(path)


def edition_of(handbook: str, named: Path | None) -> Edition | None:
    """Return the edition *named*, or one of PLACES if it is of *handbook*.

    Raises CommandError where the named one is of another handbook.
    """
    if named is not None:
        edition = find_edition(named)
        if edition.book.id != handbook:
            raise CommandError(
                f"{named} is the handbook {edition.book.id}; the progress is of {handbook}."
            )
        return edition
    with suppress(CommandError):  # what was not named is no reason to stop
        candidate = _first()
        return candidate if candidate and candidate.book.id == handbook else None
    return None


def _first() -> Edition | None:
    paths = (Path(location, FILE_NAME) for location in PLACES)
    return next((_read(path) for path in paths if path.is_file()), None)


def _no_book() -> NoReturn:
    places = ", ".join(PLACES)
    raise CommandError(
        f"there is no {FILE_NAME} in any of these folders: {places}. Name a built site, or its "
        f"{FILE_NAME}, with --book PATH."
    )


def _read(path: Path) -> Edition:
    try:
        return Edition(read_checklists_json(path.read_text("utf-8")))
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise CommandError(f"{path} cannot be read: it is not UTF-8 text.") from None
    except ChecklistsJsonError as error:
        raise CommandError(f"{path} cannot be read: {error}.") from None
