"""What is promised in Firefox: ticks are kept, in every tab, through a crash, or it is said."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.browser_site import CSP
from tests.support.firefox import Firefox
from tests.support.firefox_bidi import Tab
from tests.support.page_reader import (
    database,
    expect_score,
    expect_ticked,
    local,
    saved,
    tick,
    values,
)

NewTab = Callable[[], Tab]
ITEMS = ["six-cases", "handed-back", "whom-to-ask", "ask-before", "ask-after", "ask-training"]
# Clicks a box and answers in the very moment in which the page says that all is kept
_CLICK_AND_SAVE = """id => new Promise(done => {
  const box = document.querySelector(`#${id} > label > .hb-box`), list = box.closest('fieldset');
  const look = () => list.dataset.kept === 'yes' && done(true);
  new MutationObserver(look).observe(list, { attributeFilter: ['data-kept'] });
  box.click();
  look();
})"""


# As a reader erases all without a copy: by the names of the buttons, pressed when they are there
ERASE = """async () => {
  const names = ['Back up', 'Erase everything', 'Go on without', 'Erase it for', 'Close'];
  for (const name of names) {
    const found = () => [...document.querySelectorAll('#ready button, dialog button')].find(
      button => button.textContent.startsWith(name));
    while (!found()) await new Promise(requestAnimationFrame);
    found().click();
  }
}"""


@pytest.fixture(params=["http", "file"])
def book(request: pytest.FixtureRequest, book_url: str, book_dir: Path) -> str:
    """The small book, from a server and from a folder."""
    return book_url if request.param == "http" else book_dir.as_uri()


@pytest.fixture
def copies(book_dir: Path, tmp_path: Path) -> Path:
    """The small book in a folder of its own, where another file has the same lists.

    To Firefox that is another origin: what both show has passed through the hub.
    """
    folder = tmp_path / "book"
    shutil.copytree(book_dir, folder)
    shutil.copy(folder / "lists.html", folder / "again.html")
    return folder


def test_ticks_are_remembered(tab: Tab, book: str) -> None:
    tab.goto(f"{book}/lists.html")
    tick(tab, "six-cases", "ask-training")
    expect_score(tab, "1 of 6 done, 5 open. Optional: 1 of 1 done.")
    saved(tab)
    tab.reload()
    expect_ticked(tab, "six-cases", "ask-training")
    tick(tab, "six-cases")
    expect_score(tab, "0 of 6 done, 6 open. Optional: 1 of 1 done.")
    saved(tab)
    tab.goto(f"{book}/plain.html")
    tab.goto(f"{book}/lists.html#ask-after")
    expect_ticked(tab, "ask-training")


def test_the_keyboard_ticks(tab: Tab, book_url: str) -> None:
    tab.goto(f"{book_url}/lists.html")
    tab.evaluate("document.querySelector('#six-cases > label > .hb-box').focus()")
    tab.press("Space")
    expect_ticked(tab, "six-cases")
    tab.press("Shift+Tab", "Tab", "Space")
    expect_ticked(tab)
    saved(tab)


def test_two_tabs_agree(new_tab: NewTab, book_url: str) -> None:
    first, second = new_tab(), new_tab()
    for tab in (first, second):
        tab.goto(f"{book_url}/lists.html")
        saved(tab)
    tick(first, "six-cases")
    assert second.evaluate("document.hidden")
    expect_ticked(second, "six-cases")
    tick(second, "six-cases", "handed-back")
    expect_ticked(first, "handed-back")
    for tab in (first, second):
        expect_score(tab, "1 of 6 done, 5 open. Optional: 0 of 1 done.")
        saved(tab)
        assert values(local(tab)) == values(database(tab))


def test_from_a_folder_pages_share_progress(new_tab: NewTab, copies: Path) -> None:
    first, second = new_tab(), new_tab()
    first.goto((copies / "lists.html").as_uri())
    second.goto((copies / "again.html").as_uri())
    tick(first, "six-cases", "ask-before")
    saved(first)
    expect_ticked(second, "six-cases", "ask-before")
    tick(second, "six-cases", "handed-back")
    saved(second)
    expect_ticked(first, "ask-before", "handed-back")
    first.goto((copies / "other.html").as_uri())
    tick(first, "other-thing")
    saved(first)
    first.goto((copies / "lists.html").as_uri())
    expect_ticked(first, "ask-before", "handed-back")


def test_from_a_folder_what_is_erased_on_one_page_is_gone_on_all(
    new_tab: NewTab, copies: Path
) -> None:
    first, second = new_tab(), new_tab()
    first.goto((copies / "lists.html").as_uri())
    tick(first, "six-cases", "ask-before")
    saved(first)
    second.goto((copies / "again.html").as_uri())
    expect_ticked(second, "six-cases", "ask-before")
    first.goto((copies / "plain.html").as_uri())  # keeps what it has in a storage of its own
    second.evaluate(ERASE)
    expect_ticked(second)
    tick(second, "handed-back")
    saved(second)
    first.goto((copies / "lists.html").as_uri())
    expect_ticked(first, "handed-back")
    saved(first)
    assert set(local(first)) == set(database(first)) == {"handed-back"}


def test_the_strict_policy_holds(tab: Tab, book_url: str) -> None:
    for page in ("index", "other", "plain", "lists"):
        tab.goto(f"{book_url}/{page}.html")
    sent = "fetch('lists.html').then(page => page.headers.get('content-security-policy'))"
    assert tab.evaluate(sent) == CSP  # what breaks it is an error, and no test may cause one


def test_no_page_of_the_handbook_has_an_error(
    tab: Tab, site_url: str, page_kinds: dict[str, str]
) -> None:
    for path in page_kinds.values():
        tab.goto(f"{site_url}/{path}")
        assert tab.evaluate("document.querySelectorAll('h1').length") == 1


def test_one_store_of_two_is_enough(firefox: Firefox, book_url: str) -> None:
    firefox.prefs["dom.storage.enabled"] = False
    tab = firefox.start()
    tab.goto(f"{book_url}/lists.html")
    assert tab.evaluate("localStorage") is None
    tick(tab, "six-cases")
    expect_no_problem(tab)
    tab.reload()
    expect_ticked(tab, "six-cases")
    expect_no_problem(tab)


def expect_no_problem(tab: Tab) -> None:
    """Wait until all is said to be kept, and see that nothing else is."""
    saved(tab)
    assert tab.evaluate("[...document.querySelectorAll('[role=alert]')].every(it => it.hidden)")


def test_refused_storage_is_said(firefox: Firefox, book_url: str, book_dir: Path) -> None:
    firefox.prefs["network.cookie.cookieBehavior"] = 2
    tab = firefox.start()
    for book in (book_url, book_dir.as_uri()):
        tab.goto(f"{book}/lists.html")
        expect_refused(tab)
        tick(tab, "six-cases")
        expect_score(tab, "1 of 6 done, 5 open. Optional: 0 of 1 done.")
        expect_refused(tab)


def expect_refused(tab: Tab) -> None:
    """Wait until each list says that nothing is kept."""
    tab.wait_for_function(
        """() => [...document.querySelectorAll('fieldset')].every(list => {
          const said = list.querySelector('[role=alert]');
          return list.dataset.kept === 'no' && said.checkVisibility()
            && said.textContent.includes('This browser refuses to keep data');
        })"""
    )


def rounds(firefox: Firefox, books: dict[str, list[str]], count: int) -> None:
    """Tick at random, kill at once when the page says that all is kept, start again, compare.

    Each of the *books* has its own ticks, which all the pages named with it show.
    """
    chance = random.Random(count)  # noqa: S311 - a test's choice
    expected: dict[str, set[str]] = {book: set() for book in books}
    for _ in range(count):
        tab = firefox.start()
        for book in chance.sample(list(books), len(books)):
            tab.goto(f"{book}/{chance.choice(books[book])}.html")
            expect_ticked(tab, *expected[book])
            *first, last = chance.choices(ITEMS, k=5)
            tick(tab, *first)
            assert tab.evaluate(_CLICK_AND_SAVE, last)
            for item in (*first, last):
                expected[book] ^= {item}
        firefox.kill()
    tab = firefox.start()
    for book, pages in books.items():
        for page in pages:
            tab.goto(f"{book}/{page}.html")
            expect_ticked(tab, *expected[book])


def test_kept_ticks_survive_a_killed_browser(firefox: Firefox, book_url: str, copies: Path) -> None:
    rounds(firefox, {book_url: ["lists"], copies.as_uri(): ["lists", "again"]}, 1)


@pytest.mark.soak
def test_kept_ticks_survive_fifty_kills(firefox: Firefox, book: str) -> None:
    rounds(firefox, {book: ["lists"]}, 50)


@pytest.mark.soak
def test_what_pages_of_a_folder_share_survives_fifty_kills(firefox: Firefox, copies: Path) -> None:
    rounds(firefox, {copies.as_uri(): ["lists", "again"]}, 50)
