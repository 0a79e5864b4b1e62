"""The hub of a folder calls kept what its database holds, and nothing before.

In Firefox each file of a folder has a storage of its own, and what pages share is what their hubs
hold. Here Chromium is made to keep files apart like that, so that nothing else helps the hub out.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Frame, Page, Playwright

from tests.support.browser_site import Profile, state, until
from tests.support.page_reader import database, expect_ticked, saved, tick

APART = """(() => {
  const refused = { get() { throw new DOMException('no', 'SecurityError'); } };
  Object.defineProperty(window, 'localStorage', refused);
  if (window !== parent) return;
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (name) {
    return open.call(this, `${name} of ${location.pathname}`);
  };
  Object.defineProperty(window, 'BroadcastChannel', refused);
})();"""
"""Each page has a database of its own, and the hub one for all; no second store, no other way."""

STALLED = """() => {
  window.waiting = 0;
  window.heard = 0;
  addEventListener('message', () => { window.heard += 1; });
  IDBTransaction.prototype.commit = () => {};
  IDBObjectStore.prototype.put = function () {
    window.waiting += 1;
    const wait = () => { this.get('nothing').onsuccess = wait; };
    wait();
  };
}"""
"""From now on a write begins and does not end: its transaction is kept at work."""

NOTED = """() => {
  window.said = [];
  const list = document.querySelector('fieldset[data-kept]');
  new MutationObserver(() => said.push(list.dataset.kept)).observe(list, { attributes: true });
  addEventListener('message', ({ data }) => { if (data === 'that is all') said.push(data); });
}"""
OLDER = "pair => parent.postMessage({ pairs: [pair] }, '*')"
LAST_WORDS = """() => new Promise(done => setTimeout(() => {
  parent.postMessage('that is all', '*');
  done();
}))"""


def copied(book: Path, folder: Path) -> Path:
    """Return a copy of *book* in which the lists stand in two files."""
    copy = shutil.copytree(book, folder / "book")
    shutil.copyfile(copy / "lists.html", copy / "again.html")
    return copy


def opened(chromium: Profile, file: Path) -> Page:
    """Start the browser with a page whose hub has answered."""
    page = chromium.start()
    page.add_init_script(APART)
    page.goto(file.as_uri())
    saved(page)
    return page


def hub_of(page: Page) -> Frame:
    """Return the hub's frame on a page."""
    return next(frame for frame in page.frames if "/hub.html" in frame.url)


def said_by(page: Page, hub: Frame) -> set[str]:
    """Return what a page has said of what is kept, up to what its hub says at this moment."""
    hub.evaluate(LAST_WORDS)
    page.wait_for_function("said.includes('that is all')")
    said: list[str] = page.evaluate("said.splice(0)")
    return {*said} - {"that is all"}


def test_kept_is_what_the_hub_holds(playwright: Playwright, book_dir: Path, tmp_path: Path) -> None:
    book = copied(book_dir, tmp_path)
    chromium = Profile(playwright, tmp_path / "profile")
    try:
        page = opened(chromium, book / "lists.html")
        tick(page, "six-cases")
        saved(page)
        hub = hub_of(page)
        hub.evaluate(STALLED)
        page.evaluate(NOTED)
        tick(page, "ask-before")
        until(lambda: hub.evaluate("waiting") and "ask-before" in database(page))
        assert said_by(page, hub) == {"pending"}
        # an older copy, which another page's hub has kept: the page sends its own once more
        hub.evaluate(OLDER, ["ask-before", state("open", 7)])
        until(lambda: hub.evaluate("heard") == 2)
        assert said_by(page, hub) == {"pending"}
        chromium.kill()
        expect_ticked(opened(chromium, book / "again.html"), "six-cases")
        chromium.kill()
        expect_ticked(opened(chromium, book / "lists.html"), "six-cases", "ask-before")
        chromium.kill()
        expect_ticked(opened(chromium, book / "again.html"), "six-cases", "ask-before")
    finally:
        chromium.kill()
