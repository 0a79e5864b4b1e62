"""Getting around in the handbook: by keyboard, marks, search, and to what has moved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, expect

from tests.support.browser_site import WIDTHS
from tests.support.built_pages import parsed_pages

from .conftest import ViewPage

# The focused element, and whether any of it can be seen: in the window, with nothing over it.
FOCUSED = """() => {
  const e = document.activeElement, r = e.getBoundingClientRect();
  const x = (Math.max(r.left, 0) + Math.min(r.right, innerWidth)) / 2;
  const y = (Math.max(r.top, 0) + Math.min(r.bottom, innerHeight)) / 2;
  const over = document.elementFromPoint(x, y);
  const seen = r.width > 0 && r.height > 0 && r.right > 0 && r.left < innerWidth
    && r.bottom > 0 && r.top < innerHeight
    && (e === document.body || (over && (e.contains(over) || over.contains(e))));
  return [e.tagName.toLowerCase(), (e.textContent || e.name || "").trim().slice(0, 40), seen];
}"""


def stops(page: Page, key: str = "Tab") -> Iterator[tuple[str, str, bool]]:
    """Press a key until the focus leaves the page: each stop's element, text and visibility."""
    for _ in range(400):
        page.keyboard.press(key)
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


def test_the_focus_is_not_covered_on_the_way_back(
    view_page: ViewPage, urls: dict[str, str]
) -> None:
    page = view_page(390)
    page.goto(urls["checklist"])
    page.get_by_role("contentinfo").get_by_role("link").last.focus()
    reached = list(stops(page, "Shift+Tab"))
    assert [stop for stop in reached if not stop[2]] == []
    assert len(reached) > 10


@pytest.mark.parametrize(
    ("kind", "marks"),
    [
        ("landing", []),
        ("part", ["contents page"]),
        ("checklist", ["shortcuts true", "contents page"]),
        ("readiness", ["shortcuts page", "contents page"]),
        ("search", ["bar page"]),
        ("index", ["contents page", "footer page"]),
        ("checklists", ["footer page"]),
    ],
)
def test_the_frame_marks_where_one_is(
    kind: str, marks: list[str], site_dir: Path, page_kinds: dict[str, str]
) -> None:
    path = {**page_kinds, "index": "genindex.html"}[kind]
    places = {"shortcuts": ".shortcuts", "contents": ".contents", "bar": ".bar-search"}
    places["footer"] = ".site-footer"
    soup = parsed_pages(site_dir)[path]
    found = [
        f"{place} {link['aria-current']}"
        for place, css in places.items()
        for link in soup.select(f"{css}[aria-current], {css} [aria-current]")
    ]
    assert found == marks


def test_a_page_says_which_of_its_part_it_is(site_dir: Path) -> None:
    parts: dict[str, list[str]] = {}
    for path, page in parsed_pages(site_dir).items():
        for said in page.select(".crumb > p"):
            part = (Path(path).parent / str(page.select(".crumb a")[-1]["href"])).as_posix()
            parts.setdefault(part, []).append(said.get_text(strip=True))
    assert len(parts) >= 8
    for said in parts.values():
        count = len(said)
        assert sorted(said) == sorted(
            f"Page {number} of {count} in this part" for number in range(1, count + 1)
        )


def test_every_part_leads_on_to_its_first_page(site_dir: Path) -> None:
    pages = parsed_pages(site_dir)
    parts = [path for path in pages if path.endswith("/index.html")]
    assert len(parts) >= 8
    for path in parts:
        (link,) = pages[path].select(".pager-next")
        first = pages[(Path(path).parent / str(link["href"])).as_posix()]
        assert first.select_one(".crumb > p").get_text(strip=True).startswith("Page 1 of "), path
