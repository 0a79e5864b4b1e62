"""The marks of citations in the built book: each leads to its source and back, in all copies."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest
from bs4 import BeautifulSoup

from tests.conftest import PDF_NAME
from tests.support.built_pages import parsed_pages


@pytest.fixture(scope="module")
def pages(handbook: Path) -> dict[str, BeautifulSoup]:
    """The pages of the book that cite, by path."""
    folder = handbook / "html"
    return {
        name: page
        for name, page in parsed_pages(folder).items()
        if 'class="cite' in (folder / name).read_text("utf-8")
    }


def test_every_mark_leads_to_the_pages_list_and_back(pages: dict[str, BeautifulSoup]) -> None:
    assert len(pages) > 40
    for name, page in pages.items():
        if name.startswith("reference/sources"):
            continue
        ids = [element["id"] for element in page.select("[id]")]
        assert len(ids) == len(set(ids)), name
        entries = {element["id"] for element in page.select(".page-sources > li")}
        for mark in page.select(".cite"):
            assert mark.select_one(".cite-link")["href"][1:] in entries, name
        back = {link["href"][1:] for link in page.select(".cite-back")}
        assert back == {mark["id"] for mark in page.select(".cite")}, name


def test_every_note_says_how_its_source_was_read(pages: dict[str, BeautifulSoup]) -> None:
    count = 0
    for name, page in pages.items():
        notes = {note["id"]: note.get_text() for note in page.select(".cite-note")}
        assert {button["popovertarget"] for button in page.select(".cite-button")} == set(notes)
        assert all("How we read it: " in text for text in notes.values()), name
        assert len(set(notes.values())) == len(notes), name  # each is there once
        count += len(notes)
    assert count > 300


def test_all_sources_lead_to_pages_that_cite_them(
    handbook: Path, pages: dict[str, BeautifulSoup]
) -> None:
    lists = list((handbook / "html/reference").glob("sources-*.html"))
    count = 0
    for path in lists:
        name = path.relative_to(handbook / "html").as_posix()
        for link in parsed_pages(handbook / "html")[name].select(".cited-in a"):
            target, _, anchor = str(link["href"]).partition("#")
            name = (path.parent / target).resolve().relative_to(handbook / "html").as_posix()
            if not name.startswith("reference/sources"):
                assert pages[name].find(id=anchor), f"{path.name}: {link['href']}"
                count += 1
    assert count > 300


def test_every_source_cited_stands_once_in_the_lists_of_all(
    handbook: Path, pages: dict[str, BeautifulSoup]
) -> None:
    """The lists share the alphabet between them: no author may begin with what none of them has."""
    cited = {
        element["id"] for page in pages.values() for element in page.select(".page-sources > li")
    }
    lists = (pages[name] for name in pages if name.startswith("reference/sources-"))
    listed = [
        element["id"] for page in lists for element in page.select('.citation [id^="source."]')
    ]
    assert sorted(set(listed)) == sorted(listed)
    assert cited <= set(listed)


def test_no_number_stands_in_the_wording_of_an_item(handbook: Path) -> None:
    lists = json.loads((handbook / "html/checklists.json").read_text("utf-8"))["lists"]
    page = "".join(path.read_text("utf-8") for path in (handbook / "html/checklists").iterdir())
    assert 'class="cite cite-in-label"' not in page
    assert not [
        item for checklist in lists for item in checklist["items"] if "source." in item["wording"]
    ]


def test_the_pdf_copy_lists_the_sources_of_every_page_that_cites(
    handbook: Path, pages: dict[str, BeautifulSoup]
) -> None:
    with pypdfium2.PdfDocument(handbook / "pdf" / PDF_NAME) as copy:
        text = "".join(page.get_textpage().get_text_bounded() for page in copy)
    cite = [name for name, page in pages.items() if page.select(".page-sources")]
    assert text.count("Sources of this chapter") >= len(cite)
