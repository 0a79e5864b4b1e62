"""How a table's columns share the room: none under its longest word, none wider than it needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil

MM = 72 / 25.4

NARROWEST_ANSWER = 10 * MM
_WIDE_ANSWER = 60 * MM
_ANSWERS = 0.55
"""What share of the room columns to write in may have together beside others."""

_SHORT, _TAKEN = 0.2, 0.65
"""Up to what share of the room a column is short, and how much of it short ones may take."""

_RAGGED = 1.0
"""What of a line of several stays empty at its end, about half a word, in em."""

_BROKEN = 1.01
"""Lines that one takes at least which is a little too long: two."""

_STEPS = 40
_ROWS = 60
_ROUNDING = 0.2


@dataclass
class Cell:
    """What a cell needs, in em: its widest word whole and cut, and each paragraph on one line."""

    column: int
    whole: float = 0.0
    cut: float = 0.0
    lines: list[float] = field(default_factory=list)
    columns: int = 1
    rows: int = 1


@dataclass
class Grid:
    """A table's cells by rows, of which the first *heads* are its head.

    *answers* are the columns to write in, *given* the widths that the author asked for, if any.
    """

    size: int
    rows: list[list[Cell]]
    heads: int
    answers: frozenset[int]
    given: list[int] | None = None


@dataclass(frozen=True)
class Setting:
    """How a table is set: the size of its text, the inset of its cells, long words cut or not."""

    size: float
    inset: float
    cut: bool


def least_widths(grid: Grid, setting: Setting) -> list[float]:
    """Return for each column the width below which a word would stand out of it, in points."""
    beside = 2 * setting.inset + _ROUNDING
    least = [NARROWEST_ANSWER if at in grid.answers else beside for at in range(grid.size)]
    for cell in sorted((cell for row in grid.rows for cell in row), key=lambda cell: cell.columns):
        need = (cell.cut if setting.cut else cell.whole) * setting.size + beside
        _raise(least, cell, need)
    return least


def most_widths(grid: Grid, setting: Setting) -> list[float]:
    """Return for each column the width at which no line of it is broken, in points."""
    beside = 2 * setting.inset + _ROUNDING
    most = least_widths(grid, setting)
    for cell in sorted((cell for row in grid.rows for cell in row), key=lambda cell: cell.columns):
        if cell.columns < grid.size:
            _raise(most, cell, max(cell.lines, default=0.0) * setting.size + beside)
    return most


def _raise(widths: list[float], cell: Cell, need: float) -> None:
    """Make the columns of *cell* wide enough, each in proportion to what it has."""
    places = slice(cell.column, cell.column + cell.columns)
    has = sum(widths[places])
    if need > has:
        widths[places] = [width * need / has for width in widths[places]]


def shared_widths(grid: Grid, setting: Setting, room: float) -> list[float] | None:
    """Return the columns' widths in *room*, or None where they do not fit."""
    least = least_widths(grid, setting)
    if sum(least) > room:
        return None
    if grid.given:
        return _as_given(grid.given, least, room)
    least = _with_answers(grid, least, room)
    most = [max(pair) for pair in zip(most_widths(grid, setting), least, strict=True)]
    widths = most if sum(most) <= room else _shared(grid, setting, (least, most), room)
    return _to_answers(grid, widths, room)


def _as_given(given: list[int], least: list[float], room: float) -> list[float]:
    """Return the author's shares of *room*; what a word needs beyond its share, others give."""
    free = set(range(len(given)))
    widths = list(least)
    while free:
        left = room - sum(widths[at] for at in range(len(given)) if at not in free)
        total = sum(given[at] for at in free)
        short = {at for at in free if left * given[at] / total < least[at]}
        if not short:
            for at in free:
                widths[at] = left * given[at] / total
            break
        free -= short
    return widths


def _shared(
    grid: Grid, setting: Setting, bounds: tuple[list[float], list[float]], room: float
) -> list[float]:
    """Return widths in which the rows are as low as can be.

    What is left over the least is handed out in steps, each to the column that lowers the
    rows most.
    """
    least, most = bounds
    body = Grid(grid.size, grid.rows[grid.heads :], 0, grid.answers)
    whole = [max(pair) for pair in zip(most_widths(body, setting), least, strict=True)]
    widths = _short_whole(grid, least, whole, room)
    step = (room - sum(widths)) / _STEPS
    rows = _sampled(grid)
    heights = [[lines_of(cell, setting, widths[cell.column]) for cell in row] for row in rows]
    for _ in range(_STEPS):
        gains = [0.0] * grid.size
        for row, high in zip(rows, heights, strict=True):
            cell = row[high.index(max(high))]
            wider = lines_of(cell, setting, widths[cell.column] + step)
            gains[cell.column] += _gain(high, wider)
        hungry = [at for at in range(grid.size) if widths[at] < most[at]]
        if not hungry:
            break
        widened = max(hungry, key=gains.__getitem__)
        widths[widened] += step
        for row, high in zip(rows, heights, strict=True):
            for at, cell in enumerate(row):
                if cell.column == widened:
                    high[at] = lines_of(cell, setting, widths[widened])
    return [min(pair) for pair in zip(widths, most, strict=True)]


def _with_answers(grid: Grid, least: list[float], room: float) -> list[float]:
    """Return *least*, but columns to write in as wide as they should be and can."""
    count = max(len(grid.answers), 1)
    spare = (room - sum(least)) / count
    wide = min(_WIDE_ANSWER, room * _ANSWERS / count, room / grid.size)
    return [
        max(width, min(wide, width + spare)) if at in grid.answers else width
        for at, width in enumerate(least)
    ]


def _short_whole(grid: Grid, least: list[float], most: list[float], room: float) -> list[float]:
    """Return *least*, but of columns with short lines their most, while others have room."""
    widths = list(least)
    for at in sorted(range(grid.size), key=most.__getitem__):
        taken = sum(widths) - widths[at] + most[at]
        if most[at] <= room * _SHORT and taken <= room * _TAKEN:
            widths[at] = most[at]
    return widths


def _sampled(grid: Grid) -> list[list[Cell]]:
    """Return at most sixty rows, from everywhere in the table, without cells over columns."""
    rows = [[cell for cell in row if cell.columns == 1] for row in grid.rows]
    every = -(-len(rows) // _ROWS)
    return [row for row in rows[:: max(every, 1)] if row]


def _gain(heights: list[float], wider: float) -> float:
    """Return by how much a row is lower when its highest cell is as high as *wider* says.

    A little counts too where another column is as high: both must grow in turn.
    """
    top = max(heights)
    highest = heights.index(top)
    others = max([1.0, *heights[:highest], *heights[highest + 1 :]])
    return max(top - max(wider, others), 0.0) + (top - wider) / 100


def lines_of(cell: Cell, setting: Setting, width: float, *, whole: bool = False) -> float:
    """Return about how many lines a cell takes, counted *whole* or by their share.

    A line ends where its next word finds no room: the narrower, the more of it stays empty.
    """
    inner = max(width - 2 * setting.inset, 1.0)
    used = max(inner - _RAGGED * setting.size, inner / 2)
    lines = [length * setting.size for length in cell.lines]
    counts = [1.0 if line <= inner else max(line / used, _BROKEN) for line in lines]
    return sum(map(ceil, counts) if whole else counts) / cell.rows


def _to_answers(grid: Grid, widths: list[float], room: float) -> list[float]:
    """Return *widths* with what is left of *room* given to the columns to write in."""
    if not grid.answers:
        return widths
    left = room - sum(widths)
    while left > 0.5:
        level = sorted({widths[at] for at in grid.answers})
        lowest = [at for at in grid.answers if widths[at] == level[0]]
        step = left / len(lowest)
        if len(level) > 1:
            step = min(step, next(b - a for a, b in pairwise(level)))
        for at in lowest:
            widths[at] = level[0] + step
        left -= step * len(lowest)
    return widths
