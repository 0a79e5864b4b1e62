"""Tables on the page: nothing over anything else or off the paper, rows whole, room to write."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations, pairwise
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from .conftest import PdfBook, elements

MakeBook = Callable[..., PdfBook]
MM = 72 / 25.4

KINDS = {
    "words": "a few words",
    "numbers": "1,234,567.00",
    "names": "handbook_ext.pdf.writer.tables",
    "German": "Rechtsschutzversicherungsgesellschaft",
    "empty": "",
}


def _table(columns: int, cell: str, rows: int = 2) -> str:
    head = "|".join(f" Column {at} " for at in range(columns))
    line = "|".join([" Row head ", *[f" {cell} "] * (columns - 1)])
    return f"|{head}|\n|{'---|' * columns}\n" + f"|{line}|\n" * rows


def _boxes(page: pdfium.PdfPage) -> list[tuple[float, float, float, float]]:
    """Return left, bottom, right and top of every run of text on a page."""
    text = page.get_textpage()
    return [text.get_rect(at) for at in range(text.count_rects())]


def _overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > 1 and high > 2


def test_from_two_to_sixteen_columns_nothing_is_over_anything_or_off_the_page(
    make_pdf_book: MakeBook,
) -> None:
    tables = "\n\n".join(
        f"{kind} {columns}\n\n{_table(columns, cell)}"
        for kind, cell in KINDS.items()
        for columns in (2, 5, 9, 16)
    )
    document = pdfium.PdfDocument(make_pdf_book({"page.md": f"# Page\n\n{tables}\n"}).pdf())
    heads = 0
    for page in document:
        width, height = page.get_size()
        boxes = _boxes(page)
        for left, bottom, right, top in boxes:
            assert left >= 20 * MM
            assert right <= width - 20 * MM
            assert bottom >= 10 * MM
            assert top <= height - 10 * MM
        assert [pair for pair in combinations(boxes, 2) if _overlap(*pair)] == []
        heads += page.get_textpage().get_text_bounded().count("Column")
    document.close()
    assert heads >= len(KINDS) * (2 + 5 + 9 + 16)


def test_a_row_is_broken_only_where_it_is_longer_than_a_page(make_pdf_book: MakeBook) -> None:
    line = "<br>".join(f"line {at}." for at in range(9))
    rows = "".join(f"| row{at} | {line} end{at} |\n" for at in range(20))
    long = " ".join(["word"] * 1500)
    page = f"# Page\n\n| A | B |\n|---|---|\n{rows}| start | {long} stop |\n"
    document = pdfium.PdfDocument(make_pdf_book({"page.md": page}).pdf())
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    for at in range(20):
        starts, ends = (
            [bool(re.search(rf"\b{name}{at}\b", text)) for text in texts] for name in ("row", "end")
        )
        assert starts == ends
        assert sum(starts) == 1
    assert [at for at, text in enumerate(texts) if "start" in text] < [
        at for at, text in enumerate(texts) if "stop" in text
    ]


def _lines(page: pdfium.PdfPage) -> list[tuple[float, float, float, float]]:
    return [item.get_bounds() for item in page.get_objects([pdfium_c.FPDF_PAGEOBJ_PATH])]


def test_an_empty_cell_is_wide_nine_millimetres_high_and_ruled(make_pdf_book: MakeBook) -> None:
    page = "# Page\n\n| Question, in a few words | Mine | Who |\n|---|---|---|\n" + (
        "| A question that is about as long as one line of a page, so that it wants room | | |\n"
        * 3
    )
    path = make_pdf_book({"page.md": page}).pdf()
    assert _answer_width(path) > 25 * MM


def _answer_width(path: Path) -> float:
    """Return the narrowest distance of lines down the page; each must be 9 mm long or more."""
    document = pdfium.PdfDocument(path)
    upright = [
        line
        for line in _lines(document[len(document) - 1])
        if line[2] - line[0] < 2 < line[3] - line[1]
    ]
    document.close()
    assert len(upright) >= 2
    assert all(top - bottom >= 9 * MM - 1 for _, bottom, _, top in upright)
    places = sorted({round(line[0]) for line in upright})
    return min(right - left for left, right in pairwise(places))


def test_a_form_of_up_to_half_a_page_is_in_one_piece(make_pdf_book: MakeBook) -> None:
    form = "| Form | Mine |\n|---|---|\n" + "| one row | |\n" * 10
    forms = "".join("Words.\n\n" * (at * 5 % 23) + form + "\n" for at in range(12))
    document = pdfium.PdfDocument(make_pdf_book({"page.md": f"# Page\n\n{forms}"}).pdf())
    counts = [page.get_textpage().get_text_bounded().count("one row") for page in document]
    document.close()
    assert sum(counts) == 120
    assert {count % 10 for count in counts} == {0}


def test_a_gap_in_a_column_of_words_is_no_place_to_write(make_pdf_book: MakeBook) -> None:
    rows = (
        "| A | B | C |\n|---|---|---|\n| **Group** | | |\n| x | y | |\n| x | y | z |\n| x | | z |\n"
    )
    document = pdfium.PdfDocument(make_pdf_book({"page.md": f"# Page\n\n{rows}"}).pdf())
    last = document[len(document) - 1]
    assert [line for line in _lines(last) if line[3] - line[1] > 5] == []
    document.close()


def test_rows_that_only_name_something_are_lines_in_a_form_and_heads_in_a_table(
    make_pdf_book: MakeBook,
) -> None:
    form = "| A | B | C |\n|---|---|---|\n| x | y | |\n| x | y | |\n| My own | | |\n"
    table = "| A | B | C |\n|---|---|---|\n| **Group** | | |\n" + "| x | filled | z |\n" * 60
    files = {"form.md": f"# Form\n\n{form}", "table.md": f"# Table\n\n{table}"}
    document = pdfium.PdfDocument(make_pdf_book(files).pdf())
    texts = [page.get_textpage().get_text_bounded() for page in document]
    page = next(at for at, text in enumerate(texts) if "My own" in text)
    upright = [line for line in _lines(document[page]) if line[2] - line[0] < 2 < line[3] - line[1]]
    lengths = sorted(round((top - bottom) / (9 * MM)) for _, bottom, _, top in upright)
    rows = [text for text in texts if "filled" in text]
    document.close()
    # beside the third column all three rows are ruled, beside the second that of "My own"
    assert lengths == [1, 3, 3]
    assert len([text for text in texts if "Group" in text]) == len(rows) > 1


def test_a_lead_in_stays_with_the_first_rows_of_its_table(make_pdf_book: MakeBook) -> None:
    rows = "| A | B |\n|---|---|\n" + "| first | second |\n" * 40
    pages = []
    for lines in range(26, 34):
        filler = "".join(f"line {at}\n\n" for at in range(lines))
        pages.append(f"# Page {lines}\n\n{filler}\n## Heading\n\nThe lead-in.\n\n{rows}")
    files = {f"p{at}.md": page for at, page in enumerate(pages)}
    document = pdfium.PdfDocument(make_pdf_book(files).pdf())
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    leads = [text for text in texts if "The lead-in." in text]
    assert len(leads) == len(pages)
    assert all("first" in text for text in leads)
    assert any(text.count("line") < 3 for text in leads)
    assert any(text.count("line") > 3 for text in leads)


def test_two_rows_of_a_table_or_none_are_on_its_first_and_on_its_last_page(
    make_pdf_book: MakeBook,
) -> None:
    filler = ["line\n\n" * (at * 5 % 7) for at in range(24)]
    tables = "".join(
        f"{lines}| A | B |\n|---|---|\n"
        + "".join(f"| t{at:02} | r{row} |\n" for row in range(11 + at % 4))
        + "\n"
        for at, lines in enumerate(filler)
    )
    path = make_pdf_book({"page.md": f"# Page\n\n{tables}"}).pdf()
    document = pdfium.PdfDocument(path)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    counts = [[count for text in texts if (count := text.count(f"t{at:02}"))] for at in range(24)]
    assert sum(len(rows) > 1 for rows in counts) > 4
    assert min(min(rows) for rows in counts) >= 2
    with pikepdf.open(path) as pdf:
        kinds = {str(element.S) for element in elements(pdf.Root.StructTreeRoot.K)}
    assert "/Table" in kinds
    assert "/TFoot" not in kinds


def test_a_head_with_links_or_notes_does_not_refuse_a_table_of_two_pages(
    make_pdf_book: MakeBook,
) -> None:
    heads = {"link": "[A](https://example.org)", "note": "A[^n]", "page": "{doc}`index`", "": "A"}
    files = {
        f"p{at}.md": f"# Page\n\n| {head} | B | C |\n|---|---|---|\n| {group} | | |\n"
        + "| x | y | z |\n" * 60
        + ("\n[^n]: A note.\n" if "^n" in head + group else "")
        for at, (head, group) in enumerate(
            [*((head, "G") for head in heads.values()), ("A", heads["note"])]
        )
    }
    document = pdfium.PdfDocument(make_pdf_book(files).pdf())
    assert len(document) > 2 * len(files)
    document.close()
