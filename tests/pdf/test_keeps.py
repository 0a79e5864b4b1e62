"""What stands on one page: lead-ins with what they lead to, lines with what they are about."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2 as pdfium
import pytest

from .conftest import PdfBook

MakeBook = Callable[..., PdfBook]

SECTIONS = 60
FOLLOWERS = {
    "list": (".", "- One of {n:02}.\n- Two of {n:02}.\n"),
    "steps": (".", "::::{{container}} steps\n1. One of {n:02}.\n2. Two of {n:02}.\n::::\n"),
    "code": (".", "```text\nOne of {n:02}.\n```\n"),
    "quotation": (":", "> One of {n:02}.\n"),
}


def _pages(book: PdfBook) -> list[str]:
    document = pdfium.PdfDocument(book.pdf())
    texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    document.close()
    return texts


def _page_with(pages: list[str], words: str) -> str:
    (page,) = [text for text in pages if words in text]
    return page


def _filler(n: int) -> str:
    return "\n\n".join(["Words."] * (1 + n * 7 % 5))


@pytest.mark.parametrize(("end", "follower"), FOLLOWERS.values(), ids=FOLLOWERS)
def test_what_announces_a_block_stands_on_its_page(
    make_pdf_book: MakeBook, end: str, follower: str
) -> None:
    sections = "".join(
        f"{_filler(n)}\n\nHere is {n:02}{end}\n\n{follower.format(n=n)}\n" for n in range(SECTIONS)
    )
    pages = _pages(make_pdf_book({"page.md": f"# Page\n\n{sections}"}))
    assert len(pages) > 6
    for n in range(SECTIONS):
        assert f"One of {n:02}." in _page_with(pages, f"Here is {n:02}{end}")


def test_a_short_list_is_on_one_page(make_pdf_book: MakeBook) -> None:
    lists = "".join(
        f"{_filler(n)}\n\n{FOLLOWERS['list'][1].format(n=n)}\n" for n in range(SECTIONS)
    )
    pages = _pages(make_pdf_book({"page.md": f"# Page\n\n{lists}"}))
    assert len(pages) > 6
    for n in range(SECTIONS):
        assert f"Two of {n:02}." in _page_with(pages, f"One of {n:02}.")


def test_the_last_lines_of_a_chapter_find_room_on_the_pages_before(make_pdf_book: MakeBook) -> None:
    chapters = range(100, 136, 3)
    files = {
        f"p{lines}.md": f"# Chapter {lines}\n\n" + "Words.\n\n" * lines + f"The end of {lines}.\n"
        for lines in chapters
    }
    pages = _pages(make_pdf_book(files))
    lines_left = [_page_with(pages, f"The end of {lines}.").count("Words.") for lines in chapters]
    assert min(lines_left) >= 4
    assert min(lines_left) < 10


@pytest.mark.parametrize("last", ["End of {n:02}.", "- End of {n:02}.", "> End of {n:02}."])
def test_what_exercises_a_section_is_said_on_its_page(make_pdf_book: MakeBook, last: str) -> None:
    sections = "".join(
        f"(s-{n})=\n## Section {n:02}\n\n{_filler(n)}\n\n{last.format(n=n)}\n\n" for n in range(30)
    )
    items = "".join(f"- [ ] I did {n:02}. {{#i-{n}}}\n\n  [It](#s-{n}).\n" for n in range(30))
    checklist = f"# List\n\n:::{{checklist}} L\n:name: l\n\n{items}:::\n"
    files = {"page.md": f"# Page\n\n{sections}", "list.md": checklist}
    pages = [text for text in _pages(make_pdf_book(files)) if "End of" in text or "by" in text]
    assert len(pages) > 4
    for n in range(30):
        assert f"I did {n:02}" in _page_with(pages, f"End of {n:02}.")


def test_text_flows_on_where_a_figure_finds_no_room(make_pdf_book: MakeBook) -> None:
    size = 'width="300" height="420"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><path d="M0 0h9v9"/></svg>'
    text = "\n\n".join(f"Paragraph {n}. {'And more words. ' * 20}" for n in range(7))
    figure = "```{figure} a.svg\n:alt: A thing\n\nWhat it shows.\n```\n"
    after = "\n\n".join(f"After {n}. {'And more words. ' * 20}" for n in range(5))
    book = make_pdf_book({"page.md": f"# Page\n\n{text}\n\n{figure}\n{after}\n", "a.svg": svg})
    pages = _pages(book)
    first = _page_with(pages, "Paragraph 6.")
    assert "What it shows." not in first
    assert "After 0." in first
    assert "What it shows." in pages[pages.index(first) + 1]


def test_a_term_of_two_lines_is_not_left_by_its_meaning(make_pdf_book: MakeBook) -> None:
    words, meaning = "of many words " * 9, "And more. " * 11
    terms = "".join(
        f"Term {n:02} {words}\n: Meaning of {n:02}. {meaning}\n\n  {meaning}\n\n" for n in range(90)
    )
    conf = "myst_enable_extensions = ['deflist', 'colon_fence']\n"
    pages = _pages(make_pdf_book({"page.md": f"# Page\n\n{terms}"}, conf))
    assert len(pages) > 10
    for n in range(90):
        assert f"Meaning of {n:02}." in _page_with(pages, f"Term {n:02} ")
