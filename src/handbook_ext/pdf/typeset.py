"""Typst source to PDF; what the compiler has against it, said in terms of the author's files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import typst

from handbook_ext.pdf import characters
from handbook_ext.pdf.diagnostics import complaints, missing_texts
from handbook_ext.pdf.fonts.font_files import NONE_OF_THE_SYSTEM
from handbook_ext.pdf.problems import PdfError, PdfProblem

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Mapping
    from pathlib import Path

PICTURES = "pictures.typ:"
"""The file of ours that sets pictures, as Typst names it in a diagnostic."""

ROUNDS = 4
"""How often characters without a shape are looked for: a name brings no new ones."""


LINES = "sheets.typ"
"""The file that has the small lines of sheets."""


class Typeset(NamedTuple):
    """The typeset book without form fields yet, and what it does not show as it was written."""

    pdf: bytes
    replaced: list[PdfProblem]


def compile_book(
    source: Path,
    root: Path,
    timestamp: int,
    fonts: Mapping[str, Any] = NONE_OF_THE_SYSTEM,
    named: Counter[str] | None = None,
) -> Typeset:
    """Return the typeset book as a tagged PDF/UA-1 file.

    *timestamp*, in seconds, is the time the file says it was made. *fonts* is what
    Typst is called with: its own, and those that the project names. None of the system is used,
    so that the same source gives the same bytes on every machine. Characters that none of them
    has are replaced by their names, in *source* too; *named* counts those that were before, by
    package.
    """
    replaced: list[PdfProblem] = []
    for _ in range(ROUNDS):
        try:
            pdf, warnings = typst.compile_with_warnings(
                source,
                root=root,
                format="pdf",
                pdf_standards=["ua-1"],
                timestamp=timestamp,
                **fonts,
            )
        except typst.TypstError as error:
            diagnostic = str(error.diagnostic or error.message)
            replaced += _name_missing(source, diagnostic, named)
            continue
        return Typeset(bytes(pdf), replaced + _warned_of(warnings, source))
    raise PdfError(*explain(diagnostic, source))


def compile_lines(text: str, folder: Path, fonts: Mapping[str, Any]) -> bytes:
    """Return pages of ours, to be drawn on the book's: set in its *fonts*, without tags.

    The template's files are in *folder*. Characters that no font has are replaced by their
    names; who reads the book is told of those where they stand in it.
    """
    source = folder / LINES
    options = {"root": folder, "format": "pdf", "pdf_tags": False, "timestamp": 0, **fonts}
    for _ in range(ROUNDS):
        source.write_text(text, encoding="utf-8")
        try:
            # of the standards without tags, one that like PDF/UA names what has no shape
            return bytes(typst.compile(source, pdf_standards=["a-2b"], **options))
        except typst.TypstError as error:
            text = characters.named(text, missing_texts(str(error.diagnostic or error.message)))
    return bytes(typst.compile(source, **options))


def _warned_of(warnings: Iterable[typst.TypstWarning], source: Path) -> list[PdfProblem]:
    """Return what Typst warns of, but for pictures: it was said when they were tried."""
    diagnostics = (str(warning.diagnostic or warning.message) for warning in warnings)
    return [
        fault._replace(subtype="typst")
        for diagnostic in diagnostics
        if PICTURES not in diagnostic
        for fault in explain(diagnostic, source)
    ]


def _name_missing(source: Path, diagnostic: str, counts: Counter[str] | None) -> list[PdfProblem]:
    """Name in *source* what no font has, and say so; raises where that is not all."""
    missing = missing_texts(diagnostic)
    if not missing:
        raise PdfError(*explain(diagnostic, source))
    text = source.read_text("utf-8")
    named = characters.named(text, missing)
    if named == text:
        raise PdfError(*explain(diagnostic, source))
    source.write_text(named, encoding="utf-8")
    return characters.findings(text, missing, counts)


def explain(diagnostic: str, source: Path) -> list[PdfProblem]:
    """Return the faults in *diagnostic*, each with the author's file and line if known."""
    lines = source.read_text(encoding="utf-8").splitlines()
    faults = [
        PdfProblem(fault.message, _author_place(lines, fault.file, fault.line, source.name))
        for fault in complaints(diagnostic)
    ]
    return list(dict.fromkeys(faults)) or [PdfProblem(diagnostic.strip())]


def _author_place(lines: list[str], file: str, number: int, source_name: str) -> str:
    """Return what the nearest comment above says about where the text was written."""
    if not file.endswith(source_name):
        return f"{file}:{number}" if file else ""
    for line in reversed(lines[:number]):
        match = characters.PLACE.match(line)
        if match:
            return match["place"]
    return ""
