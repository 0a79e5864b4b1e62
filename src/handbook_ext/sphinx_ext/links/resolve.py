"""Where a link leads: to a place in the book, out of it, or nowhere.

Nothing is asked of Sphinx that would warn: it says what it finds when it writes a page, and a
page that did not change is not written. What a domain's role means only its domain knows; its
own ``resolve_xref`` is asked, once for all links that say the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from docutils import nodes
from sphinx import addnodes
from sphinx.builders import Builder
from sphinx.builders.dummy import DummyBuilder
from sphinx.domains.python import PythonDomain
from sphinx.errors import NoUri
from sphinx.ext.intersphinx import InventoryAdapter
from sphinx.util import docname_join
from sphinx.util.logging import suppress_logging

from handbook_ext.core.documents.document_record import ADDRESSES
from handbook_ext.sphinx_ext.checklists.item_targets import only_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.application import Sphinx
    from sphinx.domains import Domain
    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.document_record import Link
    from handbook_ext.sphinx_ext.domain import HandbookDomain


class ResolvedTarget(NamedTuple):
    """A place in the book; the document is empty for one outside."""

    docname: str
    anchor: str
    role: str = ""

    def __str__(self) -> str:
        address = f"{self.docname}#{self.anchor}".rstrip("#")
        return f"{self.role} {address!r}" if address else self.role


EXTERNAL = ResolvedTarget("", "")
_CITED = re.compile(r"(?:\{[^{}]*+\})?+(?<![^\s,{}])([^\s,{}]++)(?:\{[^{}]*+\})?+(?:,|$)")
"""A key in a role of sphinxcontrib-bibtex, between the texts before and behind it."""


class Resolver:
    """Every name of the book, as it stands at the end of a build."""

    def __init__(
        self, app: Sphinx, domain: HandbookDomain, ids: Mapping[str, frozenset[str]]
    ) -> None:
        self.app, self.env, self.domain = app, app.env, domain
        # some builders, such as coverage, write no page that could have an address
        has_addresses = type(app.builder).get_target_uri is not Builder.get_target_uri
        self.builder = app.builder if has_addresses else DummyBuilder(app, app.env)
        self.ids = ids
        """What can be linked to on each page."""
        self.std_domain = app.env.domains.standard_domain
        self.docs = app.env.found_docs
        self._only_labels = only_labels(app.env)
        self._headings: dict[str, dict[str, str]] = {}
        self._titled: dict[str, dict[str, str]] = {}
        for page, anchor, title in self.std_domain.labels.values():
            self._titled.setdefault(page, {})[anchor] = str(title)
        projects = set(getattr(self.env.config, "intersphinx_mapping", ()))
        self.unloaded = projects - set(InventoryAdapter(self.env).named_inventory)
        """The inventories of other projects that Sphinx could not load."""
        self._others = list(filter(_may_resolve, self.env.domains.sorted()))
        self._objects: dict[str, list[ResolvedTarget]] = {}
        for (kind, name), location in self.std_domain.objects.items():
            if kind not in {"term", "label"}:
                hit = ResolvedTarget(
                    *location, f"std:{self.std_domain.role_for_objtype(kind) or kind}"
                )
                self._objects.setdefault(name, []).append(hit)
        self._keys: set[str] | None = None
        self._known: dict[tuple[Any, ...], list[ResolvedTarget]] = {}

    def resolve(self, docname: str, link: Link) -> list[ResolvedTarget]:
        """Return what a *link* on a page may mean: nothing, one thing, or several."""
        if link.kind == "doc":
            hit = self.in_document(link.target, link.anchor) if link.target in self.docs else None
            return [hit] if hit else []
        if link.kind == "name" and _is_top(link.target):
            return [ResolvedTarget(docname, "")]
        if link.kind == "role":
            return self.role(docname, link)
        if link.kind in ADDRESSES:
            return [EXTERNAL]
        hits = self.named(docname, link.target, link)
        if not hits and link.kind == "name" and link.target in self.ids.get(docname, ()):
            return [ResolvedTarget(docname, link.target)]
        return hits or [EXTERNAL] * self.in_inventory(link.target)

    def heading(self, hit: ResolvedTarget) -> str:
        """Return the heading, or the caption, of a place in the book, if it has one."""
        if hit.docname not in self._headings:
            slugs = self.env.metadata.get(hit.docname, {}).get("myst_slugs", {})
            titles = {anchor: title for _, anchor, title in slugs.values()}
            self._headings[hit.docname] = titles | self._titled.get(hit.docname, {})
        return self._headings[hit.docname].get(hit.anchor, "")

    # -- places ------------------------------------------------------------------------

    def in_document(self, docname: str, anchor: str) -> ResolvedTarget | None:
        """Return the place of *anchor*, an id, a slug or a label, in a document of the book."""
        if _is_top(anchor):
            return ResolvedTarget(docname, "")
        slugs = self.env.metadata.get(docname, {}).get("myst_slugs", {})
        if anchor in slugs:
            return ResolvedTarget(docname, slugs[anchor][1])
        label = self.std_domain.anonlabels.get(anchor)
        if label and label[0] == docname:
            return ResolvedTarget(docname, label[1])
        return ResolvedTarget(docname, anchor) if anchor in self.ids.get(docname, ()) else None

    def named(self, docname: str, target: str, link: Link) -> list[ResolvedTarget]:
        """Return all that ``#target`` or ``{any}`` may mean in *docname*, as MyST resolves it."""
        entry = self.domain.targets.get(target)
        if entry is not None:
            return [ResolvedTarget(entry.docname, target, f"handbook:{entry.type}")]
        if self.domain.is_left_out_with(docname, target, link.line):
            return [ResolvedTarget(docname, target)]
        hits = list(self._standard(docname, target))
        if not self._only_labels:
            for domain in self._others:
                hits += self._asked(domain, docname, target, link)
        return hits

    def _standard(self, docname: str, target: str) -> Iterator[ResolvedTarget]:
        label = self.std_domain.anonlabels.get(target.lower())
        if label:
            yield ResolvedTarget(label[0], label[1], "std:ref")
        page = docname_join(docname, target)
        if page in self.docs:
            yield ResolvedTarget(page, "", "std:doc")
        yield from self._objects.get(target, ())
        term = self.std_domain.objects.get(("term", target.lower()))
        if term:
            yield ResolvedTarget(*term, "std:term")

    def _asked(self, domain: Any, docname: str, target: str, link: Link) -> list[ResolvedTarget]:
        node, inner = _node(docname, link)
        try:
            with suppress_logging():  # what it warns of was said when the page was written
                results = domain.resolve_any_xref(
                    self.env, docname, self.builder, target, node, inner
                )
        except (NotImplementedError, NoUri):
            return []
        return [ResolvedTarget("", "", role) for role, _ in results]

    # -- roles -------------------------------------------------------------------------

    def role(self, docname: str, link: Link) -> list[ResolvedTarget]:
        """Return what a role's target may mean: nothing, one thing, or several."""
        domain, _, kind = link.role.partition(":")
        if domain == "std" and kind in _STANDARD:
            return _STANDARD[kind](self, docname, link)
        if kind == "any" and not domain:
            return self.named(docname, link.target, link) or self._outside(docname, link)
        if domain == "cite":  # sphinxcontrib-bibtex would warn of each key
            return [] if self.missing_keys(link) else [EXTERNAL]
        key = (docname if link.more else "", link.role, link.target, link.more, link.is_explicit)
        if key not in self._known:
            self._known[key] = self._by_domain(docname, link) or self._outside(docname, link)
        return self._known[key]

    def missing_keys(self, link: Link) -> list[str]:
        """Return the keys of a role of sphinxcontrib-bibtex that no bibliography holds."""
        cited = self.env.domains["cite"]
        if self._keys is None:
            self._keys = {citation.key for citation in cast("Any", cited).citations}
        return [key for key in _CITED.findall(link.target) if key not in self._keys]

    def _by_domain(self, docname: str, link: Link) -> list[ResolvedTarget]:
        name, _, kind = link.role.partition(":")
        domain = self.env.domains.get(name)
        if domain is None:
            return []
        node, inner = _node(docname, link)
        if isinstance(domain, PythonDomain):
            return _in_python(self.env, domain, kind, node)
        try:
            with suppress_logging():
                reference = domain.resolve_xref(
                    self.env, docname, self.builder, kind, link.target, node, inner
                )
        except NoUri:
            return [EXTERNAL]
        return [EXTERNAL] if reference is not None else []

    def _outside(self, docname: str, link: Link) -> list[ResolvedTarget]:
        """Ask whoever resolves what the book does not hold, intersphinx above all."""
        node, inner = _node(docname, link)
        try:
            with suppress_logging():
                reference = self.app.emit_firstresult(
                    "missing-reference", self.env, node, inner, allowed_exceptions=(NoUri,)
                )
        except NoUri:
            return [EXTERNAL]
        return [EXTERNAL] if reference is not None else []

    def may_be_unloaded(self, link: Link) -> bool:
        """Whether a role's target may be in an inventory that Sphinx could not load.

        Sphinx says that it could not; what the names in it lead to, nobody can tell.
        """
        names = {link.target.partition(":")[0], *(value for _, value in link.more)}
        is_open = not link.role.startswith("std:") or link.is_external or self.unloaded & names
        return bool(self.unloaded and is_open)

    def in_inventory(self, target: str) -> bool:
        """Whether some inventory of another project holds *target*, as MyST looks for it."""
        inventories = InventoryAdapter(self.env).named_inventory
        return any(
            target in objects
            for inventory in inventories.values()
            for objects in inventory.values()
        )

    def label(self, docname: str, link: Link) -> list[ResolvedTarget]:
        """Return what ``{ref}`` means; without text of its own it needs a label with a title."""
        name = link.target
        label = (
            self.std_domain.anonlabels.get(name)
            if link.is_explicit
            else self.std_domain.labels.get(name)
        )
        return (
            [ResolvedTarget(label[0], label[1], "std:ref")]
            if label
            else self._outside(docname, link)
        )

    def numbered(self, docname: str, link: Link) -> list[ResolvedTarget]:
        """Return what ``{numref}`` means: a label whose element has a number."""
        label = self.std_domain.anonlabels.get(link.target)
        if not label:
            return self._outside(docname, link)
        hit = ResolvedTarget(label[0], label[1], "std:numref")
        # where Sphinx gives no numbers at all, it warns of that
        return [hit] if self.numbers(hit) or not self.env.config.numfig else []

    def numbers(self, hit: ResolvedTarget) -> list[tuple[int, ...]]:
        """Return the numbers of what stands at *hit*: of a section, a figure, a table."""
        page = self.domain.links.get(hit.docname)
        anchor = page.numbered.get(hit.anchor, hit.anchor) if page else hit.anchor
        figures = self.env.toc_fignumbers.get(hit.docname, {}).values()
        figure_numbers = [numbers[anchor] for numbers in figures if anchor in numbers]
        section = self.env.toc_secnumbers.get(hit.docname, {}).get(f"#{anchor}" if anchor else "")
        return [*figure_numbers, section] if section else figure_numbers

    def document(self, docname: str, link: Link) -> list[ResolvedTarget]:
        """Return what ``{doc}`` means."""
        page = docname_join(docname, link.target)
        return (
            [ResolvedTarget(page, "", "std:doc")]
            if page in self.docs
            else self._outside(docname, link)
        )

    def term(self, docname: str, link: Link) -> list[ResolvedTarget]:
        """Return what ``{term}`` means; case does not matter where the exact term is not found."""
        terms = self.std_domain.data.get("terms", {})
        entry = self.std_domain.objects.get(("term", link.target)) or terms.get(link.target.lower())
        return (
            [ResolvedTarget(entry[0], entry[1], "std:term")]
            if entry
            else self._outside(docname, link)
        )


def _may_resolve(domain: Domain) -> bool:
    """Whether another domain must be asked for a name; those of C parse it, which takes long."""
    if domain.name in {"c", "cpp"}:
        return any(True for _ in domain.get_objects())
    return domain.name not in {"std", "handbook"}


def _is_top(anchor: str) -> bool:
    """Whether every page has the anchor: its top, or words to look for."""
    return anchor in {"", "top"} or anchor.startswith(":~:")


_STANDARD = {
    "ref": Resolver.label,
    "numref": Resolver.numbered,
    "doc": Resolver.document,
    "term": Resolver.term,
}


def _in_python(
    env: BuildEnvironment, domain: PythonDomain, kind: str, node: addnodes.pending_xref
) -> list[ResolvedTarget]:
    """Return all that a role of Python may mean: the domain itself would only warn of them."""
    mode = int(node.hasattr("refspecific"))
    within = node.get("py:module"), node.get("py:class")
    pairs = domain.find_obj(env, *within, node["reftarget"], kind, mode)
    entries = [entry for _, entry in pairs if not entry.aliased] or [entry for _, entry in pairs]
    return [
        ResolvedTarget(entry.docname, entry.node_id, f"py:{entry.objtype}") for entry in entries
    ]


def _node(docname: str, link: Link) -> tuple[addnodes.pending_xref, nodes.inline]:
    """Return the node that Sphinx made of a role, as far as its domain looks at it."""
    domain, _, kind = link.role.partition(":")
    inner = nodes.inline("", link.text or link.target)
    node = addnodes.pending_xref(
        "", inner, refdoc=docname, refdomain=domain, reftype=kind or "myst", reftarget=link.target,
        refexplicit=link.is_explicit, refwarn=False, **cast("Any", dict(link.more)),
    )  # fmt: skip
    return node, inner
