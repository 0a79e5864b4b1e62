"""The page for "not found": served at any depth, below a path, or at a server's root."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.sphinx_ext.conftest import Book
from tests.support.themed_book import BOOK

LOST = "http://127.0.0.1/book/so/deep/and/not/there.html"
LINKS = {"a": "href", "link": "href", "script": "src", "form": "action"}


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return Book(tmp_path).write(BOOK)


def leads_to(page: BeautifulSoup) -> set[str]:
    """Return the paths that *page* leads to or loads, shown at an address that is not there."""
    links = {
        str(element[attribute])
        for tag, attribute in LINKS.items()
        for element in page.find_all(tag)
        if element.has_attr(attribute)
    }
    own = {link for link in links if not link.startswith(("https:", "#"))}
    return {urlsplit(urljoin(LOST, link)).path for link in own}


@pytest.mark.parametrize(
    ("base", "root"),
    [
        ("https://example.org/book/", "/book/"),
        ("https://example.org/a/b", "/a/b/"),
        ("https://example.org", "/"),
        ("", "/"),
    ],
)
def test_what_it_leads_to_is_there_from_any_depth(book: Book, base: str, root: str) -> None:
    page = book.build(html_baseurl=base).page("404.html")
    paths = leads_to(page)
    assert {f"{root}index.html", f"{root}part/first.html", f"{root}search.html"} <= paths
    assert any(path.endswith(".css") for path in paths)
    for path in paths:
        assert path.startswith(root), path
        assert (book.out / path.removeprefix(root)).is_file(), path
    assert page.html["data-content_root"] == root
    assert page.select_one(".skip-link")["href"] == "#page-text"


def test_it_offers_search_and_contents_and_is_in_no_index(book: Book) -> None:
    page = book.build(html_baseurl="https://example.org/book/").page("404.html")
    assert page.h1.get_text() == "There is no page at this address"
    assert page.select_one('main form[role="search"] input[name="q"]')
    assert [link.get_text() for link in page.select("main .toctree-wrapper a")] == [
        "First",
        "Second",
    ]
    assert page.select_one('meta[name="robots"]')["content"] == "noindex"
    assert page.select('link[rel="canonical"], meta[property="og:url"]') == []


def test_a_second_build_writes_it_alike(book: Book) -> None:
    first = book.build(html_baseurl="https://example.org/book/").read("404.html")
    assert book.build(html_baseurl="https://example.org/book/").read("404.html") == first


@pytest.mark.parametrize("builder", ["dirhtml", "singlehtml", "epub"])
def test_other_builders_make_none(book: Book, builder: str) -> None:
    book.build(builder, epub_copyright="Us", version="1")
    assert [path.name for path in book.out.rglob("404*")] == []
