"""Reads a PDF copy back: which edition it is of, what its fields say and said when it was made."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, NamedTuple

import pikepdf
from pikepdf import Pdf

from handbook_ext.core.checklists import sheets_json
from handbook_ext.core.checklists.checklists_json import FILE_NAME
from handbook_ext.core.checklists.checklists_json_reader import (
    ChecklistsJsonError,
    read_checklists_json,
)
from handbook_ext.core.checklists.sheets_json_reader import SheetsJsonError, read_sheets_json
from handbook_ext.core.progress.copy_changes import CopyValue, plain
from handbook_ext.core.progress.records import well_formed
from handbook_ext.pdf.attachments import attached
from handbook_ext.pdf.markers import NOTE, WORDS, field_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pikepdf import AcroFormField

    from handbook_ext.core.checklists.sheets_json import Sheets
    from handbook_ext.core.model import Handbook
    from handbook_ext.core.progress.copy_changes import CopyValues

REFUSALS: Final = {
    "kind": "it is no PDF.",
    "encrypted": "it is encrypted; save it without a password, and take that file.",
    "damaged": "it is damaged or cut off; nothing can be told of it for sure.",
    "flat": (
        "it has no boxes: it is no PDF copy of a handbook, or one that was printed or flattened. "
        "Take the file that was ticked and saved; a print or a scan can be read too where "
        "handbook-ext[scan] is installed."
    ),
    "foreign": "it is no PDF copy of a handbook: what can be filled in there is another form.",
    "unnamed": (
        "it has boxes, but does not say of which handbook and edition: it was made by an earlier "
        "version, or saved by a program that drops attached files."
    ),
}
"""Why a file is refused; the file's name stands before it."""

_FAULTS = (RuntimeError, TypeError, ValueError, AttributeError, LookupError)
"""What pikepdf, Typst and we raise where a part of a PDF is of another kind than it must be."""

_HEAD = 1024
"""Bytes within which a PDF must say that it is one."""


class CopyError(ValueError):
    """A file that cannot be taken: why, as the end of a sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(REFUSALS[reason])
        self.reason = reason


class PdfCopy(NamedTuple):
    """A copy: the checklists of its edition, and what stands in its fields."""

    book: Handbook
    values: CopyValues


def read_copy(path: Path) -> PdfCopy:
    """Read the copy in *path*; raises CopyError, or OSError where there is no file to read."""
    with path.open("rb") as file:
        if b"%PDF-" not in file.read(_HEAD):
            raise CopyError("kind")
    # what would have to be guessed is not read: half of the ticks is worse than none
    with sound(), pikepdf.open(path, attempt_recovery=False) as pdf:
        copy = copy_in(pdf)
        if pdf.get_warnings():
            raise CopyError("damaged")
    return copy


@contextmanager
def sound() -> Iterator[None]:
    """Raise CopyError where what is done with a PDF shows that it is not sound."""
    try:
        yield
    except CopyError:
        raise
    except pikepdf.PasswordError:
        raise CopyError("encrypted") from None
    except (pikepdf.PikepdfError, *_FAULTS):
        raise CopyError("damaged") from None


def copy_in(pdf: Pdf) -> PdfCopy:
    """Return what an open PDF says; raises CopyError."""
    fields = {field.fully_qualified_name: field for field in pdf.acroform.fields}
    if not fields:
        raise CopyError("flat")
    book = _book_in(pdf)
    if book is None:
        has_boxes = any(_is_box(field) for field in fields.values())
        raise CopyError("unnamed" if has_boxes else "foreign")
    ids = [item.id for checklist in book.lists for item in checklist.items]
    values: CopyValues = {}
    for name in ids:
        box, note = fields.get(name), fields.get(field_name(NOTE, name))
        if box is not None and _is_box(box):
            stood = _text(fields.get(field_name(WORDS, name)), "/DV")
            values[name, "state"] = CopyValue(_ticked(box, "/V"), _ticked(box, "/DV"), stood)
        if note is not None and note.is_text:
            values[name, "note"] = CopyValue(_text(note, "/V"), _text(note, "/DV"))
    if not values:
        raise CopyError("foreign")
    return PdfCopy(book, values)


def _book_in(pdf: Pdf) -> Handbook | None:
    """Return the edition that the copy is of; None where it does not say."""
    try:
        text = attached(pdf, FILE_NAME)
        return None if text is None else read_checklists_json(text)
    except (UnicodeDecodeError, ChecklistsJsonError):
        raise CopyError("damaged") from None


def sheets_in(pdf: Pdf) -> Sheets | None:
    """Return where the boxes of a copy stand on paper; None where it is not made for that.

    Raises CopyError where what it says of that is damaged.
    """
    try:
        text = attached(pdf, sheets_json.FILE_NAME)
        return None if text is None else read_sheets_json(text)
    except (UnicodeDecodeError, SheetsJsonError):
        raise CopyError("damaged") from None


def _is_box(field: AcroFormField) -> bool:
    return bool(field.is_checkbox)


def _ticked(field: AcroFormField, key: str) -> str:
    """Return whether a box is ticked, as the state of an item.

    Viewers call the ticked state as they like: whatever is not off is on.
    """
    value = field.get_inheritable_field_value(key)
    if value is not None and not isinstance(value, pikepdf.Name):
        raise CopyError("damaged")
    return "open" if value is None or str(value) == "/Off" else "done"


def _text(field: AcroFormField | None, key: str) -> str:
    """Return what stands in a text field, nothing where there is none."""
    if field is None or not field.is_text:
        return ""
    value = field.get_inheritable_field_value(key)
    if isinstance(value, pikepdf.Stream):
        value = pikepdf.String(value.read_bytes())
    if value is not None and not isinstance(value, pikepdf.String):
        raise CopyError("damaged")
    return plain(str(well_formed(str(value)))) if value is not None else ""
