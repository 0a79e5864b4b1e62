"""What a page says of storage that does not keep, and storage that is full."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.support.page_reader import (
    saved,
)

REFUSED = "This browser refuses to keep data"
FULL = "The browser’s storage is full"


def expect_problem(page: Page, text: str) -> None:
    """Wait until *text* is said at each list, and nothing is claimed to be kept."""
    for checklist in page.locator("fieldset").all():
        expect(checklist.locator(".hb-problem")).to_contain_text(text)
        expect(checklist.locator(".hb-problem")).to_be_visible()
        expect(checklist.locator(".hb-where")).to_be_hidden()
        expect(checklist).to_have_attribute("data-kept", "no")


def expect_no_problem(page: Page) -> None:
    """Wait until all is said to be kept."""
    saved(page)
    for checklist in page.locator("fieldset").all():
        expect(checklist.locator(".hb-problem")).to_be_hidden()
        expect(checklist.locator(".hb-where")).to_contain_text("kept in this browser")


def fill_local(page: Page) -> None:
    """Fill localStorage to the last character."""
    page.evaluate(
        """() => { for (let size = 2 ** 22, n = 0; size >= 1; ) {
             try { localStorage.setItem('fill' + n, 'x'.repeat(size)); n += 1; }
             catch { size >>= 1; } } }"""
    )
