"""The book's ``moved.txt``: which pages and anchors are gone, and where they lead in this build."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.core.locks.checklist_lock import InvalidLine
from handbook_ext.core.locks.redirects import FILE_NAME, Redirects, read_redirects
from handbook_ext.sphinx_ext.builder_kinds import has_pages
from handbook_ext.sphinx_ext.compat import sphinx_tables
from handbook_ext.sphinx_ext.compat.sphinx_builders import page_path
from handbook_ext.sphinx_ext.source_locations import relative_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.locks.anchor_lock import PageAnchor


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


def written_pages(app: Sphinx) -> dict[str, str]:
    """Return what is written for pages that are gone: a page's name by its file in the site."""
    pages = page_paths(app, gone_pages(app, load_redirects(app))) if has_pages(app.builder) else ()
    return {path.relative_to(app.outdir).as_posix(): page for page, path in pages}


def gone_pages(app: Sphinx, redirects: Redirects) -> list[str]:
    """Return the pages that are gone and lead to pages of the book."""
    gone = {page_anchor.page for page_anchor in redirects.targets} - existing_pages(app.env)
    return sorted(page for page in gone if redirects_from(app, redirects, page))


def page_paths(app: Sphinx, pages: Iterable[str]) -> Iterator[tuple[str, Path]]:
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


def redirects_from(
    app: Sphinx, redirects: Redirects, page: str
) -> list[tuple[PageAnchor, PageAnchor]]:
    """Return what of *page* leads to pages of the book, and where, the page itself first."""
    lines = sorted(page_anchor for page_anchor in redirects.targets if page_anchor.page == page)
    ends = ((page_anchor, redirects.final(page_anchor)) for page_anchor in lines)
    return [
        (page_anchor, end) for page_anchor, end in ends if end and end.page in app.env.found_docs
    ]
