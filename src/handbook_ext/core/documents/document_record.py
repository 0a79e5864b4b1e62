"""What one document says of links, labels and pages, as plain values.

Collected when the document has been read, and pickled with the environment: every later build
judges the whole book from these, also when nothing changed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from handbook_ext.core.documents.checklist_record import Conditions

LinkKind = Literal["doc", "name", "path", "role", "uri", "image", "file", "html"]
"""What a link names: a document (and an anchor in it), a name that stands anywhere in the book,
a path that is no file, what a role takes, an address, an image, a file to download, or an
attribute in raw HTML."""


ADDRESSES = frozenset({"uri", "image", "file", "html"})
"""The kinds of links that name nothing of the book."""


class SourceLine(NamedTuple):
    """A line of a source file; *file* is relative to the source directory.

    *documented* is the object whose documentation it is of. In a Python file, *line* is then that
    of the docstring, 0 for what is made of a signature or a field.
    """

    file: str
    line: int
    documented: str = ""

    @property
    def is_in_module(self) -> bool:
        """Whether it is of an object of a Python file, and not of a page."""
        return bool(self.documented) and self.file.endswith((".py", ".pyi"))

    def said(self, message: str) -> str:
        """Return *message* with the object that it is about, if there is one."""
        where = f", in the documentation of {self.documented}" if self.documented else ""
        return f"{message}{where}"


class Link(NamedTuple):
    """A link as its author wrote it, in a block that begins at a *line* of a *file*.

    *role* is ``domain:type``, or the attribute's name in raw HTML; *more* are the attributes
    that the role's domain needs to find its target. *text* is empty where the author gave none.
    *conditions* must hold for a build to show the link. Of *documented* see :class:`SourceLine`.
    One that *is_translated* stands in a text that a catalogue gave: its source need not have it.
    """

    kind: LinkKind
    target: str
    anchor: str
    file: str
    line: int
    role: str = ""
    text: str = ""
    is_explicit: bool = False
    warns: bool = True
    more: tuple[tuple[str, str], ...] = ()
    conditions: Conditions = ()
    documented: str = ""
    is_translated: bool = False

    @property
    def at(self) -> SourceLine:
        """Where its block begins."""
        return SourceLine(self.file, self.line, self.documented)

    @property
    def names_book(self) -> bool:
        """Whether it names anything of the book, and is no address."""
        return self.kind not in ADDRESSES

    @property
    def is_as_written(self) -> bool:
        """Whether it stands in the written page as its author wrote it."""
        return self.kind in {"html", "uri"}

    @property
    def is_of_role(self) -> bool:
        """Whether a role made it, or what is written as a name: a signature, say."""
        return self.kind == "role"

    @property
    def is_of_raw_html(self) -> bool:
        """Whether it is an attribute in raw HTML: its author can't name a source there."""
        return self.kind == "html"

    @property
    def is_external(self) -> bool:
        """Whether it asks for a target in another project, by ``{external}``."""
        return any(name == "intersphinx" for name, _ in self.more)


class NameAt(NamedTuple):
    """A name, and where it stands; see :class:`SourceLine`."""

    name: str
    file: str
    line: int
    documented: str = ""

    @property
    def at(self) -> SourceLine:
        """Where it stands."""
        return SourceLine(self.file, self.line, self.documented)


class AssessableSection(NamedTuple):
    """A section by its ids, and where it begins."""

    ids: tuple[str, ...]
    at: SourceLine


DomainValue = tuple[Any, ...]
"""What a domain holds of a name; the page comes first. Of a label: page, id, title or None."""


class DomainEntry(NamedTuple):
    """A name in a table of a domain, and what the domain holds of it."""

    domain: str
    table: str
    key: Any
    value: DomainValue


@dataclass(slots=True)
class DocumentRecord:
    """What one document says. Lists are in document order."""

    links: list[Link] = field(default_factory=list)
    labels: list[NameAt] = field(default_factory=list)
    """Its explicit labels."""
    repeated: list[NameAt] = field(default_factory=list)
    """Labels that it has already, so that docutils drops both."""
    readdressed: list[NameAt] = field(default_factory=list)
    """Names of links that it gives to two addresses."""
    anchors: list[str] = field(default_factory=list)
    """The ids and slugs that the page will have, as far as the document tells."""
    referred: list[str] = field(default_factory=list)
    """The ids that docutils itself resolved references to."""
    authored: dict[str, dict[str, int]] = field(default_factory=dict)
    """The ids that come from its author's words, by file, each with its line."""
    numbered: dict[str, str] = field(default_factory=dict)
    """Under which id Sphinx counts what has several; under none the page's first section."""
    refresh: str = ""
    """The address that the page redirects to by itself."""
    assessable: list[AssessableSection] = field(default_factory=list)
    """The sections that an item is to exercise."""
    redefined: list[str] = field(default_factory=list)
    """Labels of link definitions that the source may have twice."""
    raw_ids: list[NameAt] = field(default_factory=list)
    """The ids in its raw HTML."""
    toctrees: list[SourceLine] = field(default_factory=list)
    includes: bool = False
    """Whether its source may include others."""
    headings: list[int] = field(default_factory=list)
    """The lines of its headings, where one may skip a level."""
    after_included: list[int] = field(default_factory=list)
    """Those of them that an included heading stands right before."""
    skipped: list[SourceLine] = field(default_factory=list)
    """The headings of which docutils says that they skip a level."""
    unmatched: list[NameAt] = field(default_factory=list)
    """Links into inventories without a match."""
    undefined_references: list[NameAt] = field(default_factory=list)
    ambiguous_references: list[NameAt] = field(default_factory=list)
    """References to names that stand twice on the page."""
    unmatched_anonymous: list[NameAt] = field(default_factory=list)
    """References without a name, where they and their targets differ in number."""
    unknown_roles: list[NameAt] = field(default_factory=list)
    unknown_directives: list[NameAt] = field(default_factory=list)
    undefined_footnotes: list[NameAt] = field(default_factory=list)
    unused_footnotes: list[NameAt] = field(default_factory=list)
    text_like_links: list[SourceLine] = field(default_factory=list)
    """Lines of text that looks like a link."""
    entries: list[DomainEntry] = field(default_factory=list)
    """What domains hold of its names."""

    @property
    def authored_ids(self) -> set[str]:
        """The ids that the page has from its author, in raw HTML too."""
        return {raw_id.name for raw_id in self.raw_ids}.union(*self.authored.values())
