"""What only the written pages can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from handbook_ext.core.finding import Rule
from handbook_ext.core.html.page_addresses import path_of
from handbook_ext.core.model import Location
from handbook_ext.core.rules.every_link import LinkChecks
from handbook_ext.core.rules.page_redirects import LINK_TO_REDIRECT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from handbook_ext.core.checked_book import CheckedBook
    from handbook_ext.core.documents.document_record import Link
    from handbook_ext.core.finding import Finding

DEAD_HTML_LINK = Rule(
    "HB204",
    "dead-html-link",
    "error",
    "A link leads nowhere: in raw HTML, in a theme, or to an index that is not made.",
    "Sphinx does not look into raw HTML, and takes every index for written. In raw HTML, a link "
    "must name the built page or file, as a browser would ask for it. One that a theme adds to "
    "several pages is reported once, in conf.py.",
    '<a href="rota.html">The rota</a>',
    '<a href="experience.html">The case</a>',
    needs_html=True,
)

_LABEL_ROLES = frozenset({"std:ref", ":any"})

DUPLICATE_HTML_ID = Rule(
    "HB207",
    "duplicate-html-id",
    "error",
    "Two elements of a written page have the same id.",
    "A link to it leads to the first of them, and a screen reader may read the wrong label.",
    '<p id="rota">One</p>\n\n<p id="rota">Two</p>',
    '<p id="rota">One</p>\n\n<p id="rota-two">Two</p>',
    needs_html=True,
)


def check(book: CheckedBook) -> Iterator[Finding]:
    """Yield the findings about written pages; none where no page was written."""
    for docname in book.site.pages:
        if docname in book.documents:
            yield from _raw_links(book, docname)
            yield from _ids(book, docname)
    yield from _extra_redirects(book)
    unwritten_indices = list(_unwritten_indices(book))
    yield from unwritten_indices
    yield from _added(book, {finding.target for finding in unwritten_indices})


def _raw_links(book: CheckedBook, docname: str) -> Iterator[Finding]:
    for number, link in enumerate(book.documents[docname].links):
        if not link.is_as_written:
            continue
        old_page = _redirecting(book, docname, link)
        if old_page:
            message = f"the page {old_page!r} redirects to another"
            location = book.locator.locate_link(docname, number, link.target)
            yield LINK_TO_REDIRECT.at(location, link.at.said(message), target=link.target)
        dead_link = book.site.dead(docname, link.target)
        if dead_link is None:
            continue
        file, fragment = dead_link
        needle = f"#{fragment}" if fragment else link.target
        message = f"the build writes no file {file!r}"
        if fragment:
            message = f"the built page {file!r} has no anchor {fragment!r}"
        location = book.locator.locate_link(docname, number, needle)
        yield DEAD_HTML_LINK.at(location, link.at.said(message), target=link.target)


def _redirecting(book: CheckedBook, docname: str, link: Link) -> str:
    """Return the page or file that a *link* leads to, if that redirects to another."""
    page = book.site.page_at(docname, link.target)
    if page and not link.is_of_raw_html:
        return ""  # it should name the source
    if not page:
        return book.site.redirect(docname, link.target)
    refresh = book.documents[page].refresh if page in book.documents else ""
    # one that loads itself anew, or that the link stands on
    stays = page == docname or (refresh and book.site.page_at(page, refresh) == page)
    return page if refresh and not stays else ""


def _extra_redirects(book: CheckedBook) -> Iterator[Finding]:
    """Yield the files that are copied as they are and redirect to what is not there."""
    for at, address in book.site.extra_redirects():
        message = f"this page redirects to {address!r}, which is not there"
        location = book.locator.locate_text(at.file, at.line, address)
        yield DEAD_HTML_LINK.at(location, message, target=address)


def _ids(book: CheckedBook, docname: str) -> Iterator[Finding]:
    """Yield the ids of raw HTML that stand twice on a page.

    Where a label does, it is the cause. What Sphinx or a theme repeats, no author can mend.
    """
    page = book.documents[docname]
    repeated_labels = {label.name for label in page.repeated}
    for name in book.site.pages[docname].repeated:
        raw = [raw_id for raw_id in page.raw_ids if raw_id.name == name]
        if raw and name not in repeated_labels:
            message = raw[-1].at.said(f"the id {name!r} stands twice on this page")
            yield DUPLICATE_HTML_ID.at(book.locator.locate_raw_id(raw[-1]), message)


def _unwritten_indices(book: CheckedBook) -> Iterator[Finding]:
    """Yield the roles that lead to an index which Sphinx does not make: it would list nothing."""
    indices = {
        name: docname
        for name, (docname, _) in book.label_places.items()
        if docname not in book.docs
    }
    for docname in book.site.pages.keys() & book.documents.keys():
        for number, link in enumerate(book.documents[docname].links):
            index = indices.get(link.target.lower()) if link.role in _LABEL_ROLES else None
            file = book.site.missing_page(index) if index else ""
            if file:
                location = book.locator.locate_link(docname, number, link.target)
                message = link.at.said(
                    f"the build writes no file {file!r}, which {link.target!r} leads to"
                )
                yield DEAD_HTML_LINK.at(location, message, target=file)


def _added(book: CheckedBook, reported_files: Collection[str]) -> Iterator[Finding]:
    """Yield the links to no page or file that no author wrote: a theme's, each one once.

    Their anchors are not judged: what scripts and templates make of a page is not in its HTML.
    """
    pages: dict[str, list[str]] = {}
    checks = LinkChecks(book)
    # also where other pages show what an author wrote: a heading in their navigation
    links = (link for page in book.documents.values() for link in page.links)
    authored_paths = {path_of(link.target) for link in links if link.is_as_written}
    for docname in sorted(book.site.pages.keys() & book.documents.keys()):
        dead_paths = book.site.dead_paths(docname)
        if not dead_paths:
            continue
        broken_paths = {path_of(name) for name in checks.broken(docname)} - {""}
        unreported_files = {
            file: None
            for path, file in dead_paths.items()
            if path not in authored_paths
            and file not in reported_files
            and not any(name in f"{path} {unquote(path)}" for name in broken_paths)
        }
        for file in unreported_files:
            pages.setdefault(file, []).append(docname)
    for file, docnames in pages.items():
        where = "this page" if len(docnames) == 1 else f"{len(docnames)} pages"
        location = (
            book.locator.locate_document(docnames[0]) if len(docnames) == 1 else Location("conf.py")
        )
        message = f"the theme or an extension links to {file!r} on {where}, which is not there"
        yield DEAD_HTML_LINK.at(location, message, target=file)
