"""The browser is killed with its whole process group: what the page had called kept is there."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright

from tests.support.browser_site import Profile
from tests.support.page_reader import expect_ticked, saved, tick

ITEMS = ["six-cases", "handed-back", "whom-to-ask", "ask-before", "ask-after", "ask-training"]


def rounds(playwright: Playwright, url: str, folder: Path, count: int) -> None:
    """Tick at random, kill at once when the page says that all is kept, start again, compare."""
    chance = random.Random(count)  # noqa: S311 - a test's choice
    chromium = Profile(playwright, folder)
    expected: set[str] = set()
    try:
        for _ in range(count):
            page = opened(chromium, url)
            expect_ticked(page, *expected)
            for item in chance.choices(ITEMS, k=5):
                tick(page, item)
                expected ^= {item}
            saved(page)
            chromium.kill()
        expect_ticked(opened(chromium, url), *expected)
    finally:
        chromium.kill()


def opened(chromium: Profile, url: str) -> Page:
    """Start the browser with the lists."""
    page = chromium.start()
    page.goto(f"{url}/lists.html")
    return page


def test_kept_ticks_survive_a_killed_browser(
    playwright: Playwright, book_url: str, tmp_path: Path
) -> None:
    rounds(playwright, book_url, tmp_path, 3)


def test_kept_ticks_survive_a_killed_browser_from_a_folder(
    playwright: Playwright, book_dir: Path, tmp_path: Path
) -> None:
    rounds(playwright, book_dir.as_uri(), tmp_path, 3)


@pytest.mark.soak
def test_kept_ticks_survive_fifty_kills(
    playwright: Playwright, book_url: str, tmp_path: Path
) -> None:
    rounds(playwright, book_url, tmp_path, 50)
