"""The summary of a reader's progress, as a browser keeps it for the pages of the walking book."""

from __future__ import annotations

from typing import Any

from tests.support.browser_site import until
from tests.support.page_reader import AnyPage, saved, tick
from tests.support.walking_book import KEY


def summary(page: AnyPage) -> dict[str, Any]:
    """Return the summary that this browser holds."""
    kept = page.evaluate(
        f"""() => {{ try {{ return JSON.parse(localStorage.getItem('{KEY}')); }} catch {{}} }}"""
    )
    return kept if isinstance(kept, dict) else {}


def summed_up(page: AnyPage, **lists: str) -> None:
    """Wait until the summary says just this of lists: ``first_list="1 of 3"``."""
    wanted = {name.replace("_", "-"): short for name, short in lists.items()}

    def is_so() -> bool:
        parts = summary(page).get("lists", {})
        said = parts.items() if isinstance(parts, dict) else ()
        return {name: one["short"] for name, one in said if isinstance(one, dict)} == wanted

    until(is_so)


def tick_first(page: AnyPage, url: str, *items: str) -> None:
    """Tick items of the first list, until the summary has them."""
    page.goto(f"{url}/first.html")
    tick(page, *items)
    saved(page)
    until(lambda: all(item in summary(page).get("items", {}) for item in items))
