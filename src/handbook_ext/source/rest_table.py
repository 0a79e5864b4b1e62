"""The tables of reStructuredText that are drawn: each cell is a document of its own."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from handbook_ext.source.nested_source import NestedSource
from handbook_ext.source.passage import SourceText, dedent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GRID = re.compile(r"\+-[-+]+-\+\s*$")
_GRID_BORDER = re.compile(r"(?:.*\|)?\s*\+[-=]")
_SIMPLE = re.compile(r"=+(?:\s+=+)+\s*$")
_SIMPLE_BORDER = re.compile(r"[-=\s]+$")


def end(lines: Sequence[SourceText], at: int) -> int:
    """Return the end of the table that begins at *at*; 0 where none does."""
    if _GRID.match(lines[at].text):
        while at < len(lines) and lines[at].text[:1] in {"+", "|"}:
            at += 1
        return at
    if not _SIMPLE.match(lines[at].text):
        return 0
    borders = 0
    for number in range(at + 1, len(lines)):
        if lines[number].text.startswith("=") and _SIMPLE_BORDER.match(lines[number].text):
            borders += 1
            if borders == 2 or number + 1 == len(lines) or lines[number + 1].blank:
                return number + 1
    return 0


def scan(lines: Sequence[SourceText]) -> Iterator[NestedSource]:
    """Yield the cells of the table *lines*."""
    for cell in _grid(lines) if lines[0].text.startswith("+") else _simple(lines):
        yield NestedSource("rst", dedent(cell))


def _grid(lines: Sequence[SourceText]) -> Iterator[list[SourceText]]:
    corners = sorted({at for line in lines for at in _corners(line)})
    row: list[SourceText] = []
    for line in lines:
        if not _GRID_BORDER.match(line.text):
            row.append(line)
            continue
        # a cell over several columns has no bar at the corners between them
        bars = [at for at in corners if all(row_line.text[at : at + 1] == "|" for row_line in row)]
        for left, right in pairwise(bars):
            yield [row_line.cut(left + 1, right) for row_line in row]
        row = []


def _corners(line: SourceText) -> list[int]:
    border = _GRID_BORDER.match(line.text)
    return [match.start() for match in re.finditer(r"\+", line.text)] if border else []


def _simple(lines: Sequence[SourceText]) -> Iterator[list[SourceText]]:
    starts = [match.start() for match in re.finditer(r"=+", lines[0].text)]
    columns: list[list[SourceText]] = [[] for _ in starts]
    ends = [*starts[1:], None]
    for line in lines[1:]:
        border = _SIMPLE_BORDER.match(line.text)
        # a line without a first cell goes on with the row above it
        if border or line.text[: ends[0]].strip():
            yield from columns
            columns = [[] for _ in starts]
        if not border:
            for column, start, stop in zip(columns, starts, ends, strict=True):
                column.append(line.cut(start, stop))
