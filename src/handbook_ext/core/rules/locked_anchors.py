"""What the last release promised and the book no longer keeps: pages, anchors, objects."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from html import escape
from itertools import chain
from typing import TYPE_CHECKING

from handbook_ext.core.finding import Rule
from handbook_ext.core.locks.anchor_lock import AnchorSet, InventoryObject, PageAnchor
from handbook_ext.core.locks.redirects import FILE_NAME as REDIRECTS
from handbook_ext.core.locks.rename_guesses import find_renames
from handbook_ext.core.model import Location
from handbook_ext.core.rules.lock_lines import INVALID_LOCK_LINE

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from handbook_ext.core.finding import Finding
    from handbook_ext.core.locks.redirects import Redirects

_HOW_TO_GIVE_UP = (
    "Where a promise is given up on purpose, delete its line in anchors.lock: the change says so."
)

ANCHOR_DISAPPEARED = Rule(
    "HB401",
    "anchor-disappeared",
    "error",
    "An anchor that anchors.lock records is on its page no more.",
    "Links from other sites, mails and bookmarks end at the top of the page. If a heading of "
    "the page has nearly the same words, or one other page has the anchor now, the finding "
    f"stands there and suggests the line to add. {_HOW_TO_GIVE_UP}",
    "## The rota",
    "(rota)=\n## The rota",
    lock="page index\nanchor index#rota",
    lock_file="anchors.lock",
    needs_html=True,
)

PAGE_DISAPPEARED = Rule(
    "HB402",
    "page-disappeared",
    "error",
    "A page that anchors.lock records is gone, and nothing redirects it.",
    "Links from elsewhere end at an error of the server. A line in moved.txt makes a page "
    "that leads to the new one. " + _HOW_TO_GIVE_UP,
    "# no redirects yet",
    "rota experience",
    language="redirects",
    lock="page index\npage rota",
    lock_file="anchors.lock",
)

OBJECT_DISAPPEARED = Rule(
    "HB403",
    "object-disappeared",
    "error",
    "An object that anchors.lock records is in the inventory no more.",
    "Other projects refer to it by intersphinx, and their next build breaks. " + _HOW_TO_GIVE_UP,
    "## Rota",
    "```{glossary}\nRota\n  Who is on call, and when.\n```",
    lock="page index\nobject std:term index#term-Rota Rota",
    lock_file="anchors.lock",
)

_LABEL = re.compile(r"[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+")
"""Ids that docutils makes of a label as it stands; for all others, HTML has to be written."""
_COMMON = 50
"""New pages up to which an anchor that they share tells which of them an old page became."""


@dataclass(frozen=True, slots=True)
class BookAnchors:
    """A book as it is now. *ids* are those of each written page, none where none was written.

    *place_of* says where an anchor stands in the sources, *is_rest* whether a page is in
    reStructuredText.
    """

    anchors: AnchorSet
    ids: Mapping[str, Collection[str]]
    place_of: Callable[[PageAnchor], Location]
    is_rest: Callable[[str], bool]


def anchor_lock_findings(
    lock: AnchorSet, book: BookAnchors, redirects: Redirects, *, file: str
) -> Iterator[Finding]:
    """Yield what *book* lost of all that *lock*, which stands in *file*, promises."""
    for fault in lock.invalid_lines:
        yield INVALID_LOCK_LINE.at(Location(file, fault.line, fault.column), fault.message)
    yield from _pages(lock, book, redirects, file)
    yield from _objects(lock, book, redirects, file)
    yield from _anchors(lock, book, redirects, file)


def alias_line(anchor: str, *, is_rest: bool) -> str:
    """Return the line that gives what stands below it *anchor* too; "" where it takes more."""
    if _LABEL.fullmatch(anchor):
        return f".. _{anchor}:" if is_rest else f"({anchor})="
    return "" if is_rest else f'<a id="{escape(anchor)}"></a>'


# -- pages ---------------------------------------------------------------------------------


def _pages(
    lock: AnchorSet, book: BookAnchors, redirects: Redirects, file: str
) -> Iterator[Finding]:
    successors = _Successors(lock, book)
    for page in sorted(lock.pages - book.anchors.pages):
        page_anchor = PageAnchor(page)
        if redirects.final(page_anchor):
            continue
        successor = successors.of(page)
        line = f"{page_anchor} {PageAnchor(successor) if successor else 'NEW'}"
        message = (
            f"there is no page {page!r} any more, and others may link to it: write where it went "
            f"into {REDIRECTS}{'' if successor else f', as {line}'}"
        )
        location = Location(file, lock.lines.get(page_anchor, 1), len("page ") + 1)
        yield PAGE_DISAPPEARED.at(location, message, line if successor else "", str(page_anchor))


class _Successors:
    """Which new page most probably was one that is gone, by its anchors or its name."""

    def __init__(self, lock: AnchorSet, book: BookAnchors) -> None:
        self._had = lock.anchors
        self._has = book.anchors.anchors
        self._with: dict[str, list[str]] = {}
        self._called: dict[str, list[str]] = {}
        new = sorted(book.anchors.pages - lock.pages)
        for page in new:
            self._called.setdefault(_last(page), []).append(page)
            for anchor in self._has.get(page, ()):
                self._with.setdefault(anchor, []).append(page)
        self._alike = _alike(sorted(lock.pages - book.anchors.pages), new)

    def of(self, page: str) -> str:
        """Return the page that most probably was *page*, nothing where none is likely."""
        anchors = self._had.get(page, [])
        telling = (
            holders for anchor in anchors if len(holders := self._with.get(anchor, [])) <= _COMMON
        )
        best = Counter(chain.from_iterable(telling)).most_common(2)
        if best and (len(best) == 1 or best[0][1] > best[1][1]):
            successor = best[0][0]
            if 2 * len({*anchors} & {*self._has[successor]}) >= len(anchors):
                return successor
        called = self._called.get(_last(page), [])
        return called[0] if len(called) == 1 else self._alike.get(page, "")


def _last(page: str) -> str:
    return page.rpartition("/")[2]


# -- objects -------------------------------------------------------------------------------


def _objects(
    lock: AnchorSet, book: BookAnchors, redirects: Redirects, file: str
) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for record in sorted(lock.objects):
        key = (record.kind, record.name)
        is_there = key in seen or key in book.anchors.names
        if is_there or not _has_page(record.anchor, book, redirects):
            continue  # of a page that is gone, one thing is said
        seen.add(key)
        message = (
            f"there is no {record.kind} {record.name!r} any more, and other projects may refer to "
            "it by the inventory: bring it back, or delete this line where that is meant"
        )
        location = Location(file, lock.lines.get(record, 1), len("object ") + 1)
        yield OBJECT_DISAPPEARED.at(location, message, target=f"{record.kind} {record.name}")


def _has_page(page_anchor: PageAnchor, book: BookAnchors, redirects: Redirects) -> bool:
    page = page_anchor.page
    return page in book.anchors.pages or redirects.final(PageAnchor(page)) is not None


# -- anchors -------------------------------------------------------------------------------


def _anchors(
    lock: AnchorSet, book: BookAnchors, redirects: Redirects, file: str
) -> Iterator[Finding]:
    promised = _promised(lock, book)
    gone: dict[str, list[str]] = {}
    for page, anchor in sorted(promised.keys() - redirects.targets.keys()):
        if anchor not in book.ids.get(page, [anchor]):
            gone.setdefault(page, []).append(anchor)
    new = {
        page: [anchor for anchor in anchors if PageAnchor(page, anchor) not in promised]
        for page, anchors in (book.anchors.anchors if gone else {}).items()
    }
    holders: dict[str, list[str]] = {}
    for page, anchors in new.items():
        for anchor in anchors:
            holders.setdefault(anchor, []).append(page)
    for page, anchors in gone.items():
        renamed = _alike(anchors, new.get(page, []))
        for anchor in anchors:
            page_anchor = PageAnchor(page, anchor)
            if len(holders.get(anchor, ())) == 1:
                yield _moved(page_anchor, holders[anchor][0], book)
            elif anchor in renamed:
                yield _renamed(page_anchor, renamed[anchor], book)
            else:
                yield _lost(page_anchor, promised[page_anchor], lock, book, file)


def _promised(lock: AnchorSet, book: BookAnchors) -> dict[PageAnchor, PageAnchor | InventoryObject]:
    """Return every locked anchor with its record; of an object that is gone, that is said."""
    records: dict[PageAnchor, PageAnchor | InventoryObject] = {
        page_anchor: page_anchor for page_anchor in lock.page_anchors if page_anchor.anchor
    }
    for record in sorted(lock.objects):
        if (record.kind, record.name) in book.anchors.names and record.anchor.anchor:
            records.setdefault(record.anchor, record)
    return records


def _alike(gone: Collection[str], new: Collection[str]) -> dict[str, str]:
    """Return for names that are *gone* the *new* one that most probably took its place.

    Names with other numbers are others, however alike: step-1 does not become step-2.
    """
    renamed: dict[str, str] = {}
    successors = _by_numbers(sorted(new))
    for numbers, olds in _by_numbers(gone).items():
        # a heading may have two ids, which differ in signs alone
        news = {_words(name): name for name in successors.get(numbers, ())}
        pairs = find_renames(
            {_words(name): [_words(name)] for name in olds}, {words: words for words in news}
        )
        renamed |= {name: news[pairs[_words(name)]] for name in olds if _words(name) in pairs}
    return renamed


def _by_numbers(names: Iterable[str]) -> dict[tuple[str, ...], list[str]]:
    groups: dict[tuple[str, ...], list[str]] = {}
    for name in names:
        groups.setdefault(_numbers(name), []).append(name)
    return groups


def _words(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name).strip()


def _numbers(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\d+", name))


def _moved(page_anchor: PageAnchor, page: str, book: BookAnchors) -> Finding:
    message = (
        f"the anchor {page_anchor.anchor!r} stood on {page_anchor.page!r}, where others may link "
        f"to it, and now stands here: write that into {REDIRECTS}"
    )
    new = PageAnchor(page, page_anchor.anchor)
    return ANCHOR_DISAPPEARED.at(
        book.place_of(new), message, f"{page_anchor} {new}", str(page_anchor)
    )


def _renamed(page_anchor: PageAnchor, new: str, book: BookAnchors) -> Finding:
    message = (
        f"the anchor {page_anchor.anchor!r}, to which others may link, is gone, and this most "
        "probably is it, renamed: let it have both"
    )
    line = alias_line(page_anchor.anchor, is_rest=book.is_rest(page_anchor.page))
    location = book.place_of(PageAnchor(page_anchor.page, new))
    return ANCHOR_DISAPPEARED.at(location, message, line, str(page_anchor))


def _lost(
    page_anchor: PageAnchor,
    record: PageAnchor | InventoryObject,
    lock: AnchorSet,
    book: BookAnchors,
    file: str,
) -> Finding:
    line = alias_line(page_anchor.anchor, is_rest=book.is_rest(page_anchor.page))
    remedy = f"write {line} above what took its place" if line else "give it to what took its place"
    message = (
        f"the page {page_anchor.page!r} has no anchor {page_anchor.anchor!r} any more, and others "
        f"may link to it: {remedy}, or delete this line where that is meant"
    )
    before = "anchor " if isinstance(record, PageAnchor) else f"object {record.kind} "
    location = Location(file, lock.lines.get(record, 1), len(before) + 1)
    return ANCHOR_DISAPPEARED.at(location, message, target=str(page_anchor))
