"""The index at the end: what the sources mark and the glossary explains, with its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx.environment.adapters.indexentries import IndexEntries

from handbook_ext.pdf import escape

if TYPE_CHECKING:
    from sphinx.builders import Builder

    from handbook_ext.pdf.book import Book

Target = tuple[str | None, Any]
"""Whether it is a main entry, and the address."""


def index(book: Book, builder: Builder) -> str:
    """Return the index, empty where nothing is marked and no term explained.

    *builder* says how the places are addressed. The pages that speak of a term are known when
    all are printed: the template adds them.
    """
    groups = []
    for letter, entries in IndexEntries(book.env).create_index(builder):
        lines = "".join(
            _entry(book, str(name), content[0], content[1]) for name, content in entries
        )
        if lines:
            groups.append(f"#index-group[{escape.markup(str(letter))}][{lines}]\n")
    return "".join(groups)


def _entry(
    book: Book, name: str, targets: list[Target], below: list[tuple[str, list[Target]]]
) -> str:
    lines = [_line(book, str(term), links, depth=1) for term, links in below]
    line = _line(book, name, targets, depth=0)
    if not line and any(lines):
        line = f"#index-line(0, ())[{escape.markup(name)}]\n"
    return line + "".join(lines)


def _line(book: Book, name: str, targets: list[Target], depth: int) -> str:
    places = []
    for _main, uri in targets:
        docname, _, anchor = uri.removeprefix("%").partition("#")
        if docname in book.pages:
            places.append(book.use(docname, anchor))
    if not places:
        return ""
    return f"#index-line({depth}, {escape.strings(places)})[{escape.markup(name)}]\n"
