"""The sources: each complete, each cited, each cited key there; volatile figures say when."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import figures
import pytest
import sources
from pybtex.database import parse_file, parse_string

from tests.conftest import DOCS

if TYPE_CHECKING:
    from proof.reading import Page

DATE = re.compile(r"\b\d{1,2} [A-Z][a-z]+ 20\d\d\b")
SOUND = """@misc{a-key,
  author = {{An Office}}, title = {{A count}}, year = {2024},
  url = {https://example.org}, note = {Read 28 November 2026.}, read = {direct},
}"""


@pytest.fixture(scope="module")
def entries() -> dict[str, dict[str, Any]]:
    """The entries of every file of sources."""
    files = sorted((DOCS / "sources").glob("*.bib"))
    return {path.name: dict(parse_file(path, "bibtex").entries) for path in files}


@pytest.fixture(scope="module")
def cited(book: dict[str, Page]) -> set[str]:
    """The keys that pages and figures cite."""
    keys = {key for page in book.values() for unit in page.units for key in unit.keys}
    return keys | {str(figure["source"]) for figure in figures.load(DOCS / "figures").values()}


def test_every_source_is_complete(entries: dict[str, dict[str, Any]]) -> None:
    assert list(sources.faults(entries)) == []


def test_no_source_stands_twice(entries: dict[str, dict[str, Any]]) -> None:
    keys = [key for file in entries.values() for key in file]
    assert sorted(keys) == sorted(set(keys))


def test_every_cited_key_exists(entries: dict[str, dict[str, Any]], cited: set[str]) -> None:
    assert cited - {key for file in entries.values() for key in file} == set()


def test_every_source_is_cited(handbook: Path) -> None:
    """By the build, which knows tables that are made of data files too."""
    log = (handbook / "make.log").read_text("utf-8")
    assert [line for line in log.splitlines() if "cited by no page" in line] == []


def test_every_note_says_when_it_was_read(entries: dict[str, dict[str, Any]]) -> None:
    notes = {key: entry.fields["note"] for file in entries.values() for key, entry in file.items()}
    assert [key for key, note in notes.items() if not DATE.search(note)] == []


def test_every_volatile_figure_says_when_it_was_read_and_how(
    entries: dict[str, dict[str, Any]],
) -> None:
    held = {key: entry for file in entries.values() for key, entry in file.items()}
    for name, figure in figures.load(DOCS / "figures").items():
        if figure["class"] == "volatile":
            source = sources.of_entry("", held[str(figure["source"])])
            assert source.read in sources.READ, name
            assert DATE.search(source.note), name
            assert figure["year"], name


@pytest.mark.parametrize(
    ("cut", "message"),
    [
        ("title = {{A count}},", "title is missing or empty"),
        ("note = {Read 28 November 2026.},", "note is missing or empty"),
        ("read = {direct},", "read is one of direct, abstract, copy"),
        ("direct", "not ''"),
        ("2024", "year is missing or empty"),
        ("https://", "url begins with https://"),
    ],
)
def test_an_incomplete_source_is_named_with_its_file(cut: str, message: str) -> None:
    held = dict(parse_string(SOUND.replace(cut, ""), "bibtex").entries)
    messages = list(sources.faults({"some.bib": held}))
    assert any(
        fault.startswith("some.bib: source 'a-key': ") and message in fault for fault in messages
    )


def test_a_source_without_fault() -> None:
    held = dict(parse_string(SOUND, "bibtex").entries)
    assert list(sources.faults({"some.bib": held})) == []


def test_a_year_is_four_digits() -> None:
    held = dict(parse_string(SOUND.replace("2024", "last year"), "bibtex").entries)
    assert "year is four digits or Undated" in "".join(sources.faults({"some.bib": held}))


def test_tex_is_for_bibliographies_alone() -> None:
    (entry,) = parse_string(
        SOUND.replace("A count", r"R\&D in 5\% of firms"), "bibtex"
    ).entries.values()
    assert sources.of_entry("", entry).title == "R&D in 5% of firms"


def test_many_authors_are_the_first_and_others() -> None:
    text = SOUND.replace("{{An Office}}", "{A. One and B. Two and C. Three and D. Four}")
    (entry,) = parse_string(text, "bibtex").entries.values()
    assert sources.of_entry("", entry).author == "A. One and others"
