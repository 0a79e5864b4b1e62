"""The front page: its first choice in sight, whole cards, routes; and the page for "not found"."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.accessibility import PRACTICE
from tests.support.browser_site import HEADERS, built_once, sphinx
from tests.support.built_pages import parsed_pages
from tests.support.themed_book import BOOK

from .conftest import Axed, NewPage, Serve

PREFIX = "/some/book"
SCREENS = [(390, 844), (1440, 900)]
LIST = "checklists/deciding.html#deciding"
DOORS = {
    "Deciding": "start/is-management-for-you.html",
    "Preparing": "experience/evidence-file.html",
    "In the job": "people/first-90-days.html",
}


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_the_first_choice_is_on_the_first_screen(
    read_page: Page, site_url: str, width: int, height: int
) -> None:
    read_page.set_viewport_size({"width": width, "height": height})
    read_page.goto(f"{site_url}/index.html")
    door = read_page.get_by_role("link", name="Find out where you stand")
    expect(door).to_be_in_viewport(ratio=1)
    box = door.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    door.click()
    expect(read_page).to_have_url(re.compile(re.escape(f"{site_url}/{LIST.partition('#')[0]}")))
    expect(read_page.get_by_text("Tick an item when you can show it")).to_be_in_viewport()


@pytest.mark.parametrize("title", DOORS)
def test_a_card_is_a_door_to_its_corners(read_page: Page, site_url: str, title: str) -> None:
    read_page.goto(f"{site_url}/index.html")
    card = read_page.locator(".sd-card", has_text=title).first
    expect(card.get_by_role("link")).to_have_count(1)
    card.click(position={"x": 4, "y": 8})
    expect(read_page).to_have_url(re.compile(re.escape(DOORS[title])))


def test_no_accessibility_error_in_forced_colours(
    new_page: NewPage, site_url: str, axe: Axed
) -> None:
    page = new_page(forced_colors="active")
    page.goto(f"{site_url}/index.html")
    assert axe(page, None, PRACTICE) == []


def test_the_routes_are_lines_of_links(read_page: Page, site_url: str) -> None:
    read_page.goto(f"{site_url}/index.html")
    routes = read_page.locator(".route")
    expect(routes).to_have_count(3)
    for route in routes.all():
        stations = route.locator("li")
        assert stations.count() >= 8
        for station in stations.all():
            assert station.get_by_role("link").count() >= 1
    squares = "e => getComputedStyle(e, '::after').borderRadius === '2px'"
    lists = [li for li in read_page.locator(".route li").all() if li.evaluate(squares)]
    assert len(lists) == 9  # eleven lists, of which three share a station


@pytest.fixture(scope="session")
def prefixed_url(shared_tmp: Path, serve: Serve) -> str:
    """The address of a server that has a book in the handbook's theme below a path."""

    def build(target: Path) -> None:
        source = target.parent / "prefixed-source"
        source.mkdir()
        for name, text in BOOK.items():
            (source / name).parent.mkdir(exist_ok=True)
            (source / name).write_text(text, "utf-8")
        address = f"https://example.org{PREFIX}/"
        sphinx(source, target / PREFIX[1:], "-D", f"html_baseurl={address}")

    return serve(built_once(shared_tmp, "prefixed-html", build))


def test_a_lost_reader_finds_the_way(
    new_page: NewPage, prefixed_url: str, shared_tmp: Path
) -> None:
    page = new_page(java_script_enabled=False)
    lost = (shared_tmp / "prefixed-html" / PREFIX[1:] / "404.html").read_text("utf-8")

    def answer(route: Route) -> None:
        # with 200: a browser logs a document that is not found as an error
        route.fulfill(body=lost, content_type="text/html", headers=HEADERS)

    page.route("**/not-there.html", answer)
    page.goto(f"{prefixed_url}{PREFIX}/a/b/not-there.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no page at this address")
    assert page.locator("main form button").evaluate("e => getComputedStyle(e).cursor") == "pointer"
    page.get_by_role("main").get_by_role("link", name="First").click()
    expect(page).to_have_url(f"{prefixed_url}{PREFIX}/part/first.html")
    page.goto(f"{prefixed_url}{PREFIX}/a/b/not-there.html")
    page.locator("#lost-words").fill("first")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{prefixed_url}{PREFIX}/search.html?q=first")


def test_what_the_button_promises_is_there(site_dir: Path) -> None:
    pages = parsed_pages(site_dir)
    promised = pages["index.html"].select_one(".begin").get_text(" ", strip=True)
    assert promised == "Find out where you stand Nine things to tick, 3 minutes to read."
    listed = pages["checklists/deciding.html"]
    assert len(listed.select("input.hb-box")) == 9
    assert not listed.select(".hb-optional")
    assert "3 minutes to read, " in listed.select_one(".for-whom").get_text()


def test_what_is_due_and_where_to_go_on_move_nothing(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.clock.set_fixed_time("2024-01-10T10:00:00Z")
    page.goto(f"{site_url}/{LIST}")
    page.locator("#decision-recorded > label > input").check()
    page.clock.set_fixed_time("2024-01-10T10:05:00Z")
    page.goto(f"{site_url}/checklists/education-plan.html")
    page.locator("#sector-asks > label > input").check()  # it grows no older
    expect(page.locator(".hb-checklist[data-kept=yes]")).to_have_count(1)
    page.clock.set_fixed_time("2026-11-29T10:00:00Z")
    page.goto(f"{site_url}/index.html")
    line = page.locator(".hb-resume")
    expect(line.get_by_role("link", name=re.compile("^Go on: Education plan"))).to_be_visible()
    top = "() => document.querySelector('.hb-echo').getBoundingClientRect().top"
    full = page.evaluate(top)
    line.evaluate("e => e.replaceChildren()")
    assert page.evaluate(top) == full
    page.reload()
    line.get_by_role("link", name="Due again: 1", exact=True).click()
    expect(page).to_have_url(re.compile(r"handbook-readiness\.html#hb-attention$"))
    expect(page.get_by_role("heading", name="What needs you")).to_be_in_viewport()


def test_no_column_of_three_is_a_thread_on_a_phone(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}/start/is-management-for-you.html")
    widths = page.locator("table").evaluate_all(
        """all => all.map(table => [...table.rows[0].cells]).filter(cells => cells.length === 3)
             .flatMap(cells => cells.map(cell => cell.getBoundingClientRect().width))"""
    )
    assert len(widths) >= 3
    assert min(widths) >= 95
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_item_is_ticked_there_and_on_its_list(page: Page, site_url: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site_url}/index.html")
    item = page.locator(".hb-echo")
    expect(item).to_be_in_viewport(ratio=1)
    item.get_by_role("checkbox").check()
    expect(item).to_contain_text("Ticked on ")
    expect(page.locator(".hb-echo[data-kept=yes]")).to_have_count(1)
    page.goto(f"{site_url}/{LIST}")
    expect(page.locator("#home-talk > label > input")).to_be_checked()
    expect(page.locator(".hb-score")).to_contain_text("1 of 9 done, 8 open.")
