"""Printed sheets: a page as pixels, and what ``sheets.json`` says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2 as pdfium
from numpy.typing import NDArray

from handbook_ext.core.checklists.sheets_json import FILE_NAME, Sheet, Sheets
from handbook_ext.core.checklists.sheets_json_reader import read_sheets_json

from .strokes import PX

Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class Printed:
    """A *sheet* of *sheets* as it comes out of a printer."""

    sheets: Sheets
    sheet: Sheet
    render: Callable[[int], Picture]

    def pixels(self) -> Picture:
        """Return the sheet at 300 dpi, red green blue, not to be changed."""
        return self.render(self.sheet.page)


def sheets_in(copy: Path) -> Sheets:
    """Return what the ``sheets.json`` says that the PDF *copy* carries as an attachment."""
    with pikepdf.open(copy) as pdf:
        return read_sheets_json(pdf.attachments[FILE_NAME].get_file().read_bytes().decode())


def printed_sheets(copy: Path) -> list[Printed]:
    """Return the checklist pages of the PDF *copy*, rendered when they are wanted."""
    sheets = sheets_in(copy)
    size = tuple(round(side * PX) for side in sheets.paper)

    @lru_cache(maxsize=6)
    def render(page: int) -> Picture:
        with pdfium.PdfDocument(copy) as pdf:
            pdf.init_forms()
            image = pdf[page - 1].render(scale=PX * 25.4 / 72, may_draw_forms=True).to_numpy()
        pixels = np.full((size[1], size[0], 3), 255, np.uint8)
        shown = image[: size[1], : size[0], 2::-1]
        pixels[: shown.shape[0], : shown.shape[1]] = shown
        return pixels

    return [Printed(sheets, sheet, render) for sheet in sheets.sheets]
