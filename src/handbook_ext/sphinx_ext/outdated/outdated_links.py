"""What the links of a page lead to and show of other pages: when it changes, they are stale.

Sphinx writes a page again when its own source changed. A link in it to a label that moved, or
was removed, then still leads where it did, and nobody is warned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.sphinx_ext.build_cache import BuildCache, digest
from handbook_ext.sphinx_ext.compat.other_extensions import loaded_inventories
from handbook_ext.sphinx_ext.compat.sphinx_tables import (
    figure_numbers,
    section_numbers,
    toctree_children,
)
from handbook_ext.sphinx_ext.links.link_kinds import kind_of, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.document_record import DocumentRecord, Link
    from handbook_ext.sphinx_ext.links.book_names import ResolvedTarget
    from handbook_ext.sphinx_ext.links.resolver import Resolver
    from handbook_ext.sphinx_ext.project import Project

    ResolvedLinks = list[tuple[list[ResolvedTarget], object]]
    """For each link of a page: where it leads, and the title or number that stands for it."""


def docs_to_reread(env: BuildEnvironment, documents: Mapping[str, DocumentRecord]) -> list[str]:
    """Return the pages to be read again since a file that they link to came or went.

    What MyST makes of a path depends on whether there is such a file when it reads the page.
    """
    return [
        docname
        for docname, document in documents.items()
        if any(kind_of(link).is_misread(env, docname, link) for link in document.links)
    ]


def target_digests(project: Project) -> dict[str, str]:
    """Return for each page a digest of what its links lead to and show.

    Kept from build to build until a page is read, or an inventory of another project loaded.
    """
    env = project.env
    inventories = map(str, loaded_inventories(env))
    state = digest([sorted(env.all_docs.items()), sorted(inventories)])
    cache = BuildCache(env, f"leads_{project.app.builder.name}", state)
    page_digests = cache.load()
    if not page_digests:
        toc_digests: dict[str, str] = {}
        page_digests = {
            docname: digest(
                [links, _own_numbers(env, docname), _toc_digests_below(env, docname, toc_digests)]
            )
            for docname, links in _resolved_links(project)
        }
        cache.save(page_digests)
    return page_digests


def _own_numbers(env: BuildEnvironment, docname: str) -> list[object]:
    """Return the numbers that a page shows: Sphinx does not see when one loses all of them."""
    return [section_numbers(env, docname), figure_numbers(env, docname)]


def _toc_digests_below(
    env: BuildEnvironment, docname: str, toc_digests: dict[str, str]
) -> list[str]:
    return [_toc_digest(env, child, toc_digests) for child in toctree_children(env, docname)]


def _toc_digest(env: BuildEnvironment, docname: str, toc_digests: dict[str, str]) -> str:
    """Return a digest of what a table of contents lists of a page, and of those below it.

    Sphinx writes a page again when one changed that its own table names, but not further down.
    """
    if docname not in toc_digests and docname in env.tocs:
        toc_digests[docname] = ""  # of contents that go in a circle
        child_digests = _toc_digests_below(env, docname, toc_digests)
        toc_digests[docname] = digest([env.tocs[docname].pformat(), child_digests])
    return toc_digests.get(docname, "")


def _resolved_links(project: Project) -> Iterator[tuple[str, ResolvedLinks]]:
    """Yield each page with what its links lead to, and the titles that they show."""
    resolver = project.resolver_before_writing
    for docname, document in project.documents.items():
        links = (link for link in document.links if link.names_book)
        pairs = ((link, resolve(resolver, docname, link)) for link in links)
        yield docname, [(hits, _words_shown(resolver, link, hits)) for link, hits in pairs]


def _words_shown(resolver: Resolver, link: Link, hits: list[ResolvedTarget]) -> object:
    """Return what a link shows of where it leads: a number, or a title if it has no text."""
    if len(hits) != 1 or not hits[0].docname:
        return ""
    hit = hits[0]
    if link.role == "std:numref":
        return [*resolver.numbers(hit), resolver.heading(hit)]
    if link.is_explicit:
        return ""
    title = resolver.env.titles.get(hit.docname)
    return resolver.heading(hit) or (title.astext() if title else "")
