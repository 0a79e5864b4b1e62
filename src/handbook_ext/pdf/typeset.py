"""Typst source to PDF; what the compiler has against it, said in terms of the author's files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import typst
from sphinx.util import logging

from handbook_ext.pdf.problems import PdfError, PdfProblem

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)

_PLACE = re.compile(r"^// @ (?P<place>.*)$")
_FAULT = re.compile(r"^(?:error|warning): (?P<message>.*)$", re.MULTILINE)
_SPOT = re.compile(r"^[ \t]*+┌─ (?P<file>.+):(?P<line>\d+):\d+", re.MULTILINE)


def compile_book(source: Path, root: Path, timestamp: int) -> bytes:
    """Return the typeset book as a tagged PDF/UA-1 file, without form fields yet.

    *timestamp*, in seconds, is the time the file says it was made. Only the fonts in Typst
    itself are used, so that the same source gives the same bytes on every machine.
    """
    try:
        pdf, warnings = typst.compile_with_warnings(
            source,
            root=root,
            format="pdf",
            ignore_system_fonts=True,
            pdf_standards=["ua-1"],
            timestamp=timestamp,
        )
    except typst.TypstError as error:
        raise PdfError(*explain(error.diagnostic or error.message, source)) from None
    for warning in warnings:
        for fault in explain(warning.diagnostic or warning.message, source):
            logger.warning(
                "%s",
                fault.message,
                location=fault.location or None,
                type="handbook_pdf",
                subtype="typst",
            )
    return bytes(pdf)


def explain(diagnostic: str, source: Path) -> list[PdfProblem]:
    """Return the faults in *diagnostic*, each with the author's file and line if known."""
    lines = source.read_text(encoding="utf-8").splitlines()
    starts = list(_FAULT.finditer(diagnostic))
    ends = [start.start() for start in starts[1:]] + [len(diagnostic)]
    faults = []
    for start, end in zip(starts, ends, strict=True):
        spot = _SPOT.search(diagnostic, start.end(), end)
        location = _author_place(lines, spot, source) if spot else ""
        faults.append(PdfProblem(_plain(start["message"]), location))
    return list(dict.fromkeys(faults)) or [PdfProblem(diagnostic.strip())]


def _author_place(lines: list[str], spot: re.Match[str], source: Path) -> str:
    """Return what the nearest comment above says about where the text was written."""
    if not spot["file"].endswith(source.name):
        return f"{spot['file']}:{spot['line']}"
    for line in reversed(lines[: int(spot["line"])]):
        match = _PLACE.match(line)
        if match:
            return match["place"]
    return ""


def _plain(message: str) -> str:
    message = message.removeprefix("PDF/UA-1 error: ")
    _, _, quote = message.partition('the text `"')
    text, closing, _ = quote.rpartition('"` could not be displayed')
    if not closing:
        return message
    codes = " ".join(f"U+{ord(char):04X}" for char in text)
    return f"no font of the PDF has the character {text} ({codes})"
