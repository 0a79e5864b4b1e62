"""PDF copies of a book made in milliseconds, and readers who tick them with several engines."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import typst
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject

from handbook_ext.core.checklists.checklists_json import format_checklists_json
from handbook_ext.core.model import Handbook
from handbook_ext.pdf.copy_form import CopyForm
from handbook_ext.pdf.form_fields import write_fields

HEAD = '#set document(title: "A copy")\n#set text(lang: "en")\n= A copy\n'
FIELD = '#block(link("handbook-{}:{}", box(width: {}, height: {}pt)))\n'


def make_copy(path: Path, book: Handbook) -> Path:
    """Write a copy of *book*: the fields alone, as the builder has them."""
    items, source = {}, HEAD
    for checklist in book.lists:
        source += FIELD.format("score", checklist.id, "100%", 10)
        for item in checklist.items:
            if item.counted:
                items[item.id] = item.wording
                source += FIELD.format("box", item.id, "10pt", 10)
                source += FIELD.format("words", item.id, "100%", 10)
                source += FIELD.format("note", item.id, "100%", 21)
    raw = typst.compile(source.encode(), format="pdf", pdf_standards=["ua-1"], timestamp=0)
    lists = {checklist.id: checklist.title for checklist in book.lists}
    write_fields(raw, CopyForm(items, lists, format_checklists_json(book)), path)
    return path


# -- readers: each ticks or unticks boxes, writes notes and saves --------------------------

Ticks = Mapping[str, bool]
Notes = Mapping[str, str]
Engine = Callable[[Path, Ticks, Notes, Path], None]


def with_pypdf(copy: Path, ticks: Ticks, notes: Notes, target: Path) -> None:
    """Fill a form as scripts do."""
    writer = PdfWriter(clone_from=PdfReader(copy))
    values = {name: NameObject("/Yes" if done else "/Off") for name, done in ticks.items()}
    texts = {f"note.{name}": text for name, text in notes.items()}
    for page in writer.pages:
        if page.get("/Annots"):
            writer.update_page_form_field_values(page, {**values, **texts}, auto_regenerate=False)
    writer.write(target)


def with_pdfium(copy: Path, ticks: Ticks, notes: Notes, target: Path) -> None:
    """Click and type as in Chrome: what stands in a note is selected and typed over."""
    with pikepdf.open(copy) as pdf:
        spots = dict(_spots(pdf))
    document = pdfium.PdfDocument(copy)
    document.init_forms()
    form = document.formenv
    for name, done in ticks.items():
        page, (x, y), was = spots[name]
        if done != was:
            _click(form, document[page], x, y)
    for name, text in notes.items():
        number, (x, y), _ = spots[f"note.{name}"]
        page = document[number]
        _click(form, page, x, y)
        pdfium_c.FORM_SelectAllText(form, page)
        characters = (text + "\0").encode("utf-16-le")
        wide = (pdfium_c.FPDF_WCHAR * (len(characters) // 2)).from_buffer_copy(characters)
        pdfium_c.FORM_ReplaceSelection(form, page, wide)
        pdfium_c.FORM_ForceToKillFocus(form)
    document.save(target)
    document.close()


def _click(form: pdfium.PdfFormEnv, page: pdfium.PdfPage, x: float, y: float) -> None:
    pdfium_c.FORM_OnMouseMove(form, page, 0, x, y)
    assert pdfium_c.FORM_OnLButtonDown(form, page, 0, x, y)
    assert pdfium_c.FORM_OnLButtonUp(form, page, 0, x, y)


def _spots(pdf: pikepdf.Pdf) -> Iterator[tuple[str, tuple[int, tuple[float, float], bool]]]:
    """Yield of each field its page, its middle, and whether it is ticked."""
    for number, page in enumerate(pdf.pages):
        for widget in page.obj.get("/Annots", []):
            if widget.Subtype == "/Widget":
                left, bottom, right, top = (float(value) for value in widget.Rect)
                ticked = widget.get("/V") == "/Yes"
                yield (
                    str(widget.T),
                    (number, ((left + right) / 2, (bottom + top) / 2), ticked),
                )


def with_mupdf(copy: Path, ticks: Ticks, notes: Notes, target: Path) -> None:
    """Toggle and type as MuPDF's own viewer does; its licence keeps it out of our lock."""
    with warnings.catch_warnings(action="ignore"):
        import pymupdf
        from pymupdf import mupdf

    document = pymupdf.open(copy)
    pdf = mupdf.pdf_specifics(document.this)
    for number in range(document.page_count):
        page = mupdf.pdf_load_page(pdf, number)
        widget = mupdf.pdf_first_widget(page)
        while widget.m_internal:
            field = mupdf.pdf_annot_obj(widget)
            name = mupdf.pdf_load_field_name(field)
            if name in ticks and (mupdf.pdf_field_value(field) == "Yes") != ticks[name]:
                mupdf.pdf_toggle_widget(widget)
            elif name.removeprefix("note.") in notes and name.startswith("note."):
                mupdf.pdf_set_text_field_value(widget, notes[name.removeprefix("note.")])
            mupdf.pdf_update_widget(widget)
            widget = mupdf.pdf_next_widget(widget)
    document.save(target)
    document.close()


ENGINES: dict[str, Engine] = {"pypdf": with_pypdf, "pdfium": with_pdfium}
if find_spec("pymupdf") is not None:
    ENGINES["mupdf"] = with_mupdf
