"""The id lock in builds: what it refuses, and where that stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.locked_book import ASKED, FILES, LED, LOCK, ONE, TWO, build_page_one

from .conftest import UNNAMED, Book


@pytest.fixture
def book(make_book: Callable[..., Book]) -> Book:
    """A book as it was locked."""
    return make_book(FILES | {"checklists.lock": LOCK})


def test_a_book_as_it_was_locked_has_no_findings(book: Book) -> None:
    book.build()
    assert (book.warnings, book.status) == ("", 0)


def test_what_is_new_passes_a_build(book: Book) -> None:
    build_page_one(book, "{#asked}", "{#asked}\n- [ ] New. {#new}")
    assert (book.warnings, book.status) == ("", 0)
    build_page_one(book, ASKED, "I asked.")
    assert (book.warnings, book.status) == ("", 0)


def test_without_a_lock_nothing_is_found(make_book: Callable[..., Book]) -> None:
    book = make_book(FILES)
    build_page_one(book, "{#asked}", '{#asked was="asked,led"}')
    assert (book.warnings, book.status) == ("", 0)


def test_a_rename_without_was_stands_at_the_renamed_item(book: Book) -> None:
    build_page_one(book, "{#asked}", "{#asked-for}")
    assert book.findings == ["one.md:6:46 HB114"]
    assert 'Suggestion: was="asked".' in book.warnings
    assert book.status == 1
    build_page_one(book, "{#asked}", '{#asked-for was="asked"}')
    assert (book.warnings, book.status) == ("", 0)


def test_a_loss_is_reported_until_it_is_mended(book: Book, make_book: Callable[..., Book]) -> None:
    build_page_one(book, f"- [ ] {ASKED} {{#asked}}\n", "")
    first = book.findings
    assert first == ["checklists.lock:3:6 HB114"]
    again = book.build()
    assert (again.findings, again.status) == (first, 1)
    # read in parallel, which Sphinx does with more than a few pages only
    more = {f"more{n}.md": "---\norphan: true\n---\n# More\n" for n in range(8)}
    clean = make_book(FILES | more | {"checklists.lock": LOCK}, folder="clean")
    clean.write({"one.md": (book.root / "one.md").read_text("utf-8")}).build(jobs=4)
    assert clean.findings == first
    book.write({"one.md": ONE}).build()
    assert (book.findings, book.status) == ([], 0)


def test_a_suppressed_loss_neither_prints_nor_fails(book: Book) -> None:
    book.write({"one.md": ONE.replace("{#asked}", "{#asked-for}")})
    book.build(suppress_warnings=["handbook.HB114"])
    assert (book.warnings, book.status) == ("", 0)


def test_an_item_may_move_to_another_page(book: Book) -> None:
    line = f"- [ ] {ASKED} {{#asked}}\n"
    book.build()
    book.write(
        {"one.md": ONE.replace(line, ""), "two.md": TWO.replace("- [ ] My", f"{line}- [ ] My")}
    )
    assert (book.build().warnings, book.status) == ("", 0)


def test_a_renamed_list_needs_was_too(book: Book) -> None:
    build_page_one(book, ":name: ready", ":name: applying")
    assert book.findings == ["one.md:4:8 HB114"]
    assert "Suggestion: :was: ready." in book.warnings
    build_page_one(book, ":name: ready", ":name: applying\n:was: older, ready")
    assert (book.warnings, book.status) == ("", 0)
    assert book.export()["lists"][0]["was"] == ["older", "ready"]
    build_page_one(book, "Ready to apply", "Another title")
    assert book.findings == []


def test_a_list_that_is_gone_stands_in_the_lock(book: Book) -> None:
    book.write({"two.md": "# Two\n"}).build()
    assert book.findings == ["checklists.lock:5:6 HB114", "checklists.lock:6:6 HB114"]


def test_an_item_that_is_split_leaves_its_ticks_to_one_half(book: Book) -> None:
    halves = '{#asked-for was="asked"}\n- [ ] I have got an answer. {#answered was="asked"}'
    build_page_one(book, "{#asked}", halves)
    assert book.findings == ["one.md:7:45 HB116"]
    assert "the item 'asked-for' at one.md:6:46 claims 'asked' already" in book.warnings
    build_page_one(
        book, "{#asked}", halves.replace(' was="asked"}', "}").replace("for}", 'for was="asked"}')
    )
    assert (book.warnings, book.status) == ("", 0)


@pytest.mark.parametrize(
    ("block", "column"),
    [
        ('{#asked was="asked"}', 58),
        ('{#asked was="x,led"}', 60),
        ('{was="led, x" #asked}', 51),
        ("{was=ready after=led #asked}", 50),
        ('{#asked after=wrote was="old-wrote,wrote"}', 80),
    ],
)
def test_a_wrong_claim_stands_at_the_id_within_was(book: Book, block: str, column: int) -> None:
    build_page_one(book, "{#asked}", block)
    assert book.findings == [f"one.md:6:{column} HB116"]


def test_a_wrong_claim_on_another_line_and_in_rest(book: Book) -> None:
    build_page_one(book, "{#asked}", '{#asked\n  was="x,\n  led"}')
    assert book.findings == ["one.md:8:3 HB116"]
    rst_page = "One\n===\n\n.. checklist:: It was: done\n   :was: a, led\n   :name: ready\n\n"
    book.write({"one.md": None, "one.rst": f'{rst_page}   - [ ] {ASKED} {{#asked was="x"}}\n'})
    book.write({"two.md": TWO.replace("{#wrote}", "{#wrote}\n- [ ] L. {#led was=a}")}).build()
    assert book.findings == ["one.rst:5:13 HB116", "two.md:7:20 HB116"]


def test_ids_in_a_lists_was_are_ids(book: Book) -> None:
    build_page_one(book, ":name: ready", ":name: ready\n:was: Old List, older")
    assert book.findings == ["one.md:5:7 HB110"]
    assert book.export()["lists"][0]["was"] == ["older"]


def test_retire_drop_and_revive(book: Book) -> None:
    build_page_one(book, "{#asked}", "{#asked .retired}")
    assert (book.findings, book.status) == ([], 0)
    book.write({"checklists.lock": f"{LOCK}retired asked\n"})
    build_page_one(book, f"- [ ] {ASKED} {{#asked}}\n", "")
    assert (book.findings, book.status) == ([], 0)
    build_page_one(book, "{#asked}", "{#asked}")
    assert (book.findings, book.status) == ([], 0)


def test_a_retired_id_is_not_used_again(book: Book) -> None:
    book.write({"checklists.lock": f"{LOCK}retired asked\n"})
    build_page_one(book, ASKED, "I know whom to ask.")
    assert book.findings == ["one.md:6:28 HB115"]
    assert f'revive it first with its old wording, "{ASKED}"' in book.warnings


@pytest.mark.parametrize(
    ("conf", "place"),
    [
        ('handbook_id = "my-book"\n', "6:16"),
        ('"é"; handbook_id: str = ("my-book")\n', "6:27"),
        ('handbook_id = "first"\nhandbook_id = f"my-{project[5:].lower()}"\n', "7:15"),
        ("globals().update(handbook_id='my-book')\n", "1:1"),
    ],
)
def test_another_handbook_id_stands_at_its_value(book: Book, conf: str, place: str) -> None:
    book.write({"conf.py": UNNAMED + conf}).build()
    assert book.findings == [f"conf.py:{place} HB117"]
    assert "Suggestion: test-book." in book.warnings


def test_lines_that_are_not_sound_are_reported_and_the_others_count(book: Book) -> None:
    lock = LOCK.replace("handbook", "<<<<<<< ours\nhandbook").replace(LED, "I have led.")
    book.write({"checklists.lock": lock})
    build_page_one(book, f"- [ ] {ASKED} {{#asked}}\n", "")
    assert book.findings == [
        "checklists.lock:2:1 HB118",
        "checklists.lock:4:6 HB114",
        "checklists.lock:5:10 HB118",
    ]


def test_a_lock_that_cannot_be_read_is_a_finding(make_book: Callable[..., Book]) -> None:
    book = make_book(FILES)
    (book.root / "checklists.lock").mkdir()
    assert book.build().findings == ["checklists.lock:1:1 HB118"]
