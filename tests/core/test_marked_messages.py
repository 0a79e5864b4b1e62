"""Counts in words."""

from __future__ import annotations

from handbook_ext.core.marked_messages import count_noun, mark_plural


def test_a_count_has_the_noun_that_goes_with_it() -> None:
    assert [count_noun(n, "item") for n in (0, 1, 2)] == ["0 items", "1 item", "2 items"]
    assert [count_noun(n, "entry", "entries") for n in (1, 2)] == ["1 entry", "2 entries"]


def test_a_message_that_counts() -> None:
    ticks = mark_plural("{n} tick of {total}", "{n} ticks of {total}")
    assert [ticks.format(n, total=3) for n in (0, 1, 2)] == [
        "0 ticks of 3", "1 tick of 3", "2 ticks of 3",
    ]  # fmt: skip
    assert mark_plural("New: {n}") == mark_plural("New: {n}", "New: {n}")
