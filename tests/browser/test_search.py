"""The search, as readers use it: in its dialog over any page, and on search.html."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser_site import VIEWS
from tests.support.firefox_bidi import Tab
from tests.vectors import vectors

from .conftest import Axed, NewPage, ViewPage
from .test_theme import WATCH_SHIFTS

FIELD = ".search-dialog [name=q]"
RESULTS = ".search-dialog .search-results > li"
STATUS = ".search-dialog [role=status]"
FOCUSED = "document.activeElement.matches({!r})"


def search(page: Page, words: str) -> None:
    """Open the dialog and type *words*."""
    page.keyboard.press("Control+k")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type(words)


def test_the_script_splits_words_as_the_build_does(read_page: Page, site_url: str) -> None:
    read_page.goto(f"{site_url}/search.html")
    texts = [vector["text"] for vector in vectors("words")]
    split = read_page.evaluate("texts => texts.map(handbookSearch.splitWords)", texts)
    assert split == [vector["words"] for vector in vectors("words")]


def test_a_result_on_this_page_closes_the_dialog(read_page: Page, site_url: str) -> None:
    read_page.goto(f"{site_url}/reference/glossary.html")
    search(read_page, "delegation")
    read_page.locator(".search-results").get_by_role("link", name="delegation Glossary").click()
    expect(read_page.locator(".search-dialog")).to_be_hidden()
    expect(read_page).to_have_url(f"{site_url}/reference/glossary.html#term-delegation")


def test_a_result_says_what_it_is_and_where(read_page: Page, site_url: str) -> None:
    read_page.goto(f"{site_url}/index.html")
    search(read_page, "restored a real service")
    item = read_page.locator(RESULTS).first.get_by_role("link").first
    expect(item).to_contain_text("Checklist item in Checklist: Ready for infrastructure")
    excerpt = read_page.locator(f"#{item.get_attribute('aria-describedby')}")
    expect(excerpt).to_contain_text("Show:")
    read_page.locator(FIELD).fill("change advisory board")
    first = read_page.locator(RESULTS).first
    expect(first.get_by_role("link").first).to_contain_text("Glossary term in Glossary")
    expect(first.locator("mark").first).to_have_text("changes")
    expect(read_page.locator(STATUS)).to_contain_text("results; first: change advisory board")
    read_page.locator(FIELD).fill("change without drama")
    expect(first.get_by_role("link").first).to_contain_text("Page in Running the work")


def test_what_enter_opens_is_marked_and_each_group_says_of_which_page(
    new_page: NewPage, site_url: str
) -> None:
    mark = "a => getComputedStyle(a, '::before').content"
    for touch in (False, True):
        page = new_page(has_touch=touch, is_mobile=touch)
        page.goto(f"{site_url}/index.html")
        search(page, "restore")
        links = page.locator(f"{RESULTS} > a")
        expect(links.first).to_be_visible()
        marked = [link.evaluate(mark) != "none" for link in links.all()]
        assert marked == [not touch] + [False] * (len(marked) - 1)
        status = page.locator(STATUS)
        expect(status).to_contain_text("results; first:")
        assert ("Enter opens it." in status.inner_text()) is not touch
        groups = page.locator(".search-dialog .search-others > summary").all_text_contents()
        assert len(groups) > 2
        assert all(re.fullmatch(r"\d+ more on this page \(.{4,}\)", name) for name in groups)
        assert len(set(groups)) == len(groups)
        links.first.focus()  # Enter opens what has the focus
        assert links.first.evaluate(mark) == "none"


def test_more_of_a_page_is_folded(read_page: Page, site_url: str) -> None:
    read_page.goto(f"{site_url}/index.html")
    search(read_page, "one-to-one")
    expect(read_page.locator(RESULTS)).to_have_count(10)
    pages = read_page.locator(f"{RESULTS} > a").evaluate_all(
        "links => links.filter(link => !link.textContent.includes('Glossary term'))"
        ".map(link => link.pathname)"
    )
    assert len(pages) == len(set(pages)) > 3
    folded = read_page.locator(".search-others").first
    expect(folded.get_by_role("link").first).to_be_hidden()
    folded.locator("summary").click()
    expect(folded.get_by_role("link").first).to_be_visible()
    read_page.get_by_role("button", name="More results").click()
    expect(read_page.locator(f"{RESULTS} > a").nth(10)).to_be_focused()


def test_a_word_that_the_book_does_not_have_is_named(read_page: Page, site_url: str) -> None:
    read_page.goto(f"{site_url}/index.html")
    search(read_page, "delegaton brief")
    note = read_page.locator(".search-note")
    expect(note).to_contain_text("This book does not have the word “delegaton”.")
    expect(note).to_contain_text("Did you mean delegation?")
    note.get_by_role("button", name="delegation", exact=True).click()
    expect(read_page.locator(FIELD)).to_have_value("delegation brief")
    expect(read_page.locator(FIELD)).to_be_focused()
    expect(note).to_have_count(0)
    read_page.locator(FIELD).fill("xyzzyx")
    expect(note).to_have_text("This book does not have the word “xyzzyx”.")
    for way in ("Contents", "Glossary", "Index"):
        expect(read_page.locator(".search-ways").get_by_role("link", name=way)).to_be_visible()
    expect(read_page.locator(STATUS)).to_have_text("Nothing found.")


def test_odd_queries_are_answered_and_never_as_markup(read_page: Page, site_url: str) -> None:
    read_page.goto(f"{site_url}/index.html")
    search(read_page, "")
    for query in ("constructor", "__proto__ toString", "<img src=x>", "to the", "?!", "  ", "é"):
        read_page.locator(FIELD).fill(query)
        read_page.wait_for_timeout(120)
        assert read_page.locator(".search-out img").count() == 0
    read_page.locator(FIELD).fill("how to")
    expect(read_page.locator(RESULTS).first).to_be_visible()


def test_before_anything_is_typed_there_are_three_ways_in(read_page: Page, site_url: str) -> None:
    read_page.goto(f"{site_url}/job/support.html")
    search(read_page, "")
    ways = read_page.locator(".search-ways").get_by_role("link")
    expect(ways).to_have_count(3)
    read_page.keyboard.press("ArrowDown")
    expect(ways.first).to_be_focused()
    read_page.keyboard.press("Enter")
    read_page.wait_for_url(f"{site_url}/start/is-management-for-you.html")


def test_a_link_that_opens_the_search_does(read_page: Page, site_url: str) -> None:
    read_page.goto(f"{site_url}/job/support.html")
    read_page.evaluate(
        """() => {
          const link = document.createElement('a');
          Object.assign(link, { href: '../search.html', textContent: 'Find it' });
          link.dataset.searchOpen = '';
          document.querySelector('main').prepend(link);
        }"""
    )
    read_page.get_by_role("link", name="Find it").click()
    expect(read_page.locator(FIELD)).to_be_focused()


@pytest.mark.parametrize("script", [True, False])
def test_search_html_shows_the_same(new_page: NewPage, site_url: str, script: bool) -> None:
    page = new_page(java_script_enabled=script)
    page.goto(f"{site_url}/search.html?q=delegation")
    if script:
        expect(page.locator(".search-results > li").first).to_be_visible()
        expect(page.locator("main [name=q]")).to_have_value("delegation")
        expect(page.locator("main [role=status]")).to_contain_text("results; first:")
    else:
        expect(page.get_by_role("main").get_by_role("link", name="index")).to_be_visible()
        page.goto(f"{site_url}/people/feedback.html")
        page.get_by_role("searchbox").fill("delegation")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search.html?q=delegation")


def test_search_html_keeps_what_was_asked_in_its_address(read_page: Page, site_url: str) -> None:
    read_page.goto(f"{site_url}/search.html")
    read_page.keyboard.press("Control+k")
    expect(read_page.locator("main [name=q]")).to_be_focused()
    read_page.keyboard.type("pay & hours")
    read_page.keyboard.press("Enter")
    expect(read_page).to_have_url(f"{site_url}/search.html?q=pay+%26+hours")
    read_page.reload()
    expect(read_page.locator("main [name=q]")).to_have_value("pay & hours")
    expect(read_page.locator(".search-results > li").first).to_be_visible()


def test_it_works_from_a_folder(read_page: Page, site_dir: Path) -> None:
    read_page.goto((site_dir / "people/feedback.html").as_uri())
    search(read_page, "delegation")
    expect(read_page.locator(f"{RESULTS} mark").first).to_be_visible()
    read_page.goto((site_dir / "search.html").as_uri() + "?q=delegation")
    expect(read_page.locator(".search-results mark").first).to_be_visible()


def test_it_works_where_storage_is_refused(page: Page, site_url: str) -> None:
    page.add_init_script(
        """Object.defineProperty(window, "localStorage", {
          get() { throw new DOMException("refused", "SecurityError"); } });"""
    )
    page.goto(f"{site_url}/search.html?q=delegation")
    expect(page.locator(".search-results > li").first).to_be_visible()


@pytest.mark.parametrize("place", ["folder", "server"])
def test_in_firefox(tab: Tab, site_dir: Path, site_url: str, place: str) -> None:
    root = site_dir.as_uri() if place == "folder" else site_url
    tab.goto(f"{root}/people/feedback.html")
    tab.press("Control+k")
    tab.press(*"hand over a task")
    tab.wait_for_function(f"!!document.querySelector({RESULTS + ' mark'!r})")
    tab.press("ArrowDown")
    assert tab.evaluate(FOCUSED.format(".search-results a"))
    tab.press("s")
    assert tab.evaluate(FOCUSED.format(FIELD))
    assert tab.evaluate(f"document.querySelector({FIELD!r}).value") == "hand over a tasks"
    tab.press("Escape")
    assert tab.evaluate("!document.querySelector('.search-dialog').open")
    tab.goto(f"{root}/search.html?q=delegation")
    tab.wait_for_function("!!document.querySelector('.search-results mark')")


def test_nothing_moves_when_the_results_come(view_page: ViewPage, site_url: str) -> None:
    page = view_page(320)
    page.goto(f"{site_url}/search.html?q=delegation")
    page.evaluate(WATCH_SHIFTS)
    expect(page.locator(".search-results mark").first).to_be_visible()
    page.wait_for_timeout(200)
    assert page.evaluate("window.shifts") == 0


@pytest.mark.parametrize("view", VIEWS)
def test_accessible(view_page: ViewPage, site_url: str, axe: Axed, view: tuple[int, str]) -> None:
    page = view_page(*view)
    page.goto(f"{site_url}/job/support.html")
    for query, there in (
        ("", ".search-ways"),
        ("one-to-one", f"{RESULTS} mark"),
        ("delegaton", ".search-note button"),
        ("xyzzyx", ".search-ways"),
    ):
        search(page, "")
        page.locator(FIELD).fill(query)
        expect(page.locator(there).first).to_be_visible()
        assert axe(page, ".search-dialog") == [], query
        assert page.evaluate("document.querySelector('.search-panel').scrollWidth <= innerWidth")
