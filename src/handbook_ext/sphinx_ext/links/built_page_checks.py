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

    from handbook_ext.core.finding import Finding
    from handbook_ext.sphinx_ext.project import Project


def built_page_findings(project: Project, broken: dict[str, set[str]]) -> Iterator[Finding]:
    """Yield the findings about written pages; none where no page was written.

    *broken* is what links of each page name that is known to lead nowhere.
    """
    for docname in project.built_pages:
        if docname in project.documents:
            yield from _raw_links(project, docname)
            yield from _ids(project, docname)
    yield from _added(project, broken)


def _raw_links(project: Project, docname: str) -> Iterator[Finding]:
    for number, link in enumerate(project.documents[docname].links):
        if not link.is_as_written:
            continue
        old_page = project.site.redirect(docname, link.target)
        if old_page:
            message = f"the page {old_page!r} only leads on to another"
            location = project.locator.locate_link(docname, number, link.target)
            yield LINK_TO_REDIRECT.at(location, message, target=link.target)
        dead_link = project.site.dead(docname, link.target)
        if dead_link is None:
            continue
        file, fragment = dead_link
        needle = f"#{fragment}" if fragment else link.target
        message = f"{fragment!r} is no anchor of {file!r}" if fragment else f"there is no {file!r}"
        location = project.locator.locate_link(docname, number, needle)
        yield DEAD_HTML_LINK.at(location, message, target=link.target)


def _ids(project: Project, docname: str) -> Iterator[Finding]:
    """Yield the ids of raw HTML that stand twice on a page.

    Where a label does, it is the cause. What Sphinx or a theme repeats, no author can mend.
    """
    page = project.documents[docname]
    repeated_labels = {label.name for label in page.repeated}
    for name in project.built_pages[docname].repeated:
        raw = [raw_id for raw_id in page.raw_ids if raw_id.name == name]
        if raw and name not in repeated_labels:
            message = f"the id {name!r} stands twice on this page"
            yield DUPLICATE_HTML_ID.at(project.locator.locate_raw_id(raw[-1]), message)


def _added(project: Project, broken: dict[str, set[str]]) -> Iterator[Finding]:
    """Yield the links to no page or file that no author wrote: a theme's, each one once.

    Their anchors are not judged: what scripts and templates make of a page is not in its HTML.
    """
    pages: dict[str, list[str]] = {}
    # also where other pages show what an author wrote: a heading in their navigation
    links = (link for page in project.documents.values() for link in page.links)
    authored_paths = {path_of(link.target) for link in links if link.is_as_written}
    for docname in sorted(project.built_pages.keys() & project.documents.keys()):
        dead_paths = project.site.dead_paths(docname)
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
            project.locator.locate_document(docnames[0])
            if len(docnames) == 1
            else Location("conf.py")
        )
        message = f"the theme or an extension links to {file!r} on {where}, which is not there"
        yield DEAD_HTML_LINK.at(location, message, target=file)
