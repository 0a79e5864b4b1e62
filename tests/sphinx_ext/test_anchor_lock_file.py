"""What a build says of pages, anchors and objects that are gone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handbook_ext.cli import main
from handbook_ext.core.locks.anchor_lock import HEADER
from tests.sphinx_ext.conftest import CONF, Book
from tests.support.book_of_anchors import FILES, INDEX, LOCK, ONE, REST, TWO, build_edited


@pytest.fixture
def book(make_book: Callable[..., Book]) -> Book:
    """A book as it was locked."""
    return make_book(FILES | {"anchors.lock": LOCK})


def test_a_book_as_it_was_locked_has_no_findings(book: Book) -> None:
    for builder in ("html", "dirhtml"):
        assert (book.build(builder).findings, book.status) == ([], 0)


def test_what_is_recorded_are_the_names_that_authors_gave(book: Book) -> None:
    book.write({"anchors.lock": None})
    assert main(["lock", str(book.root)]) == 0
    assert (book.root / "anchors.lock").read_text("utf-8") == HEADER + LOCK


# -- anchors -------------------------------------------------------------------------------


def test_a_reworded_heading_gets_its_old_anchor_as_an_alias(book: Book) -> None:
    build_edited(book, "two.md", "## Use them", "## Use them all")
    assert (book.findings, book.status) == (["two.md:3:1 HB401"], 1)
    assert "Suggestion: (use-them)=." in book.warnings
    build_edited(book, "two.md", "## Use them", "(use-them)=\n## Use them all")
    assert (book.findings, book.status) == ([], 0)


def test_an_alias_is_written_as_its_page_is(book: Book) -> None:
    build_edited(book, "rest.rst", "Sub section\n-----------", "A sub section\n-------------")
    assert book.findings == ["rest.rst:4:1 HB401"]
    assert "Suggestion: .. _sub-section:." in book.warnings
    book.write({"rest.rst": REST})
    build_edited(book, "one.md", '"Raw_id"', '"Raw_ids"')
    assert book.findings == ["one.md:8:8 HB401"]
    assert 'Suggestion: <a id="Raw_id"></a>.' in book.warnings
    build_edited(book, "one.md", '<a id="Raw_id">', '<a id="Raw_id"></a>\n<a id="Raw_ids">')
    assert book.findings == []


def test_an_anchor_that_is_gone_stands_in_the_lock(book: Book) -> None:
    build_edited(book, "one.md", "(first-steps)=\n", "")
    assert book.findings == ["anchors.lock:3:8 HB401"]
    assert "write (first-steps)= above what took its place" in book.warnings
    again = book.build()
    assert (again.findings, again.status) == (["anchors.lock:3:8 HB401"], 1)


def test_an_anchor_that_moved_is_told_where_it_stands_now(book: Book) -> None:
    moved = "(first-steps)=\n## Set up the machine\n"
    build_edited(book, "one.md", "(first-steps)=\n", "")
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
    build_edited(book, "two.md", "Rota plan", "Duty plan")
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
