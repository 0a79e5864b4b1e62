"""The lock ``anchors.lock``: all that others may link to from outside, as it was published.

It is a set of lines, one record each, in no order that means anything: git's ``merge=union``
joins two branches' locks rightly. ``page guide/setup`` is a page, ``anchor guide/setup#linux`` an
anchor on it, ``object py:function guide/setup#lib.run lib.run`` an object of the inventory with
the place it had. A line is deleted by hand where a promise is given up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import quote, unquote

from handbook_ext.core.locks.checklist_lock import InvalidLine, line_damage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FILE_NAME: Final = "anchors.lock"
HEADER: Final = (
    "# Every page, anchor and object that others may link to.\n"
    "# Written by: handbook lock. Commit it, and let git merge it with merge=union.\n"
)
_UNSAFE = re.compile(r"[%#\s]")
_CONTROL = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
_NO_LINE: Final = (
    "this is no line of the lock; known: page PAGE, anchor PAGE#ANCHOR, object DOMAIN:TYPE "
    "PAGE#ANCHOR NAME. Mend the line or delete it"
)
_KIND = re.compile(r"[^\s:]+:\S+")


class PageAnchor(NamedTuple):
    """A page, or an anchor on it; *page* is the name of its document."""

    page: str
    anchor: str = ""

    def __str__(self) -> str:
        page, anchor = (_UNSAFE.sub(lambda match: quote(match[0]), part) for part in self)
        return f"{page}#{anchor}" if anchor else page


class InventoryObject(NamedTuple):
    """An object of the inventory: *kind* is its domain and type, ``py:function``."""

    kind: str
    name: str
    anchor: PageAnchor


@dataclass(frozen=True)
class AnchorSet:
    """All that can be linked to. *lines* says where each record first stands, from 1."""

    page_anchors: frozenset[PageAnchor] = frozenset()
    objects: frozenset[InventoryObject] = frozenset()
    lines: Mapping[PageAnchor | InventoryObject, int] = field(default_factory=dict, compare=False)
    invalid_lines: tuple[InvalidLine, ...] = field(default=(), compare=False)

    def __or__(self, other: AnchorSet) -> AnchorSet:
        return AnchorSet(self.page_anchors | other.page_anchors, self.objects | other.objects)

    def __sub__(self, other: AnchorSet) -> AnchorSet:
        return AnchorSet(self.page_anchors - other.page_anchors, self.objects - other.objects)

    @cached_property
    def pages(self) -> frozenset[str]:
        """The names of all pages."""
        return frozenset(
            page_anchor.page for page_anchor in self.page_anchors if not page_anchor.anchor
        )

    @cached_property
    def names(self) -> frozenset[tuple[str, str]]:
        """Every object by its kind and name, wherever it stands."""
        return frozenset((record.kind, record.name) for record in self.objects)

    @cached_property
    def anchors(self) -> dict[str, list[str]]:
        """The anchors of each page that has any, those of objects too, sorted."""
        by_page: dict[str, list[str]] = {}
        for page_anchor in sorted(self.page_anchors | {record.anchor for record in self.objects}):
            if page_anchor.anchor:
                by_page.setdefault(page_anchor.page, []).append(page_anchor.anchor)
        return by_page


def parse_page_anchor(text: str) -> PageAnchor | None:
    """Return the page, or the anchor, that *text* names; None where it names none.

    A page is named by its path without suffix, from the source directory, and never outside it.
    """
    page, hash_sign, anchor = text.partition("#")
    if _CONTROL.search(unquote(text)) or "#" in anchor or bool(hash_sign) != bool(anchor):
        return None
    page_anchor = PageAnchor(unquote(page), unquote(anchor))
    is_path = not {"", ".", ".."} & {*re.split(r"[/\\]", page_anchor.page)}
    return page_anchor if is_path else None


def read_anchors(data: bytes) -> AnchorSet:
    """Read a lock file's bytes: lines in any order, some of them twice.

    The unsound ones become faults, and those that are not UTF-8 are among them.
    """
    text = data.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    lines: dict[PageAnchor | InventoryObject, int] = {}
    faults: list[InvalidLine] = []
    for number, line in enumerate(text.split("\n"), start=1):
        damaged = line_damage(line)
        record = None if damaged else _read_line(line.rstrip())
        if record:
            lines.setdefault(record, number)
        elif damaged or (line.strip() and not line.startswith("#")):
            faults.append(InvalidLine(number, *(damaged or (1, _NO_LINE))))
    return AnchorSet(
        frozenset(record for record in lines if isinstance(record, PageAnchor)),
        frozenset(record for record in lines if isinstance(record, InventoryObject)),
        lines,
        tuple(faults),
    )


def format_anchors(anchors: AnchorSet) -> str:
    """Return *anchors* as a file's text: every record a line, sorted, none twice."""
    return HEADER + "".join(f"{line}\n" for line in anchor_lines(anchors))


def anchor_lines(anchors: AnchorSet) -> list[str]:
    """Return the lines of *anchors*, sorted."""
    return sorted([*map(_line, anchors.page_anchors), *map(_line, anchors.objects)])


def recordable(page_anchors: Iterable[PageAnchor], objects: Iterable[InventoryObject]) -> AnchorSet:
    """Return what of *page_anchors* and *objects* a lock can hold: no line breaks, no way out."""

    def fits(record: PageAnchor | InventoryObject) -> bool:
        return _read_line(_line(record).rstrip()) == record

    return AnchorSet(frozenset(filter(fits, page_anchors)), frozenset(filter(fits, objects)))


def _line(record: PageAnchor | InventoryObject) -> str:
    if isinstance(record, InventoryObject):
        return f"object {record.kind} {record.anchor} {record.name}"
    return f"{'anchor' if record.anchor else 'page'} {record}"


def _read_line(line: str) -> PageAnchor | InventoryObject | None:
    """Return what *line* records, None where it is no record."""
    word, _, fields = line.partition(" ")
    if word == "object":
        kind, _, fields = fields.partition(" ")
        location, _, name = fields.partition(" ")
        page_anchor = parse_page_anchor(location)
        sound = page_anchor and _KIND.fullmatch(kind) and name and not _CONTROL.search(name)
        return InventoryObject(kind, name, page_anchor) if page_anchor and sound else None
    page_anchor = None if " " in fields else parse_page_anchor(fields)
    return (
        page_anchor
        if page_anchor and word == ("anchor" if page_anchor.anchor else "page")
        else None
    )
