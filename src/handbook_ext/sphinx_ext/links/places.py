"""Where exactly a construct stands: the doctree knows its block's line, the source the rest.

The sources are read only for what is found wrong: a book without faults costs nothing here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from handbook_ext.core.model import Place
from handbook_ext.sphinx_ext.links.mentioned import Mentioned, folded, near
from handbook_ext.sphinx_ext.links.scanned import Scanned
from handbook_ext.sphinx_ext.source import find_place, source_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.scan import Mention
    from handbook_ext.sphinx_ext.links.facts import Line, Link, Named, PageFacts

_REACH = 2
"""Lines that a block may begin above the line that MyST gives it."""


class Places:
    """Finds places in the sources of one book."""

    def __init__(self, env: BuildEnvironment, facts: dict[str, PageFacts]) -> None:
        self.env, self.facts = env, facts
        self.scanned = Scanned(env)
        self._assigned: dict[str, dict[int, Mention | None]] = {}
        self._mentioned = Mentioned(env, self.scanned)
        self._filters: dict[str, dict[str, list[Mention]]] = {}

    # -- links -------------------------------------------------------------------------

    def of_link(self, docname: str, number: int, needle: str) -> Place:
        """Return the place of *needle*, what is faulty in the link *number* of a page."""
        link = self.facts[docname].links[number]
        mention = self._mention(docname, number)
        if mention is None:
            return find_place(self.env, link.file, link.line, needle)
        return Place(link.file, mention.line, mention.column + _within(mention.target, needle))

    def start_of_link(self, docname: str, number: int) -> Place:
        """Return the place where the link *number* of a page begins."""
        link = self.facts[docname].links[number]
        mention = self._mention(docname, number)
        if mention is None:
            return find_place(self.env, link.file, link.line, "[")
        if mention.kind == "definition":
            mention = next(self._uses(link, mention.name), mention)
        return Place(link.file, *mention.start)

    def _uses(self, link: Link, label: str) -> Iterator[Mention]:
        """Yield where a defined label is used, from the block on that a link is in."""
        for reference in self._mentioned.named(link.file, ["reference"], label):
            if reference.line >= link.line:
                yield reference

    def _mention(self, docname: str, number: int) -> Mention | None:
        """Return the mention that the link *number* of a page was made of."""
        if docname not in self._assigned:
            self._assigned[docname] = self._assign(docname)
        return self._assigned[docname].get(number)

    def _assign(self, docname: str) -> dict[int, Mention | None]:
        """Return the mentions of the links of a page.

        Those that name the same take the mentions that do in their order, each the first that is
        free in its block or below. Which of two equal ones is which does not matter: what is said
        of them is the same.
        """
        alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, link in enumerate(self.facts[docname].links):
            alike[link.kind, link.target, link.anchor, link.file].append(number)
        return dict(pair for numbers in alike.values() for pair in self._share(docname, numbers))

    def _share(self, docname: str, numbers: list[int]) -> Iterator[tuple[int, Mention]]:
        links = self.facts[docname].links
        taking = self._mentioned.taking(docname, links[numbers[0]])
        # raw HTML may name the same, but in links of its own
        free_mentions = deque(
            [mention for mention in taking if mention.kind != "html-link"] or taking
        )
        passed_mentions: deque[Mention] = deque()
        last_mention = free_mentions[-1] if free_mentions else None
        for number in sorted(numbers, key=lambda index: links[index].line):
            while free_mentions and free_mentions[0].line < links[number].line:
                passed_mentions.append(free_mentions.popleft())
            if free_mentions or passed_mentions:
                yield number, (free_mentions or passed_mentions).popleft()
            elif last_mention:
                yield number, last_mention

    def mentions(self, file: str) -> tuple[Mention, ...]:
        """Return all that a source file mentions."""
        return self.scanned.mentions(file)

    # -- other constructs --------------------------------------------------------------

    def of_mention(self, location: Line, kinds: Iterable[str], name: str = "") -> Place:
        """Return the place of the construct of some kind that names *name*, near a line."""
        mention = near(self._mentioned.named(location.file, kinds, name), location.line)
        if mention:
            return Place(location.file, mention.line, mention.column)
        return find_place(self.env, location.file, location.line, name)

    def of_heading(self, location: Line) -> Place:
        """Return the place of the heading at a line; in reST that may be its underline's."""
        heading = near(self._mentioned.named(location.file, ["heading"]), location.line - 1)
        if heading and heading.line <= location.line + 1:
            return Place(location.file, *heading.start)
        return find_place(self.env, location.file, location.line)

    def of_label(self, label: Named) -> Place:
        """Return the place where a label is defined: mostly above what it names."""
        mentions = self._mentioned.named(label.file, ("label", "id", "option"), label.name)
        count = bisect_right(mentions, label.line + _REACH, key=lambda mention: mention.line)
        if count:
            return Place(label.file, mentions[count - 1].line, mentions[count - 1].column)
        return find_place(self.env, label.file, label.line, label.name)

    def of_page(self, docname: str) -> Place:
        """Return the place that stands for a whole page."""
        return Place(Path(self.env.doc2path(docname, base=False)).as_posix())

    def of_inventory(self, query: Named, rank: int) -> Place:
        """Return the place of the link into an inventory that asks for what *query* says."""
        links = self._asking(query.file).get(query.name)
        if links:
            index = bisect_left(links, query.line, key=lambda link: link.line)
            link = links[min(index + rank, len(links) - 1)]
            return Place(query.file, link.line, link.column + link.target.find("#") + 1)
        return find_place(self.env, query.file, query.line, "inv:")

    def _asking(self, file: str) -> dict[str, list[Mention]]:
        """Return the links of a file into inventories by what they ask for, in order."""
        if file not in self._filters:
            self._filters[file] = {}
            asking = (
                mention for mention in self.mentions(file) if mention.target.startswith("inv:")
            )
            for link in sorted(asking, key=lambda mention: mention.line):
                name = _inventory_filter(link.target)
                self._filters[file].setdefault(name, []).append(link)
        return self._filters[file]

    def of_raw_id(self, raw_id: Named) -> Place:
        """Return the place of the last element in raw HTML that has this id."""
        mentions = self._mentioned.named(raw_id.file, ["html-id"], raw_id.name)
        places = [Place(raw_id.file, mention.line, mention.column) for mention in mentions
                  if mention.target == raw_id.name]  # fmt: skip
        return places[-1] if places else self.of_name(raw_id)

    def of_name(self, entry: Named) -> Place:
        """Return the place of a name, searched for as text."""
        return find_place(self.env, entry.file, entry.line, entry.name)

    def entries(self, file: str) -> list[Mention]:
        """Return the entries of the tables of contents of a source file."""
        return [mention for mention in self.mentions(file) if mention.kind == "entry"]

    def headings(self, docname: str, lines: Iterable[int]) -> list[Mention]:
        """Return the headings of a document that its tree has too: those of its sections."""
        section_lines = set(lines)
        file = self.of_page(docname).file
        headings = [mention for mention in self.mentions(file) if mention.kind == "heading"]
        return [heading for heading in headings if heading.start[0] in section_lines]

    def doubtful(self, file: str) -> list[Mention]:
        """Return what a source file means as a link, and Markdown shows as it stands."""
        everything = self.mentions(file)
        notes = {folded(note.target) for note in everything if note.kind == "footnote-definition"}
        links = {folded(link.name) for link in everything if link.kind == "definition"}
        lines = source_lines(f"{self.env.srcdir}/{file}")

        def is_doubtful(mention: Mention) -> bool:
            line, column = mention.start
            if (
                mention.kind in {"footnote", "reference"}
                and lines[line - 1][column - 1] not in "!["
            ):
                return False  # of reStructuredText, where docutils tells
            if mention.kind == "footnote":
                return folded(mention.target) not in notes and not mention.target.startswith("#")
            if mention.kind == "reference":
                return folded(mention.target) not in links and _has_two_brackets(mention, lines)
            return mention.kind in {"link", "image", "definition"} and mention.target.startswith(
                "file:"
            )

        return [mention for mention in everything if is_doubtful(mention)]


def _has_two_brackets(reference: Mention, lines: Sequence[str]) -> bool:
    """Whether a reference is ``[text][label]`` or ``[label][]``: [sic] may be meant as it is."""
    if (reference.line, reference.column) != (reference.start[0], reference.start[1] + 1):
        return True
    behind = lines[reference.line - 1][reference.column - 1 + len(reference.target) :]
    return behind.startswith("][]")


def _inventory_filter(target: str) -> str:
    """Return what MyST looks for in inventories, in its words, where *target* is a link to one."""
    if not target.startswith("inv:"):
        return ""
    path, _, name = target.removeprefix("inv:").partition("#")
    parts = [part or "*" for part in path.split(":")][:3]
    return ":".join([*parts, *["*"] * (3 - len(parts)), unquote(name)])


def _within(target: str, needle: str) -> int:
    """Return how far into a target what is faulty stands: behind ``#`` for an anchor."""
    scheme = len(target) - len(target.removeprefix("project:").removeprefix("path:"))
    if needle.startswith("#") or target[scheme:].startswith("#"):
        return target.find("#") + 1
    if target.lstrip("!~.") == needle:  # what a role's marks say is no part of the name
        return scheme
    return max(target.find(needle), scheme)
