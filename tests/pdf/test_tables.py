"""Tables: widths, spans, heads, and what stands in their cells."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from docutils import nodes

from handbook_ext.pdf.fonts.book_fonts import BookFonts
from handbook_ext.pdf.table_layout.table_content import cell_columns, table_content
from handbook_ext.pdf.table_layout.word_widths import WordWidths
from tests.support import pdf_validators

from .conftest import PdfBook, elements, text_of


def _row(*spans: tuple[int, int]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", morecols=c, morerows=r) for c, r in spans))


@pytest.mark.parametrize(
    ("rows", "places"),
    [
        ([_row((0, 0), (0, 0)), _row((0, 0), (0, 0))], [[0, 1], [0, 1]]),
        ([_row((1, 0), (0, 0)), _row((0, 0), (0, 0), (0, 0))], [[0, 2], [0, 1, 2]]),
        ([_row((0, 1), (0, 0)), _row((0, 0))], [[0, 1], [1]]),
        ([_row((0, 2), (0, 1), (0, 0)), _row((0, 0)), _row((1, 0))], [[0, 1, 2], [2], [1]]),
    ],
)
def test_cells_know_their_column(rows: list[nodes.Element], places: list[list[int]]) -> None:
    assert cell_columns(rows, max(max(row) for row in places) + 1) == places


@pytest.mark.parametrize(
    "block",
    [
        nodes.literal_block("", "first\n\n  \nlast"),
        nodes.literal_block("", ""),
        nodes.doctest_block("", ">>> 1\n\n"),
        nodes.line_block("", nodes.line("", "")),
        nodes.paragraph("", ""),
        nodes.bullet_list("", nodes.list_item("")),
        nodes.paragraph("", "", nodes.literal("", " ")),
    ],
    ids=repr,
)
def test_a_line_without_words_has_no_width(block: nodes.Element) -> None:
    """Such lines stopped the build of MyST-Parser's own documentation."""
    cell = nodes.entry("", block)
    group = nodes.tgroup("", nodes.colspec(), nodes.tbody("", nodes.row("", cell)), cols=1)
    nodes.table("", group)
    content = table_content(group)
    words = WordWidths([content], BookFonts())
    [[measured]] = content.grid(words).rows
    assert min([measured.whole, measured.cut, *measured.lines], default=0) >= 0


def test_the_head_is_repeated_on_every_page(sampler_pdf: Path) -> None:
    document = pdfium.PdfDocument(sampler_pdf)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    rows = [text for text in pages if "with a sentence about it" in text]
    assert len(rows) > 1
    assert all("No." in text for text in rows)


def test_notes_in_headings_and_table_heads(make_pdf_book: Callable[..., PdfBook]) -> None:
    page = "# Page[^n]\n\n| H[^n] | B |\n|---|---|\n| x[^n] | y[^n] |\n\n[^n]: The note.\n"
    path = make_pdf_book({"page.md": page}).pdf()
    # the heading's, the head's, and one for both cells; none in the contents
    assert text_of(path).count("The note.") == 3


def test_a_table_without_a_head_is_layout_and_one_inside_keeps_its_own(
    make_pdf_book: Callable[..., PdfBook],
) -> None:
    book = make_pdf_book({"page.rst": NESTED})
    path = book.pdf()
    assert book.warnings == ""
    with pikepdf.open(path) as pdf:
        kinds = [str(element.S) for element in elements(pdf.Root.StructTreeRoot.K)]
    assert kinds.count("/Table") == 2
    assert kinds.count("/TH") == 2


NESTED = """\
Page
====

.. list-table::

   * - no head
     - at all

.. list-table::
   :header-rows: 1

   * - Outer
   * - .. list-table::
          :header-rows: 1

          * - Inner
          * - x
"""


def test_headings_of_rows_are_header_cells_with_the_row_as_scope(
    make_pdf_book: Callable[..., PdfBook],
) -> None:
    path = make_pdf_book({"page.rst": STUBS}).pdf()
    with pikepdf.open(path) as pdf:
        cells = [each for each in elements(pdf.Root.StructTreeRoot.K) if each.S == "/TH"]
        scopes = [str(part.Scope) for cell in cells for part in cell.A if part.O == "/Table"]
        links = [link for page in pdf.pages for link in page.obj.get("/Annots", [])]
    assert scopes == [
        f"/{scope}" for scope in ("Column " * 4 + "Row " * 2 + "Column " * 2 + "Row").split()
    ]
    assert not any("handbook-row" in str(link.get("/A", "")) for link in links)
    assert pdf_validators.faults(path) == []
    assert _place(path, "First row") == pytest.approx(_place(path, "Name"), abs=1)


def _place(path: Path, words: str) -> float:
    """Return how far from the left *words* stand on the last page."""
    document = pdfium.PdfDocument(path)
    text = document[len(document) - 1].get_textpage()
    found = text.search(words).get_next()
    assert found is not None
    left = text.get_charbox(found[0])[0]
    document.close()
    return left


STUBS = """\
Page
====

.. list-table::
   :header-rows: 1
   :stub-columns: 1

   * - Name
     - What it is
     - Since
   * - Group
     -
     -
   * - First row
     - `a link <https://example.org>`_
     - 1
   * - Second row
     - two
     - 2

.. list-table::
   :header-rows: 1

   * -
     - What nothing stands over
   * - Third row
     - heads its row
"""
