"""Findings to report, and the sources they are about."""

from __future__ import annotations

from collections.abc import Sequence

from handbook_ext.core.findings.finding import Finding, finding
from handbook_ext.core.model import Location

SOURCES = {
    "a b/ü.md": ["# T", "", "\tsee *漢字* {#Bad}", f"{'x' * 300} {{#Worse}} {'y' * 300}"],
    "index.md": ["- [x] Ticked. {#ticked}", "- [x] Ticked. {#ticked}"],
}


def lines(file: str) -> Sequence[str]:
    return SOURCES.get(file, ())


FINDINGS: list[Finding] = [
    finding("invalid-id", Location("a b/ü.md", 3, 13), "the id 'Bad' is no id", "bad"),
    finding("invalid-id", Location("a b/ü.md", 4, 304), "the id 'Worse' is no id", "worse"),
    finding("handbook-id-changed", Location("conf.py", 1, 1), "the id was 'a:b', 100%"),
    finding(
        "authored-tick", Location("index.md", 1, 3), "this item is ticked in the source", "[ ]"
    ),
    finding(
        "authored-tick", Location("index.md", 2, 3), "this item is ticked in the source", "[ ]"
    ),
    finding("item-link-with-page", Location("index.md", 2, 1), "the item has no box"),
]
