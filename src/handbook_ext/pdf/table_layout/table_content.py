"""A table of docutils as rows of cells that know their columns, and what is for writing in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from docutils import nodes

from handbook_ext.pdf.table_layout.cell_content import CUT, HEAD, STRONG, TEXT, WHOLE, content_of
from handbook_ext.pdf.table_layout.column_widths import Cell, Grid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from handbook_ext.pdf.table_layout.cell_content import Content, Piece
    from handbook_ext.pdf.table_layout.word_widths import WordWidths


@dataclass
class PlacedCell:
    """A cell, the first of its columns, and over how many columns and rows it goes."""

    node: nodes.Element
    column: int
    columns: int
    rows: int
    content: Content

    @property
    def empty(self) -> bool:
        """Whether nothing stands in it."""
        return self.content.empty


@dataclass
class TableContent:
    """A table's rows, of which the first *heads* are its head.

    Columns in *answers* are to be written in; *stubs* hold the headings of rows. *groups* are
    the rows that only name what the rows below have in common,
    *blank* those that hold nothing.
    """

    size: int
    rows: list[list[PlacedCell]]
    heads: int
    stubs: frozenset[int]
    given: list[int] | None
    answers: frozenset[int] = frozenset()
    groups: frozenset[int] = frozenset()
    blank: frozenset[int] = frozenset()

    def is_answer(self, row: int, cell: PlacedCell) -> bool:
        """Whether a cell is left empty to be written in."""
        return (
            cell.empty and row >= self.heads and (cell.column in self.answers or row in self.blank)
        )

    def pieces(self, parts: Callable[[str, int], list[str]]) -> Iterator[Piece]:
        """Yield all that must be measured before the table can be laid out.

        *parts* says of a word, and how many characters of one stay whole, where it may be cut.
        """
        for cell in (cell for row in self.rows for cell in row):
            for paragraph in cell.content.paragraphs:
                for word in paragraph.words:
                    yield from word.pieces
                    for face, text in word.pieces:
                        for limit in (WHOLE, CUT):
                            yield from ((face, part) for part in parts(text, limit))

    def grid(self, words: WordWidths) -> Grid:
        """Return the table as what its cells need."""
        rows = [
            [_measured(cell, words, self.size if number in self.groups else 0) for cell in row]
            for number, row in enumerate(self.rows)
        ]
        return Grid(self.size, rows, self.heads, self.answers, self.given)


def table_content(group: nodes.Element) -> TableContent:
    """Return what stands in *group*, the part of a table that has columns."""
    specs = [child for child in group.children if isinstance(child, nodes.colspec)]
    heads = [row for part in group.children if isinstance(part, nodes.thead) for row in part]
    body = [row for part in group.children if isinstance(part, nodes.tbody) for row in part]
    stubs = frozenset(at for at, spec in enumerate(specs) if spec.get("stub"))
    if heads and body and all(_begins_empty(row) for row in heads):
        # what nothing stands over says itself what its row is about
        stubs |= {0}
    rows = _placed_rows(elements(heads + body), len(heads), len(specs), stubs)
    has_widths = "colwidths-given" in group.parent.get("classes", ())
    given = [int(spec.get("colwidth", 1) or 1) for spec in specs] if has_widths else None
    content = TableContent(len(specs), rows, len(heads), stubs, given)
    content.blank = _blank_rows(content)
    named = _named_rows(content)
    content.answers = _answer_columns(content, named)
    if content.answers:
        content.blank |= named
    else:
        content.groups = named
    return content


def _begins_empty(row: nodes.Node) -> bool:
    first = next(iter(elements(row.children)), None)
    return first is not None and content_of(first, HEAD).empty


def _placed_rows(
    rows: list[nodes.Element], heads: int, size: int, stubs: frozenset[int]
) -> list[list[PlacedCell]]:
    placed = []
    for number, (row, places) in enumerate(zip(rows, cell_columns(rows, size), strict=True)):
        cells = []
        for cell, at in zip(elements(row.children), places, strict=True):
            face = HEAD if number < heads else STRONG if at in stubs else TEXT
            over = min(int(cell.get("morecols", 0)) + 1, max(size - at, 1))
            down = int(cell.get("morerows", 0)) + 1
            cells.append(PlacedCell(cell, at, over, down, content_of(cell, face)))
        placed.append(cells)
    return placed


def cell_columns(rows: list[nodes.Element], size: int) -> list[list[int]]:
    """Return for every cell of *rows* the column it stands in, row spans taken into account."""
    reserved: list[int] = [0] * size
    all_places = []
    for row in rows:
        at, places = 0, []
        open_before = list(reserved)
        reserved = [max(left - 1, 0) for left in reserved]
        for cell in elements(row.children):
            while at < size and open_before[at]:
                at += 1
            places.append(at)
            for column in range(at, min(at + int(cell.get("morecols", 0)) + 1, size)):
                reserved[column] = int(cell.get("morerows", 0))
            at += int(cell.get("morecols", 0)) + 1
        all_places.append(places)
    return all_places


def _blank_rows(content: TableContent) -> frozenset[int]:
    """Return the rows that hold nothing at all."""
    return frozenset(
        number
        for number, row in enumerate(content.rows)
        if number >= content.heads and row and all(cell.empty for cell in row)
    )


def _named_rows(content: TableContent) -> frozenset[int]:
    """Return the rows of which only the first cell holds something.

    In a table that says something in each column they name what the rows below have in
    common; in one to be filled in they are lines to write on.
    """
    return frozenset(
        number
        for number, row in enumerate(content.rows)
        if number >= content.heads
        and len(row) == content.size > 2
        and not row[0].empty
        and all(cell.empty for cell in row[1:])
    )


def _answer_columns(content: TableContent, named: frozenset[int]) -> frozenset[int]:
    """Return the columns that are empty in more than half of their rows.

    Where rows that only name something are as many as others, each column is one to fill in.
    A gap in a column of words says that there is nothing to say. So does one in the first,
    below what goes for several rows, unless nothing at all stands there.
    """
    many = len(named) * 2 >= len(content.rows) - content.heads - len(content.blank)
    cells: list[list[bool]] = [[] for _ in range(content.size)]
    for number, row in enumerate(content.rows):
        if number >= content.heads and (number not in named or many):
            for cell in row:
                if cell.columns == 1 and cell.column < content.size:
                    cells[cell.column].append(cell.empty)
    return frozenset(
        at
        for at, empty in enumerate(cells)
        if (all(empty) if at == 0 else sum(empty) * 2 > len(empty)) and empty
    )


def _measured(cell: PlacedCell, words: WordWidths, over: int) -> Cell:
    need = Cell(
        cell.column, columns=over if over and cell.column == 0 else cell.columns, rows=cell.rows
    )
    for paragraph in cell.content.paragraphs:
        wide = [words.of(word) for word in paragraph.words]
        # an empty line of code has no words
        spaces = max(len(wide) - 1, 0)
        need.lines.append(sum(wide) + words.space * spaces + paragraph.indent)
        for limit, name in ((WHOLE, "whole"), (CUT, "cut")):
            widest = max((words.widest(word, limit) for word in paragraph.words), default=0.0)
            setattr(need, name, max(getattr(need, name), widest + paragraph.indent))
    return need


def elements(children: Iterable[nodes.Node]) -> list[nodes.Element]:
    """Return *children*, all of which are elements."""
    return cast("list[nodes.Element]", list(children))
