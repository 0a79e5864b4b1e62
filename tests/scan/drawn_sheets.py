"""A sheet drawn in milliseconds, with whatever somebody marks on it, as a scanner has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import segno
from PIL import Image, ImageDraw, ImageFont

from handbook_ext.core.checklists.corner_marks import mark_rows
from handbook_ext.core.checklists.sheet_code import code_of, encode_sheet_code, sheet_key
from handbook_ext.core.checklists.sheets_json import (
    Sheet,
    SheetBox,
    SheetMarks,
    Sheets,
    layout_hash,
    mark_ids,
)

Strokes = Sequence[Sequence[tuple[float, float]]]
"""Lines, each a row of points in sides of the box from its top left."""

TICK: Strokes = [[(0.15, 0.5), (0.4, 0.85), (1.05, -0.1)]]
CROSS: Strokes = [[(0.1, 0.1), (0.9, 0.9)], [(0.9, 0.12), (0.1, 0.88)]]
FILLED: Strokes = [[(x / 20, 0.05 + 0.9 * (x % 2)) for x in range(1, 20)]]
DOT: Strokes = [[(0.48, 0.5), (0.52, 0.5)]]
STROKE: Strokes = [[(0.0, 0.95), (1.0, 0.05)]]
SCRIBBLE: Strokes = [[(0.1 * x - 0.5, -0.6 + 2.2 * (x % 2)) for x in range(21)]]
CIRCLE: Strokes = [[
    (-0.4, 0.5), (-0.2, -0.1), (0.5, -0.4), (1.2, -0.1), (1.4, 0.5), (1.2, 1.1), (0.5, 1.4),
    (-0.2, 1.1), (-0.4, 0.5),
]]  # fmt: skip
BESIDE: Strokes = [[(-0.9, 0.4), (-0.7, 0.8), (-0.3, -0.1)]]
STRUCK: Strokes = [[(1.5, 0.6), (18, 0.5)]]

PAPER = (210.0, 297.0)
CORNERS = ((9.0, 9.0), (195.0, 9.0), (195.0, 282.0), (9.0, 282.0))


def sheets(
    ids: Sequence[Sequence[str]], edition: str = "2026.11", printed: Sequence[str] = ()
) -> Sheets:
    """Return an edition of sheets with these items, one below the other."""
    result = []
    for number, names in enumerate(ids, start=1):
        boxes = tuple(
            SheetBox(name, (43.0, y), 4.5, (50.2, y - 0.5, 182, y + 9), (50.2, y + 10, 182, y + 18),
                     name in printed)
            for name, y in zip(names, range(50, 260, 22), strict=False)
        )  # fmt: skip
        layout = layout_hash(boxes)
        marks = SheetMarks("16h5", mark_ids(number), 6.0, CORNERS)
        key = sheet_key(edition, number, layout)
        result.append(
            Sheet(number, ("on-call",), number, (1, 1), layout, key, marks, (166, 270, 18), boxes)
        )
    return Sheets("ops-book", edition, PAPER, tuple(result))


def drawn(
    book: Sheets, number: int, marked: Mapping[str, Strokes], *, dpi: int = 150, ink: int = 60,
    width: float = 0.5,
) -> Image.Image:  # fmt: skip
    """Return a sheet as a grey scan: *marked* by item, in a pen of that *ink* and *width* (mm)."""
    sheet = book.sheets[number - 1]
    scale = 2 * dpi / 25.4
    size = [round(side * scale) for side in book.paper]
    page = Image.new("L", (size[0], size[1]), 250)
    draw = ImageDraw.Draw(page)
    for name, (x, y) in zip(sheet.marks.ids, sheet.marks.at, strict=True):
        _cells(draw, mark_rows(name), x, y, sheet.marks.size, scale)
    code = segno.make(encode_sheet_code(code_of(book, sheet), len(sheet.boxes)), micro=False)
    left, top, side = sheet.code
    _cells(draw, [[bool(cell) for cell in row] for row in code.matrix], left, top, side, scale)
    font = ImageFont.load_default(size=3.6 * scale)
    for box in sheet.boxes:
        _item(draw, box, font, scale)
        for line in marked.get(box.id, ()):
            points = [((box.at[0] + x * box.size) * scale, (box.at[1] + y * box.size) * scale)
                      for x, y in line]  # fmt: skip
            draw.line(points, fill=ink, width=max(1, round(width * scale)), joint="curve")
    return page.resize((size[0] // 2, size[1] // 2), Image.Resampling.BOX)


def _item(
    draw: ImageDraw.ImageDraw, box: SheetBox, font: ImageFont.ImageFont, scale: float
) -> None:
    (x, y), half = box.at, 0.175
    outer = [(x - half) * scale, (y - half) * scale,
             (x + box.size + half) * scale, (y + box.size + half) * scale]  # fmt: skip
    draw.rectangle(outer, outline=15, width=round(2 * half * scale))
    left, top, right, bottom = (length * scale for length in box.wording)
    draw.text((left, top), f"I have done {box.id}, and somebody saw it.", fill=20, font=font)
    bottom = box.evidence[3] * scale
    draw.line([(left, bottom), (right, bottom)], fill=150, width=round(0.2 * scale))
    if box.printed:
        draw.text((x * scale, (y - 0.3) * scale), "x", fill=15, font=font)


def _cells(  # noqa: PLR0917
    draw: ImageDraw.ImageDraw, rows: Sequence[Sequence[bool]], x: float, y: float, side: float,
    scale: float,
) -> None:  # fmt: skip
    cell = side / len(rows)
    for i, row in enumerate(rows):
        for j, dark in enumerate(row):
            if dark:
                left, top = (x + j * cell) * scale, (y + i * cell) * scale
                draw.rectangle((left, top, left + cell * scale, top + cell * scale), fill=15)
