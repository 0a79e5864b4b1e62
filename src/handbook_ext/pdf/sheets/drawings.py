"""Draws on each sheet what a camera needs: four marks, a code, and the same in words.

All of it are artifacts (ISO 14289-1 section 7.1): who does not see the page misses nothing. Marks
are a form XObject, so that sheets share them; so is a code, of which a filled copy gets another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import segno
from pikepdf import Array, Dictionary, Name, Object, Pdf

from handbook_ext.core.checklists.corner_marks import CELLS, mark_rows
from handbook_ext.core.checklists.sheet_code import code_of, encode_sheet_code
from handbook_ext.pdf.sheet_layout import POINTS, code_modules, text_right
from handbook_ext.pdf.sheets.lines import LINE_WIDTH, sheet_lines, typeset_lines

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from handbook_ext.core.checklists.sheets_json import Sheet, SheetMarks, Sheets
    from handbook_ext.pdf.sheet_layout import PaperForm

CODE = "/SheetCode"
"""The beginning of the name of a code's XObject; its sheet's number follows."""

_LINE_BOTTOM = 7.5
"""Millimetres from the paper's edge to the line."""


def draw(pdf: Pdf, sheets: Sheets, form: PaperForm, folder: Path) -> None:
    """Draw marks, code and line on every page that is a sheet; *folder* has the template."""
    marks: dict[tuple[int, ...], Object] = {}
    lines = typeset_lines(pdf, sheet_lines(sheets, form), form, folder)
    for sheet, line in zip(sheets.sheets, lines, strict=True):
        page = pdf.pages[sheet.page - 1]
        ids = sheet.marks.ids
        if ids not in marks:
            marks[ids] = _marks(pdf, sheet.marks, sheets.paper)
        code = code_drawing(pdf, sheets, sheet)
        names = (f"/SheetMarks{ids[0]}", f"{CODE}{sheet.number}")
        for name, drawing in zip(names, (marks[ids], code), strict=True):
            page.add_resource(drawing, Name.XObject, Name(name))
        for kind, name, resource in line.resources:
            page.add_resource(resource, Name(kind), Name(name))
        end = text_right(sheet.page, sheets.paper[0], twoside=form.twoside)
        shown = (
            f"\n/Artifact BMC\n{names[0]} Do\n"
            f"q {_code_place(sheet, sheets.paper)} cm {names[1]} Do Q\n"
            f"q {_at(end - LINE_WIDTH, _LINE_BOTTOM)} cm\n{line.content}\nQ\nEMC\n"
        )
        # added to what is there: a stream of its own would weigh as much as it holds
        page.contents_coalesce()
        page.obj.Contents.write(page.obj.Contents.read_bytes() + shown.encode("latin-1"))


def redraw_codes(pdf: Pdf, sheets: Sheets) -> None:
    """Draw the codes of *sheets* in place of those that are there; their pages may be gone."""
    by_name = {f"{CODE}{sheet.number}": sheet for sheet in sheets.sheets}
    for page in pdf.pages:
        drawings = page.obj.get("/Resources", Dictionary()).get("/XObject", Dictionary())
        for name in sorted(by_name.keys() & drawings.keys()):
            drawings[name] = code_drawing(pdf, sheets, by_name[name])


def code_drawing(pdf: Pdf, sheets: Sheets, sheet: Sheet) -> Object:
    """Return the code of a sheet as one path, in which a module is 1 wide."""
    text = encode_sheet_code(code_of(sheets, sheet), len(sheet.boxes))
    version = (code_modules(len(sheet.boxes)) - 17) // 4
    code = segno.make_qr(text, error="m", version=version, boost_error=False)
    rows = [[bool(module) for module in row] for row in code.matrix]
    return _form(pdf, len(rows), len(rows), f"{_path(rows)}f\n")


def _code_place(sheet: Sheet, paper: tuple[float, float]) -> str:
    left, top, side = sheet.code
    scale = side / code_modules(len(sheet.boxes)) * POINTS
    return _at(left, paper[1] - top - side, scale)


def _marks(pdf: Pdf, marks: SheetMarks, paper: tuple[float, float]) -> Object:
    """Return the four marks of a sheet, a path each, on a drawing as large as the *paper*."""
    drawn = ""
    for number, (left, top) in zip(marks.ids, marks.at, strict=True):
        place = _at(left, paper[1] - top - marks.size, marks.size / CELLS * POINTS)
        drawn += f"q {place} cm\n{_path(mark_rows(number))}f Q\n"
    return _form(pdf, paper[0] * POINTS, paper[1] * POINTS, drawn)


def _at(x: float, y: float, scale: float = 1) -> str:
    """Return what moves a drawing to a place in millimetres from the bottom left."""
    return f"{scale:.6g} 0 0 {scale:.6g} {x * POINTS:.3f} {y * POINTS:.3f}"


def _path(rows: Sequence[Sequence[bool]]) -> str:
    """Return the dark cells of *rows*, from the top, as one path of few rectangles."""
    heights: dict[tuple[int, int, int], int] = {}
    below: dict[tuple[int, int], int] = {}
    for y, row in enumerate(reversed(rows)):
        cells = (False, *row, False)
        edges = [x for x in range(len(row) + 1) if cells[x] != cells[x + 1]]
        # a run as wide as the one below it makes that one's rectangle higher
        runs = {run: below.get(run, y) for run in zip(edges[::2], edges[1::2], strict=True)}
        heights |= {(*run, start): y + 1 - start for run, start in runs.items()}
        below = runs
    return "".join(
        f"{left} {start} {right - left} {height} re\n"
        for (left, right, start), height in heights.items()
    )


def _form(pdf: Pdf, width: float, height: float, content: str) -> Object:
    stream = pdf.make_stream(content.encode("ascii"))
    stream.Type = Name.XObject
    stream.Subtype = Name.Form
    stream.BBox = Array([0, 0, round(width, 2), round(height, 2)])
    stream.Resources = Dictionary()
    return pdf.make_indirect(stream)
