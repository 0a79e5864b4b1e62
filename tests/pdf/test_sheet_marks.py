"""Sheets on paper: each mark, code and box stands where ``sheets.json`` says, and covers nothing.

Read back by engines that are not ours: pdfium draws, OpenCV finds marks, zxing-cpp reads codes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pikepdf
import pypdfium2 as pdfium
import pytest
import zxingcpp

from handbook_ext.core.checklists.sheet_code import code_of, decode_sheet_code
from handbook_ext.core.checklists.sheets_json import FILE_NAME, Rect, SheetBox, Sheets
from handbook_ext.core.checklists.sheets_json_reader import read_sheets_json
from handbook_ext.pdf.copy_filler import filled
from handbook_ext.pdf.sheet_layout import POINTS, PaperForm, PlacedMark, SheetPage, sheets_of
from handbook_ext.pdf.sheets.drawings import code_drawing

from .conftest import PdfBook, text_of, widgets

MakeBook = Callable[..., PdfBook]

ITEM = "- [ ] The wording of item {n}{more}. {{#item-{n}}}\n\n  What is told of item {n}.\n"
LONG = ", which goes on to a second line because there is so much to be said of what is asked"
PAGE = "# Page\n\n:::{{checklist}} A list\n:name: a-list\n\n{items}:::\n\n{words}\n\n{other}"
OTHER = ":::{checklist} Another\n:name: another\n\n- [ ] Apart. {#apart}\n:::\n"
FILES = {
    "page.md": PAGE.format(
        items="".join(ITEM.format(n=n, more=LONG if n % 2 else "") for n in range(12)),
        words="words " * 900,
        other=OTHER,
    )
}
DPI = 200
MM = DPI / 25.4


def _pictures(path: Path) -> Iterator[np.ndarray]:
    document = pdfium.PdfDocument(path)
    document.init_forms()  # else boxes are not drawn
    for page in document:
        yield page.render(scale=DPI / 72, grayscale=True).to_numpy().copy()
    document.close()


def _sheets(path: Path) -> Sheets:
    with pikepdf.open(path) as pdf:
        text = pdf.attachments[FILE_NAME].get_file().read_bytes().decode()
    assert path.with_name(FILE_NAME).read_text("utf-8") == text
    return read_sheets_json(text)


def _marks(picture: np.ndarray) -> dict[int, np.ndarray]:
    """Return the corners of the marks of a page in millimetres, clockwise from the top left."""
    settings = cv2.aruco.DetectorParameters()
    settings.cornerRefinementMethod = cv2.aruco.CORNER_REFINE_SUBPIX
    family = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_APRILTAG_16h5)
    corners, ids, _ = cv2.aruco.ArucoDetector(family, settings).detectMarkers(picture)
    found = [] if ids is None else ids.ravel().tolist()
    # a pixel's middle is half a pixel from its edge
    return dict(zip(found, ((each[0] + 0.5) / MM for each in corners), strict=True))


def _ring(picture: np.ndarray, left: float, top: float, side: float, white: float) -> int:
    """Return the darkest value within *white* millimetres around a square, given in millimetres."""
    outer = [round((edge + sign * white) * MM) for edge, sign in ((left, -1), (top, -1))]
    ends = [round((edge + side + white) * MM) for edge in (left, top)]
    part = picture[outer[1] + 1 : ends[1] - 1, outer[0] + 1 : ends[0] - 1].copy()
    inner = round(white * MM)
    part[inner - 2 : 2 - inner, inner - 2 : 2 - inner] = 255
    return int(part.min())


def _frame(picture: np.ndarray, box: SheetBox) -> tuple[float, float, float, float]:
    """Return where the sides of a box's frame are: left, top, right and bottom."""
    (x, y), size = box.at, box.size
    rows = slice(round((y + 1) * MM), round((y + size - 1) * MM))
    columns = slice(round((x + 1) * MM), round((x + size - 1) * MM))
    across = 255 - picture[rows].mean(axis=0)
    down = 255 - picture[:, columns].mean(axis=1)
    return tuple(
        _middle(line, at)
        for line, at in ((across, x), (down, y), (across, x + size), (down, y + size))
    )


def _middle(line: np.ndarray, at: float) -> float:
    first = round((at - 0.5) * MM)
    part = line[first : round((at + 0.5) * MM) + 1]
    return float((part * (np.arange(len(part)) + first + 0.5)).sum() / part.sum() / MM)


@pytest.mark.parametrize(("paper", "twoside"), [("a4", True), ("us-letter", False)])
def test_all_stands_where_it_is_said_to_and_covers_nothing(
    make_pdf_book: MakeBook, paper: str, *, twoside: bool
) -> None:
    conf = f"handbook_pdf_paper = {paper!r}\nhandbook_pdf_twoside = {twoside}\n"
    path = make_pdf_book(FILES, conf).pdf()
    sheets = _sheets(path)
    by_page = {sheet.page: sheet for sheet in sheets.sheets}
    with pikepdf.open(path) as pdf:
        assert sorted(by_page) == sorted({number + 1 for number, _ in widgets(pdf)})
    assert [sheet.of for sheet in sheets.sheets] == [(1, 2), (2, 2), (1, 1)]
    assert {sheet.page % 2 for sheet in sheets.sheets} == {0, 1}
    for number, picture in enumerate(_pictures(path), 1):
        sheet = by_page.get(number)
        found, codes = _marks(picture), zxingcpp.read_barcodes(picture)
        if sheet is None:
            assert (found, codes) == ({}, [])
            continue
        assert sheets.paper == pytest.approx([side / MM for side in picture.shape[::-1]], abs=0.1)
        assert [decode_sheet_code(code.text) for code in codes] == [code_of(sheets, sheet)]
        assert sorted(found) == list(sheet.marks.ids)
        for name, (x, y) in zip(sheet.marks.ids, sheet.marks.at, strict=True):
            size = sheet.marks.size
            square = [[x, y], [x + size, y], [x + size, y + size], [x, y + size]]
            assert np.abs(found[name] - square).max() < 0.1
            assert _ring(picture, x, y, size, 1.2) > 250
        x, y, side = sheet.code
        corners = codes[0].position.top_left, codes[0].position.bottom_right
        found_at = [length / MM for corner in corners for length in (corner.x, corner.y)]
        assert found_at == pytest.approx([x, y, x + side, y + side], abs=0.3)
        assert (side, _ring(picture, x, y, side, 4 * 18 / 21) > 250) == (18, True)
        for box in sheet.boxes:
            (x, y), size = box.at, box.size
            assert size == 4.5
            assert _frame(picture, box) == pytest.approx((x, y, x + size, y + size), abs=0.1)
            assert _ring(picture, x - 0.2, y - 0.2, size + 0.4, 2.5) > 250


def _text_in(page: pdfium.PdfPage, place: Rect) -> str:
    left, top, right, bottom = (length * POINTS for length in place)
    height = page.get_height()
    text = page.get_textpage().get_text_bounded(left, height - bottom, right, height - top)
    return " ".join(text.split())


def test_words_and_evidence_stand_in_their_places_and_the_boxes_apart(
    make_pdf_book: MakeBook,
) -> None:
    path = make_pdf_book(FILES).pdf()
    sheets = _sheets(path)
    document = pdfium.PdfDocument(path)
    for sheet in sheets.sheets[:2]:
        for box in sheet.boxes:
            places = (box.wording, box.evidence)
            said = [_text_in(document[sheet.page - 1], place) for place in places]
            number = int(box.id.removeprefix("item-"))
            words = f"The wording of item {number}{LONG if number % 2 else ''}."
            assert said == [f"{words} What is told of item {number}.", "Evidence or note"]
        heights = [box.at[1] for box in sheet.boxes]
        assert min(np.diff(heights), default=16) >= 16
    document.close()


def test_a_page_that_runs_leftwards_is_a_sheet_the_other_way_round(make_pdf_book: MakeBook) -> None:
    items = "- [ ] One. {#one}\n- [ ] Two. {#two}\n"
    page = f"# Page\n\n:::{{checklist}} A list\n:name: a-list\n\n{items}:::\n"
    path = make_pdf_book({"page.md": page}, "language = 'ar'\n").pdf()
    ((sheet,), pictures) = _sheets(path).sheets, list(_pictures(path))
    assert sheet.code[0] == 9
    (code,) = zxingcpp.read_barcodes(pictures[sheet.page - 1])
    assert code.position.top_left.x / MM == pytest.approx(sheet.code[0], abs=0.5)
    for box in sheet.boxes:
        (x, y), size = box.at, box.size
        assert _frame(pictures[sheet.page - 1], box) == pytest.approx(
            (x, y, x + size, y + size), abs=0.1
        )
        for left, top, right, bottom in (box.wording, box.evidence):
            assert 30 < left < right < x
            assert top < bottom


def test_nothing_but_the_line_and_the_hint_is_added_to_the_text(make_pdf_book: MakeBook) -> None:
    path = make_pdf_book(FILES, "version = '1.0'\n").pdf()
    sheets = _sheets(path).sheets
    text = text_of(path)
    for sheet, title in zip(sheets, ("A list", "A list", "Another"), strict=True):
        place = f"sheet {sheet.of[0]} of {sheet.of[1]}"
        line = f" Test Book 1.0 · {title} · {place} · {sheet.key}"
        assert text.count(line) == 1
        text = text.replace(line, "")
    hint = " Tick, cross or fill a box. To take a mark back, scribble well beyond the box."
    book = make_pdf_book(FILES, "version = '1.0'\nhandbook_pdf_marks = False\n", "without")
    assert text.replace(hint, "") == text_of(book.pdf())
    with pikepdf.open(book.out / "test-book.pdf") as pdf:
        assert FILE_NAME not in pdf.attachments
    assert not (book.out / FILE_NAME).exists()


def test_a_filled_copy_says_what_was_printed_as_ticked(
    make_pdf_book: MakeBook, tmp_path: Path
) -> None:
    path = make_pdf_book(FILES).pdf()
    for ticked in ({"item-0", "item-11"}, set()):
        done: Any = {name: {"state": {"value": "done", "at": 1}} for name in ticked}
        copy = tmp_path / FILE_NAME.replace("json", "pdf")
        copy.write_bytes(filled(path, done, 2))
        with pikepdf.open(copy) as pdf:
            text = pdf.attachments[FILE_NAME].get_file().read_bytes().decode()
        sheets = read_sheets_json(text)
        boxes = [box for sheet in sheets.sheets for box in sheet.boxes]
        assert {box.id for box in boxes if box.printed} == ticked
        pictures = list(_pictures(copy))
        for sheet in sheets.sheets:
            (code,) = zxingcpp.read_barcodes(pictures[sheet.page - 1])
            assert decode_sheet_code(code.text) == code_of(sheets, sheet)


def _page(number: int, boxes: int, size: tuple[float, float] = (595.28, 841.89)) -> SheetPage:
    page = SheetPage(number, size)
    for n in range(boxes):
        top = 800 - 40 * n
        page.marks.append(PlacedMark("box", f"b{number}-{n}", (90, top - 14, 104, top)))
    return page


def test_a_sheet_of_many_boxes_has_a_larger_code() -> None:
    owners = {f"b2-{n}": "a" for n in range(17)} | {"b2-17": "b", "b3-0": "b"}
    form = PaperForm("book", "1", "Book", {"a": "A", "b": "B"}, owners, twoside=False, fonts={})
    turned = (841.89, 595.28)
    sheets = sheets_of(form, [_page(2, 18), _page(3, 1), _page(4, 1, turned)])
    assert [(sheet.page, sheet.lists, sheet.of) for sheet in sheets.sheets] == [
        (2, ("a", "b"), (1, 1)),
        (3, ("b",), (2, 2)),
    ]
    first = sheets.sheets[0]
    boxes = tuple(box._replace(printed=box.id == "b2-17") for box in first.boxes)
    first = first._replace(boxes=boxes)
    assert first.code[2] == 21
    # what has no line for evidence on its page ends with the page's text
    assert first.boxes[0].wording[3] == pytest.approx(297 - 25, abs=1)
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(100, 100))
        drawing = code_drawing(pdf, sheets, first)
        page.add_resource(drawing, pikepdf.Name.XObject, pikepdf.Name.Code)
        page.contents_add(b"3 0 0 3 12 12 cm /Code Do")
        (bitmap,) = pdfium.PdfDocument(_saved(pdf))
        (code,) = zxingcpp.read_barcodes(bitmap.render(scale=3).to_numpy())
    assert decode_sheet_code(code.text) == code_of(sheets, first)
    assert decode_sheet_code(code.text).printed == {17}


def _saved(pdf: pikepdf.Pdf) -> bytes:
    from io import BytesIO

    target = BytesIO()
    pdf.save(target)
    return target.getvalue()
