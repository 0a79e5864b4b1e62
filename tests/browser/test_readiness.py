"""The page "My readiness": all lists at once, what needs the reader, what changed; in any theme."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from handbook_ext.core.checklists.checklists_json_reader import read_checklists_json
from handbook_ext.core.progress.score import score, score_words
from handbook_ext.core.progress.status import item_status
from tests.support.browser_site import PREFIX, VIEWS, state
from tests.support.page_reader import database, put_local, saved, tick
from tests.support.readiness_page import DAY, PAGE, field, fill, opened, part
from tests.support.stock_themes import each_theme, without_pale_links

from .conftest import Axed, NewPage, StockUrl

# marks that a theme gives to lists, and headings that touch what stands before them
AMISS = """() => [
  ...[...document.querySelectorAll('.hb-lists > li, .hb-row')]
    .filter(e => getComputedStyle(e).listStyleType !== 'none'),
  ...[...document.querySelectorAll('.hb-readiness h2')].filter(e => {
    const before = e.parentElement.previousElementSibling;
    return e.offsetHeight && before.offsetHeight
      && e.getBoundingClientRect().top < before.getBoundingClientRect().bottom + 16;
  })].map(e => e.outerHTML)"""


def test_every_list_says_how_the_reader_stands_in_the_words_of_the_terminal(
    page: Page, book_url: str, book_dir: Path
) -> None:
    records = fill(page, book_url)
    opened(page, book_url)
    now = page.evaluate("Date.now()")
    book = read_checklists_json((book_dir / "checklists.json").read_text("utf-8"))
    for checklist in book.lists:
        statuses = {item.id: item_status(item, records, now) for item in checklist.items}
        result = score(checklist.items, statuses)
        place = page.locator(f"[data-list={checklist.id}]")
        expect(place.get_by_text(re.compile(r"^\d+ items?$"))).to_have_count(2)
        expect(place.locator(".hb-count")).to_be_hidden()  # only one of them is seen
        expect(place.locator(".hb-score")).to_have_text(score_words(result))
        expect(place.get_by_role("progressbar")).to_have_attribute("value", str(result.done))
        expect(place.get_by_role("link", name=checklist.title, exact=True)).to_have_attribute(
            "href", f"{checklist.page}#{checklist.id}"
        )


def test_a_newcomer_is_welcomed_and_sees_no_empty_sections(page: Page, book_url: str) -> None:
    opened(page, book_url)
    expect(page.locator(".hb-welcome")).to_contain_text("Open “Choose your lists”")
    for name in ("attention", "others", "since"):
        expect(part(page, name)).to_be_hidden()
    score = "0 of 6 done, 6 open. Optional: 0 of 1 done."
    expect(page.locator("[data-list=ready] .hb-score")).to_have_text(score)
    part(page, "next").locator(".hb-wording").nth(0).click()
    expect(part(page, "attention")).to_contain_text("Nothing is due")


def test_the_welcome_stays_till_lists_are_chosen_or_it_is_hidden(page: Page, book_url: str) -> None:
    welcome, fold = page.locator(".hb-welcome"), page.locator(".hb-choose summary")
    fill(page, book_url)
    opened(page, book_url)
    expect(welcome).to_be_visible()  # what was ticked on a list chooses none
    welcome.get_by_role("button", name="Hide this hint").click()
    expect(welcome).to_be_hidden()
    expect(fold).to_be_focused()
    opened(page, book_url)
    expect(welcome).to_be_hidden()
    page.evaluate("key => localStorage.removeItem(key)", f"{PREFIX}/!welcome")
    opened(page, book_url)
    fold.click()
    line = page.get_by_role("checkbox", name="Another list", exact=True)
    before = line.bounding_box()
    line.uncheck()
    page.wait_for_selector(".hb-readiness[data-kept=yes]")
    assert line.bounding_box() == before  # nothing moves under the pointer
    opened(page, book_url)
    expect(welcome).to_be_hidden()


def test_a_tick_elsewhere_shows_at_once(page: Page, book_url: str) -> None:
    opened(page, book_url)
    second_page = page.context.new_page()
    second_page.goto(f"{book_url}/lists.html")
    tick(second_page, "six-cases")
    expect(page.locator("[data-list=ready] .hb-score")).to_contain_text("1 of 6 done")


def test_what_changed_since_the_last_visit_is_listed(page: Page, book_url: str) -> None:
    fill(page, book_url)
    last = page.evaluate("Date.now()") - 2 * DAY
    page.evaluate(
        "([key, last]) => localStorage.setItem(key, JSON.stringify([0, last]))",
        [f"{PREFIX}/!visit", last],
    )
    put_local(page, {"led": state("done", last + 1)})  # the id that it had
    opened(page, book_url)
    names = [
        "My evidence file has six one-page cases.",
        "I have handed back what I led, and said so in writing.",
        "A thing on another page.",
        "I have led two projects to their close.",
    ]
    expect(part(page, "since").get_by_role("link")).to_have_text(names)
    page.reload()  # within the hour it is the same visit
    expect(part(page, "since").get_by_role("link")).to_have_text(names)
    put_local(page, {"ask-after": json.dumps({"state": field("open", last + 2)})})
    put_local(page, {"ask-before": json.dumps({"note": field("Later.", last + 2)})})
    page.reload()
    lines = part(page, "since").get_by_role("listitem")
    expect(lines.filter(has_text="Unticked.")).to_have_count(1)
    expect(lines.filter(has_text="Note: Later.")).not_to_contain_text("Open.")
    assert "!visit" not in database(page)


def test_what_was_set_aside_is_not_said_to_have_been_ticked(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    aside = field("na", 5, "I can show six cases.", reason="none")
    put_local(page, {"six-results": json.dumps({"state": aside})})
    opened(page, book_url)
    expect(part(page, "attention")).to_contain_text("You set aside: “I can show six cases.”")
    expect(part(page, "attention")).not_to_contain_text("You ticked:")


def test_without_script_it_lists_the_lists(new_page: NewPage, book_url: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{book_url}/{PAGE}")
    expect(page.get_by_role("link", name="Ready to apply")).to_be_visible()
    expect(page.locator(".hb-noscript")).to_contain_text("Without script")
    assert page.locator("button").count() == 0


@pytest.mark.parametrize("view", VIEWS)
def test_accessible_and_within_the_window(
    new_page: NewPage, axe: Axed, book_url: str, view: tuple[int, str]
) -> None:
    width, scheme = view
    page = new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    fill(page, book_url)
    put_local(page, {"an-item-with-a-very-long-name" * 9: state("done", 5)})
    opened(page, book_url)
    part(page, "snapshots").get_by_label("Name, for example").fill("x" * 100)
    page.get_by_role("button", name="Take a snapshot").click()
    page.locator("[data-list=ready] summary").click()
    page.goto(f"{book_url}/lists.html")
    tick(page, "ask-before")
    saved(page)
    opened(page, book_url)
    page.get_by_role("button", name="Compare", exact=True).click()
    assert axe(page, ".hb-readiness") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("theme", each_theme(at_once=1))
def test_right_in_stock_themes(browser: Any, axe: Axed, stock_url: StockUrl, theme: str) -> None:
    page = browser.new_page()
    url = stock_url(theme)
    fill(page, url)
    opened(page, url)
    expect(page.locator("[data-list=ready] .hb-score")).to_contain_text("1 of 5 done")
    assert without_pale_links(theme, axe(page, ".hb-readiness")) == []
    assert page.evaluate(AMISS) == []
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.locator(".hb-readiness").evaluate(
            "e => e.getBoundingClientRect().right <= document.documentElement.clientWidth + .5"
        )
    page.close()


def test_paper_shows_every_item(page: Page, book_url: str) -> None:
    fill(page, book_url)
    opened(page, book_url)
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for fold in page.locator(".hb-lists details").all():
        expect(fold).to_have_attribute("open", "")
    for name in ("total", "yours"):
        expect(part(page, name)).to_be_visible()
    for name in ("next", "since", "snapshots", "compare"):
        expect(part(page, name)).to_be_hidden()
    for item in page.locator(".hb-lists .hb-row").all():
        expect(item.get_by_role("checkbox")).to_be_visible()
    expect(page.locator(".hb-sign")).to_have_count(2)
    for word in ("Name", "Date", "Mentor", "Signature"):
        expect(page.locator(".hb-sign").get_by_text(word, exact=True).first).to_be_visible()
    for tool in page.locator(".hb-readiness button, .hb-readiness input[type=file]").all():
        expect(tool).to_be_hidden()
    expect(page.locator("[data-list=ready] .hb-score")).to_be_visible()
