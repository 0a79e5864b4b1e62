"""Where a link leads: to a place in the book, out of it, or nowhere.

Nothing is asked of Sphinx that would warn: it says what it finds when it writes a page, and a
page that did not change is not written. What a domain's role means only its domain knows; its
own ``resolve_xref`` is asked, once for all links that say the same.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from sphinx import addnodes
from sphinx.builders import Builder
from sphinx.builders.dummy import DummyBuilder
from sphinx.domains.python import PythonDomain
from sphinx.errors import NoUri

from handbook_ext.sphinx_ext.compat import sphinx_tables
from handbook_ext.sphinx_ext.compat.myst import UNRESOLVED
from handbook_ext.sphinx_ext.compat.other_extensions import citation_keys
from handbook_ext.sphinx_ext.compat.sphinx_helpers import docname_join, suppress_logging
from handbook_ext.sphinx_ext.links.book_names import OUTSIDE_BOOK, BookNames, ResolvedTarget

if TYPE_CHECKING:
    from sphinx.domains import Domain

    from handbook_ext.core.documents.document_record import Link


_CITED = re.compile(r"(?:\{[^{}]*+\})?+(?<![^\s,{}])([^\s,{}]++)(?:\{[^{}]*+\})?+(?:,|$)")
"""A key in a role of sphinxcontrib-bibtex, between the texts before and behind it."""


class Resolver(BookNames):
    """What links mean: Sphinx's domains are asked where the book's names do not tell."""

    @cached_property
    def builder(self) -> Builder:
        """The builder whose addresses domains are given."""
        # some builders, such as coverage, write no page that could have an address
        has_addresses = type(self.app.builder).get_target_uri is not Builder.get_target_uri
        return self.app.builder if has_addresses else DummyBuilder(self.app, self.env)

    @cached_property
    def _others(self) -> list[Domain]:
        return list(filter(_may_resolve, self.env.domains.sorted()))

    @cached_property
    def _known(self) -> dict[tuple[Any, ...], list[ResolvedTarget]]:
        return {}

    @cached_property
    def _keys(self) -> set[str]:
        """The keys of the sources in the book's bibliographies."""
        return citation_keys(self.env)

    def named(self, docname: str, target: str, link: Link) -> list[ResolvedTarget]:
        """Return all that ``#target`` or ``{any}`` may mean in *docname*, as MyST resolves it."""
        entry = self.domain.targets.get(target)
        if entry is not None:
            return [ResolvedTarget(entry.docname, target, f"handbook:{entry.type}")]
        if self.domain.is_left_out_with(docname, target, link.line):
            return [ResolvedTarget(docname, target)]
        hits = list(self.standard(docname, target)) or self._option(docname, target, link)
        if not self.only_labels:
            for domain in self._others:
                hits += self._asked(domain, docname, target, link)
        return hits

    def _option(self, docname: str, target: str, link: Link) -> list[ResolvedTarget]:
        """Return the option of a command that a name may mean, as Sphinx's own domain reads it."""
        node, inner = _node(docname, link)
        domain = self.env.domains.standard_domain
        with suppress_logging():
            reference = domain.resolve_xref(
                self.env, docname, self.builder, "option", target, node, inner
            )
        return [ResolvedTarget("", "", "std:option")] if reference is not None else []

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
            return [] if self.missing_keys(link) else [OUTSIDE_BOOK]
        key = (docname if link.more else "", link.role, link.target, link.more, link.is_explicit)
        if key not in self._known:
            self._known[key] = self._by_domain(docname, link) or self._outside(docname, link)
        return self._known[key]

    def missing_keys(self, link: Link) -> list[str]:
        """Return the keys of a role of sphinxcontrib-bibtex that no bibliography holds."""
        return [key for key in _CITED.findall(link.target) if key not in self._keys]

    def _by_domain(self, docname: str, link: Link) -> list[ResolvedTarget]:
        name, _, kind = link.role.partition(":")
        domain = self.env.domains.get(name)
        if domain is None:
            return []
        node, inner = _node(docname, link)
        if isinstance(domain, PythonDomain):
            # the domain itself would only warn of several
            entries = sphinx_tables.python_objects(self.env, domain, kind, node)
            return [
                ResolvedTarget(entry.docname, entry.node_id, f"py:{entry.objtype}")
                for entry in entries
            ]
        try:
            with suppress_logging():
                reference = domain.resolve_xref(
                    self.env, docname, self.builder, kind, link.target, node, inner
                )
        except NoUri:
            return [OUTSIDE_BOOK]
        return [OUTSIDE_BOOK] if reference is not None else []

    def _outside(self, docname: str, link: Link) -> list[ResolvedTarget]:
        """Ask whoever resolves what the book does not hold, intersphinx above all."""
        node, inner = _node(docname, link)
        try:
            with suppress_logging():
                reference = self.app.emit_firstresult(
                    "missing-reference", self.env, node, inner, allowed_exceptions=(NoUri,)
                )
        except NoUri:
            return [OUTSIDE_BOOK]
        return [OUTSIDE_BOOK] if reference is not None else []

    def may_be_unloaded(self, link: Link) -> bool:
        """Whether a role's target may be in an inventory that Sphinx could not load.

        Sphinx says that it could not; what the names in it lead to, nobody can tell.
        """
        names = {link.target.partition(":")[0], *(value for _, value in link.more)}
        is_open = not link.role.startswith("std:") or link.is_external or self.unloaded & names
        return bool(self.unloaded and is_open)

    def label(self, docname: str, link: Link) -> list[ResolvedTarget]:
        """Return what ``{ref}`` means; without text of its own it needs a label with a title."""
        name = link.target
        titled = sphinx_tables.titled_labels(self.env)
        label = self.labels.get(name) if link.is_explicit else titled.get(name)
        return (
            [ResolvedTarget(label[0], label[1], "std:ref")]
            if label
            else self._outside(docname, link)
        )

    def numbered(self, docname: str, link: Link) -> list[ResolvedTarget]:
        """Return what ``{numref}`` means: a label whose element has a number."""
        label = self.labels.get(link.target)
        if not label:
            return self._outside(docname, link)
        hit = ResolvedTarget(label[0], label[1], "std:numref")
        # where Sphinx gives no numbers at all, it warns of that
        return [hit] if self.numbers(hit) or not self.env.config.numfig else []

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
        entry = sphinx_tables.term(self.env, link.target)
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


_STANDARD = {
    "ref": Resolver.label,
    "numref": Resolver.numbered,
    "doc": Resolver.document,
    "term": Resolver.term,
}


def _node(docname: str, link: Link) -> tuple[addnodes.pending_xref, nodes.inline]:
    """Return the node that Sphinx made of a role, as far as its domain looks at it."""
    domain, _, kind = link.role.partition(":")
    inner = nodes.inline("", link.text or link.target)
    node = addnodes.pending_xref(
        "", inner, refdoc=docname, refdomain=domain, reftype=kind or UNRESOLVED,
        reftarget=link.target, refexplicit=link.is_explicit, refwarn=False,
        **cast("Any", dict(link.more)),
    )  # fmt: skip
    return node, inner
