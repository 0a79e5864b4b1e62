"""Findings in a report: one order, in whatever order they were found."""

from __future__ import annotations

from itertools import permutations

from handbook_ext.core.findings.baseline import apply_baseline
from handbook_ext.core.findings.suppressions import apply_suppressions
from handbook_ext.core.model import Location
from handbook_ext.core.rules.attribute_blocks import INVALID_ID, ITEM_WITHOUT_ID

HERE = Location("a.md", 3, 1)
ORDERED = [
    ITEM_WITHOUT_ID.at(HERE, "z"),
    INVALID_ID.at(HERE, "a", "x", "t"),
    INVALID_ID.at(HERE, "a", "x", "u"),
    INVALID_ID.at(HERE, "a", "y"),
    INVALID_ID.at(HERE, "b"),
]
"""All at one place: told apart by code, message, suggestion, target, the first that differs."""


def test_what_stands_at_one_place_is_reported_in_one_order() -> None:
    for found in permutations(ORDERED):
        assert apply_suppressions(found, {}) == ORDERED
        assert apply_baseline(found, {}, "findings-baseline.json") == ORDERED
