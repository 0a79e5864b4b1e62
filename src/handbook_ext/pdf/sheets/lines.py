"""What a sheet's code says, as a line of small text: for people, and for who types its key."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final, NamedTuple

from pikepdf import (
    ContentStreamInstruction,
    Dictionary,
    Name,
    Object,
    Page,
    Pdf,
    parse_content_stream,
    unparse_content_stream,
)

from handbook_ext.pdf import escape, typeset
from handbook_ext.sphinx_ext.translation.translated_messages import translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from handbook_ext.core.checklists.sheets_json import Sheets
    from handbook_ext.pdf.sheet_layout import PaperForm

LINE_WIDTH: Final = 170.0
"""Millimetres that a line may take; it ends at their right end."""

_SETTING = """\
#import "style.typ": serif, muted
#set page(width: 170mm, height: 4mm, margin: 0pt, fill: none)
#set text(font: serif, fallback: false, fill: muted, bottom-edge: "descender")
#let line(body) = page(context {
  let full = measure(text(size: 6.5pt, body)).width
  let size = 6.5pt * calc.max(0.7, calc.min(1, 170mm / full))
  // what is too long even so loses its beginning: the key stands at the end
  place(right + bottom, box(width: 2 * full, align(right, text(size: size, body))))
})
"""


class SheetLine(NamedTuple):
    """What draws a line of text, and the resources that it needs: kinds, names and values."""

    content: str
    resources: list[tuple[str, str, Object]]


def sheet_lines(sheets: Sheets, form: PaperForm) -> list[str]:
    """Return the line of each sheet: book, checklist, which sheet of how many, and its key."""
    lines = []
    for sheet in sheets.sheets:
        title = form.lists.get(sheet.lists[0], "") if sheet.lists else ""
        place = translate("sheet {one} of {all}").format(one=sheet.of[0], all=sheet.of[1])
        parts = (f"{form.title} {sheets.edition}".strip(), title, place, sheet.key)
        lines.append(" · ".join(filter(None, parts)))
    return lines


def typeset_lines(pdf: Pdf, texts: Sequence[str], form: PaperForm, folder: Path) -> list[SheetLine]:
    """Return *texts* as what draws them, with fonts that are now in *pdf*.

    The template's files are in *folder*.
    """
    source = _SETTING + "\n".join(f"#line[{escape.markup(text)}]" for text in texts)
    with Pdf.open(BytesIO(typeset.compile_lines(source, folder, form.fonts))) as lines:
        return [_line(pdf, page) for page in lines.pages]


def _line(pdf: Pdf, page: Page) -> SheetLine:
    """Return what stands on a page, its fonts and colours under names that no page has yet."""
    resources = [
        (kind, f"/Sheet{name[1:]}", pdf.copy_foreign(resource))
        for kind in ("/Font", "/ColorSpace")
        for name, resource in page.Resources.get(kind, Dictionary()).items()
    ]
    known = {name for _, name, _ in resources}
    steps = [
        ContentStreamInstruction([_renamed(part, known) for part in step.operands], step.operator)
        for step in parse_content_stream(page)
    ]
    return SheetLine(unparse_content_stream(steps).decode("latin-1"), resources)


def _renamed(operand: Object, known: set[str]) -> Object:
    new = f"/Sheet{str(operand)[1:]}" if isinstance(operand, Name) else ""
    return Name(new) if new in known else operand
