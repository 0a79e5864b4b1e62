"""Progress beside links: on every page, at once in every tab, and only where it is true."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.support.browser_site import state, until
from tests.support.copies_dialog import look_at
from tests.support.page_reader import choose, tick
from tests.support.progress_summary import summary, summed_up, tick_first
from tests.support.walking_book import BOOK_ID, KEY

PREFIX = f"handbook/1/{BOOK_ID}"
FIRST = "1 of 3 done, 2 open. Optional: 0 of 1 done."
# what stands beside each marked link, as the eye sees it: none where no box is drawn
STANDING = """() => Object.fromEntries([...document.querySelectorAll('[data-standing]')]
  .map(link => [link.closest('a').getAttribute('href'), link.querySelector('.hb-standing')
    ?.checkVisibility() && link.querySelector('[aria-hidden]').textContent]))"""


def test_a_page_where_nothing_was_ticked_shows_nothing(page: Page, walk_url: str) -> None:
    for name in ("index", "chapter", "first", "handbook-checklists", "handbook-readiness"):
        page.goto(f"{walk_url}/{name}.html")
        assert page.locator(".hb-standing").count() == 0
    expect(page.locator(".hb-resume")).to_have_count(0)
    page.goto(f"{walk_url}/index.html")
    expect(page.locator(".hb-resume")).to_have_text("")
    assert page.evaluate(f"localStorage.getItem('{KEY}')") is None


def test_links_say_how_the_reader_stands(page: Page, walk_url: str) -> None:
    tick_first(page, walk_url, "one-a", "one-b", "one-d")
    page.goto(f"{walk_url}/chapter.html")
    assert page.evaluate(STANDING) == {
        "first.html#first-list": "2 of 3",
        "first.html#one-a": "",
        "first.html#one-b": "",
    }
    said = "First list (2 of 3 done, 1 open. Optional: 1 of 1 done.)"
    expect(page.get_by_role("link", name=said, exact=True)).to_have_count(1)
    expect(page.get_by_role("link", name="First list", exact=True)).to_have_count(1)
    ticked = page.get_by_role("link", name="I can show A, see the lesson (done)", exact=True)
    expect(ticked).to_have_count(2)  # under "Exercised by", and to check
    expect(page.get_by_role("link", name="I can show C", exact=True)).to_have_count(1)
    page.goto(f"{walk_url}/index.html")
    assert page.evaluate(STANDING)["first.html"] == "2 of 3"
    page.goto(f"{walk_url}/handbook-checklists.html")
    assert page.evaluate(STANDING)["first.html#first-list"] == "2 of 3"


def test_the_words_of_all_states(page: Page, walk_url: str) -> None:
    tick_first(page, walk_url, "one-a")
    for item, value in (("one-b", "done"), ("one-c", "na")):
        record = [f"{PREFIX}/{item}", state(value, 9)]
        page.evaluate("pair => localStorage.setItem(...pair)", record)
    page.reload()
    summed_up(page, first_list="1 of 2, 1 due, 1 n/a")
    page.goto(f"{walk_url}/chapter.html")
    said = "First list (1 of 2 done, 1 open (1 due again), 1 not applicable. Optional: "
    expect(page.get_by_role("link", name=said)).to_have_count(1)
    for words in ("I can show B (due again)", "I can show C (not applicable)"):
        expect(page.get_by_role("link", name=words, exact=True)).to_have_count(1)
    looks = page.locator("li .hb-to-item").evaluate_all(
        """all => all.map(e => { const style = getComputedStyle(e, '::before');
             return [e.dataset.standing, style.backgroundImage, style.clipPath].join(); })"""
    )
    assert len(set(looks)) == 3  # told apart by shape


def test_a_tick_grows_stale_while_nobody_looks(page: Page, walk_url: str) -> None:
    tick_first(page, walk_url, "one-b")
    kept = summary(page)
    assert kept["items"]["one-b"] == kept["lists"]["first-list"]["due"]
    page.clock.set_fixed_time(kept["items"]["one-b"] + 1)
    page.goto(f"{walk_url}/chapter.html")
    for words in ("First list (due again)", "I can show B (due again)"):
        expect(page.get_by_role("link", name=words, exact=True)).to_have_count(1)
    page.goto(f"{walk_url}/first.html")
    summed_up(page, first_list="0 of 3, 1 due")


def test_the_last_list_with_something_left_is_gone_on_with(page: Page, walk_url: str) -> None:
    tick_first(page, walk_url, "one-a")
    page.goto(f"{walk_url}/second.html")
    tick(page, "two-e")
    summed_up(page, first_list="1 of 3", second_list="1 of 2")
    page.goto(f"{walk_url}/index.html")
    line = page.locator(".hb-resume")
    said = "Go on: Second list (1 of 2 done, 1 open.)"
    expect(line.get_by_role("link", name=said, exact=True)).to_be_visible()
    line.get_by_role("link").click()
    page.wait_for_url("**/second.html#second-list")
    tick(page, "two-f")
    summed_up(page, first_list="1 of 3", second_list="2 of 2")
    page.goto(f"{walk_url}/index.html")
    expect(line.get_by_role("link", name="Go on: First list")).to_be_visible()


def test_a_list_that_is_set_aside_is_not_gone_on_with(page: Page, walk_url: str) -> None:
    tick_first(page, walk_url, "one-a")
    page.goto(f"{walk_url}/second.html")
    tick(page, "two-e")
    summed_up(page, first_list="1 of 3", second_list="1 of 2")
    page.goto(f"{walk_url}/handbook-readiness.html")
    page.locator(".hb-choose summary").click()
    page.get_by_role("checkbox", name="Second list", exact=True).uncheck()
    until(lambda: not summary(page)["lists"]["second-list"]["isMine"])
    page.goto(f"{walk_url}/index.html")
    line = page.locator(".hb-resume")
    expect(line.get_by_role("link", name="Go on: First list")).to_be_visible()


def test_all_tabs_follow_at_once(page: Page, walk_url: str) -> None:
    other = page.context.new_page()
    other.goto(f"{walk_url}/chapter.html")
    tick_first(page, walk_url, "one-a")
    expect(other.get_by_role("link", name="First list (1 of 3 done, 2 open.")).to_have_count(1)
    tick(page, "one-a")
    summed_up(page)
    expect(other.locator(".hb-standing")).to_have_count(0)
    page.evaluate("localStorage.clear()")
    expect(other.locator(".hb-standing")).to_have_count(0)


def test_what_is_ticked_last_is_not_lost(page: Page, walk_url: str) -> None:
    tick_first(page, walk_url, "one-a")  # what writes the summary is loaded with the first tick
    page.evaluate(
        """url => { document.querySelector('#one-c .hb-box').click(); location.href = url; }""",
        f"{walk_url}/chapter.html",
    )
    expect(page.get_by_role("link", name="First list (2 of 3 done, 1 open.")).to_have_count(1)


def test_a_reset_and_an_erasure_take_it_away(page: Page, walk_url: str) -> None:
    tick_first(page, walk_url, "one-a")
    choose(page, "reset", "first-list")
    summed_up(page)
    page.evaluate("document.querySelector('#first-list .hb-undo').click()")
    summed_up(page, first_list="1 of 3")
    choose(page, "backup", "first-list")
    for name in ("Erase everything of this book", "Go on without a back-up", "Erase it for good"):
        page.get_by_role("button", name=name).click()
    until(lambda: page.evaluate(f"localStorage.getItem('{KEY}')") is None)
    page.goto(f"{walk_url}/chapter.html")
    assert page.locator(".hb-standing").count() == 0


def test_a_copy_read_on_one_list_shows_beside_all(page: Page, walk_url: str) -> None:
    tick_first(page, walk_url, "one-a")
    at = {"value": "done", "at": [1, 0, "copy"]}
    items = {"old-e": {"state": at}, "three-g": {"state": at}}
    copy = {"format": "handbook-progress", "version": 1, "handbook": BOOK_ID, "items": items}
    choose(page, "restore", "first-list")
    look_at(page.get_by_role("dialog"), json.dumps(copy))
    page.get_by_role("button", name="Restore", exact=True).click()
    summed_up(page, first_list="1 of 3", second_list="1 of 2", another_list="1 of 1")


def test_no_copy_holds_it(page: Page, walk_url: str) -> None:
    tick_first(page, walk_url, "one-a")
    choose(page, "backup", "first-list")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save a file").click()
    copy = json.loads(Path(download.value.path()).read_bytes())
    assert sorted(copy) == ["format", "handbook", "items", "version"]
    assert sorted(copy["items"]) == ["one-a"]
