"""Findings in a report: one order, in whatever order they were found."""

from __future__ import annotations

from itertools import permutations

from handbook_ext.core.findings.baseline import apply_baseline
from handbook_ext.core.findings.finding import finding
from handbook_ext.core.findings.suppressions import apply_suppressions
from handbook_ext.core.model import Location

HERE = Location("a.md", 3, 1)
ORDERED = [
    finding("item-without-id", HERE, "z"),
    finding("invalid-id", HERE, "a", "x", "t"),
    finding("invalid-id", HERE, "a", "x", "u"),
    finding("invalid-id", HERE, "a", "y"),
    finding("invalid-id", HERE, "b"),
]
"""All at one place: told apart by code, message, suggestion, target, the first that differs."""


def test_what_stands_at_one_place_is_reported_in_one_order() -> None:
    for found in permutations(ORDERED):
        assert apply_suppressions(found, {}, lambda _: ()) == ORDERED
        assert apply_baseline(found, {}, "findings-baseline.json") == ORDERED
