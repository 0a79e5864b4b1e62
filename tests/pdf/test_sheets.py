"""A checklist on paper: a sheet that begins a page, to be signed, with a line for each item."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium

from .conftest import PdfBook, boxes, widgets

MakeBook = Callable[..., PdfBook]

SHEET = ":::{{checklist}} List {n}\n:name: list-{n}\n\n- [ ] Item {n}. {{#item-{n}}}\n:::\n"
FIRST, SECOND, THIRD, FOURTH = (SHEET.format(n=n) for n in range(1, 5))


def _pages(path: Path) -> list[str]:
    document = pdfium.PdfDocument(path)
    texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    document.close()
    return texts


def _page_of(pages: list[str], words: str) -> int:
    (number,) = [number for number, text in enumerate(pages) if words in text]
    return number


def test_a_list_begins_a_page_with_the_headings_that_lead_to_it(make_pdf_book: MakeBook) -> None:
    page = (
        f"# Page\n\n{FIRST}\nBetween.\n\n## Far head\n\n### Near head\n\n{SECOND}\n"
        f"Words before.\n\n{THIRD}\nAfter it.\n\n> Quoted.\n>\n"
        + "".join(f"> {line}\n" for line in FOURTH.splitlines())
    )
    pages = _pages(make_pdf_book({"page.md": page}).pdf())
    first, second, third = (_page_of(pages, f"Item {n}.") for n in (1, 2, 3))
    assert pages[first].startswith("Page List 1")  # nothing but the title stands before it
    assert second == first + 1
    assert pages[second].partition("Near head")[0].endswith("Far head ")
    assert "Words before." in pages[second]
    assert third == second + 1
    assert "List 3 Name Date" in pages[third]
    # what no page break may be in begins none, and what follows a list flows on
    assert "After it." in pages[third]
    assert "Item 4." in pages[third]


def test_links_to_a_list_lead_to_its_own_page(make_pdf_book: MakeBook) -> None:
    page = f"# Page\n\nTo [it](#list-1).\n\n{FIRST}\n"
    pages = _pages(make_pdf_book({"page.md": page}).pdf())
    number = _page_of(pages, "Item 1.") + 1
    assert f"To it (p. {number})." in pages[number - 2]


def test_a_sheet_is_signed_and_says_what_the_score_is_of(make_pdf_book: MakeBook) -> None:
    items = (
        "- [ ] One. {#one}\n- [ ] Two. {#two}\n- [ ] Three. {#three .optional}\n"
        "- [ ] Four. {#four .upcoming}\n- [ ] Five. {#five .retired}\n"
    )
    page = f"# Page\n\n:::{{checklist}} L\n:name: l\n\n{items}:::\n"
    path = make_pdf_book({"page.md": page}).pdf()
    text = " ".join(_pages(path))
    assert "L Name Date Mentor’s signature Score, of 2 Tick, cross or fill a box." in text
    assert "scribble well beyond the box. One." in text
    with pikepdf.open(path) as pdf:
        assert [str(box.T) for _page, box in boxes(pdf)] == ["one", "two", "three"]
        notes = {
            str(field.T): field.Rect
            for _page, field in widgets(pdf)
            if str(field.T).startswith("note.")
        }
    assert list(notes) == ["note.one", "note.two", "note.three"]
    for rect in notes.values():
        left, bottom, right, top = map(float, rect)
        assert top - bottom >= 18  # room for handwriting
        assert right - left > 250


def test_fifteen_items_with_all_that_stands_under_them_are_two_pages(
    make_pdf_book: MakeBook,
) -> None:
    items = "".join(
        f"- [ ] {'I have done what is asked for and can show it, ' * 2}number {n}. "
        f"{{#item-{n} recheck=6m}}\n\n"
        f"  Taught in [a page](#page). {'Show: what was written, and when it was. ' * 3}"
        "Who confirms: somebody.\n"
        for n in range(15)
    )
    for paper in ("a4", "us-letter"):
        page = f"(page)=\n# Page\n\nText.\n\n:::{{checklist}} L\n:name: l\n\n{items}:::\n"
        conf = f"handbook_pdf_paper = {paper!r}\n"
        pages = _pages(make_pdf_book({"page.md": page}, conf=conf, folder=paper).pdf())
        assert _page_of(pages, "number 14.") - _page_of(pages, "number 0.") == 1
