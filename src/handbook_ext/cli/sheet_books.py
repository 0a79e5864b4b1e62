"""Which printed sheets are known: of a built site, of a PDF copy, of a ``sheets.json`` itself."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from handbook_ext.cli.edition import PLACES
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.checklists import checklists_json, sheets_json
from handbook_ext.core.checklists.checklists_json_reader import (
    ChecklistsJsonError,
    read_checklists_json,
)
from handbook_ext.core.checklists.sheets_json_reader import SheetsJsonError, read_sheets_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook_ext.core.checklists.sheets_json import Sheets
    from handbook_ext.core.model import Handbook


class SheetBook(NamedTuple):
    """An edition's printed *sheets*, and the lists that say what their items mean."""

    sheets: Sheets
    book: Handbook


def sheet_books(
    named: Path | None, others: Iterable[Path], files: Iterable[Path]
) -> list[SheetBook]:
    """Return the editions whose sheets are at hand, the reader's own first.

    That is the *named* one, or the first in the usual places; then the *others*, and those that
    the *files* to be read carry in themselves. Raises CommandError where there is none.
    """
    books = [_read(named)] if named is not None else [*_usual()]
    books += [_read(path) for path in others]
    books += [book for path in files if (book := _carried(path)) is not None]
    if not books:
        places = ", ".join(PLACES)
        raise CommandError(
            f"there is no {sheets_json.FILE_NAME} in any of these folders: {places}. Name a built "
            "site, or the PDF copy that was printed, with --book PATH."
        )
    strange = next((each for each in books if each.book.id != books[0].book.id), None)
    if strange is not None:
        raise CommandError(
            f"these are the sheets of two handbooks, {books[0].book.id} and {strange.book.id}; "
            "name those of one."
        )
    return books


def _usual() -> Iterator[SheetBook]:
    for place in PLACES:
        folder = Path(place)
        if (folder / sheets_json.FILE_NAME).is_file():
            yield _of_folder(folder)
            return


def _read(path: Path) -> SheetBook:
    """Return the edition that a path which was given leads to; raises CommandError."""
    if path.is_dir():
        return _of_folder(path)
    try:
        with path.open("rb") as file:
            is_pdf = b"%PDF-" in file.read(1024)
    except FileNotFoundError:
        raise CommandError(f"there is no file {path}.") from None
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from None
    if not is_pdf:
        return _of_folder(path.parent, path)
    book = _carried(path)
    if book is None:
        raise CommandError(
            f"{path} does not carry its sheets: it was made by an earlier version, or saved by a "
            "program that drops attached files."
        )
    return book


def _of_folder(folder: Path, given: Path | None = None) -> SheetBook:
    """Return what stands in a built site; *given* is one of its two files, by whatever name."""
    sheets, lists = folder / sheets_json.FILE_NAME, folder / checklists_json.FILE_NAME
    if given is not None and given.name != lists.name:
        sheets = given
    return _parsed(str(sheets), _text(sheets), str(lists), _text(lists))


def _text(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise CommandError(
            f"there is no file {path}; a site has its sheets where its PDF copy was built first."
        ) from None
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from None


def _carried(path: Path) -> SheetBook | None:
    """Return the edition that a PDF carries as attached files; None where it does not."""
    import pypdfium2 as pdfium  # noqa: PLC0415 - of the extra [scan]

    attached: dict[str, bytes] = {}
    try:
        with closing(pdfium.PdfDocument(path)) as document:
            for number in range(document.count_attachments()):
                attachment = document.get_attachment(number)
                attached[attachment.get_name()] = bytes(attachment.get_data())
    except (pdfium.PdfiumError, OSError, ValueError):
        return None
    sheets, lists = sheets_json.FILE_NAME, checklists_json.FILE_NAME
    if not {sheets, lists} <= attached.keys():
        return None
    return _parsed(f"{path}, {sheets}", attached[sheets], f"{path}, {lists}", attached[lists])


def _parsed(sheets_name: str, sheets: bytes, lists_name: str, lists: bytes) -> SheetBook:
    try:
        book = read_checklists_json(lists.decode())
    except (UnicodeDecodeError, ChecklistsJsonError) as error:
        raise CommandError(f"{lists_name} cannot be read: {error}.") from None
    try:
        read = read_sheets_json(sheets.decode())
    except (UnicodeDecodeError, SheetsJsonError) as error:
        raise CommandError(f"{sheets_name} cannot be read: {error}.") from None
    if (read.handbook, read.edition) != (book.id, book.edition):
        raise CommandError(
            f"{sheets_name} is of {read.handbook} {read.edition}, and {lists_name} of {book.id} "
            f"{book.edition}: they must be of one edition."
        )
    return SheetBook(read, book)
