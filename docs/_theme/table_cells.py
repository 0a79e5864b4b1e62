"""What the cells of a table are: which columns are narrow, and which name the rows.

Said on the doctree, for HTML only: Markdown has no way to write either.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

# A column whose cells hold no more letters than this needs no least width.
SHORT_CELL: Final = 14
# A longer cell is a sentence, which nobody wants to hear before each other one of its row.
LONGEST_NAME: Final = 100
# Two columns of words that hold as much, or nearly, stand side by side: neither names the other.
SIDE_BY_SIDE: Final = 0.6

_STUB = re.compile(r'<th class="(?!head\b)([^"]*\bstub\b[^"]*)">')


def _letters(cell: nodes.Element) -> str:
    """Return the text of a cell, without the marks of its citations."""
    mark = "citation_mark"
    return "".join(text for text in cell.findall(nodes.Text) if text.parent.tagname != mark).strip()


def _columns(group: nodes.tgroup) -> Iterator[tuple[list[nodes.entry], list[str]]]:
    """Yield the cells of each column with the texts of those below its head."""
    rows = [row.children for row in group.findall(nodes.row)]
    for column in zip(*rows, strict=False):
        body = [cell for cell in column if isinstance(cell.parent.parent, nodes.tbody)]
        yield list(column), [_letters(cell) for cell in body]


def _are_names(texts: list[str]) -> bool:
    """Whether the texts of a column may name the rows: each its own, none a mere number."""
    return len(set(texts)) == len(texts) > 0 and all(
        len(text) <= LONGEST_NAME and any(map(str.isalpha, text)) for text in texts
    )


def _is_beside(names: list[str], others: list[str]) -> bool:
    """Whether a column only stands beside the only other one, as gains beside losses do."""
    if not _are_names(others):
        return False
    sizes = sorted(sum(map(len, texts)) for texts in (names, others))
    return sizes[0] >= SIDE_BY_SIDE * sizes[1]


def _names_rows(group: nodes.tgroup, columns: list[list[str]]) -> bool:
    """Whether the first of the *columns* of a table says what its rows are about."""
    if len(columns) < 2 or not any(isinstance(part, nodes.thead) for part in group):
        return False
    is_whole = not any(
        "morerows" in cell or "morecols" in cell for cell in group.findall(nodes.entry)
    )
    first, *others = columns
    return is_whole and _are_names(first) and (len(others) > 1 or not _is_beside(first, others[0]))


def mark_columns(app: Sphinx, doctree: nodes.document, _docname: str) -> None:
    """Say which columns are narrow (numbers, dates and single words), and which name the rows."""
    if app.builder.format != "html":
        return
    for group in doctree.findall(nodes.tgroup):
        columns = list(_columns(group))
        for cells, texts in columns:
            if 0 < max(map(len, texts), default=0) <= SHORT_CELL:
                for cell in cells:
                    cell["classes"].append("short")
        if _names_rows(group, [texts for _, texts in columns]):
            next(iter(group.findall(nodes.colspec)))["stub"] = 1


def say_row_headings(body: str) -> str:
    """Return a page's HTML in which cells that name their row say so."""
    return _STUB.sub(r'<th class="\1" scope="row">', body)
