"""What the written pages hold: the ids that readers can be sent to, and every link they see.

Read from disk at the end of a build. What a page holds is remembered with its size and time of
writing, so that a build that changed nothing reads no page again.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

from handbook_ext._version import __version__
from handbook_ext.core.documents.document_record import SourceLine
from handbook_ext.core.html.built_html import built_attributes
from handbook_ext.core.html.page_addresses import BLANKS, path_of
from handbook_ext.core.html.tags import srcset_addresses
from handbook_ext.sphinx_ext.build_cache import BuildCache
from handbook_ext.sphinx_ext.builder_kinds import has_pages
from handbook_ext.sphinx_ext.compat.sphinx_builders import page_path, page_suffix, suffix_in_links
from handbook_ext.sphinx_ext.links import book_redirects
from handbook_ext.sphinx_ext.links.extra_files import (
    HTML_SUFFIXES,
    OtherPage,
    read_other_page,
    redirects_of_extra_files,
)
from handbook_ext.sphinx_ext.links.stale_output import stale_files
from handbook_ext.sphinx_ext.source_locations import is_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.application import Sphinx

CACHE_VERSION = f"{__version__}/3"
"""Raise the number when other things of a page are kept than before."""
LINKING = frozenset({"href", "src"})
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


class BuiltPage(NamedTuple):
    """A written page: its ids, those that stand twice, and the *paths* of what it links to."""

    ids: frozenset[str]
    repeated: tuple[str, ...]
    paths: tuple[str, ...]


def read_built_pages(app: Sphinx) -> dict[str, BuiltPage]:
    """Return the written page of every document; none for builders that write no site."""
    if not has_pages(app.builder):
        return {}
    cache = BuildCache(app.env, "pages", CACHE_VERSION)
    before = cache.load()
    now: dict[str, list[Any]] = {}
    for docname in sorted(app.env.found_docs):
        path = page_path(app.builder, docname)
        try:
            status = path.stat()
        except OSError:
            continue  # a page that another extension keeps from being written
        stamp = [str(path), status.st_mtime_ns, status.st_size]
        entry = before.get(docname)
        now[docname] = entry if entry and entry[0] == stamp else [stamp, *_parse(path)]
    if now != before:
        cache.save(now)
    return {
        name: BuiltPage(frozenset(record[1]), tuple(record[2]), tuple(record[3]))
        for name, record in now.items()
    }


def _parse(path: Path) -> tuple[list[str], list[str], list[str]]:
    ids: Counter[str] = Counter()
    names: set[str] = set()
    paths: dict[str, None] = {}
    for attribute in built_attributes(path.read_text("utf-8", errors="replace")):
        if attribute.name == "id":
            ids[attribute.value] += 1
        elif attribute.name == "name" and attribute.tag == "a":
            names.add(attribute.value)
        elif attribute.name == "srcset":
            addresses = (address for _, address in srcset_addresses(attribute.value))
            paths.update((path_of(name), None) for name in addresses if may_be_of_site(name))
        elif attribute.name in LINKING and may_be_of_site(attribute.value):
            paths[path_of(attribute.value)] = None
    repeated = sorted(name for name, count in ids.items() if count > 1)
    return sorted(names.union(ids)), repeated, [path for path in paths if path]


def may_be_of_site(address: str) -> bool:
    """Whether *address* is relative to its page: where the site will stand is not known."""
    address = address.strip(BLANKS)
    return not (address.startswith("/") or _SCHEME.match(address))


class BuiltSite:
    """The written pages, and what an address on one of them leads to."""

    def __init__(self, app: Sphinx, site_pages: Mapping[str, BuiltPage]) -> None:
        self.pages = site_pages
        self._app, self._root, self._builder = app, Path(app.outdir), app.builder
        self._redirects = book_redirects.written_pages(app) if site_pages else {}
        self._left_over = stale_files(app) if site_pages else frozenset()
        self._uri = {name: unquote(app.builder.get_target_uri(name)) for name in site_pages}
        self._there: dict[str, bool] = {}
        self._others: dict[str, OtherPage] = {}
        are_bare = bool(site_pages) and suffix_in_links(app.builder) == ""
        self._hidden = page_suffix(app.builder) if are_bare else ""
        """The suffix that links to pages leave out."""
        self._checked: dict[str, dict[str, str]] = {}
        self._by_file = {}
        for name in site_pages:
            path = page_path(app.builder, name).relative_to(self._root)
            self._by_file[path.as_posix()] = name

    def missing_page(self, docname: str) -> str:
        """Return the file of a page, which need not have a source, if it was not written."""
        file = page_path(self._builder, docname).relative_to(self._root).as_posix()
        return "" if self._exists(file) else file

    def dead(self, docname: str, address: str) -> tuple[str, str] | None:
        """Return file and fragment that *address* on a page names, if it leads nowhere.

        What leaves the site may be a site that is served beside it: nobody here knows.
        """
        address = address.strip(BLANKS)
        if not address or not may_be_of_site(address):
            return None
        return self._dead_at(self._uri[docname], address)

    def _dead_at(self, uri: str, address: str) -> tuple[str, str] | None:
        file = _file_at(uri, path_of(address))
        if file is None:
            return None
        if not self._exists(file):
            return file, ""
        fragment = unquote(address.partition("#")[2]).partition(":~:")[0]
        page = self.pages.get(self._document_of(file))
        ids = page.ids if page else self._other(file).ids
        if ids is None or fragment in {"", "top"} or fragment in ids:
            return None
        return file, fragment

    def _document_of(self, file: str) -> str:
        return self._by_file.get(file) or self._by_file.get(file + self._hidden, "")

    def _other(self, file: str) -> OtherPage:
        """Return what is in a file that is no page of the book: one of ``html_extra_path``, say."""
        if file not in self._others:
            path = self._root / file
            is_read = path.suffix in HTML_SUFFIXES and file not in self._redirects
            self._others[file] = read_other_page(path) if is_read and is_file(path) else OtherPage()
        return self._others[file]

    def redirect(self, docname: str, address: str) -> str:
        """Return the page or file that *address* on a page names, if it redirects to another.

        Of documents it knows nothing: see :meth:`page_at`.
        """
        address = address.strip(BLANKS)
        file = self._file(docname, path_of(address)) if may_be_of_site(address) else None
        if not file or self._document_of(file):
            return ""
        return self._redirects.get(file, "") or (file if self._leads_on(file) else "")

    def _leads_on(self, file: str) -> bool:
        """Whether a file redirects, and not to itself."""
        address = self._other(file).refresh
        return bool(address) and not (
            may_be_of_site(address) and _file_at(file, path_of(address)) == file
        )

    def page_at(self, docname: str, address: str) -> str:
        """Return the document whose page *address* on a page names, else nothing."""
        address = address.strip(BLANKS)
        file = self._file(docname, path_of(address)) if may_be_of_site(address) else None
        return self._document_of(file) if file else ""

    def extra_redirects(self) -> Iterator[tuple[SourceLine, str]]:
        """Yield where copied files redirect to what is not there, and the address."""
        if not self.pages:
            return
        for file, redirect in redirects_of_extra_files(self._app).items():
            is_ours = may_be_of_site(redirect.address) and not self._document_of(file)
            if is_ours and self._exists(file) and self._dead_at(file, redirect.address):
                yield SourceLine(redirect.source, redirect.line), redirect.address

    def dead_paths(self, docname: str) -> dict[str, str]:
        """Return the paths that a page names and that lead nowhere, each with the file missed.

        Pages of one folder name the same ones over and over; each is looked for once.
        """
        folder = posixpath.dirname(self._uri[docname])
        checked = self._checked.setdefault(folder, {})
        for path in self.pages[docname].paths:
            if path not in checked:
                file = self._file(docname, path)
                checked[path] = "" if file is None or self._exists(file) else file
        return {path: checked[path] for path in self.pages[docname].paths if checked[path]}

    def _file(self, docname: str, path: str) -> str | None:
        """Return the file that *path* on a page names, or None where it leaves the site."""
        return _file_at(self._uri[docname], path)

    def _exists(self, file: str) -> bool:
        if file not in self._there:
            files = {file, f"{file}/index.html", f"{file}{self._hidden}"} - self._left_over
            self._there[file] = any(is_file(self._root / path) for path in files)
        return self._there[file]


def _file_at(uri: str, path: str) -> str | None:
    """Return the file that *path* at *uri* names, or None where it leaves the site."""
    return _joined(posixpath.dirname(uri), path) if path else _joined(uri, "")


@lru_cache(maxsize=4096)
def _joined(base: str, path: str) -> str | None:
    uri = posixpath.join(base, unquote(path)) if path else base
    is_folder = uri in {"", "."} or uri.endswith(("/", "/.", "/.."))
    uri = posixpath.normpath(posixpath.join(uri, "index.html") if is_folder else uri)
    return None if uri.startswith("..") else uri
