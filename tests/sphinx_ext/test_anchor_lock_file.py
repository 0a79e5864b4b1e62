"""What a build says of pages, anchors and objects that are gone, and what redirects make."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handbook_ext.cli import main
from handbook_ext.core.locks.anchor_lock import HEADER
from tests.sphinx_ext.conftest import CONF, Book

INDEX = "# Book\n\n```{toctree}\none\ntwo\nrest\n```\n"
ONE = """\
# One

(first-steps)=
## Install the tools

Text of [a note](https://example.org).[^note] It is *about* installing.

<a id="Raw_id"></a>

[^note]: A note.

## Привет

:::{checklist} Ready
:name: ready

- [ ] I asked. {#asked}
:::
"""
TWO = "# Two\n\n## Use them\n\n```{glossary}\nRota plan\n  Who is on call.\n```\n"
REST = """\
Rest
====

Sub section
-----------

.. option:: --force

   Now.

.. _below:

Words.
"""
FILES = {"index.md": INDEX, "one.md": ONE, "two.md": TWO, "rest.rst": REST}
LOCK = """\
anchor index#book
anchor one#Raw_id
anchor one#first-steps
anchor one#install-the-tools
anchor one#one
anchor one#привет
anchor rest#below
anchor rest#rest
anchor rest#sub-section
anchor two#two
anchor two#use-them
object std:cmdoption rest#cmdoption-force --force
object std:term two#term-Rota-plan Rota plan
page index
page one
page rest
page two
"""


@pytest.fixture
def book(make_book: Callable[..., Book]) -> Book:
    """A book as it was locked."""
    return make_book(FILES | {"anchors.lock": LOCK})


def _edit(book: Book, file: str, old: str, new: str) -> Book:
    assert old in FILES[file]
    return book.write({file: FILES[file].replace(old, new)}).build()


def test_a_book_as_it_was_locked_has_no_findings(book: Book) -> None:
    for builder in ("html", "dirhtml"):
        assert (book.build(builder).findings, book.status) == ([], 0)


def test_what_is_recorded_are_the_names_that_authors_gave(book: Book) -> None:
    book.write({"anchors.lock": None})
    assert main(["lock", str(book.root)]) == 0
    assert (book.root / "anchors.lock").read_text("utf-8") == HEADER + LOCK


# -- anchors -------------------------------------------------------------------------------


def test_a_reworded_heading_gets_its_old_anchor_as_an_alias(book: Book) -> None:
    _edit(book, "two.md", "## Use them", "## Use them all")
    assert (book.findings, book.status) == (["two.md:3:1 HB401"], 1)
    assert "Suggestion: (use-them)=." in book.warnings
    _edit(book, "two.md", "## Use them", "(use-them)=\n## Use them all")
    assert (book.findings, book.status) == ([], 0)


def test_an_alias_is_written_as_its_page_is(book: Book) -> None:
    _edit(book, "rest.rst", "Sub section\n-----------", "A sub section\n-------------")
    assert book.findings == ["rest.rst:4:1 HB401"]
    assert "Suggestion: .. _sub-section:." in book.warnings
    book.write({"rest.rst": REST})
    _edit(book, "one.md", '"Raw_id"', '"Raw_ids"')
    assert book.findings == ["one.md:8:8 HB401"]
    assert 'Suggestion: <a id="Raw_id"></a>.' in book.warnings
    _edit(book, "one.md", '<a id="Raw_id">', '<a id="Raw_id"></a>\n<a id="Raw_ids">')
    assert book.findings == []


def test_an_anchor_that_is_gone_stands_in_the_lock(book: Book) -> None:
    _edit(book, "one.md", "(first-steps)=\n", "")
    assert book.findings == ["anchors.lock:3:8 HB401"]
    assert "write (first-steps)= above what took its place" in book.warnings
    again = book.build()
    assert (again.findings, again.status) == (["anchors.lock:3:8 HB401"], 1)


def test_an_anchor_that_moved_is_told_where_it_stands_now(book: Book) -> None:
    moved = "(first-steps)=\n## Set up the machine\n"
    _edit(book, "one.md", "(first-steps)=\n", "")
    book.write({"two.md": f"{TWO}\n{moved}"}).build()
    assert book.findings == ["two.md:11:1 HB401"]
    assert "Suggestion: one#first-steps two#first-steps." in book.warnings
    book.write({"moved.txt": "one#first-steps two#first-steps\n"}).build()
    assert (book.findings, book.status) == ([], 0)
    part = book.page("one.html").select_one("p#first-steps")
    assert part.get_text() == "This part has moved: Two."
    assert part.a["href"] == "two.html#first-steps"


def test_an_anchor_that_is_elsewhere_since_long_did_not_move(book: Book) -> None:
    book.write({"anchors.lock": f"{LOCK}anchor one#use-them\n"}).build()
    assert book.findings == ["anchors.lock:18:8 HB401"]


@pytest.mark.parametrize("builder", ["dummy", "singlehtml", "latex"])
def test_builders_that_write_no_pages_leave_anchors_out(book: Book, builder: str) -> None:
    book.write({"one.md": ONE.replace("(first-steps)=\n", ""), "two.md": "# Two\n\n## Use them\n"})
    assert book.build(builder).findings == ["anchors.lock:13:8 HB403"]


# -- objects and pages ---------------------------------------------------------------------


def test_an_object_that_is_gone_is_told_once(book: Book) -> None:
    _edit(book, "two.md", "Rota plan", "Duty plan")
    assert (book.findings, book.status) == (["anchors.lock:13:8 HB403"], 1)
    assert "there is no std:term 'Rota plan' any more" in book.warnings


def test_an_object_that_moved_is_one_and_its_old_place_is_told(book: Book) -> None:
    option = ".. option:: --force\n\n   Now.\n"
    book.write({"rest.rst": REST.replace(option, ""), "new.rst": f":orphan:\n\nN\n=\n\n{option}"})
    assert book.build().findings == ["new.rst:6:1 HB401"]
    assert "Suggestion: rest#cmdoption-force new#cmdoption-force." in book.warnings


def test_a_renamed_page_needs_a_redirect(book: Book) -> None:
    book.write({"two.md": None, "guide/new.md": TWO})
    book.write({"index.md": INDEX.replace("two", "guide/new")}).build()
    assert (book.findings, book.status) == (["anchors.lock:17:6 HB402"], 1)
    assert "Suggestion: two guide/new." in book.warnings
    book.write({"moved.txt": "# renamed\ntwo guide/new\n"}).build()
    assert (book.findings, book.status) == ([], 0)


def test_a_page_without_an_heir_is_told_without_a_guess(book: Book) -> None:
    book.write({"two.md": None, "index.md": INDEX.replace("two\n", "")}).build()
    assert book.findings == ["anchors.lock:17:6 HB402"]
    assert "as two NEW" in book.warnings
    assert "Suggestion" not in book.warnings


# -- redirects -----------------------------------------------------------------------------


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
    _edit(book, "index.md", "# Book\n", f"# Book{text}")
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


# -- whatever was built before -------------------------------------------------------------


def test_a_changed_book_says_what_a_fresh_build_of_it_says(
    book: Book, make_book: Callable[..., Book]
) -> None:
    book.build()
    changed = {
        "two.md": None,
        "more.md": f"---\norphan: true\n---\n{TWO}",
        "one.md": ONE.replace("(first-steps)=\n", ""),
        "moved.txt": "rest more\none#first-steps more\nolder more\n",
    }
    book.write(changed).build()
    files = {name: text for name, text in (FILES | changed).items() if text is not None}
    fresh = make_book(files | {"anchors.lock": LOCK, "conf.py": CONF}, folder="fresh")
    fresh.build(jobs=2)
    assert book.warnings.replace(str(book.root), "") == fresh.warnings.replace(str(fresh.root), "")
    assert "anchors.lock:17:6" in str(book.findings)
    assert book.read("older.html") == fresh.read("older.html")
    parts = [built_book.page("one.html").select("p#first-steps") for built_book in (book, fresh)]
    assert parts[0] == parts[1] != []
