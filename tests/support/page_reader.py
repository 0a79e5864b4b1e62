"""What a reader does on a page and what the browser then holds, in the tests' words.

A page is Playwright's for Chromium or a tab of Firefox; what both can do bears the same names.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from tests.support.browser_site import PREFIX
from tests.support.firefox_bidi import Tab

AnyPage = Page | Tab
OWN = ("!", "earlier/")
"""How keys begin under which a browser keeps what is its own and no record."""

_DATABASE = """name => new Promise((done, fail) => {
  const request = indexedDB.open(name);
  request.onerror = () => fail(request.error);
  request.onsuccess = () => {
    const db = request.result, items = db.transaction('items').objectStore('items');
    const keys = items.getAllKeys(), values = items.getAll();
    items.transaction.oncomplete = () => {
      db.close();
      done(Object.fromEntries(keys.result.map((key, i) => [key, values.result[i]])));
    };
  };
})"""
_PUT = """([name, records]) => new Promise((done, fail) => {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.result.createObjectStore('items');
  request.onerror = () => fail(request.error);
  request.onsuccess = () => {
    const db = request.result, tx = db.transaction('items', 'readwrite');
    for (const [id, value] of Object.entries(records)) tx.objectStore('items').put(value, id);
    tx.oncomplete = () => { db.close(); done(); };
    tx.onabort = () => fail(tx.error);
  };
})"""


def box(page: Page, item: str) -> Locator:
    """Return an item's checkbox."""
    return page.locator(f"#{item} > label > .hb-box")


def tick(page: AnyPage, *items: str) -> None:
    """Click the wording of items, as a reader does: ticks or unticks."""
    for item in items:
        page.click(f"#{item} > label > .hb-wording", position={"x": 4, "y": 8})


def choose(page: AnyPage, entry: str, checklist: str = "ready") -> None:
    """Choose an entry of a list's menu: backup, restore, print or reset."""
    page.click(f"#{checklist} .hb-menu > summary")
    page.click(f"#{checklist} .hb-entries > .hb-{entry}")


_SCORE = """list => [...document.querySelectorAll(`#${list} :is(.hb-score, .hb-rest)`)]
  .map(line => line.textContent).join(' ').trim().replace(/\\s+/g, ' ')"""


def expect_score(page: AnyPage, text: str, checklist: str = "ready") -> None:
    """Wait until a list says *text* of itself, in the line that stays and below, and no more."""
    with suppress(TimeoutError, PlaywrightTimeoutError):
        page.wait_for_function(f"([id, text]) => ({_SCORE})(id) === text", arg=[checklist, text])
    shown = page.evaluate(_SCORE, checklist)
    assert shown == text, shown


def expect_ticked(page: AnyPage, *items: str) -> None:
    """Wait until exactly *items* are ticked on this page."""
    page.wait_for_function(
        """wanted => [...document.querySelectorAll('.hb-box:checked')].map(box => box.name)
             .sort().join() === wanted""",
        arg=",".join(sorted(items)),
    )


def saved(page: AnyPage) -> None:
    """Wait until the page says that all is kept."""
    page.wait_for_function(
        """() => document.querySelector('fieldset[data-kept]')
             && !document.querySelector('fieldset:not([data-kept=yes])')"""
    )


def local(page: AnyPage, prefix: str = PREFIX + "/") -> dict[str, str]:
    """Return this book's records in localStorage, without the prefix and what is no record."""
    everything: dict[str, str] = page.evaluate("() => ({...localStorage})")
    records = {k.removeprefix(prefix): v for k, v in everything.items() if k.startswith(prefix)}
    return {k: v for k, v in records.items() if not k.startswith(OWN)}


def database(page: AnyPage, name: str = PREFIX) -> dict[str, Any]:
    """Return the records that the book's IndexedDB store holds."""
    stored: dict[str, Any] = page.evaluate(_DATABASE, name)
    return {k: v for k, v in stored.items() if not k.startswith(OWN)}


def put_local(page: AnyPage, records: dict[str, str]) -> None:
    """Write to localStorage as another program could."""
    page.evaluate(
        "all => Object.entries(all).forEach(([key, text]) => localStorage.setItem(key, text))",
        {f"{PREFIX}/{item}": text for item, text in records.items()},
    )


def put_database(page: AnyPage, records: dict[str, Any], name: str = PREFIX) -> None:
    """Write to IndexedDB as another program could."""
    page.evaluate(_PUT, [name, records])


def values(stored: dict[str, str]) -> dict[str, str]:
    """Return the state of each sound record in a store."""
    return {key: json.loads(text)["state"]["value"] for key, text in stored.items()}
