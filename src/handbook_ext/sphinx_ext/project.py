"""The book as one build knows it: what its documents say, what links resolve to, its pages.

Made once a build, and asked by all who look at the whole book. Its parts are worked out when
they are asked for first.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from handbook_ext.sphinx_ext.links import teaching_sections
from handbook_ext.sphinx_ext.links.built_site import BuiltSite, read_built_pages
from handbook_ext.sphinx_ext.links.inserted_texts import InsertedTexts
from handbook_ext.sphinx_ext.links.locator import Locator
from handbook_ext.sphinx_ext.links.resolver import Resolver

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from handbook_ext.core.documents.document_record import DocumentRecord
    from handbook_ext.core.finding import Finding
    from handbook_ext.core.locks.anchor_lock import PageAnchor
    from handbook_ext.sphinx_ext.domain import HandbookDomain
    from handbook_ext.sphinx_ext.links.built_site import BuiltPage


class Project:
    """A book whose documents have all been read."""

    def __init__(self, app: Sphinx, domain: HandbookDomain) -> None:
        self.app, self.env, self.domain = app, app.env, domain
        self.findings: list[Finding] | None = None
        """What all rules found, once they have judged the book."""

    @cached_property
    def documents(self) -> dict[str, DocumentRecord]:
        """What each document of the book says of links and pages, in book order."""
        records, docs = self.domain.documents, self.env.found_docs
        texts = self.inserted_texts
        return {
            name: texts.placed(records[name]) if texts else records[name]
            for name in self.domain.book_order()
            if name in records and name in docs
        }

    @cached_property
    def inserted_texts(self) -> InsertedTexts:
        """What ``conf.py`` puts into every page."""
        return InsertedTexts(self.env)

    @cached_property
    def locator(self) -> Locator:
        """Who finds the places of findings in the sources."""
        return Locator(self.env, self.documents, self.inserted_texts)

    # -- before pages are written ------------------------------------------------------

    @cached_property
    def resolver_before_writing(self) -> Resolver:
        """Who resolves links as long as no page has been written.

        The anchors that count are those that documents say their pages will have.
        """
        return Resolver(
            self.app,
            self.domain,
            {name: frozenset(document.anchors) for name, document in self.documents.items()},
        )

    @cached_property
    def sections_by_item(self) -> dict[str, list[PageAnchor]]:
        """The sections that teach each item, by its id."""
        return teaching_sections.sections_by_item(self.resolver_before_writing, self.domain)

    @cached_property
    def items_by_section(self) -> dict[PageAnchor, list[str]]:
        """The ids of the items that each section teaches."""
        return teaching_sections.items_by_section(self.sections_by_item)

    # -- when pages are written --------------------------------------------------------

    @cached_property
    def built_pages(self) -> dict[str, BuiltPage]:
        """The written page of each document; none for builders that write no site."""
        return read_built_pages(self.app)

    @cached_property
    def site(self) -> BuiltSite:
        """The written pages, and what addresses on them lead to."""
        return BuiltSite(self.app, self.built_pages)

    @cached_property
    def resolver(self) -> Resolver:
        """Who resolves links at the end of a build: the ids of the written pages count.

        Not the one from before: extensions add to their tables while pages are written.
        """
        pages = self.built_pages
        return Resolver(
            self.app,
            self.domain,
            {
                name: pages[name].ids if name in pages else frozenset(document.anchors)
                for name, document in self.documents.items()
            },
        )


def project_of(app: Sphinx) -> Project:
    """Return the book as this build knows it, until one of its documents changes."""
    domain = cast("HandbookDomain", app.env.domains["handbook"])
    if not isinstance(domain.project, Project):
        domain.project = Project(app, domain)
    return domain.project
