"""The book's ``moved.txt``, and the pages that are written for what it says.

A page that is gone gets a page of its own that leads on by itself, without script. An anchor
that left its page, or a page that is gone, gets a link there: a browser keeps to itself which
anchor its reader came for.
"""

from __future__ import annotations

from functools import lru_cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote, urljoin

from handbook_ext.core.locks.checklist_lock import InvalidLine
from handbook_ext.core.locks.redirects import FILE_NAME, Redirects, read_redirects
from handbook_ext.core.marked_messages import mark
from handbook_ext.sphinx_ext.build_cache import BuildCache
from handbook_ext.sphinx_ext.builder_kinds import has_pages
from handbook_ext.sphinx_ext.compat import sphinx_tables
from handbook_ext.sphinx_ext.compat.sphinx_builders import page_path
from handbook_ext.sphinx_ext.source_locations import relative_file
from handbook_ext.sphinx_ext.translation.translated_messages import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.locks.anchor_lock import PageAnchor
    from handbook_ext.sphinx_ext.domain import HandbookDomain

PAGE_MOVED = mark("This page has moved: {link}.")
PART_MOVED = mark("This part has moved: {link}.")


def load_redirects(app: Sphinx) -> Redirects:
    """Return what the book redirects now."""
    try:
        return _parsed(Path(app.confdir, FILE_NAME).read_bytes())
    except FileNotFoundError:
        return Redirects()
    except OSError as error:
        return Redirects(invalid_lines=(InvalidLine(1, 1, f"it cannot be read: {error.strerror}"),))


@lru_cache(maxsize=4)
def _parsed(data: bytes) -> Redirects:
    return read_redirects(data)


def file_name(app: Sphinx) -> str:
    """Return how findings call the file."""
    return relative_file(Path(app.confdir, FILE_NAME), app.srcdir)


def existing_pages(env: BuildEnvironment) -> set[str]:
    """Return the pages that the builder makes: of documents, of indices, of the search."""
    return {*env.found_docs, *(page for page, _, _ in sphinx_tables.titled_labels(env).values())}


# -- pages that are gone -------------------------------------------------------------------


def write_pages(app: Sphinx) -> None:
    """Write a page for each that is gone, and take away those of earlier builds."""
    if not has_pages(app.builder):
        return
    redirects = load_redirects(app)
    now = _gone(app, redirects)
    cache = BuildCache(app.env, "redirects")
    before = cache.load()
    for _, path in _paths(app, before.keys() - {*now}):
        path.unlink(missing_ok=True)
    for page, path in _paths(app, now):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_page(app, redirects, page), "utf-8", newline="\n")
    if now or before:
        cache.save(dict.fromkeys(now))


def written_pages(app: Sphinx) -> dict[str, str]:
    """Return what is written for pages that are gone: a page's name by its file in the site."""
    pages = _paths(app, _gone(app, load_redirects(app))) if has_pages(app.builder) else ()
    return {path.relative_to(app.outdir).as_posix(): page for page, path in pages}


def _gone(app: Sphinx, redirects: Redirects) -> list[str]:
    """Return the pages that are gone and lead to pages of the book."""
    gone_pages = {page_anchor.page for page_anchor in redirects.targets} - existing_pages(app.env)
    return sorted(page for page in gone_pages if _redirects_from(app, redirects, page))


def _paths(app: Sphinx, pages: Iterable[str]) -> Iterator[tuple[str, Path]]:
    """Yield the files of *pages*, but none that is the file of a page of the book.

    In folders of their own, ``setup`` and ``setup/index`` are one file; where a file system does
    not tell cases apart, ``Setup`` and ``setup`` are.
    """
    paths = {page: page_path(app.builder, page) for page in pages}
    if not paths:
        return
    taken_paths = {
        str(path).casefold(): path
        for path in (page_path(app.builder, page) for page in existing_pages(app.env))
    }
    for page, path in paths.items():
        taken_path = taken_paths.get(str(path).casefold())
        if not (taken_path and path.exists() and taken_path.exists() and path.samefile(taken_path)):
            yield page, path


def _redirects_from(
    app: Sphinx, redirects: Redirects, page: str
) -> list[tuple[PageAnchor, PageAnchor]]:
    """Return what of *page* leads to pages of the book, and where, the page itself first."""
    lines = sorted(page_anchor for page_anchor in redirects.targets if page_anchor.page == page)
    ends = ((page_anchor, redirects.final(page_anchor)) for page_anchor in lines)
    return [
        (page_anchor, end) for page_anchor, end in ends if end and end.page in app.env.found_docs
    ]


def _page(app: Sphinx, redirects: Redirects, page: str) -> str:
    page_redirects = _redirects_from(app, redirects, page)
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
    page_redirects = _redirects_from(app, load_redirects(app), page)
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
