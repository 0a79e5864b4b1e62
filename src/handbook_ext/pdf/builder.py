"""The Sphinx builder ``handbookpdf``: the whole book as one PDF with boxes to tick."""

from __future__ import annotations

import gc
from collections import Counter
from contextlib import contextmanager
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

from sphinx.builders import Builder
from sphinx.util import logging
from sphinx.util.display import progress_message

from handbook_ext.core.checklists.sheets_json import FILE_NAME
from handbook_ext.pdf import characters, title_page
from handbook_ext.pdf.copy_form import form_of
from handbook_ext.pdf.document import BookDocument
from handbook_ext.pdf.fonts.font_files import SETTING
from handbook_ext.pdf.problems import PdfError, PdfProblem
from handbook_ext.pdf.writer.document_writer import Writer
from handbook_ext.sphinx_ext.compat import sphinx_builders
from handbook_ext.sphinx_ext.compat.sphinx_helpers import is_suppressed_warning
from handbook_ext.sphinx_ext.config_values import conf_location

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from handbook_ext.pdf.book import Book
    from handbook_ext.sphinx_ext.domain import HandbookDomain

logger = logging.getLogger(__name__)

STYLE = "style.typ"
TEMPLATES = (STYLE, "book.typ", "blocks.typ", "code.typ", "pictures.typ", "tables.typ")
NEEDED = ("typst", "pikepdf", "segno", "fontTools")


@contextmanager
def _garbage_left() -> Iterator[None]:
    """Keep Python from looking for garbage: it would go through the whole book again and again.

    All its trees are held until the last page is written, and hardly anything else is made.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class HandbookPdfBuilder(Builder):
    """Writes ``<name>.typ`` and ``<name>.pdf`` into the output folder."""

    name = "handbookpdf"
    format = "typst"
    epilog = "The PDF copy is in %(outdir)s."
    default_translator_class = Writer
    supported_image_types: ClassVar[list[str]] = [
        "image/svg+xml",
        "image/png",
        "image/jpeg",
        "image/gif",
        "image/webp",
    ]
    # so that Sphinx does not fetch them: a book is built without network
    supported_remote_images = True

    def init(self) -> None:
        """Choose where pictures are copied to, beside the Typst source."""
        self.imagedir = "images"

    def get_outdated_docs(self) -> str:
        """Return what an update builds: always the whole book."""
        return "the PDF copy"

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return an address that the writer knows as a place in the book."""
        return "%" + docname

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """Return the address of *to*, the same from everywhere in one file."""
        return self.get_target_uri(to)

    def prepare_writing(self, docnames: AbstractSet[str]) -> None:
        """Do nothing: the book is prepared as a whole."""

    def write_doc(self, docname: str, doctree: Any) -> None:
        """Do nothing: no document has a file of its own."""

    def write_documents(self, _docnames: AbstractSet[str]) -> None:
        """Write the Typst source and the PDF, or say what is in the way and leave no old PDF."""
        target = self.outdir / f"{title_page.file_stem(self.config)}.pdf"
        target.unlink(missing_ok=True)
        try:
            self._require_extra()
            with _garbage_left():
                self._write_book(target)
        except PdfError as error:
            target.unlink(missing_ok=True)  # it was built, but could not be filled in
            self._refuse(error.faults)

    def finish(self) -> None:
        """Do nothing more."""

    def _refuse(self, faults: Iterable[PdfProblem]) -> None:
        """Report *faults* and fail by status, so that Sphinx keeps what it has read."""
        for fault in faults:
            location = fault.location or None
            logger.error(
                "%s", fault.message, location=location, type="handbook_pdf", subtype=fault.subtype
            )
        sphinx_builders.set_failing_exit_status(sphinx_builders.app_of(self.env))

    def _require_extra(self) -> None:
        missing = [name for name in NEEDED if find_spec(name) is None]
        if missing:
            message = (
                f"the PDF copy needs {' and '.join(missing)}: "
                'pip install "handbook-ext[pdf]", then build again'
            )
            raise PdfError(PdfProblem(message))

    def _write_book(self, target: Path) -> None:
        # these need the extra [pdf]
        from handbook_ext.pdf import copy_filler, form_fields, typeset  # noqa: PLC0415

        stamp = title_page.build_time(Path(self.srcdir))
        with progress_message("writing the book as Typst"):
            document = BookDocument(self)
            book = document.book
            self._name_left_out(book)
            self._copy_files(book)
            source = document.source(title_page.title_page(book, stamp))
            counts = Counter[str]()
            source, nameless = characters.name_lacking(source, book.fonts.lacks, counts)
            source_file = target.with_suffix(".typ")
            source_file.write_text(source, encoding="utf-8")
            self._write_template(book, source)
        with progress_message("typesetting"):
            moment = int(stamp.timestamp())
            options = book.fonts.options()
            copy = typeset.compile_book(source_file, self.outdir, moment, options, counts)
        self._report([*self._font_faults(book), *book.replaced, *nameless, *copy.replaced])
        with progress_message("making form fields"):
            form = form_of(sphinx_builders.app_of(self.env), book)
            form_fields.write_fields(copy.pdf, form, target)
        if self.config.handbook_pdf_progress:
            with progress_message("filling the copy in"):
                progress = Path(self.srcdir, self.config.handbook_pdf_progress)
                copy_filler.fill_in(target, progress, self.config.handbook_id)
        self._write_sheets(target)

    def _write_sheets(self, target: Path) -> None:
        """Write what the copy says of its sheets beside it, or remove what an earlier one said."""
        from pikepdf import Pdf  # noqa: PLC0415 - needs the extra [pdf]

        from handbook_ext.pdf.attachments import attached  # noqa: PLC0415

        with Pdf.open(target) as pdf:
            text = attached(pdf, FILE_NAME)
        beside = target.with_name(FILE_NAME)
        if text is None:
            beside.unlink(missing_ok=True)
        else:
            beside.write_text(text, encoding="utf-8")

    def _font_faults(self, book: Book) -> list[PdfProblem]:
        """Return what is wrong with the fonts that ``conf.py`` names, at its line."""
        place = conf_location(sphinx_builders.app_of(self.env), SETTING)
        return [
            PdfProblem(message, f"{place.file}:{place.line}", "fonts")
            for message in book.fonts.faults()
        ]

    def _report(self, replaced: list[PdfProblem]) -> None:
        """Warn of what is not printed as it was written; a strict book is refused for it."""
        off = self.config.suppress_warnings
        counted = [
            fault
            for fault in replaced
            if not is_suppressed_warning("handbook_pdf", fault.subtype, off)
        ]
        if counted and self.config.handbook_pdf_strict:
            raise PdfError(*counted)
        for fault in counted:
            logger.warning(
                "%s",
                fault.message,
                location=fault.location or None,
                type="handbook_pdf",
                subtype=fault.subtype,
            )

    def _name_left_out(self, book: Book) -> None:
        """Warn of checklists that readers of the HTML tick and readers of the PDF never see."""
        if "handbook" not in self.env.domains:
            return
        domain = cast("HandbookDomain", self.env.domains["handbook"])
        for docname, record in domain.lists():
            if docname not in book.pages and not book.excluded(docname):
                logger.warning(
                    "no contents list names this page: its checklist %r is not in the PDF",
                    record["title"],
                    location=docname,
                    type="handbook_pdf",
                    subtype="left_out",
                )

    def _write_template(self, book: Book, source: str) -> None:
        """Write the template beside *source*, with the fonts that this needs."""
        for name in TEMPLATES:
            text = resources.files("handbook_ext.pdf").joinpath("typst", name).read_text("utf-8")
            text += book.fonts.style(source) if name == STYLE else ""
            (self.outdir / name).write_text(text, encoding="utf-8")

    def _copy_files(self, book: Book) -> None:
        for source, name in self.images.items():
            book.pictures.copy(self.srcdir / source, name)
