"""Items shown on a page where they do not stand: ticked there, they are ticked everywhere."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from handbook_ext.core.ids import fingerprint
from tests.support.browser_site import VIEWS, state
from tests.support.firefox_bidi import Tab
from tests.support.page_reader import (
    AnyPage,
    database,
    expect_ticked,
    local,
    put_local,
    tick,
    values,
)
from tests.support.readiness_page import DAY, back_ups, field, part, row
from tests.support.stock_themes import each_theme, without_pale_links

from .conftest import Axed, NewPage, StockUrl

PAGE = "echoes.html"


def echo(page: Page, item: str) -> Locator:
    """Return the place that shows an item."""
    return page.locator(".hb-echo").filter(has=page.locator(f"[name={item}]"))


def kept(page: AnyPage) -> None:
    """Wait until the page says that all is kept."""
    page.wait_for_function("() => Boolean(document.querySelector('.hb-echo[data-kept=yes]'))")


def click(page: AnyPage, item: str) -> None:
    """Click an item's wording, as a reader does."""
    page.click(f".hb-echo > label:has([name={item}]) > .hb-wording", position={"x": 4, "y": 8})


def test_a_tick_here_is_a_tick_there_and_the_reverse(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/{PAGE}")
    click(page, "six-cases")
    kept(page)
    expect(echo(page, "six-cases")).to_contain_text("Ticked on ")
    assert values(local(page)) == values(database(page)) == {"six-cases": "done"}
    there = page.context.new_page()
    there.goto(f"{book_url}/lists.html")
    expect_ticked(there, "six-cases")
    assert json.loads(local(page)["six-cases"])["state"]["wording"] == fingerprint(
        "My evidence file has six one-page cases."
    )
    tick(there, "six-cases")
    expect(echo(page, "six-cases").locator("input")).not_to_be_checked()
    expect(echo(page, "six-cases")).not_to_contain_text("Ticked on ")
    page.reload()
    expect_ticked(page)


def test_what_is_ticked_is_said_to_the_ear(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/{PAGE}")
    heard = page.get_by_role("status")
    kept(page)
    expect(heard).to_be_empty()
    click(page, "six-cases")
    expect(heard).to_have_text(re.compile(r"^Ticked on .+\.$"))
    text = heard.evaluate_handle("e => e.firstChild")
    click(page, "rights-checked")  # on the same day: the same words, and new ones all the same
    expect(heard).to_have_text(re.compile(r"^Ticked on .+\.$"))
    assert heard.evaluate("(e, text) => e.firstChild !== text", text)
    click(page, "six-cases")
    expect(heard).to_have_text("Unticked.")


def test_in_firefox_too(tab: Tab, book_url: str) -> None:
    tab.goto(f"{book_url}/{PAGE}")
    click(tab, "six-cases")
    kept(tab)
    tab.goto(f"{book_url}/lists.html")
    expect_ticked(tab, "six-cases")
    tick(tab, "six-cases")
    tab.goto(f"{book_url}/{PAGE}")
    expect_ticked(tab)


def test_in_firefox_from_a_folder_too(tab: Tab, book_dir: Path) -> None:
    tab.goto(f"{book_dir.as_uri()}/{PAGE}")
    click(tab, "six-cases")
    kept(tab)
    tab.goto(f"{book_dir.as_uri()}/lists.html")
    expect_ticked(tab, "six-cases")


def test_what_is_ticked_before_the_script_has_loaded_is_kept(page: Page, book_url: str) -> None:
    held: list[Route] = []
    page.route("**/echo.js*", lambda route: held.append(route))  # noqa: PLW0108 - no builtin
    page.goto(f"{book_url}/{PAGE}", wait_until="commit")
    click(page, "six-cases")
    assert len(held) == 1
    held[0].continue_()
    expect(echo(page, "six-cases")).to_contain_text("Ticked on ")
    page.unroute_all()
    page.reload()
    expect_ticked(page, "six-cases")


def test_what_is_due_or_reworded_can_be_said_to_hold(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    old = page.evaluate("Date.now()") - 400 * DAY
    put_local(page, {"rights-checked": json.dumps({"state": field("done", old, "Old words.")})})
    page.goto(f"{book_url}/{PAGE}")
    place = echo(page, "rights-checked")
    expect(place).to_contain_text("Due again: ticked on ")
    expect(place).to_contain_text("Reworded since you ticked it.")
    place.get_by_role("button", name="It still holds today").click()
    expect(place.locator(".hb-says")).not_to_contain_text("Due again")
    expect(place.locator(".hb-says")).not_to_contain_text("Reworded")
    expect(place.locator("input")).to_be_focused()  # the button pressed is gone
    expect(place.locator("input")).to_be_checked()


def test_a_reason_that_a_tick_replaced_can_be_put_back(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    aside = field("na", 5, reason="I keep no file.")
    note = field("Mine.", 6)
    put_local(page, {"six-cases": json.dumps({"state": aside, "note": note})})
    page.goto(f"{book_url}/{PAGE}")
    place = echo(page, "six-cases")
    expect(place).to_contain_text("Not applicable: I keep no file.")
    expect(place).not_to_contain_text("Mine.")  # that stands with the item
    click(page, "six-cases")
    expect(place).to_contain_text("Ticked on ")
    place.get_by_role("button", name="Put back: Not applicable: I keep no file.").click()
    expect(place.locator(".hb-says")).to_have_text("Not applicable: I keep no file.")
    expect(place.locator("input")).to_be_focused()
    kept(page)
    record = json.loads(local(page)["six-cases"])
    assert record["state"]["reason"] == "I keep no file."
    assert record["note"] == note


def test_a_tick_under_an_earlier_id_counts(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    put_local(page, {"led": state("done", 5)})
    page.goto(f"{book_url}/changed.html")
    expect_ticked(page, "led-two")


def test_refused_storage_is_said(new_page: NewPage, book_url: str) -> None:
    page = new_page()
    page.add_init_script(
        "const no = () => { throw new DOMException('no', 'SecurityError'); };"
        "Storage.prototype.setItem = no; IDBFactory.prototype.open = no;"
    )
    page.goto(f"{book_url}/{PAGE}")
    click(page, "six-cases")
    expect(page.get_by_role("alert")).to_contain_text("refuses to keep data")


def test_without_script_there_are_wording_and_link_and_no_box(
    new_page: NewPage, book_url: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{book_url}/{PAGE}")
    place = echo(page, "six-cases")
    expect(place).to_contain_text("My evidence file has six one-page cases.")
    expect(place.locator("input")).to_be_hidden()
    expect(place.get_by_role("link", name="Ready to apply")).to_have_attribute(
        "href", "lists.html#six-cases"
    )


def test_nothing_moves_when_the_state_arrives(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    records = {"six-cases": state("done", 1), "rights-checked": state("done", 1)}
    put_local(page, records)
    page.set_viewport_size({"width": 320, "height": 800})
    held: list[Route] = []
    page.route("**/echo.js*", lambda route: held.append(route))  # noqa: PLW0108 - no builtin
    page.goto(f"{book_url}/{PAGE}", wait_until="commit")
    heights = "() => [...document.querySelectorAll('.hb-echo')].map(e => e.offsetHeight)"
    page.wait_for_selector(".hb-echo")
    page.wait_for_function("() => getComputedStyle(document.querySelector('.hb-of')).fontSize")
    before = page.evaluate(heights)
    held[0].continue_()
    kept(page)
    assert page.evaluate(heights) == before


@pytest.mark.parametrize("view", VIEWS)
def test_accessible_and_within_the_window(
    new_page: NewPage, axe: Axed, book_url: str, view: tuple[int, str]
) -> None:
    width, scheme = view
    page = new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(f"{book_url}/plain.html")
    put_local(page, {"six-cases": state("done", 1), "rights-checked": state("done", 1)})
    page.goto(f"{book_url}/{PAGE}")
    kept(page)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("theme", each_theme(at_once=1))
def test_right_in_stock_themes(browser: Any, axe: Axed, stock_url: StockUrl, theme: str) -> None:
    page = browser.new_page()
    page.goto(f"{stock_url(theme)}/{PAGE}")
    click(page, "six-cases")
    kept(page)
    assert without_pale_links(theme, axe(page, ".hb-echo")) == []
    page.close()


def test_no_tick_can_be_put_back_wherever_its_item_is_shown(page: Page, book_url: str) -> None:
    board, echoes, lists = page, page.context.new_page(), page.context.new_page()
    board.goto(f"{book_url}/plain.html")
    put_local(board, {"six-cases": state("done", 5), "handed-back": state("done", 5)})
    for tab, name in ((board, "handbook-readiness"), (echoes, "echoes"), (lists, "lists")):
        tab.goto(f"{book_url}/{name}.html")
    board.bring_to_front()
    board.locator("[data-list=ready] summary").click()
    for item in ("six-cases", "handed-back"):
        row(part(board, "lists"), item).get_by_role("checkbox").uncheck()
    back = ".hb-back:visible"  # ticked again, it would be as of another day
    for tab, count in ((board, 4), (echoes, 1), (lists, 2)):
        expect(tab.locator(back)).to_have_count(count)
    place = back_ups(board)
    for name in ("everything of this book here …", "Go on without", "Erase it for good"):
        place.get_by_role("button", name=name).click()
    expect(place).to_contain_text("All of this book is erased")
    for tab in (board, echoes, lists):
        expect(tab.locator(back)).to_have_count(0)
