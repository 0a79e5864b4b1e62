"""Progress beside links when something is amiss, on paper, in other themes and in Firefox."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.support import walking_book
from tests.support.browser_site import LAX, built_once, until
from tests.support.firefox_bidi import Tab
from tests.support.page_reader import saved, tick
from tests.support.progress_summary import summary, summed_up, tick_first
from tests.support.stock_themes import each_theme, without_pale_links
from tests.support.walking_book import BOOK_ID, KEY

from .conftest import Axed, NewPage, Serve

PREFIX = f"handbook/1/{BOOK_ID}"
FIRST = "1 of 3 done, 2 open. Optional: 0 of 1 done."
SHIFTS = """window.shifts = [];
new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(shift =>
  [shift.value, ...shift.sources.map(source => source.node?.className)])))
  .observe({type: 'layout-shift', buffered: true});"""
FRAME = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))"
# what stands beside each marked link, as the eye sees it: none where no box is drawn
STANDING = """() => Object.fromEntries([...document.querySelectorAll('[data-standing]')]
  .map(link => [link.closest('a').getAttribute('href'), link.querySelector('.hb-standing')
    ?.checkVisibility() && link.querySelector('[aria-hidden]').textContent]))"""


@pytest.fixture(scope="session")
def themed(shared_tmp: Path, serve: Serve) -> Callable[[str], str]:
    """Serve the book under a stock theme, which needs a laxer policy for its own scripts."""

    def served(theme: str) -> str:
        def build(target: Path) -> None:
            walking_book.build(target, theme)

        return serve(built_once(shared_tmp, f"walk-{theme}", build), headers=LAX)

    return served


DAMAGED = {
    "nothing": "",
    "none": "null",
    "cut off": "{",
    "no object": "[]",
    "a number": "7",
    "without parts": '{"edition": EDITION}',
    "lists as an array": '{"edition": EDITION, "seen": 1, "lists": [], "items": {}}',
    "parts of other kinds": (
        '{"edition": EDITION, "seen": 1, "lists": {"first-list": null, "second-list": 7}, '
        '"items": {"one-a": {}, "one-b": null, "one-c": "<b>"}}'
    ),
    "another edition": (
        '{"edition": "last year\'s", "seen": 1, "lists": {"first-list": {"short": "9 of 9", '
        '"full": "9 of 9 done.", "due": 0, "at": 1, "isOpen": true, "isMine": true}}, '
        '"items": {"one-a": "na"}}'
    ),
}


@pytest.mark.parametrize("text", DAMAGED.values(), ids=DAMAGED)
def test_another_edition_or_a_damaged_one_shows_nothing(
    page: Page, walk_url: str, text: str
) -> None:
    tick_first(page, walk_url, "one-a")
    text = text.replace("EDITION", json.dumps(summary(page)["edition"]))
    page.goto(f"{walk_url}/chapter.html")
    page.evaluate("pair => localStorage.setItem(...pair)", [KEY, text])
    for name in ("chapter", "index"):
        page.goto(f"{walk_url}/{name}.html")
        assert page.locator(".hb-standing").count() == 0
        assert page.locator(".hb-resume a").count() == 0
    page.goto(f"{walk_url}/second.html")  # any list makes it anew, and whole
    summed_up(page, first_list="1 of 3")
    page.goto(f"{walk_url}/chapter.html")
    expect(page.get_by_role("link", name="First list (1 of 3 done, 2 open.")).to_have_count(1)


def test_a_new_edition_says_nothing_until_a_list_has_made_it_anew(
    page: Page, walk_url: str, tmp_path: Path
) -> None:
    tick_first(page, walk_url, "one-a")
    before = summary(page)["edition"]
    second = walking_book.FILES["second.md"].replace("show F", "show more than F")
    walking_book.build(tmp_path / "new", second=second)

    def renewed(route: Route) -> None:
        path = tmp_path / "new" / route.request.url.partition("?")[0].removeprefix(f"{walk_url}/")
        route.fulfill(path=path)

    page.route(f"{walk_url}/**", renewed)
    page.goto(f"{walk_url}/chapter.html")
    assert page.locator(".hb-standing").count() == 0
    page.goto(f"{walk_url}/handbook-readiness.html")
    until(lambda: summary(page)["edition"] != before)
    page.goto(f"{walk_url}/chapter.html")
    expect(page.get_by_role("link", name="First list (1 of 3 done, 2 open.")).to_have_count(1)


def test_refused_storage_shows_nothing(page: Page, walk_url: str) -> None:
    page.add_init_script(
        """Object.defineProperty(window, 'localStorage', {get() {
             throw Object.assign(new Error('no'), {name: 'SecurityError'}); }})"""
    )
    page.goto(f"{walk_url}/first.html")
    tick(page, "one-a")
    saved(page)  # in the database alone
    page.goto(f"{walk_url}/chapter.html")
    assert page.locator(".hb-standing").count() == 0


def test_paper_has_nothing_of_it_nor_has_a_page_without_script(
    page: Page, new_page: NewPage, walk_url: str
) -> None:
    tick_first(page, walk_url, "one-a")
    for name in ("chapter", "index"):
        page.goto(f"{walk_url}/{name}.html")
        page.emulate_media(media="print")
        for part in page.locator(".hb-standing, .hb-resume").all():
            expect(part).to_be_hidden()
    page.goto(f"{walk_url}/chapter.html")
    boxed = "e => getComputedStyle(e, '::before').content"
    assert page.locator(".hb-to-item").first.evaluate(boxed) == "none"
    plain = new_page(java_script_enabled=False)
    for name in ("chapter", "index"):
        plain.goto(f"{walk_url}/{name}.html")
        for mark in plain.locator(".hb-to-item, .hb-to-list, .hb-resume").all():
            widths = mark.bounding_box()
            assert (widths is None) == (mark.get_attribute("class") == "hb-resume")
        assert plain.locator(".hb-to-item").count() == (0 if name == "index" else 4)


def filled(page: Page, url: str) -> None:
    """Tick something of each list, the longest words among it."""
    tick_first(page, url, "one-a", "one-b")
    page.goto(f"{url}/others.html")
    tick(page, "three-g")
    summed_up(page, first_list="2 of 3", another_list="1 of 1")


def shifts(page: Page, address: str) -> list[Any]:
    """Return what moves on a page when its script comes late."""
    held: list[Route] = []
    page.route("**/summary.js", lambda route: held.append(route))  # noqa: PLW0108 - no builtin
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length")
    page.wait_for_timeout(200)
    page.evaluate("() => { window.shifts.length = 0; }")
    held.pop().continue_()
    page.wait_for_load_state()
    page.evaluate(FRAME)
    moved: list[Any] = page.evaluate("window.shifts")
    page.unroute_all()
    return moved


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("theme", ["basic", *each_theme()])
def test_nothing_moves_when_it_comes(
    browser: Browser, themed: Callable[[str], str], width: int, theme: str
) -> None:
    url = themed(theme)
    names = ["index", "chapter", "handbook-checklists", *(["first"] if theme != "basic" else [])]
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        page = context.new_page()
        page.add_init_script(SHIFTS)
        # what a theme itself moves at its load, most of all at its first
        before = [shifts(page, f"{url}/{name}.html") for name in names]
        filled(page, url)
        for name, themes_own in zip(names, before, strict=True):
            assert shifts(page, f"{url}/{name}.html") in ([], themes_own), name
            assert page.locator(".hb-standing").count() > 0, name


def test_beside_the_text_a_count_never_runs_into_its_title(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/checklists/infrastructure.html")
    for box in page.locator("input.hb-box").all()[:3]:
        box.check()
    kept = until(lambda: _summary_of(page, "3 of"))
    key = _key(page)
    sums = kept["lists"]["ready-infrastructure"]
    for short, brief in (("10 of 12, 2 due, 1 n/a", "2 due"), ("10 of 12", "10 of 12")):
        sums |= {"short": short, "brief": brief}
        page.evaluate("([k, v]) => localStorage.setItem(k, v)", [key, json.dumps(kept)])
        for width in (1024, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(f"{site_url}/checklists/deciding.html")
            score = page.locator(".contents .hb-standing").first
            expect(score).to_be_visible()
            shown = score.evaluate(
                "e => getComputedStyle(e.querySelector('[data-brief]'), '::after').content"
            )
            assert shown == json.dumps(brief)
            assert score.evaluate("e => e.scrollWidth <= e.clientWidth")


def _summary_of(page: Page, short: str) -> Any:
    """The summary, as soon as it has taken in all that was ticked."""
    kept = json.loads(page.evaluate("key => localStorage.getItem(key) || '{}'", _key(page)))
    lists = kept.get("lists", {}).values()
    return kept if any(sums["short"].startswith(short) for sums in lists) else None


def _key(page: Page) -> str:
    keys = page.evaluate("Object.keys(localStorage).filter(key => key.endsWith('/!summary'))")
    return str(keys[0]) if keys else ""


@pytest.mark.parametrize("theme", each_theme())
def test_stock_themes_show_it_in_their_navigation(
    browser: Browser, themed: Callable[[str], str], axe: Axed, theme: str
) -> None:
    with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        url = themed(theme)
        filled(page, url)
        page.goto(f"{url}/chapter.html")
        link = page.get_by_role("link", name="First page (2 of 3 done, 1 open.")
        expect(link.first).to_be_visible()
        for marked in (".hb-to-list", ".hb-to-item"):
            assert without_pale_links(theme, axe(page, marked)) == []


def test_the_script_is_small(site_dir: Path) -> None:
    path = site_dir / "_static/handbook_ext/summary.js"
    assert len(gzip.compress(path.read_bytes(), 9)) <= 1_536


def test_firefox_shows_it_as_well(new_tab: Callable[[], Tab], walk_url: str) -> None:
    first, second = new_tab(), new_tab()
    second.goto(f"{walk_url}/chapter.html")
    tick_first(first, walk_url, "one-a")
    second.expect_text("td .hb-standing", f"1 of 3 ({FIRST})")
    first.goto(f"{walk_url}/index.html")
    first.expect_text(".hb-resume", f"Go on: First list1 of 3 ({FIRST})")


def test_in_firefox_a_folder_shows_nothing(tab: Tab, walk_dir: Path) -> None:
    tick_first(tab, walk_dir.as_uri(), "one-a")
    tab.goto(f"{walk_dir.as_uri()}/chapter.html")
    tab.wait_for_function("() => document.readyState === 'complete'")
    assert tab.evaluate("document.querySelectorAll('.hb-standing').length") == 0


def test_in_chromium_a_folder_shows_it(page: Page, walk_dir: Path) -> None:
    tick_first(page, walk_dir.as_uri(), "one-a")
    page.goto(f"{walk_dir.as_uri()}/chapter.html")
    expect(page.get_by_role("link", name="First list (1 of 3 done, 2 open.")).to_have_count(1)
