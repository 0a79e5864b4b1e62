"""Findings that only the written pages can tell: raw HTML, ids, and what a theme adds."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from handbook_ext.core.model import Location
from handbook_ext.core.rules.built_pages import DEAD_HTML_LINK, DUPLICATE_HTML_ID
from handbook_ext.core.rules.page_redirects import LINK_TO_REDIRECT
from handbook_ext.sphinx_ext.links.built_site import path_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.findings.finding import Finding
    from handbook_ext.sphinx_ext.links.built_site import BuiltSite
    from handbook_ext.sphinx_ext.links.document_record import DocumentRecord
    from handbook_ext.sphinx_ext.links.locate import Locator


AS_WRITTEN = frozenset({"html", "uri"})
"""The kinds of links that stand in the page as their author wrote them."""


def built_page_findings(
    site: BuiltSite, facts: dict[str, DocumentRecord], places: Locator, broken: dict[str, set[str]]
) -> Iterator[Finding]:
    """Yield the findings about written pages; none where no page was written.

    *broken* is what links of each page name that is known to lead nowhere.
    """
    for docname in site.pages:
        if docname in facts:
            yield from _raw_links(site, facts, places, docname)
            yield from _ids(site, facts, places, docname)
    yield from _added(site, facts, places, broken)


def _raw_links(
    site: BuiltSite, facts: dict[str, DocumentRecord], places: Locator, docname: str
) -> Iterator[Finding]:
    for number, link in enumerate(facts[docname].links):
        if link.kind not in AS_WRITTEN:
            continue
        old_page = site.redirect(docname, link.target)
        if old_page:
            message = f"the page {old_page!r} only leads on to another"
            location = places.locate_link(docname, number, link.target)
            yield LINK_TO_REDIRECT.at(location, message, target=link.target)
        dead_link = site.dead(docname, link.target)
        if dead_link is None:
            continue
        file, fragment = dead_link
        needle = f"#{fragment}" if fragment else link.target
        message = f"{fragment!r} is no anchor of {file!r}" if fragment else f"there is no {file!r}"
        location = places.locate_link(docname, number, needle)
        yield DEAD_HTML_LINK.at(location, message, target=link.target)


def _ids(
    site: BuiltSite, facts: dict[str, DocumentRecord], places: Locator, docname: str
) -> Iterator[Finding]:
    """Yield the ids of raw HTML that stand twice on a page.

    Where a label does, it is the cause. What Sphinx or a theme repeats, no author can mend.
    """
    page = facts[docname]
    repeated_labels = {label.name for label in page.repeated}
    for name in site.pages[docname].repeated:
        raw = [raw_id for raw_id in page.raw_ids if raw_id.name == name]
        if raw and name not in repeated_labels:
            message = f"the id {name!r} stands twice on this page"
            yield DUPLICATE_HTML_ID.at(places.locate_raw_id(raw[-1]), message)


def _added(
    site: BuiltSite, facts: dict[str, DocumentRecord], places: Locator, broken: dict[str, set[str]]
) -> Iterator[Finding]:
    """Yield the links to no page or file that no author wrote: a theme's, each one once.

    Their anchors are not judged: what scripts and templates make of a page is not in its HTML.
    """
    pages: dict[str, list[str]] = {}
    # also where other pages show what an author wrote: a heading in their navigation
    links = (link for page in facts.values() for link in page.links)
    authored_paths = {path_of(link.target) for link in links if link.kind in AS_WRITTEN}
    for docname in sorted(site.pages.keys() & facts.keys()):
        dead_paths = site.dead_paths(docname)
        if not dead_paths:
            continue
        broken_paths = {path_of(name) for name in broken.get(docname, ())} - {""}
        unreported_files = {
            file: None
            for path, file in dead_paths.items()
            if path not in authored_paths
            and not any(name in f"{path} {unquote(path)}" for name in broken_paths)
        }
        for file in unreported_files:
            pages.setdefault(file, []).append(docname)
    for file, docnames in pages.items():
        where = "this page" if len(docnames) == 1 else f"{len(docnames)} pages"
        location = (
            places.locate_document(docnames[0]) if len(docnames) == 1 else Location("conf.py")
        )
        message = f"the theme or an extension links to {file!r} on {where}, which is not there"
        yield DEAD_HTML_LINK.at(location, message, target=file)
