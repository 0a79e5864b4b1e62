"""The boxes: one form field an item, tickable by any viewer, the ticks read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader

from handbook_ext.pdf.copy_form import CopyForm
from handbook_ext.pdf.form_fields import write_fields
from handbook_ext.pdf.problems import PdfError
from tests.support.pdf_copies import with_pdfium

from .conftest import PdfBook, boxes, text_of

ITEMS = {
    "six-cases": "My evidence file has six one-page cases, each with a result and a person who can "
    "confirm it, and that is a long item which wraps.",
    "ask-training": "I know what training support to ask about before I sign.",
    "nested-item": "And a nested item.",
    "nested-two": "And another with code.",
    "certificates-checked": "My certificates were checked this year.",
}
"""What the sampler's list counts: neither what is retired nor what is yet to come."""

LISTS = {"ready-to-apply": "Ready to apply"}


def _box_fields(path: Path) -> dict[str, dict]:
    fields = PdfReader(path).get_fields()
    return {name: field for name, field in fields.items() if field.get("/FT") == "/Btn"}


def test_the_boxes_are_the_counted_items(sampler_pdf: Path) -> None:
    fields = _box_fields(sampler_pdf)
    assert {name: field["/TU"] for name, field in fields.items()} == ITEMS
    assert {field["/V"] for field in fields.values()} == {"/Off"}


def test_a_field_has_all_that_viewers_need(sampler_pdf: Path) -> None:
    with pikepdf.open(sampler_pdf) as pdf:
        form = pdf.Root.AcroForm
        assert form.NeedAppearances is False
        assert [str(field.T) for field in form.Fields if field.FT == "/Btn"] == list(ITEMS)
        for number, widget in boxes(pdf):
            assert widget.FT == "/Btn"
            assert (int(widget.Ff), int(widget.F)) == (0, 4)
            assert {str(widget[key]) for key in ("/V", "/AS", "/DV")} == {"/Off"}
            assert set(widget.AP.N.keys()) == {"/Yes", "/Off"}
            for look in widget.AP.N.values():
                assert look.Subtype == "/Form"
                assert "/Font" not in look.Resources
                assert b" re " in look.read_bytes()
            assert str(widget.MK.CA) == "4"
            assert widget.P.objgen == pdf.pages[number].objgen
            assert pdf.pages[number].obj.Tabs == "/S"
            assert "/A" not in widget


def test_a_reader_ticks_two_boxes_and_saves(sampler_pdf: Path, tmp_path: Path) -> None:
    ticked = tmp_path / "ticked.pdf"
    with_pdfium(sampler_pdf, {"six-cases": True, "nested-two": True}, {}, ticked)
    fields = _box_fields(ticked)
    assert {name for name, field in fields.items() if field["/V"] != "/Off"} == {
        "six-cases",
        "nested-two",
    }
    assert {field["/DV"] for field in fields.values()} == {"/Off"}
    with pikepdf.open(ticked) as pdf:
        shown = {str(widget.T): str(widget.AS) for _, widget in boxes(pdf)}
    assert shown["nested-two"] == "/Yes"
    assert shown["certificates-checked"] == "/Off"


def test_a_tick_can_be_seen(sampler_pdf: Path, tmp_path: Path) -> None:
    ticked = tmp_path / "ticked.pdf"
    with_pdfium(sampler_pdf, {"certificates-checked": True}, {}, ticked)
    assert _ink(ticked, "certificates-checked") > _ink(sampler_pdf, "certificates-checked") + 20
    assert _ink(ticked, "six-cases") == _ink(sampler_pdf, "six-cases") > 20


def _ink(path: Path, name: str) -> int:
    """Return how many dark pixels the box *name* has on the page as pdfium draws it."""
    with pikepdf.open(path) as pdf:
        number, rect = next((n, list(w.Rect)) for n, w in boxes(pdf) if str(w.T) == name)
    document = pdfium.PdfDocument(path)
    document.init_forms()
    page = document[number]
    image = page.render(scale=3, may_draw_forms=True).to_pil().convert("L")
    left, bottom, right, top = (float(value) * 3 for value in rect)
    height = page.get_height() * 3
    box = image.crop((int(left), int(height - top), int(right), int(height - bottom)))
    document.close()
    return sum(box.histogram()[:128])


def test_a_box_stands_on_the_first_line_of_its_item(sampler_pdf: Path) -> None:
    document = pdfium.PdfDocument(sampler_pdf)
    with pikepdf.open(sampler_pdf) as pdf:
        for number, widget in boxes(pdf):
            left, bottom, _right, top = (float(value) for value in widget.Rect)
            line = (
                document[number]
                .get_textpage()
                .get_text_bounded(left, bottom - 1, left + 110, top + 1)
            )
            assert line.strip(), str(widget.T)
            assert str(widget.TU).startswith(line.strip()[:12])
    document.close()


def test_long_items_keep_box_and_first_line_together(
    make_pdf_book: Callable[..., PdfBook],
) -> None:
    items = "\n".join(
        f"- [ ] Number {i} begins {'and goes on ' * (i % 90)}. {{#item-{i}}}" for i in range(99)
    )
    page = f"# Page\n\n:::{{checklist}} Many\n:name: many\n\n{items}\n:::\n"
    path = make_pdf_book({"page.md": page}).pdf()
    document = pdfium.PdfDocument(path)
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) > 6
        for number, widget in boxes(pdf):
            left, bottom, _right, top = (float(value) for value in widget.Rect)
            text = document[number].get_textpage()
            words = text.get_text_bounded(left, bottom - 1, left + 150, top + 1).split()
            assert words[:2] == ["Number", str(widget.T).removeprefix("item-")]
    document.close()


@pytest.mark.parametrize(
    ("items", "fault"),
    [
        ({**ITEMS, "extra": "No box"}, "'extra' has no box"),
        (
            {name: text for name, text in ITEMS.items() if name != "six-cases"},
            "box 'six-cases' belongs to no item",
        ),
    ],
)
def test_boxes_that_are_not_the_items_are_an_error(
    raw_list: bytes, tmp_path: Path, items: dict[str, str], fault: str
) -> None:
    with pytest.raises(PdfError, match=fault):
        write_fields(raw_list, CopyForm(items, LISTS), tmp_path / "out.pdf")


def test_two_boxes_of_one_item_are_an_error(make_pdf_book: Callable[..., PdfBook]) -> None:
    again = '# Page\n\n```{raw} typst\n#box-field("handbook-box:one")\n```\n'
    book = make_pdf_book({"list.md": LIST, "page.md": again})
    assert "boxes and items differ: 'one' has 2 boxes" in book.refused()


LIST = "# List\n\n:::{checklist} A list\n:name: a-list\n\n- [ ] One. {#one}\n:::\n"


@pytest.fixture
def raw_list(sampler: Path) -> bytes:
    """The sampler as Typst typesets it, before its boxes become fields."""
    from handbook_ext.pdf.fonts.book_fonts import BookFonts
    from handbook_ext.pdf.typeset import compile_book

    folder = sampler / "out"
    options = BookFonts().options()
    return compile_book(folder / "sample-handbook.typ", folder, 0, options).pdf


def test_a_book_without_checklists_has_no_form(make_pdf_book: Callable[..., PdfBook]) -> None:
    path = make_pdf_book({"page.md": "# Page\n\nText.\n"}).pdf()
    with pikepdf.open(path) as pdf:
        assert "/AcroForm" not in pdf.Root


def test_numbered_items_have_number_and_field(make_pdf_book: Callable[..., PdfBook]) -> None:
    page = (
        "# Page\n\n:::{checklist} L\n:name: l\n\n7. [ ] Seventh. {#seventh}\n"
        "8. [ ] Gone. {#gone .retired}\n9. A remark.\n10. [ ] Tenth. {#tenth}\n\n"
        "- [ ] Apart. {#apart}\n  1) [ ] Within. {#within}\n:::\n"
    )
    book = make_pdf_book({"page.md": page})
    copy = book.pdf()
    assert list(_box_fields(copy)) == ["seventh", "tenth", "apart", "within"]
    words = (
        "7. Seventh. Evidence or note 8. Gone. (retired) 9. A remark. 10. Tenth. "
        "Evidence or note Apart. Evidence or note 1) Within. Evidence or note"
    )
    assert words in text_of(copy)
    document = pdfium.PdfDocument(copy)
    beside = {}
    with pikepdf.open(copy) as pdf:
        for number, widget in boxes(pdf):
            left, bottom, _right, top = (float(value) for value in widget.Rect)
            text = document[number].get_textpage()
            line = text.get_text_bounded(left, bottom + 2, left + 110, top - 2)
            beside[str(widget.T)] = line.strip()
    document.close()
    assert beside == {
        "seventh": "7. Seventh.", "tenth": "10. Tenth.", "apart": "Apart.", "within": "1) Within.",
    }  # fmt: skip


def test_what_leads_to_items_stands_on_the_page_of_the_first(
    make_pdf_book: Callable[..., PdfBook],
) -> None:
    """Sixty groups of several lengths: without that, a page ends between the two somewhere."""
    groups = "".join(
        f"Before the items of {n:02}:\n\n"
        + "".join(f"- [ ] Item {n:02}-{m}. {{#i-{n}-{m}}}\n" for m in range(1 + n * 7 % 5))
        + "\n"
        for n in range(60)
    )
    page = f"# Page\n\n:::{{checklist}} L\n:name: l\n\n{groups}:::\n"
    document = pdfium.PdfDocument(make_pdf_book({"page.md": page}).pdf())
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    assert len(pages) > 5
    for n in range(60):
        (page,) = [text for text in pages if f"Before the items of {n:02}:" in text]
        assert f"Item {n:02}-0." in page
