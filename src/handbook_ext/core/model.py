"""The values that every part of the extension hands to the others.

They are named tuples: dataclasses load what takes the command longer than its own work.
"""

from __future__ import annotations

from typing import NamedTuple


class Location(NamedTuple):
    """Where something stands in the sources: *file* relative to the source directory.

    *line* and *column* count from 1; the column is in code points.
    """

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class TeachingSection(NamedTuple):
    """A section that teaches an item: the page's address and the anchor on it."""

    page: str
    anchor: str


class EarlierWording(NamedTuple):
    """A wording that an item had in an earlier edition, as its author wrote it."""

    fingerprint: str
    wording: str


class Item(NamedTuple):
    """One thing a reader can show. *page* is the address of the page it stands on.

    *wording* is in the language of the edition. *fingerprint* is that of the author's wording,
    so that every translation of the item has the same; see :mod:`handbook_ext.core.ids`.
    """

    id: str
    wording: str
    page: str
    fingerprint: str
    optional: bool = False
    upcoming: bool = False
    retired: bool = False
    was: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    recheck: str = ""
    taught_in: tuple[TeachingSection, ...] = ()
    earlier: tuple[EarlierWording, ...] = ()

    @property
    def counted(self) -> bool:
        """Whether the item takes part in the score of its list."""
        return not (self.upcoming or self.retired)


class Checklist(NamedTuple):
    """A titled list of items, nested ones included, in reading order."""

    id: str
    title: str
    page: str
    items: tuple[Item, ...] = ()
    was: tuple[str, ...] = ()


class Handbook(NamedTuple):
    """All checklists of one edition, in book order."""

    id: str
    edition: str
    lists: tuple[Checklist, ...] = ()
