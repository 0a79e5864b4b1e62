"""The PDF copy: doctree to Typst, Typst to PDF, boxes to form fields.

Importing this package needs neither Typst nor pikepdf; only building a PDF does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext import __version__

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

CONFIG: tuple[tuple[str, object, type, str], ...] = (
    ("filename", "", str, "Name of the PDF file; made from the project's name by default."),
    ("title", "", str, "Title of the book; that of the root page by default."),
    ("subtitle", "", str, "Line under the title on the title page."),
    ("date", "", str, "Date on the title page; that of the sources by default."),
    ("notice", "", str, "Line on the licence at the foot of the title page."),
    ("exclude", [], list, "Patterns of documents that the PDF leaves out."),
    ("landing", True, bool, "Whether the root page's own text is printed, after the contents."),
)
"""Configuration values: name after ``handbook_pdf_``, default, type, what it is."""


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the builder ``handbookpdf`` and its configuration values."""
    from handbook_ext.pdf.builder import HandbookPdfBuilder  # noqa: PLC0415 - see above

    app.add_builder(HandbookPdfBuilder)
    for name, default, kind, description in CONFIG:
        app.add_config_value(f"handbook_pdf_{name}", default, "", frozenset({kind}), description)
    return {
        "version": __version__,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
