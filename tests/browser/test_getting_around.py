"""Getting around in the handbook's theme: by keyboard, contents, search, and to what has moved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, expect

from tests.support.browser_site import WIDTHS

from .conftest import NewPage, ViewPage

# The focused element, and whether any of it can be seen.
FOCUSED = """() => {
  const e = document.activeElement, r = e.getBoundingClientRect();
  const seen = r.width > 0 && r.height > 0 && r.right > 0 && r.left < innerWidth
    && r.bottom > 0 && r.top < innerHeight;
  return [e.tagName.toLowerCase(), (e.textContent || e.name || "").trim().slice(0, 40), seen];
}"""


def stops(page: Page) -> Iterator[tuple[str, str, bool]]:
    """Press Tab until the focus leaves the page: each stop's element, text and visibility."""
    for _ in range(400):
        page.keyboard.press("Tab")
        tag, text, seen = page.evaluate(FOCUSED)
        if tag == "body":
            return
        yield tag, text, seen
    pytest.fail("the focus does not leave the page")


def test_where_a_part_has_moved_is_told_to_those_who_look_for_it(
    page: Page, site_dir: Path, site_url: str
) -> None:
    soup = BeautifulSoup((site_dir / "job/support.html").read_text("utf-8"), "html.parser")
    moved = [told["id"] for told in soup.select("main > section ~ p[id]")]
    assert moved
    page.goto(f"{site_url}/job/support.html")
    expect(page.get_by_text("This part has moved:").first).to_be_hidden()
    page.goto(f"{site_url}/job/support.html#{moved[0]}")
    expect(page.locator(f"[id='{moved[0]}']")).to_be_visible()
    expect(page.locator(f"[id='{moved[0]}']")).to_be_in_viewport()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_skip_link_is_first_and_leads_to_the_text(
    width: int, view_page: ViewPage, urls: dict[str, str]
) -> None:
    page = view_page(width)
    page.goto(urls["role"])
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == ["a", "Skip to the text", True]
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize(
    ("kind", "width"),
    [
        ("landing", 1280),
        ("checklist", 320),
        pytest.param("role", 320, marks=pytest.mark.soak),
        pytest.param("role", 1280, marks=pytest.mark.soak),
        pytest.param("checklist", 1280, marks=pytest.mark.soak),
    ],
)
def test_every_keyboard_stop_is_seen(
    kind: str, width: int, view_page: ViewPage, urls: dict[str, str]
) -> None:
    page = view_page(width)
    page.goto(urls[kind])
    reached = list(stops(page))
    assert [stop for stop in reached if not stop[2]] == []
    assert len(reached) > 10


def test_contents_open_without_script_on_a_phone_and_stand_open_on_a_desktop(
    new_page: NewPage, urls: dict[str, str]
) -> None:
    phone = new_page(viewport={"width": 320, "height": 800}, java_script_enabled=False)
    phone.goto(urls["role"])
    contents = phone.get_by_role("navigation", name="Contents")
    expect(contents).to_be_hidden()
    phone.locator(".menu > summary").press("Enter")
    expect(contents.get_by_role("link", name="Checklists", exact=True)).to_be_visible()
    phone.keyboard.press("Tab")
    expect(phone.get_by_role("searchbox")).to_be_focused()

    desktop = new_page(viewport={"width": 1280, "height": 800}, java_script_enabled=False)
    desktop.goto(urls["role"])
    expect(desktop.get_by_role("navigation", name="Contents")).to_be_visible()
    expect(desktop.get_by_role("navigation", name="On this page")).to_be_visible()
    here = desktop.get_by_role("navigation", name="Contents").locator("[aria-current=page]")
    expect(here).to_contain_text("Infrastructure and operations manager")


def test_search_finds_a_page_from_any_page(read_page: Page, urls: dict[str, str]) -> None:
    read_page.goto(urls["role"])
    read_page.get_by_role("searchbox").fill("delegation")
    read_page.keyboard.press("Enter")
    read_page.wait_for_url("**/search.html?q=delegation")
    expect(read_page.locator("#search-results li").first).to_be_visible()
    expect(read_page.get_by_role("status")).to_contain_text("found")
    read_page.locator("#search-results li a").first.click()
    expect(read_page.get_by_role("main")).to_contain_text("delegat")


def test_search_works_where_storage_is_refused(page: Page, site_url: str) -> None:
    page.add_init_script(
        """Object.defineProperty(window, "localStorage", {
          get() { throw new DOMException("refused", "SecurityError"); } });"""
    )
    page.goto(f"{site_url}/search.html?q=delegation")
    expect(page.locator("#search-results li").first).to_be_visible()


def test_search_works_from_a_folder(read_page: Page, site_dir: Path) -> None:
    read_page.goto((site_dir / "search.html").as_uri() + "?q=delegation")
    expect(read_page.locator("#search-results li").first).to_be_visible()


def test_search_says_so_when_it_finds_nothing(read_page: Page, site_url: str) -> None:
    read_page.goto(f"{site_url}/search.html?q=xyzzyx")
    expect(read_page.get_by_role("status")).to_contain_text("did not match")
