"""Tables: columns wide enough for what they hold, head rows repeated on every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from docutils import nodes

from handbook_ext.pdf import escape
from handbook_ext.pdf.writer.document_writer import Writer, prints
from handbook_ext.pdf.writer.figures import numbered_caption

if TYPE_CHECKING:
    from collections.abc import Iterable


SHORT = 16
"""Characters up to which a column gets just the width it needs."""

WHOLE = 700
"""Characters of a table up to which no page break cuts it."""

_ALIGN = {"text-left": "left", "text-center": "center", "text-right": "right"}


@dataclass
class Column:
    """What the cells of one column hold, in characters."""

    given: int
    longest: int = 0
    total: int = 0
    cells: int = 0
    stub: bool = False


@prints("table")
def table(writer: Writer, node: nodes.Element) -> str:
    """Print a table with its caption above it."""
    before, writer.longest = writer.longest, escape.CELL
    text = _table(writer, node)
    writer.longest = before
    return text


def _table(writer: Writer, node: nodes.Element) -> str:
    titles = [child for child in node.children if isinstance(child, nodes.title)]
    groups = [child for child in node.children if isinstance(child, nodes.tgroup)]
    whole = str(len(node.astext()) <= WHOLE).lower()
    wide = "colwidths-given" in node.get("classes", ())
    body = "".join(_group(writer, group, has_widths=wide) for group in groups)
    if not titles:
        return f"#plain-table(whole: {whole})[{body}]"
    caption = numbered_caption(writer, node, "table", titles[0])
    return f"#captioned-table({caption}, whole: {whole})[{body}]"


def _group(writer: Writer, group: nodes.Element, has_widths: bool) -> str:
    columns = [
        Column(int(colspec.get("colwidth", 1) or 1), stub=bool(colspec.get("stub")))
        for colspec in group.children
        if isinstance(colspec, nodes.colspec)
    ]
    heads = [row for part in group.children if isinstance(part, nodes.thead) for row in part]
    rows = [row for part in group.children if isinstance(part, nodes.tbody) for row in part]
    _measure(columns, _elements(heads + rows))
    widths = _widths(columns, has_widths=has_widths)
    if not heads:
        # nothing says what the columns mean, so for PDF/UA this is layout and no table
        lines = _rows(writer, _elements(rows), columns, "grid.cell")
        return "\n".join([f"\n#bare-table(columns: ({widths}),", *lines, ")\n"])
    writer.repeated = True
    head = _rows(writer, _elements(heads), [Column(0)] * len(columns), "table.cell")
    writer.repeated = False
    body = _rows(writer, _elements(rows), columns, "table.cell")
    start = f"{writer.waited()}\n#table(columns: ({widths}),\ntable.header(repeat: true,"
    return "\n".join([start, *head, "),", *body, ")\n"])


def _measure(columns: list[Column], rows: list[nodes.Element]) -> None:
    size = len(columns)
    for row, places in zip(rows, _cell_columns(rows, size), strict=True):
        for cell, at in zip(_elements(row.children), places, strict=True):
            if at < size and not cell.get("morecols"):
                text = cell.astext()
                length = max(map(len, text.splitlines()), default=0)
                columns[at].longest = max(columns[at].longest, length)
                columns[at].total += len(text)
                columns[at].cells += 1


def _cell_columns(rows: list[nodes.Element], size: int) -> list[list[int]]:
    """Return for every cell of *rows* the column it stands in, row spans taken into account."""
    reserved: list[int] = [0] * size
    all_places = []
    for row in rows:
        at, places = 0, []
        open_before = list(reserved)
        reserved = [max(left - 1, 0) for left in reserved]
        for cell in _elements(row.children):
            while at < size and open_before[at]:
                at += 1
            places.append(at)
            for column in range(at, min(at + int(cell.get("morecols", 0)) + 1, size)):
                reserved[column] = int(cell.get("morerows", 0))
            at += int(cell.get("morecols", 0)) + 1
        all_places.append(places)
    return all_places


def _widths(columns: list[Column], has_widths: bool) -> str:
    """Return the columns' widths: the author's, else short ones as they are and the rest shared.

    Shares grow with the square root of the longest cell, as a column twice as wide is half as
    high, and more slowly with the usual one.
    """
    if has_widths:
        return "".join(f"{column.given}fr, " for column in columns)
    if all(column.longest <= SHORT for column in columns):
        return "auto, " * len(columns)
    return "".join(
        "auto, "
        if column.longest <= SHORT
        else f"{column.longest**0.5 * (column.total / max(column.cells, 1)) ** 0.25:.2f}fr, "
        for column in columns
    )


def _rows(
    writer: Writer, rows: list[nodes.Element], columns: list[Column], function: str
) -> list[str]:
    lines = []
    for row, places in zip(rows, _cell_columns(rows, len(columns)), strict=True):
        cells = []
        for cell, at in zip(_elements(row.children), places, strict=True):
            stub = at < len(columns) and columns[at].stub
            cells.append(_cell(writer, cell, function, strong=stub))
        lines.append(" ".join(cells))
    return lines


def _cell(writer: Writer, cell: nodes.Element, function: str, strong: bool) -> str:
    options = []
    if cell.get("morecols"):
        options.append(f"colspan: {int(cell['morecols']) + 1}")
    if cell.get("morerows"):
        options.append(f"rowspan: {int(cell['morerows']) + 1}")
    options += [f"align: {_ALIGN[name]}" for name in cell["classes"] if name in _ALIGN]
    text = writer.inside(cell)
    text = f"#strong[{text}]" if strong else text
    return f"{function}({', '.join(options)})[{text}]," if options else f"[{text}],"


def _elements(children: Iterable[nodes.Node]) -> list[nodes.Element]:
    return cast("list[nodes.Element]", list(children))
