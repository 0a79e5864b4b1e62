"""Makes the pages with boxes of a copy sheets that a camera reads, and keeps them true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.checklists.sheets_json import FILE_NAME, Sheets, format_sheets_json
from handbook_ext.pdf.attachments import attach
from handbook_ext.pdf.sheet_layout import PlacedMark, SheetPage, sheets_of
from handbook_ext.pdf.sheets.drawings import draw, redraw_codes
from handbook_ext.sphinx_ext.translation.translated_messages import translate

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from pikepdf import Object, Pdf

    from handbook_ext.core.checklists.sheets_json import Rect
    from handbook_ext.pdf.copy_form import CopyForm
    from handbook_ext.pdf.markers import FieldMark


def pages_of(marks: Iterable[FieldMark]) -> list[SheetPage]:
    """Return the pages on which fields are to be."""
    pages: dict[int, SheetPage] = {}
    for mark in marks:
        if mark.number not in pages:
            left, bottom, right, top = _rect(mark.page.MediaBox)
            pages[mark.number] = SheetPage(mark.number, (right - left, top - bottom))
        pages[mark.number].marks.append(PlacedMark(mark.kind, mark.name, _rect(mark.link.Rect)))
    return list(pages.values())


def _rect(rect: Object) -> Rect:
    left, bottom, right, top = (float(str(length)) for length in rect)
    return left, bottom, right, top


def make_sheets(pdf: Pdf, form: CopyForm, pages: list[SheetPage], folder: Path) -> None:
    """Draw the marks on *pages*, and let the copy carry where its boxes stand.

    The template's files are in *folder*.
    """
    if form.paper is None or not any(page.has_boxes() for page in pages):
        return
    sheets = sheets_of(form.paper, pages)
    if sheets.sheets:
        draw(pdf, sheets, form.paper, folder)
        _carry(pdf, sheets)


def _carry(pdf: Pdf, sheets: Sheets) -> None:
    words = translate("Where the boxes stand on paper")
    attach(pdf, FILE_NAME, format_sheets_json(sheets), words)


def print_ticks(pdf: Pdf, sheets: Sheets, ticked: AbstractSet[str]) -> None:
    """Let the codes of a copy say that its boxes *ticked*, and no others, are printed so."""
    changed = []
    for sheet in sheets.sheets:
        boxes = tuple(box._replace(printed=box.id in ticked) for box in sheet.boxes)
        changed.append(sheet._replace(boxes=boxes))
    sheets = sheets._replace(sheets=tuple(changed))
    redraw_codes(pdf, sheets)
    _carry(pdf, sheets)
