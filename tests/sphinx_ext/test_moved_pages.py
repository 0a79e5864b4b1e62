"""``moved.txt``: the pages that redirects make, lines that are wrong, links to what has moved."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.sphinx_ext.conftest import Book
from tests.support.book_of_anchors import FILES, INDEX, LOCK, TWO, build_edited


@pytest.fixture
def book(make_book: Callable[..., Book]) -> Book:
    """A book as it was locked."""
    return make_book(FILES | {"anchors.lock": LOCK})


@pytest.mark.parametrize(
    ("builder", "file", "address"),
    [
        ("html", "old/page.html", "../guide/new%20page.html"),
        ("dirhtml", "old/page/index.html", "../../guide/new%20page/"),
    ],
)
def test_a_redirect_is_a_page_that_leads_on_without_script(
    make_book: Callable[..., Book], builder: str, file: str, address: str
) -> None:
    book = make_book(
        {
            "index.md": "# Book\n\n```{toctree}\nguide/new page\n```\n",
            "guide/new page.md": "# New & <better>\n",
            "moved.txt": "old/page guide/new%20page\n",
        }
    ).build(builder)
    assert (book.findings, book.status) == ([], 0)
    page = book.page(file)
    assert page.select_one("meta[http-equiv=refresh]")["content"] == f"0; url={address}"
    assert page.select_one("link[rel=canonical]")["href"] == address
    assert page.title.string == "New & <better>"
    assert page.body.get_text().strip() == "This page has moved: New & <better>."
    assert page.body.a["href"] == address
    assert page.select("script") == []
    book.build(builder, html_baseurl="https://example.org/docs/", language="de")
    page = book.page(file)
    canonical = page.select_one("link[rel=canonical]")["href"]
    assert canonical == f"https://example.org/docs/{address.replace('../', '')}"
    assert page.html["lang"] == "de"


def test_a_page_whose_parts_went_elsewhere_lets_its_reader_choose(book: Book) -> None:
    book.write({"moved.txt": "old one\nold#use two#use-them\nold#b two\n"}).build()
    assert (book.findings, book.status) == ([], 0)
    page = book.page("old.html")
    assert page.select("meta[http-equiv=refresh]") == []
    assert [paragraph.get_text() for paragraph in page.select("p")] == [
        "This page has moved: One.", "This part has moved: Two.", "This part has moved: Two.",
    ]  # fmt: skip
    assert page.select_one("p#use a")["href"] == "two.html#use-them"


def test_redirects_that_are_taken_back_leave_no_page(book: Book) -> None:
    book.write({"moved.txt": "old one\nolder two\none#gone two\n"}).build()
    assert book.page("one.html").select_one("p#gone")
    book.write({"moved.txt": "older two\n"}).build()
    assert not (book.out / "old.html").exists()
    assert (book.out / "older.html").exists()
    assert not book.page("one.html").select("p#gone")
    book.write({"older.md": "---\norphan: true\n---\n# Older\n", "moved.txt": None}).build()
    assert book.page("older.html").h1 is not None


def test_a_redirect_never_takes_the_place_of_a_page(book: Book) -> None:
    book.write({"moved.txt": "guide one\n"}).build("dirhtml")
    assert book.page("guide/index.html").select_one("meta[http-equiv=refresh]")
    page = "---\norphan: true\n---\n# Guide\n"
    book.write({"moved.txt": "guide guide/index\n", "guide/index.md": page}).build("dirhtml")
    assert (book.findings, book.page("guide/index.html").h1.contents[0]) == ([], "Guide")
    book.write({"moved.txt": None}).build("dirhtml")
    assert book.page("guide/index.html").h1.contents[0] == "Guide"
    book.write({"moved.txt": "guide guide/index\n"}).build()
    assert book.page("guide.html").a["href"] == "guide/index.html"


@pytest.mark.parametrize(
    ("line", "column", "words"),
    [
        ("one two", 1, "'one' is still there"),
        ("one#first-steps two", 1, "'one#first-steps' is still there"),
        ("search two", 1, "'search' is still there"),
        ("old nowhere", 5, "there is no page 'nowhere'"),
        ("  old   two#nothing", 9, "'two' has no anchor 'nothing'"),
        ("old older\nolder one", 5, "'older' is itself redirected, to 'one'"),
        ("old#a older#b\nolder one", 7, "'older#b' is itself redirected, to 'one'"),
        ("old", 1, "a line is two names"),
        ("old two three", 1, "a line is two names"),
        ("../old two", 1, "'../old' names no page"),
        ("old /etc/two", 5, "'/etc/two' names no page"),
        ("old two#", 5, "'two#' names no page"),
        ("<<<<<<< ours", 1, "git left a conflict here"),
    ],
)
def test_a_bad_redirect_stands_at_the_name_that_is_wrong(
    book: Book, line: str, column: int, words: str
) -> None:
    book.write({"moved.txt": f"# ours\n{line}\n"}).build()
    assert (book.findings, book.status) == ([f"moved.txt:2:{column} HB404"], 1)
    assert words in book.warnings


def test_an_anchor_that_is_still_there_has_not_moved(book: Book) -> None:
    line = "one#first-steps two\none#gone two\n"
    page = book.write({"moved.txt": line}).build().page("one.html")
    assert [part["id"] for part in page.select("p[id]")] == ["gone"]
    assert page.select_one("p#gone").get_text() == "This part has moved: Two."


def test_circles_and_lines_for_the_same_are_bad_redirects(book: Book) -> None:
    book.write({"moved.txt": "a b\nb a\nc one\nc two\nd#x d#x\n"}).build()
    assert book.findings == [
        "moved.txt:1:3 HB404", "moved.txt:2:3 HB404", "moved.txt:4:1 HB404",
        "moved.txt:5:5 HB404",
    ]  # fmt: skip
    assert not (book.out / "a.html").exists()
    assert book.page("c.html").select_one("a")["href"] == "one.html"


def test_a_file_of_redirects_that_cannot_be_read_is_a_finding(book: Book) -> None:
    (book.root / "moved.txt").mkdir()
    assert book.build().findings == ["moved.txt:1:1 HB404"]


def test_links_to_what_is_redirected_name_the_last_page(book: Book) -> None:
    book.write({"moved.txt": "old/page one\n"})
    text = "\n\nSee [it](old/page.md#x), {doc}`old/page` or [here](two.md).\n"
    build_edited(book, "index.md", "# Book\n", f"# Book{text}")
    assert (book.findings, book.status) == (["index.md:3:10 HB303", "index.md:3:32 HB303"], 0)
    assert "Suggestion: /one.md." in book.warnings
    assert "Suggestion: /one." in book.warnings


@pytest.mark.parametrize(
    ("builder", "address"), [("html", "old/page.html#x"), ("dirhtml", "old/page/")]
)
def test_links_in_raw_html_to_what_is_redirected_are_found(
    book: Book, builder: str, address: str
) -> None:
    book.write({"moved.txt": "old/page one\n"})
    book.write({"index.md": f'{INDEX}\nSee <a href="{address}">it</a>.\n'}).build(builder)
    assert (book.findings, book.status) == (["index.md:9:14 HB303"], 0)


@pytest.mark.parametrize("builder", ["html", "dummy"])
def test_links_to_an_anchor_that_moved_name_its_new_place(book: Book, builder: str) -> None:
    line = "one#moved two#use-them\n"
    text = "See [it](one.md#moved) and [the end](one.md#one).\n"
    book.write({"moved.txt": line, "two.md": f"{TWO}\n{text}"}).build(builder)
    assert (book.findings, book.status) == (["two.md:10:17 HB303"], 0)
    assert "Suggestion: /two.md#use-them." in book.warnings
