"""Dates are those of the handbook's English wherever they stand: 28 November 2026, 14:30."""

from __future__ import annotations

import calendar
import re

from playwright.sync_api import Page, expect

from tests.support.page_reader import tick

DAY = rf"\d{{1,2}} ({'|'.join(calendar.month_name[1:])}) 20\d\d"
MOMENT = rf"\d{{1,2}} ({'|'.join(calendar.month_abbr[1:])}|Sept) 20\d\d, \d\d:\d\d\b"


def test_in_a_list_at_the_foot_and_in_a_snapshot(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/checklists/deciding.html")
    tick(page, "watched-a-manager")
    item = page.locator("#watched-a-manager")
    expect(item).to_contain_text(re.compile(rf"Ticked on {DAY}\b"))
    expect(page.get_by_role("contentinfo")).to_contain_text(re.compile(rf"Reviewed {DAY}\b"))
    page.goto(f"{site_url}/handbook-readiness.html")
    page.get_by_label("Name, for example").fill("First")
    page.get_by_role("button", name="Take a snapshot").click()
    expect(page.get_by_role("main")).to_contain_text(re.compile(rf"Taken: First, on {MOMENT}"))
