"""Pages in which nothing may go wrong, and which one test hands to the next as if they were new."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, CDPSession, Error, Page

from tests.support.browser_site import LOCAL


def sphinxs(error: Error) -> bool:
    """Whether an error is that of Sphinx's own script, which does not expect refused storage."""
    return "/sphinx_highlight.js" in (error.stack or "")


def watched(context: BrowserContext, troubles: list[str]) -> BrowserContext:
    """Note requests to elsewhere, console and page errors of *context* in *troubles*."""

    def watch(page: Page) -> None:
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: None if sphinxs(error) else troubles.append(str(error)))
        page.on(
            "console",
            lambda message: troubles.append(message.text) if message.type == "error" else None,
        )

    context.on("request", lambda sent: None if LOCAL.match(sent.url) else troubles.append(sent.url))
    context.on("page", watch)
    return context


@contextmanager
def closing_session(page: Page) -> Iterator[CDPSession]:
    """Talk to the browser about *page*, in its own protocol."""
    session = page.context.new_cdp_session(page)
    try:
        yield session
    finally:
        session.detach()


def forget(page: Page) -> None:
    """Leave what *page* shows, and make the browser forget what that kept."""
    address = urlsplit(page.url)
    page.goto("about:blank")  # else its scripts might still write
    origin = f"{address.scheme}://{address.netloc}"
    with closing_session(page) as session:
        session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
