"""The kinds of links, a class each: what differs between them for Sphinx is asked here.

Each says how its links are resolved, which of Sphinx's and MyST's warnings tells that one is
broken, when its page must be read again, and by what its construct in the source is known. How
they are judged needs no Sphinx, and is told in ``core/rules/link_judges.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final
from urllib.parse import unquote

from handbook_ext.sphinx_ext.compat.myst import PAGE_ANCHOR
from handbook_ext.sphinx_ext.links.book_names import OUTSIDE_BOOK, ResolvedTarget, is_top
from handbook_ext.sphinx_ext.source_locations import is_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.document_record import Link, LinkKind
    from handbook_ext.sphinx_ext.links.resolver import Resolver

    Meant = str | tuple[str, str]
    """A name, or a page and an anchor."""

_LINKING = frozenset({
    "link", "role", "autolink", "reference", "definition",
    "option", "argument", "html-link", "entry",
})  # fmt: skip


_PLAIN = frozenset({"link", "autolink"})


class SphinxLinkKind:
    """One kind of links. By itself it names nothing of the book."""

    may_be_made: ClassVar[bool] = False
    """Whether its links may also be what an extension made of another."""
    constructs: ClassVar[AbstractSet[str]] = _LINKING
    """The kinds of constructs in a source that may be such a link."""
    in_text: ClassVar[tuple[AbstractSet[str], ...]] = (_PLAIN, _PLAIN | {"reference"})
    """Those by which it is written within a text, in several ways of counting."""

    def resolve(self, resolver: Resolver, docname: str, link: Link) -> list[ResolvedTarget]:
        """Return what a *link* on a page may mean: nothing, one thing, or several."""
        return [OUTSIDE_BOOK]

    def warning(self, link: Link) -> str:
        """Return the warning that Sphinx or MyST would give where *link* is broken."""
        return "myst.xref_missing"

    def role(self, link: Link) -> str:
        """Return the role that *link* is written with, without its domain, if it must be."""
        return ""

    def is_misread(self, env: BuildEnvironment, docname: str, link: Link) -> bool:
        """Whether the page would be read otherwise now, since a file came or went."""
        return False

    def meanings(self, env: BuildEnvironment, docname: str, target: str) -> set[Meant]:
        """Return all that *target*, as the source of a page has it, may mean."""
        return {target, unquote(target), target.removeprefix("project:")}

    def meant(self, link: Link) -> set[Meant]:
        """Return what a target in a source has to mean to be that of *link*."""
        return {link.target, unquote(link.target)}


class DocumentLink(SphinxLinkKind):
    """A document, and perhaps an anchor in it."""

    def resolve(self, resolver: Resolver, docname: str, link: Link) -> list[ResolvedTarget]:
        """Look in the document that is named."""
        is_there = link.target in resolver.docs
        hit = resolver.in_document(link.target, link.anchor) if is_there else None
        return [hit] if hit else []

    def is_misread(self, env: BuildEnvironment, docname: str, link: Link) -> bool:
        """Return whether the source is gone: its path is then that of a file."""
        return link.target not in env.found_docs and not is_file(env.doc2path(link.target))

    def meanings(self, env: BuildEnvironment, docname: str, target: str) -> set[Meant]:
        """Tell the document and the anchor apart."""
        path, _, anchor = target.removeprefix("project:").partition("#")
        path = unquote(path).replace("\0", "")
        target_docname = env.path2doc(env.relfn2path(path, docname)[1]) if path else docname
        return {(target_docname or "", anchor), (target_docname or "", unquote(anchor))}

    def meant(self, link: Link) -> set[Meant]:
        """Return both."""
        return {(link.target, link.anchor)}


class NameLink(SphinxLinkKind):
    """A name that stands anywhere in the book: ``#name``."""

    def resolve(self, resolver: Resolver, docname: str, link: Link) -> list[ResolvedTarget]:
        """Look in the whole book; then on the page itself, by ids and by words."""
        if is_top(link.target):
            return [ResolvedTarget(docname, "")]
        hits = resolver.named(docname, link.target, link)
        if not hits and link.target in resolver.anchors.get(docname, ()):
            return [ResolvedTarget(docname, link.target)]
        hits = hits or [OUTSIDE_BOOK] * resolver.in_inventory(link.target)
        on_page = dict(link.more).get(PAGE_ANCHOR)
        return hits or ([ResolvedTarget(docname, on_page)] if on_page else [])

    def meanings(self, env: BuildEnvironment, docname: str, target: str) -> set[Meant]:
        """Return the name with its mark."""
        return {unquote(target.removeprefix("project:"))}

    def meant(self, link: Link) -> set[Meant]:
        """Return the same."""
        return {f"#{link.target}"}


class PathLink(SphinxLinkKind):
    """A path that is no file."""

    def resolve(self, resolver: Resolver, docname: str, link: Link) -> list[ResolvedTarget]:
        """Take it for a name, as MyST does."""
        hits = resolver.named(docname, link.target, link)
        return hits or [OUTSIDE_BOOK] * resolver.in_inventory(link.target)

    def is_misread(self, env: BuildEnvironment, docname: str, link: Link) -> bool:
        """Where there is such a file, MyST makes another link of it."""
        return is_file(env.relfn2path(link.target.partition("#")[0], docname)[1])


class RoleLink(SphinxLinkKind):
    """What a role takes."""

    constructs = frozenset({"role", "option", "argument", "reference", "footnote"})
    in_text = (frozenset({"role"}),)

    def role(self, link: Link) -> str:
        """Return what is the role's own."""
        return link.role.rpartition(":")[2]

    def resolve(self, resolver: Resolver, docname: str, link: Link) -> list[ResolvedTarget]:
        """Ask the role's domain."""
        return resolver.role(docname, link)

    def warning(self, link: Link) -> str:
        """Return the warning of the role's own type."""
        return f"ref.{link.role.partition(':')[2]}"

    def meanings(self, env: BuildEnvironment, docname: str, target: str) -> set[Meant]:
        """Return the name without the marks that only say how it is shown."""
        name = target.lstrip("!~.")
        return {name, name.lower()}  # of a label, Sphinx keeps the lower case

    def meant(self, link: Link) -> set[Meant]:
        """Return the same."""
        return {link.target.lstrip("!~.")}


class AddressLink(SphinxLinkKind):
    """An address that is written in the page as it stands."""

    may_be_made = True


class ImageLink(SphinxLinkKind):
    """An image; its path is already that from the source directory."""

    constructs = frozenset({"image", "argument", "html-link", "option", "definition"})
    in_text = (frozenset({"image"}),)

    def warning(self, link: Link) -> str:
        """Return that of images."""
        return "image.not_readable"

    def meanings(self, env: BuildEnvironment, docname: str, target: str) -> set[Meant]:
        """Return the path from the source directory."""
        return {env.relfn2path(target, docname)[0]}

    def meant(self, link: Link) -> set[Meant]:
        """Return the same."""
        return {link.target}


class FileLink(SphinxLinkKind):
    """A file to download."""

    constructs = frozenset({"role", "link", "image", "definition", "autolink"})
    in_text = (frozenset({"role"}), frozenset({"link"}))

    def warning(self, link: Link) -> str:
        """Return that of downloads."""
        return "download.not_readable"


class HtmlLink(SphinxLinkKind):
    """An attribute in raw HTML."""

    constructs = frozenset({"html-link"})
    in_text = (constructs,)


KINDS: Final[Mapping[LinkKind, SphinxLinkKind]] = {
    "doc": DocumentLink(),
    "name": NameLink(),
    "path": PathLink(),
    "role": RoleLink(),
    "uri": AddressLink(),
    "image": ImageLink(),
    "file": FileLink(),
    "html": HtmlLink(),
}


def kind_of(link: Link) -> SphinxLinkKind:
    """Return the kind of a link."""
    return KINDS[link.kind]


def resolve(resolver: Resolver, docname: str, link: Link) -> list[ResolvedTarget]:
    """Return what a *link* on a page may mean: nothing, one thing, or several."""
    return kind_of(link).resolve(resolver, docname, link)
