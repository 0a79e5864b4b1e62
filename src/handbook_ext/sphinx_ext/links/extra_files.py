"""Written pages that no document is the source of: what they have, and where they redirect to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from handbook_ext.core.html.built_html import built_attributes
from handbook_ext.core.html.raw_html import raw_attributes
from handbook_ext.sphinx_ext.build_cache import BuildCache
from handbook_ext.sphinx_ext.source_locations import relative_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

HTML_SUFFIXES = frozenset({".html", ".htm"})


class OtherPage(NamedTuple):
    """What a page has that is none of a document.

    *ids* are None where they are not known: it is no HTML, or has a script, which may make ids.
    *refresh* is the address that it redirects to by itself.
    """

    ids: frozenset[str] | None = None
    refresh: str = ""


class ExtraRedirect(NamedTuple):
    """Where a file of ``html_extra_path`` redirects to, and the line of *source* that says so."""

    source: str
    line: int
    address: str


def read_other_page(path: Path) -> OtherPage:
    """Return what is in a file of HTML."""
    text = path.read_text("utf-8", errors="replace")
    names = {
        attribute.value for attribute in built_attributes(text) if attribute.name in {"id", "name"}
    }
    ids = None if "<script" in text.lower() else frozenset(names)
    return OtherPage(ids, _refresh(text)[1])


def redirects_of_extra_files(app: Sphinx) -> dict[str, ExtraRedirect]:
    """Return the files of ``html_extra_path`` that redirect, by their paths in the site.

    There may be a whole site in it: a file that did not change is not read again.
    """
    cache = BuildCache(app.env, "extra_redirects")
    before = cache.load()
    now: dict[str, list[Any]] = {}
    found: dict[str, ExtraRedirect] = {}
    for file, path in _pages(app):
        status = path.stat()
        source, stamp = relative_file(path, app.srcdir), [status.st_mtime_ns, status.st_size]
        entry = before.get(source)
        if not entry or entry[:2] != stamp:
            entry = [*stamp, *_refresh(path.read_text("utf-8", errors="replace"))]
        now[source] = entry
        if entry[3]:
            found[file] = ExtraRedirect(source, *entry[2:])
    if now != before:
        cache.save(now)
    return found


def _pages(app: Sphinx) -> Iterator[tuple[str, Path]]:
    """Yield the files of HTML that are copied as they are, with their paths in the site."""
    for name in app.config.html_extra_path:
        root = Path(app.confdir, name)
        paths = [root] if root.is_file() else sorted(root.rglob("*.htm*"))
        for path in paths:
            if path.suffix in HTML_SUFFIXES and path.is_file():
                yield path.relative_to(root if root.is_dir() else root.parent).as_posix(), path


def _refresh(text: str) -> tuple[int, str]:
    """Return the line and the address of a page's ``http-equiv=refresh``; empty for most pages."""
    if "refresh" not in text.lower():
        return 0, ""
    found = (attribute for attribute in raw_attributes(text) if attribute.name == "refresh")
    return next(((attribute.line, attribute.value) for attribute in found), (0, ""))
