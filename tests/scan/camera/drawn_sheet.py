"""A sheet drawn without a build: the format of a real one, in a second's fraction."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
import segno
from numpy.random import Generator, default_rng
from PIL import Image, ImageDraw, ImageFont

from handbook_ext.core.checklists.sheet_code import code_of, encode_sheet_code, sheet_key
from handbook_ext.core.checklists.sheets_json import (
    Sheet,
    SheetBox,
    SheetMarks,
    Sheets,
    layout_hash,
    mark_ids,
)

from .sheets import Picture, Printed
from .strokes import PX

WORDS = ("ask your mentor", "what the team", "owes its users", "and say", "who decides", "when")
PAPER = (210.0, 297.0)
CORNERS = ((9.0, 9.0), (195.0, 9.0), (195.0, 282.0), (9.0, 282.0))
EDITION = "2026.11"


def drawn_sheets(
    count: int = 2, boxes: int = 12, *, edition: str = EDITION, handbook: str = "drawn-handbook"
) -> list[Printed]:
    """Return sheets of so many *boxes*, each numbered from 1 and with other words."""
    facts = tuple(_facts(number, boxes, edition) for number in range(1, count + 1))
    sheets = Sheets(handbook, edition, PAPER, facts)

    @cache
    def render(page: int) -> Picture:
        return _drawn(sheets, facts[page - 1])

    return [Printed(sheets, sheet, render) for sheet in facts]


def _facts(number: int, boxes: int, edition: str) -> Sheet:
    listed = []
    for n in range(boxes):
        # as the builder of PDFs has it: words beside the box, a line under a label
        top = 48.0 + 17.4 * n
        wording, evidence = (36.85, top - 0.17, 178.0, top + 6), (60.94, top + 8, 178.0, top + 13.5)
        listed.append(SheetBox(f"item-{n + 1}", (32.18, top), 4.5, wording, evidence))
    layout = layout_hash(listed)
    return Sheet(
        number,
        (f"list-{number}",),
        page=number,
        of=(1, 1),
        layout=layout,
        key=sheet_key(edition, number, layout),
        marks=SheetMarks("16h5", mark_ids(number), 6.0, CORNERS),
        code=(183.0, 260.57, 18.0),
        boxes=tuple(listed),
    )


def _drawn(sheets: Sheets, sheet: Sheet) -> Picture:
    page = Image.new("RGB", tuple(round(side * PX) for side in sheets.paper), "white")
    draw = ImageDraw.Draw(page)
    for number, at in zip(sheet.marks.ids, sheet.marks.at, strict=True):
        _paste(page, _mark(number), at, sheet.marks.size)
    _paste(page, _code(encode_sheet_code(code_of(sheets, sheet), len(sheet.boxes))), sheet.code[:2],
           sheet.code[2])  # fmt: skip
    draw.text((32 * PX, 24 * PX), f"List {sheet.number}", "black", ImageFont.load_default(64))
    body, small = (ImageFont.load_default(round(size * PX)) for size in (3.6, 2.2))
    draw.text((32 * PX, 284 * PX), f"Drawn {sheets.edition} · {sheet.key}", "black", small)
    rng = default_rng(sheet.number)
    _, top = sheet.boxes[0].at
    draw.text((32 * PX, (top - 5.2) * PX), "The first items are about the team.", "black", body)
    for box in sheet.boxes:
        _draw_item(rng, draw, box, (body, small))
    return np.asarray(page)


def _draw_item(rng: Generator, draw: ImageDraw.ImageDraw, box: SheetBox, fonts: tuple) -> None:
    (left, top), side = box.at, box.size
    # Pillow draws an outline inwards: the middle of its four pixels lies on the frame
    ends = [left, top, left + side, top + side]
    draw.rectangle(
        [v * PX + w for v, w in zip(ends, (-2, -2, 1, 1), strict=True)], None, "black", 4
    )
    x = box.wording[0] + 2.95
    for line, font in enumerate(fonts):
        words = " ".join(rng.choice(WORDS, size=6 + 2 * line)).capitalize()
        draw.text((x * PX, (top + 4.5 * line) * PX), words, "black", font)
    rule = (box.evidence[3] - 0.4) * PX
    draw.text((x * PX, rule - 2.4 * PX), "Evidence or note", "dimgrey", fonts[1])
    draw.line([box.evidence[0] * PX, rule, box.evidence[2] * PX, rule], fill="dimgrey", width=3)


def _mark(number: int) -> Picture:
    family = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_APRILTAG_16h5)
    return cv2.aruco.generateImageMarker(family, number, 6)


def _code(text: str) -> Picture:
    bits = np.array([list(row) for row in segno.make_qr(text, error="m").matrix], np.uint8)
    return 255 * (1 - bits)


def _paste(page: Image.Image, cells: Picture, at: tuple[float, float], side: float) -> None:
    left, top, size = (round(v * PX) for v in (*at, side))
    picture = cv2.resize(cells, (size, size), interpolation=cv2.INTER_NEAREST)
    page.paste(Image.fromarray(picture).convert("RGB"), (left, top))
