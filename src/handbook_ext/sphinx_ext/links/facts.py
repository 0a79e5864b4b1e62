"""What one document says of links, labels and pages, as plain values.

Collected when the document has been read, and pickled with the environment: every later build
judges the whole book from these, also when nothing changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypedDict

if TYPE_CHECKING:
    from handbook_ext.sphinx_ext.links.shared import Entry

Kind = Literal["doc", "name", "path", "role", "uri", "image", "file", "html"]
"""What a link names: a document (and an anchor in it), a name that stands anywhere in the book,
a path that is no file, what a role takes, an address, an image, a file to download, or an
attribute in raw HTML."""


ADDRESSES = frozenset({"uri", "image", "file", "html"})
"""The kinds of links that name nothing of the book."""


class Line(NamedTuple):
    """A line of a source file; *file* is relative to the source directory."""

    file: str
    line: int


class Link(NamedTuple):
    """A link as its author wrote it.

    *role* is ``domain:type``, or the attribute's name in raw HTML; *more* are the attributes
    that the role's domain needs to find its target. *text* is empty where the author gave none.
    """

    kind: Kind
    target: str
    anchor: str
    at: Line
    role: str = ""
    text: str = ""
    is_explicit: bool = False
    warns: bool = True
    more: tuple[tuple[str, str], ...] = ()

    @property
    def is_external(self) -> bool:
        """Whether it asks for a target in another project, by ``{external}``."""
        return any(name == "intersphinx" for name, _ in self.more)


class Named(NamedTuple):
    """A name, and where it stands."""

    name: str
    at: Line


class Section(NamedTuple):
    """A section by its ids, and where it begins."""

    ids: tuple[str, ...]
    at: Line


class PageFacts(TypedDict):
    """All that one document says.

    *labels* are explicit, *repeated* those whose page has them twice; *anchors* are the ids that
    the page will have, as far as the document tells, *entries* what domains hold of its names,
    *referred* those that docutils resolved
    references to. *redefined* are labels of link definitions that the source may have twice.
    *headings* are the lines of its headings
    where one may skip a level; *unmatched* are inventory links without a match, *doubtful* lines
    of text that look like a link. *authored* are the ids that come from its author's words,
    *refresh* is the address that the page leads on to by itself.
    """

    links: list[Link]
    labels: list[Named]
    repeated: list[Named]
    anchors: list[str]
    referred: list[str]
    authored: list[Named]
    refresh: str
    assessable: list[Section]
    redefined: list[str]
    raw_ids: list[Named]
    toctrees: list[Line]
    includes: bool
    headings: list[int]
    skipped: list[Line]
    unmatched: list[Named]
    undefined_references: list[Named]
    undefined_footnotes: list[Named]
    unused_footnotes: list[Named]
    doubtful: list[Line]
    entries: list[Entry]
