"""What a checker of accessibility finds in a page."""

from __future__ import annotations

from functools import cache
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PRACTICE = "best-practice"
"""What only the handbook's own theme can promise: landmarks, and headings in order."""


@cache
def _tool() -> Axe:
    return Axe()


def errors_in(page: Page, within: str | None = None, *more_rules: str) -> list[str]:
    """Return what is against the rules in *page*, or *within* a part of it, one line each."""
    options: dict[str, Any] = {
        "runOnly": {"type": "tag", "values": [*RULES, *more_rules]},
        "rules": {"target-size": {"enabled": True}},
        "resultTypes": ["violations"],
    }
    violations = _tool().run(page, context=within, options=options).response["violations"]
    return [
        f"{broken['id']}: {node['html']} {node['failureSummary']}"
        for broken in violations
        for node in broken["nodes"]
    ]
