"""How columns share a page, and what becomes of a table that is too wide: without a build."""

from __future__ import annotations

import pytest

from handbook_ext.pdf.table_layout.column_widths import (
    MM,
    NARROWEST_ANSWER,
    Cell,
    Grid,
    Setting,
    least_widths,
    most_widths,
    shared_widths,
)
from handbook_ext.pdf.table_layout.table_fit import Fit, fit

LARGE = Setting(10, 5, cut=False)
UPRIGHT, TURNED = 388.0, 700.0


def _grid(
    *columns: tuple[float, float], answers: tuple[int, ...] = (), given: object = None
) -> Grid:
    """Return a table of one row; a column is its longest word and its one paragraph, in em."""
    row = [
        Cell(at, whole, min(whole, 4), [line] if line else [])
        for at, (whole, line) in enumerate(columns)
    ]
    return Grid(len(columns), [row], 0, frozenset(answers), given)  # type: ignore[arg-type]


def _fit(*columns: tuple[float, float]) -> Fit:
    return fit(_grid(*columns), UPRIGHT, TURNED)


def test_a_table_that_fits_is_as_wide_as_its_longest_lines() -> None:
    grid = _grid((3, 10), (2, 5))
    assert shared_widths(grid, LARGE, UPRIGHT) == most_widths(grid, LARGE)
    assert most_widths(grid, LARGE) == pytest.approx([110, 60], abs=1)


@pytest.mark.parametrize("room", [240, 300, 388])
def test_no_column_is_under_its_longest_word_nor_over_its_longest_line(room: float) -> None:
    grid = _grid((3, 100), (9, 9), (2, 30), (4, 4))
    widths = shared_widths(grid, LARGE, room)
    assert widths is not None
    assert sum(widths) <= room + 0.1
    bounds = zip(least_widths(grid, LARGE), widths, most_widths(grid, LARGE), strict=True)
    assert all(least <= width <= most for least, width, most in bounds)
    assert widths[0] > widths[2]


def test_of_two_long_columns_the_longer_is_the_wider() -> None:
    even = shared_widths(_grid((3, 100), (3, 100)), LARGE, UPRIGHT)
    assert even is not None
    assert even[0] == pytest.approx(even[1], rel=0.1)
    uneven = shared_widths(_grid((3, 200), (3, 100)), LARGE, UPRIGHT)
    assert uneven is not None
    assert uneven[0] == pytest.approx(2 * uneven[1], rel=0.15)


def test_widths_that_the_author_gave_are_kept_as_far_as_words_allow() -> None:
    kept = shared_widths(_grid((3, 100), (3, 100), given=[20, 80]), LARGE, 380)
    assert kept == pytest.approx([76, 304])
    pushed = shared_widths(_grid((10, 100), (3, 50), (3, 50), given=[10, 30, 60]), LARGE, 380)
    assert pushed == pytest.approx([110.2, 89.9, 179.9], abs=0.1)


def test_columns_to_write_in_get_what_is_left_and_never_less_than_a_word_takes() -> None:
    roomy = shared_widths(_grid((4, 9), (3, 0), answers=(1,)), LARGE, UPRIGHT)
    assert roomy is not None
    assert roomy == pytest.approx([100, 288], abs=1)
    beside = shared_widths(_grid((4, 60), (3, 0), (3, 0), answers=(1, 2)), LARGE, UPRIGHT)
    assert beside is not None
    assert min(beside[1:]) >= 25 * MM
    full = least_widths(_grid(*[(1, 0)] * 4, answers=(0, 1, 2, 3)), LARGE)
    assert full == [pytest.approx(NARROWEST_ANSWER)] * 4


def test_a_table_too_wide_is_set_smaller_then_turned_then_split() -> None:
    assert _fit(*[(5, 20)] * 6).setting.size == 9.4
    assert _fit(*[(5, 20)] * 7).setting.size == 8.6
    cut = _fit(*[(9, 20)] * 5)
    assert (cut.setting.cut, cut.turned) == (True, False)
    turned = _fit(*[(4, 20)] * 12)
    assert (turned.turned, len(turned.parts)) == (True, 1)
    split = _fit(*[(4, 20)] * 30)
    assert (split.turned, len(split.parts)) == (False, 4)


def test_the_parts_of_a_split_table_repeat_its_first_column_and_hold_each_other_once() -> None:
    split = _fit(*[(4, 20)] * 30)
    assert {part.columns[0] for part in split.parts} == {0}
    assert [at for part in split.parts for at in part.columns[1:]] == list(range(1, 30))
    assert all(sum(part.widths) <= UPRIGHT + 0.1 for part in split.parts)
    sizes = [len(part.columns) for part in split.parts]
    assert max(sizes) - min(sizes) <= 3


def test_a_word_wider_than_the_page_is_given_the_page() -> None:
    grid = Grid(2, [[Cell(0, 3, 3, [3]), Cell(1, 90, 90, [90])]], 0, frozenset())
    split = fit(grid, UPRIGHT, TURNED)
    assert sum(split.parts[0].widths) == pytest.approx(UPRIGHT)


def test_a_cell_over_columns_widens_them() -> None:
    row = [Cell(0, 20, 20, [20], columns=2)]
    least = least_widths(
        Grid(2, [row, [Cell(0, 3, 3, [3]), Cell(1, 6, 6, [6])]], 0, frozenset()), LARGE
    )
    assert sum(least) == pytest.approx(210, abs=1)
    assert least[1] > least[0]
