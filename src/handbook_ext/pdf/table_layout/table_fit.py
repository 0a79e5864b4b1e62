"""What becomes of a table that is too wide: set smaller, cut at joints, turned, split."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from handbook_ext.pdf.table_layout.column_widths import (
    MM,
    Grid,
    Setting,
    least_widths,
    lines_of,
    shared_widths,
)

_SIZES = ((9.4, 5), (8.6, 4), (8.0, 3.5))
"""Sizes of the text with the insets that suit them, in points, the largest first."""

_WHOLE = tuple(Setting(size, inset, cut=False) for size, inset in _SIZES)
_CUT = tuple(Setting(size, inset, cut=True) for size, inset in _SIZES)
_UPRIGHT = (*_WHOLE, *_CUT)
_TURNED = (*_WHOLE, Setting(7.4, 3, cut=False), Setting(7.4, 3, cut=True))
_SPLIT = _CUT[-1]

LARGEST = _UPRIGHT[0].size
_LINE = 1.2
_ABOVE_AND_BELOW = 8.4
ANSWER_HEIGHT = 9 * MM


@dataclass(frozen=True)
class Part:
    """Columns that stand beside one another, by number, and how wide each is in points."""

    columns: tuple[int, ...]
    widths: tuple[float, ...]


@dataclass(frozen=True)
class Fit:
    """How a table is set; of its *parts*, all after the first repeat the first column.

    The widths are *exact*, or shares of a room that nobody knows before the page is set.
    """

    setting: Setting
    parts: tuple[Part, ...]
    turned: bool = False
    exact: bool = True


def fit(grid: Grid, upright: float, turned: float | None) -> Fit:
    """Return how to set a table in a room so wide; *turned* is None where it can't be turned."""
    every = tuple(range(grid.size))
    rooms = [(upright, _UPRIGHT, False)] + ([(turned, _TURNED, True)] if turned else [])
    for room, settings, is_turned in rooms:
        for setting in settings:
            widths = shared_widths(grid, setting, room)
            if widths is not None:
                return Fit(setting, (Part(every, tuple(widths)),), turned=is_turned)
    return _split(grid, upright)


def fit_in_part(grid: Grid, page: float) -> Fit:
    """Return how to set a table beside others, or in another one's cell, where room is unknown."""
    setting = _UPRIGHT[0]
    room = max(sum(least_widths(grid, setting)), page / 2)
    widths = shared_widths(grid, setting, room) or [1.0] * grid.size
    return Fit(setting, (Part(tuple(range(grid.size)), tuple(widths)),), exact=False)


def _split(grid: Grid, room: float) -> Fit:
    """Return the table in as few parts as it takes, with about as many columns in each."""
    least = least_widths(grid, _SPLIT)
    groups = _groups(least, room, grid.size)
    evened = _groups(least, room, ceil((grid.size - 1) / len(groups)))
    chosen = evened if len(evened) == len(groups) else groups
    return Fit(_SPLIT, tuple(_part(grid, columns, least, room) for columns in chosen))


def _part(grid: Grid, columns: tuple[int, ...], least: list[float], room: float) -> Part:
    widths = shared_widths(_columns_of(grid, columns), _SPLIT, room)
    if widths is None:
        # one word or picture is wider than the page
        total = sum(least[at] for at in columns)
        widths = [least[at] * room / total for at in columns]
    return Part(columns, tuple(widths))


def _groups(least: list[float], room: float, most: int) -> list[tuple[int, ...]]:
    """Return groups of columns that fit *room*, at most *most* beside the first in each."""
    groups: list[tuple[int, ...]] = []
    group: tuple[int, ...] = (0,)
    for at in range(1, len(least)):
        wide = sum(least[column] for column in (*group, at)) > room
        if len(group) > 1 and (wide or len(group) > most):
            groups.append(group)
            group = (0,)
        group = (*group, at)
    return [*groups, group]


def _columns_of(grid: Grid, columns: tuple[int, ...]) -> Grid:
    """Return what stands in *columns* of a table, as a table."""
    place = {column: at for at, column in enumerate(columns)}
    rows = []
    for row in grid.rows:
        cells = []
        for cell in row:
            inside = [at for at in range(cell.column, cell.column + cell.columns) if at in place]
            if inside:
                cells.append(replace(cell, column=place[inside[0]], columns=len(inside)))
        rows.append(cells)
    answers = frozenset(place[at] for at in grid.answers if at in place)
    given = [grid.given[at] for at in columns] if grid.given else None
    return Grid(len(columns), rows, grid.heads, answers, given)


def row_heights(grid: Grid, fitted: Fit) -> list[float]:
    """Return about how high each row is, in points: in the part in which it is highest."""
    parts = [(_columns_of(grid, part.columns), part.widths) for part in fitted.parts]
    return [
        max(_row_height(part, number, fitted.setting, widths) for part, widths in parts)
        for number in range(len(grid.rows))
    ]


def _row_height(grid: Grid, number: int, setting: Setting, widths: tuple[float, ...]) -> float:
    most, blank = 1.0, False
    for cell in grid.rows[number]:
        width = sum(widths[cell.column : cell.column + cell.columns])
        most = max(most, lines_of(cell, setting, width, whole=True))
        blank = blank or (not cell.lines and cell.column in grid.answers)
    text = most * setting.size * _LINE + _ABOVE_AND_BELOW
    return max(text, ANSWER_HEIGHT) if blank else text
