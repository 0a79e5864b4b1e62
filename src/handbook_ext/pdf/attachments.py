"""Files that a copy carries, so that it can be read back without the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import AttachedFileSpec

if TYPE_CHECKING:
    from pikepdf import Pdf


def attach(pdf: Pdf, name: str, text: str, description: str) -> None:
    """Let *pdf* carry *text* as a JSON file of that *name*, without a date; only once."""
    pdf.attachments[name] = AttachedFileSpec(
        pdf,
        text.encode(),
        description=description,
        filename=name,
        mime_type="application/json",
        creation_date="",
        mod_date="",
    )


def attached(pdf: Pdf, name: str) -> str | None:
    """Return the text of an attached file; None where it has none of that *name*.

    Raises UnicodeDecodeError where it is no text.
    """
    if name not in pdf.attachments:
        return None
    return pdf.attachments[name].get_file().read_bytes().decode()
