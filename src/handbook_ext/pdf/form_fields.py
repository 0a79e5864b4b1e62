"""The boxes of a typeset PDF into AcroForm checkboxes that any viewer ticks and saves.

Typst has no form fields yet. It prints a link with an address of ours where a box is to be;
here each such link annotation becomes a widget, in its place on the page and in the tags.
Requirements: ISO 32000-1 section 12.7 (forms), ISO 14289-1 section 7.18 (PDF/UA).
"""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from handbook_ext.pdf.markers import BOX_MARK
from handbook_ext.pdf.problems import PdfError, PdfProblem
from handbook_ext.pdf.structure_tags import FormTags

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

PRINT = 4
"""Annotation flag: the box is on paper too."""

INK = "0.137 0.145 0.122"
"""Colour of the box and its tick, as the template's ``ink``."""


def write_fields(raw: bytes, items: Mapping[str, str], target: Path) -> None:
    """Write *raw* to *target* with a checkbox named by id for each of *items*.

    *items* maps ids to wordings, which become the tooltips. Raises where an item has no
    box or two: a reader's tick must have exactly one place.
    """
    with Pdf.open(BytesIO(raw)) as pdf:
        marks = list(_marks(pdf))
        _check(Counter(name for name, _, _ in marks), items)
        if marks:
            looks = _appearances(pdf, marks[0][1].Rect)
            tags = FormTags(pdf)
            fields = []
            for name, link, page in marks:
                _make_widget(link, page, name, items[name], looks)
                tags.make_form(link)
                fields.append(link)
            _add_form(pdf, fields)
        # the identifier is a hash of the content: the same book is the same file
        pdf.save(
            target,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )


def _marks(pdf: Pdf) -> Iterator[tuple[str, Object, Object]]:
    """Yield the id, the annotation and the page of every box, in page order."""
    for page in pdf.pages:
        for link in page.obj.get("/Annots", Array()):
            action = link.get("/A")
            address = str(action.get("/URI", "")) if action is not None else ""
            if address.startswith(BOX_MARK):
                if not link.is_indirect:
                    raise PdfError(
                        PdfProblem("the typeset file has a box that is no object of its own")
                    )
                yield address.removeprefix(BOX_MARK), link, page.obj


def _check(boxes: Counter[str], items: Mapping[str, str]) -> None:
    faults = [f"{name!r} has no box" for name in items if not boxes[name]]
    faults += [f"{name!r} has {count} boxes" for name, count in boxes.items() if count > 1]
    faults += [f"box {name!r} belongs to no item" for name in boxes if name not in items]
    if faults:
        more = f" and {len(faults) - 10} more" if len(faults) > 10 else ""
        raise PdfError(PdfProblem(f"boxes and items differ: {', '.join(faults[:10])}{more}"))


def _make_widget(
    link: Object, page: Object, name: str, wording: str, looks: Mapping[str, Object]
) -> None:
    """Turn the annotation *link* into field and widget in one, not ticked."""
    for key in ("/A", "/Border", "/H", "/Dest", "/Contents"):
        if key in link:
            del link[key]
    link.Subtype = Name.Widget
    link.FT = Name.Btn
    link.Ff = 0
    link.F = PRINT
    link.T = String(name)
    link.TU = String(wording)
    link.V = link.AS = link.DV = Name.Off
    link.P = page
    link.AP = Dictionary(N=Dictionary(Yes=looks["Yes"], Off=looks["Off"]))
    # what Acrobat draws itself while the box has the focus
    link.MK = Dictionary(CA=String("4"), BC=_colour(INK), BG=Array([1]))
    link.BS = Dictionary(W=1, S=Name.S)
    page.Tabs = Name.S


def _add_form(pdf: Pdf, fields: list[Object]) -> None:
    pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=Array(fields), NeedAppearances=False))


def _colour(text: str) -> Array:
    return Array([pikepdf.Object.parse(number.encode()) for number in text.split()])


def _appearances(pdf: Pdf, rect: Object) -> dict[str, Object]:
    """Return the two looks of a box as drawings: no font to embed, the same in every viewer."""
    left, bottom, right, top = (float(str(value)) for value in rect)
    width, height = right - left, top - bottom
    box = f"q 1 1 1 rg {INK} RG 0.8 w 0.4 0.4 {width - 0.8:.2f} {height - 0.8:.2f} re B Q\n"
    tick = (
        f"q {INK} RG 1.5 w 1 J 1 j {0.22 * width:.2f} {0.52 * height:.2f} m "
        f"{0.42 * width:.2f} {0.28 * height:.2f} l {0.8 * width:.2f} {0.76 * height:.2f} l S Q\n"
    )
    return {
        "Off": _drawing(pdf, width, height, box),
        "Yes": _drawing(pdf, width, height, box + tick),
    }


def _drawing(pdf: Pdf, width: float, height: float, content: str) -> Object:
    stream = pdf.make_stream(content.encode("ascii"))
    stream.Type = Name.XObject
    stream.Subtype = Name.Form
    stream.BBox = Array([0, 0, round(width, 2), round(height, 2)])
    stream.Resources = Dictionary()
    return pdf.make_indirect(stream)
