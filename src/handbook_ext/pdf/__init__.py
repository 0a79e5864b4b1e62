"""The PDF copy: doctree to Typst, Typst to PDF, boxes to form fields.

Importing this package needs neither Typst nor pikepdf; only building a PDF does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext._version import __version__
from handbook_ext.core.config import PDF_VALUES

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the builder ``handbookpdf`` and its configuration values."""
    from handbook_ext.pdf.builder import HandbookPdfBuilder  # noqa: PLC0415 - see above

    app.add_builder(HandbookPdfBuilder)
    for value in PDF_VALUES:
        app.add_config_value(
            value.name, value.default, value.rebuild, frozenset({value.type}), value.help
        )
    return {
        "version": __version__,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }
