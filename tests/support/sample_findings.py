"""Findings to report, and the sources they are about."""

from __future__ import annotations

from collections.abc import Sequence

from handbook_ext.core.finding import Finding
from handbook_ext.core.model import Location
from handbook_ext.core.rules.attribute_blocks import INVALID_ID
from handbook_ext.core.rules.checklist_markup import AUTHORED_TICK
from handbook_ext.core.rules.item_ids import ITEM_LINK_WITH_PAGE
from handbook_ext.core.rules.lock_lines import HANDBOOK_ID_CHANGED

SOURCES = {
    "a b/ü.md": ["# T", "", "\tsee *漢字* {#Bad}", f"{'x' * 300} {{#Worse}} {'y' * 300}"],
    "index.md": ["- [x] Ticked. {#ticked}", "- [x] Ticked. {#ticked}"],
}


def lines(file: str) -> Sequence[str]:
    return SOURCES.get(file, ())


FINDINGS: list[Finding] = [
    INVALID_ID.at(Location("a b/ü.md", 3, 13), "the id 'Bad' is no id", "bad"),
    INVALID_ID.at(Location("a b/ü.md", 4, 304), "the id 'Worse' is no id", "worse"),
    HANDBOOK_ID_CHANGED.at(Location("conf.py", 1, 1), "the id was 'a:b', 100%"),
    AUTHORED_TICK.at(Location("index.md", 1, 3), "this item is ticked in the source", "[ ]"),
    AUTHORED_TICK.at(Location("index.md", 2, 3), "this item is ticked in the source", "[ ]"),
    ITEM_LINK_WITH_PAGE.at(Location("index.md", 2, 1), "the item has no box"),
]
