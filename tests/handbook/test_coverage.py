"""What the book promises: every row is taught, and exercised where a reader can act on it."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from tests.conftest import DOCS

sys.path.insert(0, str(DOCS / "_support"))
import coverage_page as coverage
from data_files import DataError

ROWS = {row.id: row for row in coverage.load(DOCS)}
STUB = "This page is being written."


def words(text: str, label: str) -> int:
    """Return how many words stand between the heading with *label* and the next as high."""
    _, _, text_below = text.partition(f"({label})=\n")
    heading = re.search(r"^(#+) .*\n", text_below, re.MULTILINE)
    assert heading, label
    following = rf"^#{{1,{len(heading[1])}}} "
    body = re.split(following, text_below[heading.end() :], maxsplit=1, flags=re.MULTILINE)[0]
    return len(re.sub(r"(?m)^(\([a-z0-9_-]+\)=|#.*)$", "", body).split())


def test_what_the_founding_brief_asked_for_is_there() -> None:
    assert {f"S{number:02}" for number in range(1, 23)} <= ROWS.keys()


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_every_row_is_taught_by_sections_with_text(row: coverage.Row) -> None:
    for path in coverage.pages(DOCS):
        text = path.read_text("utf-8")
        for label in set(row.taught) & set(coverage.LABEL.findall(text)):
            assert STUB not in text, f"{label}: {path.name} is a stub"
            assert words(text, label) > 30, f"{label} in {path.name} has hardly a word"


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_every_row_is_exercised_or_says_why_not(row: coverage.Row) -> None:
    assert bool(row.items) != bool(row.no_item), row.items or "neither an item nor a reason"


def test_the_items_are_those_of_the_built_book(handbook: Path) -> None:
    lists = json.loads((handbook / "html/checklists.json").read_text("utf-8"))["lists"]
    live = {
        item["id"] for checklist in lists for item in checklist["items"] if not item.get("retired")
    }
    by_label = coverage.items_by_label(DOCS)
    assert {item for items in by_label.values() for item in items} == live
    exercised = {item for row in ROWS.values() for item in row.items}
    assert exercised <= live


def test_readers_see_promises_and_no_codes(handbook: Path) -> None:
    page = (handbook / "html/reference/coverage.html").read_text("utf-8")
    assert not re.search(r"\bS\d\d\b", page)
    assert page.count("<dt>") == len(ROWS)


SOUND = '[S01]\npart = "One"\npromise = "You can."\ntaught = ["here"]\n'


@pytest.fixture
def book(tmp_path: Path) -> Path:
    (tmp_path / "part").mkdir()
    (tmp_path / "part/page.md").write_text("(page)=\n# Page\n\n(here)=\n## Here\n", "utf-8")
    (tmp_path / "checklists").mkdir()
    (tmp_path / "checklists/list.md").write_text(
        ":::{checklist} List\n:name: list\n\n"
        "- [ ] I did. {#done recheck=6m}\n\n  Taught in [it](#here).\n"
        "- [ ] I read. {#read .retired}\n\n  Taught in [it](#here).\n:::\n",
        "utf-8",
    )
    (tmp_path / coverage.FILE).write_text(SOUND, "utf-8")
    return tmp_path


def test_a_row_is_written_with_page_section_and_live_items(book: Path) -> None:
    assert coverage.text(book) == [
        "## One",
        "",
        "You can.",
        ": Taught in {ref}`page` ({ref}`here`).",
        ": To show: [](#done)",
        "",
    ]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('["here"]', '["gone"]', "no page has the label 'gone'"),
        ('["here"]', "[]", "nothing teaches it"),
        ('["here"]', '"here"', "needs taught"),
        ('promise = "You can."\n', "", "needs promise"),
        ("part =", 'noitem = ""\npart =', "unknown key 'noitem'"),
    ],
)
def test_a_row_that_does_not_hold_is_refused_by_name(
    book: Path, old: str, new: str, words: str
) -> None:
    (book / coverage.FILE).write_text(SOUND.replace(old, new), "utf-8")
    with pytest.raises(DataError, match=rf"coverage.toml: row 'S01'.*{words}"):
        coverage.load(book)
