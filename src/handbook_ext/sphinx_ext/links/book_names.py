"""What the book has that a link can lead to: its documents, their anchors, its labels and objects.

As it stands in Sphinx's tables, and asked without a warning: Sphinx says what it finds when it
writes a page, and a page that did not change is not written.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from handbook_ext.core.locks.anchor_lock import PageAnchor
from handbook_ext.sphinx_ext.compat import inventories, myst, sphinx_tables
from handbook_ext.sphinx_ext.compat.sphinx_helpers import docname_join

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.application import Sphinx

    from handbook_ext.core.documents.checklist_record import ItemLink
    from handbook_ext.sphinx_ext.domain import HandbookDomain


class ResolvedTarget(NamedTuple):
    """A place in the book; the document is empty for one outside."""

    docname: str
    anchor: str
    role: str = ""

    def __str__(self) -> str:
        address = f"{self.docname}#{self.anchor}".rstrip("#")
        return f"{self.role} {address!r}" if address else self.role


OUTSIDE_BOOK = ResolvedTarget("", "")


class BookNames:
    """Every name of the book. *anchors* are what can be linked to on each page."""

    def __init__(
        self, app: Sphinx, domain: HandbookDomain, anchors: Mapping[str, frozenset[str]]
    ) -> None:
        self.app, self.env, self.domain = app, app.env, domain
        self.anchors = anchors
        self.labels = sphinx_tables.labels(app.env)
        self.objects = sphinx_tables.standard_objects(app.env)
        self.docs = app.env.found_docs
        self._headings: dict[str, dict[str, str]] = {}

    @cached_property
    def only_labels(self) -> bool:
        """Whether no domain but Sphinx's own and ours holds an object that a link could mean."""
        domains = self.env.domains
        others = (domains[name] for name in domains if name not in {"std", "handbook"})
        return not any(map(sphinx_tables.has_objects, others))

    # -- pages and anchors -------------------------------------------------------------

    def in_document(self, docname: str, anchor: str) -> ResolvedTarget | None:
        """Return the place of *anchor*, an id, a slug or a label, in a document of the book."""
        if is_top(anchor):
            return ResolvedTarget(docname, "")
        name = self._id_of(docname, anchor)
        if name is None and anchor in self.anchors.get(docname, ()):
            name = anchor
        return None if name is None else ResolvedTarget(docname, name)

    def teaching_section(self, docname: str, link: ItemLink) -> PageAnchor | None:
        """Return what a *link* in an item on a page names as what teaches it, or None.

        Also where the page lacks the anchor: that is a fault of the link, not of the item. Items
        and objects teach nothing, so only pages and labels count.
        """
        target_docname, target = link
        if target_docname:
            if target_docname not in self.docs:
                return None
            name = self._id_of(target_docname, target)
            return PageAnchor(target_docname, target if name is None else name)
        label = self.labels.get(target.lower())
        heading = self._id_of_slug(docname, target)
        if heading is not None and (not label or label[0] != docname):
            return PageAnchor(docname, heading)  # as MyST has it: what is near first
        if label and label[0] in self.docs:
            return PageAnchor(label[0], label[1])
        return PageAnchor(target) if target in self.docs else None

    def _id_of(self, docname: str, name: str) -> str | None:
        """Return the id of what a page calls *name*: a heading's slug, or a label."""
        heading = self._id_of_slug(docname, name)
        if heading is not None:
            return heading
        label = self.labels.get(name)
        return label[1] if label and label[0] == docname else None

    def _id_of_slug(self, docname: str, slug: str) -> str | None:
        return myst.heading_id(self.env, docname, slug)

    # -- names -------------------------------------------------------------------------

    def standard(self, docname: str, target: str) -> Iterator[ResolvedTarget]:
        """Yield what Sphinx's own domain has for ``#target`` or ``{any}`` in *docname*."""
        label = self.labels.get(target.lower())
        if label:
            yield ResolvedTarget(label[0], label[1], "std:ref")
        page = docname_join(docname, target)
        if page in self.docs:
            yield ResolvedTarget(page, "", "std:doc")
        yield from self._objects.get(target, ())
        term = self.objects.get(("term", target.lower()))
        if term:
            yield ResolvedTarget(*term, "std:term")

    def sole_label(self, docname: str, target: str) -> ResolvedTarget | None:
        """Return where the label *target* leads, if ``#target`` can mean nothing else."""
        if not self.only_labels or target.lower() not in self.labels:
            return None
        label, *others = self.standard(docname, target)
        return None if others else label

    @cached_property
    def _objects(self) -> dict[str, list[ResolvedTarget]]:
        objects: dict[str, list[ResolvedTarget]] = {}
        role_for = self.env.domains.standard_domain.role_for_objtype
        for (kind, name), location in self.objects.items():
            if kind not in {"term", "label"}:
                role = f"std:{role_for(kind) or kind}"
                objects.setdefault(name, []).append(ResolvedTarget(*location, role))
        return objects

    def in_inventory(self, target: str) -> bool:
        """Whether some inventory of another project holds *target*, as MyST looks for it."""
        return inventories.is_in_inventory(self.env, target)

    @property
    def inventories(self) -> set[str]:
        """The names of the other projects whose inventories are asked for."""
        return set(getattr(self.env.config, "intersphinx_mapping", ()))

    @cached_property
    def unloaded(self) -> set[str]:
        """The inventories of other projects that Sphinx could not load."""
        return self.inventories - inventories.loaded_projects(self.env)

    # -- what stands there -------------------------------------------------------------

    def heading(self, hit: ResolvedTarget) -> str:
        """Return the heading, or the caption, of a place in the book, if it has one."""
        if hit.docname not in self._headings:
            slugs = myst.heading_slugs(self.env, hit.docname).values()
            titles = {anchor: title for _, anchor, title in slugs}
            self._headings[hit.docname] = titles | self._titled.get(hit.docname, {})
        return self._headings[hit.docname].get(hit.anchor, "")

    @cached_property
    def _titled(self) -> dict[str, dict[str, str]]:
        titles: dict[str, dict[str, str]] = {}
        for page, anchor, title in sphinx_tables.titled_labels(self.env).values():
            titles.setdefault(page, {})[anchor] = str(title)
        return titles

    def numbers(self, hit: ResolvedTarget) -> list[tuple[int, ...]]:
        """Return the numbers of what stands at *hit*: of a section, a figure, a table."""
        page = self.domain.documents.get(hit.docname)
        anchor = page.numbered.get(hit.anchor, hit.anchor) if page else hit.anchor
        figures = sphinx_tables.figure_numbers(self.env, hit.docname).values()
        figure_numbers = [numbers[anchor] for numbers in figures if anchor in numbers]
        section = sphinx_tables.section_number(self.env, hit.docname, anchor)
        return [*figure_numbers, section] if section else figure_numbers


def is_top(anchor: str) -> bool:
    """Whether every page has the anchor: its top, or words to look for."""
    return anchor in {"", "top"} or anchor.startswith(":~:")
