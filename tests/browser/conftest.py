"""Fixtures: the built books on a server with the strict policy, and watched pages in browsers."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    sync_playwright,
)

from tests.support import long_list, walking_book
from tests.support.accessibility import errors_in
from tests.support.browser_site import (
    ARGS,
    BOOK,
    CHROMIUM,
    KINDS,
    LAX,
    MISSING,
    built_once,
    serving,
    sphinx,
)
from tests.support.firefox import Firefox, firefox_in
from tests.support.firefox_bidi import Tab
from tests.support.script_engines import Engine, write_page
from tests.support.watched_pages import forget, watched

Serve = Callable[..., str]
NewPage = Callable[..., Page]
ViewPage = Callable[..., Page]
ColorScheme = Literal["light", "dark"]
StockUrl = Callable[[str], str]
Axed = Callable[..., list[str]]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The driver; fails, never skips, where the browser is missing."""
    if not CHROMIUM.exists():
        pytest.fail(MISSING)
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium, started once for each worker."""
    with playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS) as chromium:
        yield chromium


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Serve a directory till the end of the session: ``serve(directory) -> address``."""
    with ExitStack() as stack:
        yield lambda directory, **how: stack.enter_context(serving(directory, **how))


@pytest.fixture(scope="session")
def shared_tmp(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that all workers of this run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def site_dir(handbook: Path) -> Path:
    """The real handbook, as every other test uses it."""
    return handbook / "html"


@pytest.fixture(scope="session")
def site_url(site_dir: Path, serve: Serve) -> str:
    """The address of the real handbook."""
    return serve(site_dir)


@pytest.fixture(scope="session")
def page_kinds() -> dict[str, str]:
    """One page of each kind in the real handbook: its path by the kind's name."""
    return {
        "landing": "index.html",
        "part": "job/index.html",
        "role": "job/infrastructure.html",
        "text": "experience/evidence-file.html",
        "table": "education/certifications.html",
        "template": "templates/renewal-load.html",
        "checklist": "checklists/ready-to-apply.html",
        "checklists": "handbook-checklists.html",
        "glossary": "reference/glossary.html",
        "sources": "reference/sources-q-to-z.html",
        "readiness": "handbook-readiness.html",
        "search": "search.html",
        "lost": "404.html",
    }


@pytest.fixture(scope="session")
def book_dir(shared_tmp: Path) -> Path:
    """A small book with every kind of item, built by the real extension."""
    return built_once(shared_tmp, "book-html", lambda target: sphinx(BOOK, target))


@pytest.fixture(scope="session")
def book_url(book_dir: Path, serve: Serve) -> str:
    """The address of the small book."""
    return serve(book_dir)


@pytest.fixture(scope="session")
def stock_url(shared_tmp: Path, book_dir: Path, serve: Serve) -> StockUrl:
    """Serve the small book in a stock theme, all of which have scripts that want a laxer policy."""

    def served(theme: str) -> str:
        how = ("-D", f"html_theme={theme}")
        if theme == "basic":
            return serve(book_dir)
        built = built_once(shared_tmp, f"book-{theme}", lambda target: sphinx(BOOK, target, *how))
        return serve(built, headers=LAX)

    return served


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Make fresh contexts: requests to elsewhere, console and page errors fail the test."""
    troubles: list[str] = []
    with ExitStack() as stack:

        def make(*, of: Browser = browser, **options: Any) -> BrowserContext:
            return watched(stack.enter_context(of.new_context(**options)), troubles)

        yield make
    assert troubles == []


@pytest.fixture(scope="session")
def shared_page(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """One page for all tests that only look, with what goes wrong in it."""
    troubles: list[str] = []
    with browser.new_context() as context:
        yield watched(context, troubles).new_page(), troubles


@pytest.fixture
def read_page(shared_page: tuple[Page, list[str]]) -> Iterator[Page]:
    """A page for a test that only reads: a fresh context costs more than most such tests.

    What its scripts kept all the same is forgotten; scripts and routes of a test's own stay, and
    want a page of their own.
    """
    page, troubles = shared_page
    troubles.clear()
    page.set_viewport_size({"width": 1280, "height": 720})
    page.emulate_media(color_scheme="light")
    yield page
    forget(page)
    assert troubles == []


@pytest.fixture
def view_page(read_page: Page) -> Callable[[int, ColorScheme], Page]:
    """That page in a window of some width and in a colour scheme: ``view_page(320, "dark")``."""

    def view(width: int, scheme: ColorScheme = "light") -> Page:
        read_page.set_viewport_size({"width": width, "height": 800})
        read_page.emulate_media(color_scheme=scheme)
        return read_page

    return view


@pytest.fixture
def new_page(new_context: Callable[..., BrowserContext]) -> NewPage:
    """Make a page in a fresh context: ``new_page(color_scheme="dark")``."""
    return lambda **options: new_context(**options).new_page()


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A page in a fresh context; nothing is remembered from other tests."""
    return new_page()


@pytest.fixture(scope="session")
def axe() -> Axed:
    """Find accessibility errors: ``axe(page)`` or ``axe(page, ".hb-checklist")``, one line each."""
    return errors_in


@pytest.fixture
def firefox(tmp_path: Path) -> Iterator[Firefox]:
    """A Firefox of the test's own, not yet started: to be killed, or with ``prefs`` of its own."""
    with firefox_in(tmp_path / "firefox") as client:
        yield client
    assert client.troubles == []


@pytest.fixture(scope="session")
def shared_firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """Firefox, started once for each worker, for it takes seconds."""
    with firefox_in(tmp_path_factory.mktemp("shared") / "firefox") as shared:
        shared.start()
        yield shared


@pytest.fixture
def new_tab(shared_firefox: Firefox) -> Iterator[Callable[[], Tab]]:
    """Open tabs of one reader, of whom nothing is remembered from other tests."""
    shared_firefox.troubles.clear()
    reader = shared_firefox.new_context()
    yield lambda: shared_firefox.new_tab(reader)
    shared_firefox.remove_context(reader)
    assert shared_firefox.troubles == []


@pytest.fixture
def tab(new_tab: Callable[[], Tab]) -> Tab:
    """A tab of Firefox in which nothing is remembered from other tests."""
    return new_tab()


@pytest.fixture(scope="session")
def urls(site_url: str, page_kinds: dict[str, str]) -> dict[str, str]:
    """The address of a page of each kind, with the general index."""
    kinds = {**page_kinds, "index": "genindex.html"}
    assert sorted(kinds) == sorted(KINDS)
    return {kind: f"{site_url}/{path}" for kind, path in kinds.items()}


@pytest.fixture(scope="session")
def alone_url(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    """The address of the page that holds nothing but the scripts."""
    folder = tmp_path_factory.mktemp("alone")
    write_page(folder)
    return serve(folder)


@pytest.fixture(scope="session")
def shared_tab(shared_firefox: Firefox) -> Tab:
    """One tab of Firefox for all tests that keep nothing."""
    return shared_firefox.new_tab()


@pytest.fixture
def read_tab(shared_firefox: Firefox, shared_tab: Tab) -> Iterator[Tab]:
    """That tab, in which nothing may go wrong."""
    shared_firefox.troubles.clear()
    yield shared_tab
    assert shared_firefox.troubles == []


@pytest.fixture(params=["chromium", "firefox"])
def engine(request: pytest.FixtureRequest, alone_url: str) -> Engine:
    """The scripts in each browser, loaded anew."""
    page = request.getfixturevalue({"chromium": "read_page", "firefox": "read_tab"}[request.param])
    page.goto(f"{alone_url}/alone.html")
    return Engine(page)


@pytest.fixture(scope="session")
def walk_dir(shared_tmp: Path) -> Path:
    """The book of ``walking_book``, as the basic theme builds it."""
    return built_once(shared_tmp, "walk-html", walking_book.build)


@pytest.fixture(scope="session")
def walk_url(walk_dir: Path, serve: Serve) -> str:
    """Its address."""
    return serve(walk_dir)


@pytest.fixture(scope="session")
def long_url(shared_tmp: Path, serve: Serve) -> str:
    """The address of a list that is longer than a window, with text behind it."""
    return f"{serve(built_once(shared_tmp, 'long-html', long_list.build))}/index.html"
