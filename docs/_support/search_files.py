"""The search of the HTML copy: what is found is collected page by page and written at the end.

One script holds the search, Sphinx's stemmer and the index, and is loaded when somebody is about
to search; one for each page holds its texts, from which excerpts are shown. Sphinx's own index
knows pages only, and is not made.
"""

from __future__ import annotations

import json
import shutil
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import search_entries
from readers_words import numbered, read_readers_words
from search_index import packed, part
from search_words import Stems

from handbook_ext.sphinx_ext.build_cache import BuildCache, digest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docutils import nodes
    from search_entries import Entry
    from sphinx.application import Sphinx
    from sphinx.builders.html import StandaloneHTMLBuilder
    from sphinx.util.typing import ExtensionMetadata

    from handbook_ext.sphinx_ext.domain import HandbookDomain

BUILDERS: Final = {"html", "dirhtml"}
SCRIPT: Final = "search.js"
FOLDER: Final = "search"
"""The folder of the parts, below ``_static``."""
MADE: Final = Path(__file__).parents[1] / "_theme/handbook/made"
ENGINE: Final = MADE / "search.js"
OPENER: Final = MADE / "search-opener.js"
"""What a page loads of it from the beginning."""


class Search:
    """What one build finds, with what was found on pages that it does not write."""

    def __init__(self, app: Sphinx) -> None:
        self.app = app
        self.script = Path(app.outdir, "_static", SCRIPT)
        made_by = Path(search_entries.__file__).read_text("utf-8")
        self.cache = BuildCache(app.env, f"search_{app.builder.name}", digest(made_by))
        self.pages: dict[str, list[list[str]]] = self.cache.load()
        self.readers_words = Path(app.srcdir, app.config.search_readers_words)
        made_from = [path for path in (ENGINE, OPENER, self.readers_words) if path.is_file()]
        if self.script.is_file():
            written = self.script.stat().st_mtime
            if any(path.stat().st_mtime > written for path in made_from):
                self.start()

    @cached_property
    def echoes(self) -> set[str]:
        """The wordings of all items: where a link repeats one, it is found in its list alone."""
        domain = cast("HandbookDomain", self.app.env.get_domain("handbook"))
        return {target.text for target in domain.targets.values() if target.type == "item"}

    def start(self, *_args: object) -> None:
        """See that this build writes the index anew, and that none is left if it is stopped."""
        self.script.unlink(missing_ok=True)

    def collect(self, _app: Sphinx, document: nodes.document, docname: str) -> None:
        """Note what can be found on a page that is about to be written."""
        entries = search_entries.entries_of(document, self.echoes)
        self.pages[docname] = [list(entry) for entry in entries]

    def finish(self, _app: Sphinx, exception: Exception | None) -> None:
        """Write the index and the parts, if there is anything new."""
        if exception or self.script.exists():
            return
        app, env = self.app, self.app.env
        for docname in sorted(env.found_docs - self.pages.keys()):
            env.get_and_resolve_doctree(docname, app.builder)  # which collects it
        kept = {docname: self.pages[docname] for docname in sorted(env.found_docs)}
        self.cache.save(kept)
        pages = {
            app.builder.get_target_uri(docname): search_entries.from_plain(rows)
            for docname, rows in kept.items()
            if rows and not {"nosearch", "no-search"} & env.metadata[docname].keys()
        }
        self._write(pages)

    def _write(self, pages: dict[str, list[Entry]]) -> None:
        stems = Stems(self.app.env)
        readers = read_readers_words(self.readers_words) if self.readers_words.is_file() else {}
        titles = [entry.title for entries in pages.values() for entry in entries]
        index = packed(pages, self._parts(), stems) | {
            "readers": numbered(readers, titles),
            "asides": self.app.config.search_asides,
            "waysIn": self._ways(self.app.config.search_ways_in),
            "waysOut": self._ways_out(pages),
        }
        text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        folder = self.script.parent / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        parts = {f"{name}.js": script for name, script in map(part, pages.values())}
        for old in folder.iterdir():
            if old.name not in parts:
                old.unlink()
        for name, script in parts.items():
            (folder / name).write_text(script, "utf-8")
        shutil.copyfile(OPENER, self.script.parent / OPENER.name)
        engine = ENGINE.read_text("utf-8")
        self.script.write_text(
            f"{stems.script}\n{engine}\nhandbookSearch.start({text});\n", "utf-8"
        )

    def _parts(self) -> dict[str, str]:
        """Return by a page's address that of the page that lists it; the contents are no part."""
        env, uri = self.app.env, self.app.builder.get_target_uri
        listed = sorted(env.toctree_includes.items(), reverse=True)
        return {
            uri(page): uri(part)
            for part, pages in listed
            for page in pages
            if part != env.config.root_doc and page in env.found_docs
        }

    def _ways(self, ways: Iterable[tuple[str, str]]) -> list[list[str]]:
        known = self.app.env.found_docs
        uri = self.app.builder.get_target_uri
        return [[words, uri(docname)] for words, docname in ways if docname in known]

    def _ways_out(self, pages: dict[str, list[Entry]]) -> list[list[str]]:
        """Return where else to look: contents, glossaries, the index."""
        config, uri = self.app.config, self.app.builder.get_target_uri
        glossaries = [
            [entries[0].title, address]
            for address, entries in pages.items()
            if any(entry.kind == search_entries.TERM for entry in entries)
        ]
        index = [["Index", uri("genindex")]] * bool(config.html_use_index)
        return [["Contents", uri(config.root_doc)], *glossaries, *index]


def start_search(app: Sphinx) -> None:
    """Take Sphinx's search out of a build of ours, and put this one in its place."""
    builder = cast("StandaloneHTMLBuilder", app.builder)
    if builder.name not in BUILDERS:
        return
    builder.search = False
    search = Search(app)
    app.connect("write-started", search.start)
    app.connect("doctree-resolved", search.collect, priority=900)
    app.connect("html-collect-pages", _page)
    app.connect("html-page-context", _context)
    app.connect("build-finished", search.finish)


def _page(_app: Sphinx) -> list[tuple[str, dict[str, Any], str]]:
    return [("search", {}, "search.html")]


def _context(
    _app: Sphinx, _page: str, _template: str, context: dict[str, Any], _document: object
) -> None:
    """Tell the templates that there is a search."""
    context["has_search"] = True


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the search with Sphinx."""
    app.add_config_value("search_readers_words", "", "html", str)
    app.add_config_value("search_ways_in", [], "html", list)
    app.add_config_value("search_asides", [], "html", list)
    app.connect("builder-inited", start_search)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
