"""The frame of the book: paper, margins, heads and feet, lists at the front, bookmarks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from .conftest import PdfBook

MakeBook = Callable[..., PdfBook]

LONG = "\n\n".join(["Words. " * 150] * 8)
PAPERS = {"a4": (595, 842), "us-letter": (612, 792)}


class Sheet:
    """A page: its text, and how far from its edges that stands, head and foot left aside."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self.size = page.get_size()
        text = page.get_textpage()
        letters = text.get_text_range()
        self.text = " ".join(letters.split())
        edges = [text.get_charbox(n) for n, letter in enumerate(letters) if not letter.isspace()]
        self.left = min((edge[0] for edge in edges), default=0)
        self.right = self.size[0] - max((edge[2] for edge in edges), default=0)


def _sheets(path: Path) -> list[Sheet]:
    document = pdfium.PdfDocument(path)
    sheets = [Sheet(page) for page in document]
    document.close()
    return sheets


def _long_book(make_pdf_book: MakeBook, conf: str = "") -> list[Sheet]:
    files = {
        "part.md": "# Part\n\n```{toctree}\na\nb\n```\n",
        "a.md": f"---\nreviewed: 2026-11-28\n---\n# Chapter A\n\n{LONG}\n",
        "b.md": f"---\nreviewed: this spring\n---\n# Chapter B\n\n{LONG}\n",
    }
    book = make_pdf_book(files, conf=f'release = "7"\n{conf}')
    book.write({"index.md": "# Test Book\n\n```{toctree}\npart\n```\n"})
    return _sheets(book.pdf())


@pytest.mark.parametrize("paper", PAPERS)
def test_text_stands_in_the_middle_of_the_paper(make_pdf_book: MakeBook, paper: str) -> None:
    sheets = _long_book(make_pdf_book, f"handbook_pdf_paper = {paper!r}\n")
    for sheet in sheets:
        assert sheet.size == pytest.approx(PAPERS[paper], abs=1)
    full = [sheet for sheet in sheets if sheet.text.count("Words") > 150]
    assert full
    for sheet in full:
        assert sheet.left == pytest.approx(sheet.right, abs=2)


def test_a_paper_that_is_not_known_is_said_and_left_out(make_pdf_book: MakeBook) -> None:
    book = make_pdf_book({"page.md": "# Page\n"}, conf='handbook_pdf_paper = "a5"\n')
    book.build("handbookpdf")
    (path,) = book.out.glob("*.pdf")
    assert _sheets(path)[0].size == pytest.approx(PAPERS["a4"], abs=1)
    fault = "handbook_pdf_paper is 'a5', and must be one of 'a4', 'us-letter': taken as not set"
    assert fault in book.warnings


def test_the_foot_says_when_a_chapter_was_reviewed(make_pdf_book: MakeBook) -> None:
    sheets = _long_book(make_pdf_book)
    feet = [sheet.text.rpartition("Test Book, edition 7")[2] for sheet in sheets]
    chapter_a = [foot for sheet, foot in zip(sheets, feet, strict=True) if "Words" in sheet.text]
    assert {foot.rpartition(" ")[0] for foot in chapter_a} == {
        " · Reviewed 28 November 2026",
        " · Reviewed this spring",
    }
    assert not any("Reviewed" in foot for foot in feet[:4])  # neither title, contents nor part


def test_two_sides_have_margins_heads_and_feet_of_their_own(make_pdf_book: MakeBook) -> None:
    sheets = _long_book(make_pdf_book, "handbook_pdf_twoside = True\n")
    texts = [sheet.text for sheet in sheets]
    part = next(n for n, text in enumerate(texts) if text.startswith("Part "))
    assert part % 2 == 0  # counted from 0: a right-hand page
    heads = set()
    for number, sheet in enumerate(sheets, start=1):
        if sheet.text.count("Words") < 150:
            continue
        is_left = number % 2 == 0
        narrow, wide = (sheet.right, sheet.left) if is_left else (sheet.left, sheet.right)
        assert wide - narrow == pytest.approx(17, abs=2)  # 3 mm from one to the other
        head = sheet.text.partition(" Words")[0]
        heads.add((is_left, head))
    assert (True, "Part") in heads
    assert heads - {(True, "Part")} <= {
        (is_left, f"Chapter {name}") for is_left in (True, False) for name in "AB"
    }
    assert (False, "Chapter A") in heads or (False, "Chapter B") in heads


LIST = "# {0}\n\nText.\n\n:::{{checklist}} List {0}\n:name: l-{0}\n\n- [ ] I. {{#i-{0}}}\n:::\n"


def test_checklists_are_listed_after_the_contents(make_pdf_book: MakeBook) -> None:
    files = {"a.md": LIST.format("a"), "b.md": LIST.format("b")}
    pages = [sheet.text for sheet in _sheets(make_pdf_book(files).pdf())]
    contents = pages[1].replace(" .", "").replace(".", "")
    assert "Checklists List a 5 List b 7" in contents
    assert "List a" in pages[4]
    assert "List b" in pages[6]


def test_one_checklist_needs_no_list_of_them(make_pdf_book: MakeBook) -> None:
    pages = [sheet.text for sheet in _sheets(make_pdf_book({"a.md": LIST.format("a")}).pdf())]
    assert "Checklists" not in pages[1]


def test_bookmarks_go_three_levels_down(make_pdf_book: MakeBook) -> None:
    page = "# One\n\n## Two\n\n### Three\n\n#### Four\n\n##### Five\n\nText.\n"
    path = make_pdf_book({"page.md": page}).pdf()
    with pikepdf.open(path) as pdf, pdf.open_outline() as outline:
        (one,) = [item for item in outline.root if item.title == "One"]
        (two,) = one.children
        (three,) = two.children
        assert (two.title, three.title) == ("Two", "Three")
        assert not three.children
