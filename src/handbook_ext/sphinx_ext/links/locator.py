"""Where exactly a construct stands: the doctree knows its block's line, the source the rest.

The sources are read only for what is found wrong: a book without faults costs nothing here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from handbook_ext.core.model import Location
from handbook_ext.sphinx_ext.links.construct_cache import ConstructCache
from handbook_ext.sphinx_ext.links.construct_index import ConstructIndex, nearest
from handbook_ext.sphinx_ext.links.docstring_locator import DocstringLocator
from handbook_ext.sphinx_ext.links.link_mentions import LinkMentions, share_in_order
from handbook_ext.sphinx_ext.links.text_like_links import folded
from handbook_ext.sphinx_ext.source_locations import (
    find_location,
    find_values,
    page_files,
    source_lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.construct import Construct
    from handbook_ext.core.documents.document_record import (
        DocumentRecord,
        Link,
        NameAt,
        SourceLine,
    )
    from handbook_ext.sphinx_ext.links.inserted_texts import InsertedTexts

_ANYWHERE_BELOW = 1_000_000
"""Lines below which a heading of an included file may stand: more than a file has."""

_REACH = 2
"""Lines that a block may begin above the line that MyST gives it."""

_WRITTEN = {"directive": ("{{{}}}", "{}::"), "role": ("{{{}}}`", ":{}:")}
"""How what is no construct of its own begins, in both languages."""


class Locator:
    """Finds places in the sources of one book."""

    def __init__(
        self,
        env: BuildEnvironment,
        documents: Mapping[str, DocumentRecord],
        inserted: InsertedTexts,
    ) -> None:
        self.env, self.documents, self._inserted = env, documents, inserted
        self.cache = ConstructCache(env, inserted)
        self._index = ConstructIndex(env, self.cache)
        self._filters: dict[str, dict[str, list[Construct]]] = {}
        self._docstrings = DocstringLocator(env)
        self._links = LinkMentions(env, documents, self._index, self._docstrings, inserted)

    @cached_property
    def _pages(self) -> frozenset[str]:
        return frozenset(page_files(self.env).values())

    # -- links -------------------------------------------------------------------------

    def locate_link(self, docname: str, number: int, needle: str) -> Location:
        """Return the place of *needle*, what is faulty in the link *number* of a page."""
        link, construct = self._links.mention(docname, number)
        if construct is None:
            return find_location(self.env, link.file, link.line, _needle(link, needle))
        offset = 0 if construct.is_substituted else _within(construct.target, needle)
        return Location(link.file, construct.line, construct.column + offset)

    def locate_link_start(self, docname: str, number: int) -> Location:
        """Return the place where the link *number* of a page begins."""
        link, construct = self._links.mention(docname, number)
        if construct is None:
            return find_location(self.env, link.file, link.line, _needle(link, "["))
        if construct.kind == "definition":
            construct = next(self._uses(link, construct.name), construct)
        return Location(link.file, *construct.start)

    def _uses(self, link: Link, label: str) -> Iterator[Construct]:
        """Yield where a defined label is used, from the block on that a link is in."""
        for reference in self._index.named(link.file, ["reference"], label):
            if reference.line >= link.line:
                yield reference

    def constructs(self, file: str) -> tuple[Construct, ...]:
        """Return all that a source file mentions."""
        return self.cache.constructs(file)

    # -- text --------------------------------------------------------------------------

    def locate_text(self, file: str, line: int, *needles: str) -> Location:
        """Return the place of the first of *needles* at or below *line* of *file*."""
        return find_location(self.env, file, line, *needles)

    def locate_values(
        self, file: str, line: int, keys: Iterable[str], values: Iterable[str]
    ) -> list[Location]:
        """Return the places of ids, *values*, behind the last of *keys*, at or below *line*."""
        return find_values(self.env, file, line, keys, values)

    # -- other constructs --------------------------------------------------------------

    def locate_construct(
        self, location: SourceLine, kinds: Iterable[str], name: str = ""
    ) -> Location:
        """Return the place of the construct of some kind that names *name*, near a line."""
        constructs: Sequence[Construct] = self._index.named(location.file, kinds, name)
        if location.is_in_module:
            constructs = self._docstrings.candidates(constructs, name, location)
        construct = nearest(constructs, location.line)
        if construct:
            return _construct_location(location.file, construct)
        return find_location(self.env, location.file, location.line, name)

    def locate_each(
        self, entries: Iterable[NameAt], *kinds: str
    ) -> Iterator[tuple[NameAt, Location]]:
        """Yield *entries*, what a page says of names, each with the place of its construct.

        Where there are fewer constructs, a substitution has been copied: its text is said once.
        """
        alike: dict[tuple[str, str, str], list[NameAt]] = defaultdict(list)
        for entry in entries:
            alike[entry.file, folded(entry.name), entry.documented].append(entry)
        for (file, name, _), group in alike.items():
            constructs = [] if group[0].at.is_in_module else self._index.named(file, kinds, name)
            if not constructs and self._inserted:
                # what a substitution of conf.py puts in does not know where it is from
                file = self._inserted.file  # noqa: PLW2901
                constructs = self._index.named(file, kinds, name)
            if not constructs:
                for entry in group:
                    yield entry, self._locate_name(entry, kinds)
                continue
            group.sort(key=lambda entry: entry.line)
            shared = share_in_order(constructs, [entry.line for entry in group])
            for entry, construct in zip(group, shared, strict=True):
                if construct:
                    yield entry, _construct_location(file, construct)

    def _locate_name(self, entry: NameAt, kinds: Sequence[str]) -> Location:
        if entry.at.is_in_module:
            return self.locate_construct(entry.at, kinds, entry.name)
        needles = [form.format(entry.name) for kind in kinds for form in _WRITTEN.get(kind, ())]
        lines = source_lines(f"{self.env.srcdir}/{entry.file}")[entry.line - 1 : entry.line]
        if not any(needle in text for text in lines for needle in needles):
            use = self._index.use_of(entry.file, entry.line, needles)
            if use:
                return Location(entry.file, *use.start)
        return find_location(self.env, entry.file, entry.line, *needles, entry.name)

    def locate_heading(self, location: SourceLine) -> Location:
        """Return the place of the heading at a line; in reST that may be its underline's.

        Of a file that is included from a line on, docutils counts lines from there: then it is
        the next heading.
        """
        heading = nearest(self._index.named(location.file, ["heading"]), location.line - 1)
        furthest = location.line + (1 if location.file in self._pages else _ANYWHERE_BELOW)
        if heading and heading.line <= furthest:
            return Location(location.file, *heading.start)
        return find_location(self.env, location.file, location.line)

    def locate_label(self, label: NameAt) -> Location:
        """Return the place where a label is defined: mostly above what it names."""
        kinds = ("label", "id", "option")
        if label.at.is_in_module:
            return self.locate_construct(label.at, kinds, label.name)
        constructs = self._index.named(label.file, kinds, label.name)
        count = bisect_right(constructs, label.line + _REACH, key=lambda construct: construct.line)
        if count:
            return Location(label.file, constructs[count - 1].line, constructs[count - 1].column)
        return find_location(self.env, label.file, label.line, label.name)

    def locate_document(self, docname: str) -> Location:
        """Return the place that stands for a whole page."""
        return Location(Path(self.env.doc2path(docname, base=False)).as_posix())

    def locate_inventory_links(
        self, queries: Iterable[NameAt]
    ) -> Iterator[tuple[NameAt, Location]]:
        """Yield *queries*, what links ask inventories for, each with the place of its link."""
        alike: dict[tuple[str, str], list[NameAt]] = defaultdict(list)
        for query in sorted(queries, key=lambda query: query.line):
            alike[query.file, query.name].append(query)
        for (file, name), group in alike.items():
            links = self._asking(file).get(name, [])
            shared = share_in_order(links, [query.line for query in group])
            for query, link in zip(group, shared, strict=True):
                if link:
                    offset = 0 if link.is_substituted else link.target.find("#") + 1
                    yield query, Location(file, link.line, link.column + offset)
                elif not links:
                    yield query, find_location(self.env, file, query.line, "inv:")

    def _asking(self, file: str) -> dict[str, list[Construct]]:
        """Return the links of a file into inventories by what they ask for, in order."""
        if file not in self._filters:
            self._filters[file] = {}
            asking = (
                construct
                for construct in self._index.mentions(file)
                if construct.target.startswith("inv:")
            )
            for link in sorted(asking, key=lambda construct: construct.line):
                name = _inventory_filter(link.target)
                self._filters[file].setdefault(name, []).append(link)
        return self._filters[file]

    def locate_raw_id(self, raw_id: NameAt) -> Location:
        """Return the place of the last element in raw HTML that has this id."""
        constructs = self._index.named(raw_id.file, ["html-id"], raw_id.name)
        places = [
            Location(raw_id.file, construct.line, construct.column)
            for construct in constructs
            if construct.target == raw_id.name
        ]
        return places[-1] if places else self.locate_name(raw_id)

    def locate_name(self, entry: NameAt) -> Location:
        """Return the place of a name, searched for as text."""
        return find_location(self.env, entry.file, entry.line, entry.name)

    def toctree_entries(self, file: str) -> list[Construct]:
        """Return the entries of the tables of contents of a source file."""
        return [construct for construct in self.constructs(file) if construct.kind == "entry"]

    def headings(self, docname: str, lines: Iterable[int]) -> list[Construct]:
        """Return the headings of a document that its tree has too: those of its sections."""
        section_lines = set(lines)
        file = self.locate_document(docname).file
        headings = [construct for construct in self.constructs(file) if construct.kind == "heading"]
        return [heading for heading in headings if heading.start[0] in section_lines]

    def text_like_links(self, file: str) -> list[Construct]:
        """Return what a source file means as a link, and Markdown shows as it stands."""
        return list(self._index.text_like_links(file))


def _construct_location(file: str, construct: Construct) -> Location:
    """Return the place of the name of a construct; of a role, which has it first, its own."""
    if construct.kind == "role":
        return Location(file, *construct.start)
    is_marked = construct.kind == "footnote" and construct.target[:1] == "#" != construct.target
    return Location(file, construct.line, construct.column + is_marked)


def _inventory_filter(target: str) -> str:
    """Return what MyST looks for in inventories, in its words, where *target* is a link to one."""
    if not target.startswith("inv:"):
        return ""
    path, _, name = target.removeprefix("inv:").partition("#")
    parts = [part or "*" for part in path.split(":")][:3]
    return ":".join([*parts, *["*"] * (3 - len(parts)), unquote(name)])


def _needle(link: Link, needle: str) -> str:
    """Return what of a link to look for in its source, as text: nothing of a translated one."""
    return "" if link.is_translated else needle


def _within(target: str, needle: str) -> int:
    """Return how far into a target what is faulty stands: behind ``#`` for an anchor."""
    scheme = len(target) - len(target.removeprefix("project:").removeprefix("path:"))
    if needle.startswith("#") or target[scheme:].startswith("#"):
        return target.find("#") + 1
    if target.lstrip("!~.") == needle:  # what a role's marks say is no part of the name
        return scheme
    at = max(target.find(needle), scheme)
    return at if target[scheme:at].strip("./") else scheme  # a relative path is all the target
