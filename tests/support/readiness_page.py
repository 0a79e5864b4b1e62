"""A reader of "My readiness" who has records of every kind."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Locator, Page, expect

from handbook_ext.core.ids import fingerprint
from tests.support.page_reader import put_local

DAY = 86_400_000  # ms
PAGE = "handbook-readiness.html"


def field(value: str, ms: int, wording: str = "", **more: str) -> dict[str, Any]:
    """Return a field that was set at *ms*."""
    entry = {"value": value, "at": [ms, 0, "test"], **more}
    return entry | ({"wording": fingerprint(wording)} if wording else {})


def fill(page: Page, url: str) -> dict[str, Any]:
    """Keep records of every kind, as of now and of long ago; return them."""
    page.goto(f"{url}/plain.html")
    now = page.evaluate("Date.now()")
    old = now - 400 * DAY
    records = {
        "six-cases": {
            "state": field("done", now - DAY, "My evidence file has six one-page cases."),
            "confirmation": field("Ines", now - DAY, "My evidence file has six one-page cases."),
            "note": field("In the shared folder.", now - DAY),
        },
        "handed-back": {"state": field("na", now - DAY, "", reason="I led nothing.")},
        "led-one": {"state": field("done", old, "I have led a project to its close.")},
        "rights-checked": {"state": field("done", old, "My access rights were checked this year.")},
        "other-thing": {"state": field("done", now - DAY)},
        "of-another-edition": {"state": field("done", old), "note": field("kept", old)},
    }
    put_local(page, {key: json.dumps(record) for key, record in records.items()})
    return records


def opened(page: Page, url: str) -> Page:
    """Open the page and wait until all is kept."""
    page.goto(f"{url}/{PAGE}")
    page.wait_for_selector(".hb-readiness[data-kept=yes]")
    return page


def part(page: Page, name: str) -> Locator:
    """Return a section of the page."""
    return page.locator(f".hb-{name}")


def row(place: Locator, item: str) -> Locator:
    """Return the row of an item in a part of the page."""
    return place.locator(f".hb-row:has([name={item}])")


def back_ups(page: Page) -> Locator:
    """Open the dialog for back-ups."""
    page.locator(".hb-readiness > .hb-buttons").get_by_role("button", name="Back up").click()
    window = page.get_by_role("dialog", name="Back up and restore")
    expect(window).to_be_visible()
    return window


def take_snapshot(page: Page, name: str) -> None:
    """Take a snapshot."""
    part(page, "snapshots").get_by_label("Name, for example").fill(name)
    page.get_by_role("button", name="Take a snapshot").click()
