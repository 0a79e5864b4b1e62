"""Fills a PDF copy in: a reader's ticks and notes, and how they stand, in words."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pikepdf import Name, Pdf, String

from handbook_ext.core.progress.clock import now_ms
from handbook_ext.core.progress.copy_changes import items_of_copy, plain
from handbook_ext.core.progress.progress_file import RefusedError, read_progress
from handbook_ext.core.progress.score import score, score_words
from handbook_ext.core.progress.status import item_status
from handbook_ext.core.progress.status_words import standing_words
from handbook_ext.pdf.appearances import HIDDEN, PRINT, FieldText, show_texts
from handbook_ext.pdf.copy_reader import CopyError, copy_in, sheets_in, sound
from handbook_ext.pdf.markers import NOTE, SCORE, WORDS, field_name
from handbook_ext.pdf.problems import PdfError, PdfProblem
from handbook_ext.pdf.saving import save
from handbook_ext.pdf.sheets.sheet_maker import print_ticks

if TYPE_CHECKING:
    from pathlib import Path

    from pikepdf import AcroFormField, Object

    from handbook_ext.core.model import Handbook, Item
    from handbook_ext.core.progress.records import Records


def filled(copy: Path, records: Records, now: int, book: Handbook | None = None) -> bytes:
    """Return the PDF *copy* with what *records* say at *now*, in milliseconds since 1970.

    What stood in its fields gives way, and what stands there then is what the copy was made
    with. *book* is the reader's edition, if it is known: ids may have changed since the copy's.
    Raises CopyError where it is no copy.
    """
    with sound(), Pdf.open(copy) as pdf:
        copy_book = copy_in(pdf).book
        items = {item.id: item for item in items_of_copy(copy_book, book)}
        fields = {field.fully_qualified_name: field for field in pdf.acroform.fields}
        filler = CopyFiller(copy_book, items, fields)
        filler.fill(records, now)
        show_texts(pdf, filler.texts)
        places = sheets_in(pdf)
        if places is not None:
            print_ticks(pdf, places, filler.ticked)
        result = BytesIO()
        save(pdf, result)
    return result.getvalue()


def fill_in(copy: Path, progress_file: Path, handbook_id: str) -> None:
    """Fill a copy that was just built in, where it stands; raises PdfError."""
    name = "handbook_pdf_progress"
    try:
        records = read_progress(progress_file.read_bytes(), handbook_id).items
        copy.write_bytes(filled(copy, records, now_ms()))
    except OSError as error:
        fault = f"{name}: {progress_file} cannot be read: {error.strerror}"
        raise PdfError(PdfProblem(fault)) from None
    except RefusedError as error:
        raise PdfError(PdfProblem(f"{name}: {progress_file}: {error}")) from None
    except CopyError as error:
        raise PdfError(PdfProblem(f"{name}: there is nothing to fill in: {error}")) from None


class CopyFiller:
    """Sets the values of one copy's fields; *texts* are those that are yet to be shown.

    *ticked* are the items whose boxes were ticked.
    """

    def __init__(
        self, book: Handbook, items: dict[str, Item], fields: dict[str, AcroFormField]
    ) -> None:
        self.book, self.items, self.fields = book, items, fields
        self.texts: list[FieldText] = []
        self.ticked: set[str] = set()

    def fill(self, records: Records, now: int) -> None:
        """Set every field there is; some may be gone with their pages."""
        for checklist in self.book.lists:
            names = [item.id for item in checklist.items]
            statuses = {name: item_status(self.items[name], records, now) for name in names}
            for name, stands in statuses.items():
                self._tick(name, done=stands.state == "done")
                self._write(NOTE, name, plain(stands.note))
                self._write(WORDS, name, standing_words(stands))
            self._write(SCORE, checklist.id, score_words(score(checklist.items, statuses)))

    def _tick(self, name: str, *, done: bool) -> None:
        field = self.fields.get(name)
        if field is not None and field.is_checkbox:
            field.obj.V = field.obj.AS = field.obj.DV = Name.Yes if done else Name.Off
            if done:
                self.ticked.add(name)

    def _write(self, kind: str, name: str, text: str) -> None:
        field = self.fields.get(field_name(kind, name))
        if field is None or not field.is_text:
            return
        widget: Object = field.obj
        widget.V = widget.DV = String(text)
        if kind != NOTE:
            widget.F = PRINT if text else HIDDEN
        self.texts.append(FieldText(widget, text))
