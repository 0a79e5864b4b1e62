"""The pages that are written for what the book's ``moved.txt`` says.

A page that is gone gets a page of its own that leads on by itself, without script. An anchor
that left its page, or a page that is gone, gets a link there: a browser keeps to itself which
anchor its reader came for.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote, urljoin

from handbook_ext.core.marked_messages import mark
from handbook_ext.sphinx_ext.build_cache import BuildCache
from handbook_ext.sphinx_ext.builder_kinds import has_pages
from handbook_ext.sphinx_ext.links.book_redirects import (
    gone_pages,
    load_redirects,
    page_paths,
    redirects_from,
)
from handbook_ext.sphinx_ext.translation.translated_messages import translate

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

    from handbook_ext.core.locks.anchor_lock import PageAnchor
    from handbook_ext.core.locks.redirects import Redirects
    from handbook_ext.sphinx_ext.domain import HandbookDomain

PAGE_MOVED = mark("This page has moved: {link}.")
PART_MOVED = mark("This part has moved: {link}.")


# -- pages that are gone -------------------------------------------------------------------


def write_pages(app: Sphinx) -> None:
    """Write a page for each that is gone, and take away those of earlier builds."""
    if not has_pages(app.builder):
        return
    redirects = load_redirects(app)
    now = gone_pages(app, redirects)
    cache = BuildCache(app.env, "redirects")
    before = cache.load()
    for _, path in page_paths(app, before.keys() - {*now}):
        path.unlink(missing_ok=True)
    for page, path in page_paths(app, now):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_page(app, redirects, page), "utf-8", newline="\n")
    if now or before:
        cache.save(dict.fromkeys(now))


def _page(app: Sphinx, redirects: Redirects, page: str) -> str:
    page_redirects = redirects_from(app, redirects, page)
    head = ""
    body = ""
    if page_redirects[0][0].anchor == "":
        (_, end), *page_redirects = page_redirects
        address = _address(app, page, end)
        canonical = address.partition("#")[0]
        if app.config.html_baseurl:
            uri = quote(app.builder.get_target_uri(end.page), safe="/%")
            canonical = urljoin(app.config.html_baseurl, uri)
        head = f'<link rel="canonical" href="{escape(canonical)}">\n'
        # who came for a part must see where that went
        head += (
            ""
            if page_redirects
            else f'<meta http-equiv="refresh" content="0; url={escape(address)}">\n'
        )
        body = f"<p>{_words(app, PAGE_MOVED, page, end)}</p>\n"
    else:
        end = page_redirects[0][1]
    body += _part_links(app, page, page_redirects)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(app.config.language)}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{escape(_title(app, end))}</title>\n{head}'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"</head>\n<body>\n{body}</body>\n</html>\n"
    )


def _part_links(app: Sphinx, page: str, page_redirects: list[tuple[PageAnchor, PageAnchor]]) -> str:
    return "".join(
        f'<p id="{escape(page_anchor.anchor)}">{_words(app, PART_MOVED, page, end)}</p>\n'
        for page_anchor, end in page_redirects
    )


def _words(app: Sphinx, sentence: str, page: str, end: PageAnchor) -> str:
    title = escape(_title(app, end))
    link = f'<a href="{escape(_address(app, page, end))}">{title}</a>'
    return translate(sentence).format(link=link)


def _title(app: Sphinx, page_anchor: PageAnchor) -> str:
    title = app.env.titles.get(page_anchor.page)
    return (title.astext() if title else "") or page_anchor.page


def _address(app: Sphinx, page: str, end: PageAnchor) -> str:
    """Return the address of *end* as seen from *page*."""
    address = quote(app.builder.get_relative_uri(page, end.page), safe="/%")
    return f"{address}#{quote(end.anchor)}" if end.anchor else address


# -- anchors that left their page ----------------------------------------------------------


def moved_parts(app: Sphinx) -> dict[str, str]:
    """Return for each document that anchors left what its page ends with, as HTML."""
    pages = {page_anchor.page for page_anchor in load_redirects(app).targets} & app.env.found_docs
    parts = (
        {page: _moved_parts_of(app, page) for page in sorted(pages)}
        if has_pages(app.builder)
        else {}
    )
    return {page: html for page, html in parts.items() if html}


def _moved_parts_of(app: Sphinx, page: str) -> str:
    page_redirects = redirects_from(app, load_redirects(app), page)
    domain = cast("HandbookDomain", app.env.domains["handbook"])
    document = domain.documents.get(page) if page_redirects else None
    still_there = {"", *(document.authored_ids if document else ())}
    return _part_links(
        app, page, [pair for pair in page_redirects if pair[0].anchor not in still_there]
    )


def add_moved_parts(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """End the page being written with the anchors that left it, each with a link."""
    if pagename in app.env.found_docs and "body" in context and has_pages(app.builder):
        context["body"] += _moved_parts_of(app, pagename)
