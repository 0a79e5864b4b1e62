"""What can be found on a page: the page, its sections, glossary terms and checklist items.

Read from the doctree as it is about to be written, when titles of references, figures and
citations are in their places; so nothing depends on how a theme writes it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from citation_marks import citation_mark
from docutils import nodes
from search_words import split
from sphinx import addnodes

from handbook_ext.sphinx_ext.nodes import checklist_item, checklist_more, checklist_wording

if TYPE_CHECKING:
    from collections.abc import Collection

PAGE: Final = "p"
TERM: Final = "t"
ITEM: Final = "i"
"""Kinds of entries; a section's is its depth, from 2 to 6."""

_SILENT: Final = (
    nodes.Invisible,
    nodes.raw,
    nodes.title,
    nodes.image,
    nodes.footnote_reference,
    nodes.system_message,
    addnodes.toctree,
    addnodes.index,
    citation_mark,
    checklist_more,
)
_SILENT_CLASSES: Final = {
    *("no-search", "hb-after", "hb-recheck", "form-download", "toctree-wrapper"),
    *("page-sources", "page-sources-legend"),
}
"""Echoes of other places, and furniture: neither found nor shown."""
_MADE_ID = re.compile(r"id\d+")
_SPACE = re.compile(r"\s+")


class Entry(NamedTuple):
    """Something that can be found: its kind, its anchor ("" for a page), its title and its text."""

    kind: str
    anchor: str
    title: str
    text: str


class _Reader:
    """Reads one page. A text that stands elsewhere, as the name of a link, is left out of it."""

    def __init__(self, echoes: Collection[str]) -> None:
        self.echoes = echoes
        self.heads: list[tuple[str, str, str]] = []
        self.texts: list[list[str]] = []

    def entries(self) -> list[Entry]:
        return [
            Entry(*head, _SPACE.sub(" ", "".join(text)).strip(" ·"))
            for head, text in zip(self.heads, self.texts, strict=True)
        ]

    def _open(self, kind: str, anchor: str, title: str) -> list[str]:
        self.heads.append((kind, anchor, _SPACE.sub(" ", title).strip()))
        self.texts.append([])
        return self.texts[-1]

    def section(self, section: nodes.Element, depth: int) -> None:
        """Read a section, its title and all below it."""
        title = next(iter(section.findall(nodes.title)), None)
        words = self.words(title) if title else ""
        kind = PAGE if depth == 1 else str(depth)
        text = self._open(kind, anchor_of(section, words) if depth > 1 else "", words)
        for child in section:
            self.read(child, text, depth)

    def read(self, node: nodes.Node, text: list[str], depth: int) -> None:
        """Add the words below *node* to *text*, or to entries of their own."""
        if isinstance(node, nodes.Text):
            text.append(node.astext())
        if not isinstance(node, nodes.Element) or self._is_silent(node):
            return
        if isinstance(node, nodes.section):
            self.section(node, min(depth + 1, 6))
        elif isinstance(node, checklist_item):
            self._item(node, depth)
        elif isinstance(node, addnodes.glossary):
            self._glossary(node, depth)
        else:
            self._children(node, text, depth)

    def _children(self, node: nodes.Element, text: list[str], depth: int) -> None:
        for child in node:
            self.read(child, text, depth)
        if isinstance(node, nodes.entry):
            text.append(" · ")
        elif not isinstance(node, nodes.Inline):
            text.append(" ")

    def _item(self, item: checklist_item, depth: int) -> None:
        """Read an item; one that is retired, or has no box, can't be sought."""
        if not item["item_id"] or item["retired"]:
            return
        text = self._open(ITEM, item["item_id"], item["wording"])
        for child in item:
            if not isinstance(child, checklist_wording):
                self.read(child, text, depth)

    def _glossary(self, glossary: nodes.Element, depth: int) -> None:
        for pair in glossary.findall(nodes.definition_list_item):
            terms = [child for child in pair if isinstance(child, nodes.term)]
            texts = [self._term(term) for term in terms]
            for child in pair:
                if isinstance(child, nodes.definition):
                    for text in texts:
                        self._children(child, text, depth)

    def _term(self, term: nodes.term) -> list[str]:
        words = self.words(term)
        return self._open(TERM, anchor_of(term, words), words)

    def words(self, node: nodes.Element) -> str:
        """Return the words of a title."""
        text: list[str] = []
        for child in node:
            self.read(child, text, 0)
        return "".join(text)

    def _is_silent(self, node: nodes.Element) -> bool:
        return (
            isinstance(node, _SILENT)
            or not _SILENT_CLASSES.isdisjoint(node["classes"])
            or (isinstance(node, nodes.reference) and node.astext() in self.echoes)
        )


def anchor_of(element: nodes.Element, title: str) -> str:
    """Return the id to link to: of the words of its title, else the label that its author chose.

    Not a number that docutils made up, where there is another.
    """
    ids: list[str] = element["ids"]
    of_title = "-".join(split(title))
    chosen = (name for name in reversed(ids) if not _MADE_ID.fullmatch(name))
    return of_title if of_title in ids else next(chosen, ids[-1])


def entries_of(document: nodes.document, echoes: Collection[str]) -> list[Entry]:
    """Return what can be found on a page; *echoes* are the wordings of the book's items."""
    reader = _Reader(echoes)
    for child in document:
        if isinstance(child, nodes.section):
            reader.section(child, 1)
            break
    return reader.entries()


def from_plain(rows: list[list[Any]]) -> list[Entry]:
    """Return entries that were kept as plain values."""
    return [Entry(*row) for row in rows]
