"""What fields look like: drawings and set texts, the same in every viewer.

Requirements: ISO 32000-1 sections 12.5.5 (appearance streams) and 12.7.3.3 (variable text).
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

import pikepdf
import typst
from pikepdf import Array, Dictionary, Name, Object, Pdf

from handbook_ext.pdf import escape
from handbook_ext.pdf.sheet_layout import FRAME

if TYPE_CHECKING:
    from collections.abc import Sequence

HIDDEN, PRINT = 2, 4
"""Annotation flags: nobody sees the field; it is on paper too."""

READ_ONLY, MULTILINE = 1, 1 << 12
"""Flags of text fields."""

INK = "0.137 0.145 0.122"
"""Colour of boxes, ticks and texts, as the template's ``ink``."""

_TICK = ((0.16, 0.5), (0.26, 0.58), (0.42, 0.4), (0.75, 0.82), (0.85, 0.74), (0.43, 0.22))
"""Corners of a tick in a box of side 1: solid, so that nobody takes it for a pencil's."""

FONT = "Helv"
TYPED = f"/{FONT} 9 Tf {INK} rg"
"""How viewers set what is typed into a field: with a font that each of them has."""

_SETTING = """\
#set page(margin: 0pt, fill: none)
#set text(fill: rgb("#23251f"), fallback: true)
#set par(leading: 0.42em, spacing: 0.42em, justify: false)
#let fitted(width, height, inset, sizes, lines) = page(width: width, height: height, context {
  let set-in(size) = text(size: size, lines.join(linebreak()))
  let fits(size) = measure(width: width - 2 * inset, set-in(size)).height <= height - 2pt
  let size = sizes.filter(fits).at(0, default: sizes.last())
  // on the line, as one writes by hand; what is cut off keeps its beginning
  align(if fits(size) { bottom } else { top }, pad(x: inset, y: 1.5pt, set-in(size)))
})
"""

_SIZES = "(9pt, 8.2pt, 7.4pt, 6.6pt, 5.8pt, 5pt)"
"""Sizes of a text, the first that fits into its field; what is too long even so is cut off."""


_LONG = re.compile(r"\S{16}(?=\S{4})")
"""A part of a long word, an address for instance, after which a line may end."""


class FieldText(NamedTuple):
    """A *text* to be shown in the field *widget*."""

    widget: Object
    text: str


def rgb(text: str) -> Array:
    """Return a colour such as INK as an array of a PDF."""
    return Array([pikepdf.Object.parse(number.encode()) for number in text.split()])


def box_looks(pdf: Pdf, rect: Object) -> dict[str, Object]:
    """Return the two looks of a box as drawings: there is no font to embed."""
    width, height = size_of(rect)
    frame = f"{FRAME / 2} {FRAME / 2} {width - FRAME:.2f} {height - FRAME:.2f} re"
    box = f"q 1 1 1 rg {INK} RG {FRAME} w {frame} B Q\n"
    points = [f"{x * width:.2f} {y * height:.2f}" for x, y in _TICK]
    tick = f"q {INK} rg {' l '.join(points).replace(' l ', ' m ', 1)} l h f Q\n"
    return {"Off": drawing(pdf, rect, box), "Yes": drawing(pdf, rect, box + tick)}


def drawing(pdf: Pdf, rect: Object, content: str) -> Object:
    """Return *content* as the look of a field that covers *rect*."""
    stream = pdf.make_stream(content.encode("ascii"))
    stream.Type = Name.XObject
    stream.Subtype = Name.Form
    stream.BBox = Array([0, 0, *(round(length, 2) for length in size_of(rect))])
    stream.Resources = Dictionary()
    return pdf.make_indirect(stream)


def blank(pdf: Pdf, rect: Object) -> Object:
    """Return the look of a text field in which nothing stands."""
    return drawing(pdf, rect, "/Tx BMC\nEMC\n")


def show_texts(pdf: Pdf, texts: Sequence[FieldText]) -> None:
    """Give each field the look of its text, typeset in whatever scripts it is written in.

    A field without a text looks empty.
    """
    written = [text for text in texts if text.text.strip()]
    for text in texts:
        text.widget.AP = Dictionary(N=blank(pdf, text.widget.Rect))
    if not written:
        return
    source = _SETTING + "\n".join(map(_page, written))
    # a reader's own copy may use whatever fonts the reader has
    typeset = typst.compile(source.encode(), format="pdf", pdf_tags=False, timestamp=0)
    with Pdf.open(BytesIO(typeset)) as pages:
        for text, page in zip(written, pages.pages, strict=True):
            look = pdf.copy_foreign(page.as_form_xobject())
            look.write(b"/Tx BMC\nq\n" + look.read_bytes() + b"\nQ\nEMC\n")
            text.widget.AP.N = look


def _page(text: FieldText) -> str:
    width, height = size_of(text.widget.Rect)
    lines = escape.strings(_LONG.sub("\\g<0>\u200b", text.text).splitlines())
    # what nobody writes into stands as text does
    inset = "0pt" if int(text.widget.Ff) & READ_ONLY else "2pt"
    return f"#fitted({width:.2f}pt, {height:.2f}pt, {inset}, {_SIZES}, {lines})"


def size_of(rect: Object) -> tuple[float, float]:
    """Return the width and the height of a rectangle, in points."""
    left, bottom, right, top = (float(str(value)) for value in rect)
    return right - left, top - bottom
