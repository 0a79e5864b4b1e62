"""Open tabs agree, whoever writes last, and none overwrites what another knows."""

from __future__ import annotations

import random
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page

from tests.support.browser_site import state, until
from tests.support.page_reader import (
    box,
    database,
    expect_score,
    expect_ticked,
    local,
    put_local,
    saved,
    tick,
    values,
)

ITEMS = ["six-cases", "handed-back", "whom-to-ask", "ask-before", "ask-after", "ask-training"]
NewContext = Callable[..., BrowserContext]


def two_tabs(new_context: NewContext, book_url: str) -> tuple[Page, Page]:
    """Open the lists twice in one profile."""
    context = new_context()
    tabs = context.new_page(), context.new_page()
    for tab in tabs:
        tab.goto(f"{book_url}/lists.html")
        saved(tab)
    return tabs


def test_two_tabs_agree_both_ways(new_context: NewContext, book_url: str) -> None:
    first, second = two_tabs(new_context, book_url)
    tick(first, "six-cases")
    expect_ticked(second, "six-cases")
    expect_score(second, "1 of 6 done, 5 open. Optional: 0 of 1 done.")
    tick(second, "six-cases", "handed-back")
    expect_ticked(first, "handed-back")
    expect_score(first, "1 of 6 done, 5 open. Optional: 0 of 1 done.")


def test_interleaved_ticks_end_in_the_union(new_context: NewContext, book_url: str) -> None:
    first, second = two_tabs(new_context, book_url)
    click = "ids => ids.forEach(id => document.querySelector(`#${id} > label > .hb-box`).click())"
    first.evaluate(click, ITEMS[::2])
    second.evaluate(click, ITEMS[1::2])
    for tab in (first, second):
        expect_ticked(tab, *ITEMS)
        saved(tab)
    assert database(first) == local(first)
    assert set(values(local(first)).values()) == {"done"}


def test_fights_over_the_same_items_converge(new_context: NewContext, book_url: str) -> None:
    first, second = two_tabs(new_context, book_url)
    # each tab clicks every item at random times; both run at once, in one event loop turn each
    fight = """ids => { window.over = false; let left = ids.length;
      for (const id of ids) setTimeout(() => {
        document.querySelector(`#${id} > label > .hb-box`).click();
        window.over = !--left;
      }, 5 * Math.random() * ids.length); }"""
    shuffled = random.Random(1).sample(ITEMS * 10, len(ITEMS) * 10)  # noqa: S311 - a test's order
    first.evaluate(fight, shuffled)
    second.evaluate(fight, shuffled[::-1])
    for tab in (first, second):
        tab.wait_for_function("() => window.over")
    until(lambda: agreed(first, second))
    assert set(values(local(first))) == set(ITEMS)


def agreed(*tabs: Page) -> bool:
    """Whether all tabs show, and both stores hold, the same states."""
    shown = "() => [...document.querySelectorAll('.hb-box:checked')].map(box => box.name)"
    states = [
        {item for item, value in values(stored).items() if value == "done"}
        for tab in tabs
        for stored in (local(tab), database(tab))
    ]
    states += [set(tab.evaluate(shown)) for tab in tabs]
    return all(ticks == states[0] for ticks in states)


def test_a_stale_write_is_taken_back(new_context: NewContext, book_url: str) -> None:
    first, second = two_tabs(new_context, book_url)
    tick(first, "six-cases")
    expect_ticked(second, "six-cases")
    saved(first)
    right = local(first)["six-cases"]
    second.goto(f"{book_url}/plain.html")
    put_local(second, {"six-cases": state("open", 5)})
    second.wait_for_function("right => Object.values(localStorage).includes(right)", arg=right)
    expect_ticked(first, "six-cases")


def test_a_later_write_shows_at_once(new_context: NewContext, book_url: str) -> None:
    first, second = two_tabs(new_context, book_url)
    second.goto(f"{book_url}/plain.html")
    now = second.evaluate("Date.now()")
    put_local(second, {"six-cases": state("done", now), "nonsense": "{", "UPPER": "1"})
    expect_ticked(first, "six-cases")
    put_local(second, {"six-cases": ""})  # damaged meanwhile: the page keeps what it knows
    tick(first, "handed-back")
    expect_ticked(first, "six-cases", "handed-back")


def test_messages_that_are_not_ours_are_ignored(new_context: NewContext, book_url: str) -> None:
    first, second = two_tabs(new_context, book_url)
    second.evaluate(
        """name => {
          const channel = new BroadcastChannel(name);
          const good = '{"state":{"value":"done","at":[9,0,"z"]}}';
          for (const said of [null, 7, 'x', {}, [null], [[]], [['six-cases']], [['six-cases', {}]],
              [['__proto__', good]], [[['six-cases'], good]],
              [['six-cases', '{"state":{"value":"done"}}']],
              [['handed-back', good]]]) channel.postMessage(said);
        }""",
        "handbook/1/browser-book",
    )
    expect_ticked(first, "handed-back")
    assert not box(first, "six-cases").is_checked()


def test_a_tab_that_slept_catches_up(new_context: NewContext, book_url: str) -> None:
    first, second = two_tabs(new_context, book_url)
    # deaf: neither storage events nor messages, as in a page frozen by the browser
    first.evaluate(
        """() => { addEventListener('storage', event => event.stopImmediatePropagation(), true);
                   BroadcastChannel.prototype.postMessage = () => {}; }"""
    )
    second.evaluate("() => { BroadcastChannel.prototype.postMessage = () => {}; }")
    tick(second, "ask-before")
    saved(second)
    first.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect_ticked(first, "ask-before")
