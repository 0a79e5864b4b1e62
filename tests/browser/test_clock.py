"""A clock that is set back, here or elsewhere: the newer of two texts stays the newer one."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from handbook_ext.core.progress.records import merge_record
from tests.support.browser_site import state
from tests.support.page_reader import expect_ticked, local, put_local, saved, tick

from .conftest import NewPage

DAY = 86_400_000  # ms
BEHIND = "This device’s clock is behind the time of your last change here."


def opened(context: BrowserContext, url: str, skew: int) -> Page:
    """Open the lists on a device whose clock is *skew* milliseconds off."""
    page = context.new_page()
    page.add_init_script(f"const right = Date.now; Date.now = () => right() + {skew};")
    page.goto(f"{url}/lists.html")
    saved(page)
    return page


def stamp(page: Page, item: str) -> list[Any]:
    """Return the stamp of an item's state."""
    return list(json.loads(local(page)[item])["state"]["at"])


def test_a_clock_set_back_makes_no_newer_change_look_older(page: Page, book_url: str) -> None:
    first = opened(page.context, book_url, 0)
    tick(first, "six-cases")
    saved(first)
    expect(first.locator("#ready .hb-problem")).to_be_hidden()
    at = stamp(first, "six-cases")
    first.close()
    set_back = opened(page.context, book_url, -8 * DAY)
    expect(set_back.locator("#ready .hb-problem")).to_contain_text(BEHIND)
    expect(set_back.locator("#ready .hb-where")).to_be_visible()
    tick(set_back, "handed-back")
    saved(set_back)
    newer = json.loads(local(set_back)["handed-back"])
    assert newer["state"]["at"][:2] == [at[0], at[1] + 1]
    assert "since" not in newer["state"]
    older = json.loads(state("open", at[0] - 3 * DAY))  # another device's, of three days before
    assert merge_record(older, newer) == merge_record(newer, older) == newer
    expect(set_back.locator("#ready .hb-problem")).to_contain_text(BEHIND)
    set_back.reload()
    saved(set_back)  # said once, and what was changed since is behind nothing
    expect(set_back.locator("#ready .hb-problem")).to_be_hidden()


def test_a_clock_set_back_while_the_page_is_open_is_said(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases")
    saved(page)
    page.evaluate("const right = Date.now; Date.now = () => right() - 9e7")
    tick(page, "handed-back")
    expect(page.locator("#ready .hb-problem")).to_contain_text(BEHIND)
    assert stamp(page, "handed-back") > stamp(page, "six-cases")


def test_anothers_clock_far_ahead_is_outdone_and_never_followed(
    new_page: NewPage, book_url: str
) -> None:
    page = new_page()
    page.goto(f"{book_url}/plain.html")
    far: int = page.evaluate("Date.now()") + 900 * DAY
    put_local(page, {"six-cases": state("done", far, 3)})
    for count in (4, 5):
        page.goto(f"{book_url}/lists.html")
        now = page.evaluate("Date.now()")
        saved(page)
        tick(page, "six-cases", "handed-back")
        saved(page)
        assert stamp(page, "six-cases")[:2] == [far, count]
        assert now <= json.loads(local(page)["six-cases"])["state"]["since"] < now + DAY
        assert now <= stamp(page, "handed-back")[0] < now + DAY
        expect(page.locator("#ready .hb-problem")).to_be_hidden()
    expect_ticked(page, "six-cases")
