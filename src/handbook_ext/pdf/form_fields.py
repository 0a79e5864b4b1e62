"""The marks of a typeset PDF into AcroForm fields that any viewer ticks, fills in and saves.

Typst has no form fields yet. It prints a link with an address of ours where one is to be;
here each such link annotation becomes a widget, in its place on the page and in the tags.
Requirements: ISO 32000-1 section 12.7 (forms), ISO 14289-1 section 7.18 (PDF/UA).
"""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from handbook_ext.core.checklists import checklists_json
from handbook_ext.pdf import appearances
from handbook_ext.pdf.attachments import attach
from handbook_ext.pdf.link_names import name_links
from handbook_ext.pdf.markers import BOX, NOTE, SCORE, WORDS, FieldMark, field_name, read_mark
from handbook_ext.pdf.problems import PdfError, PdfProblem
from handbook_ext.pdf.saving import save, shorten_links
from handbook_ext.pdf.sheets.sheet_maker import make_sheets, pages_of
from handbook_ext.pdf.structure_tags import FormTags, make_last_rows_plain, make_row_headings
from handbook_ext.sphinx_ext.translation.translated_messages import translate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from handbook_ext.pdf.copy_form import CopyForm

_SAID = appearances.READ_ONLY | appearances.MULTILINE
_FLAGS = {NOTE: appearances.MULTILINE, WORDS: _SAID, SCORE: _SAID}


def write_fields(raw: bytes, form: CopyForm, target: Path) -> None:
    """Write *raw* to *target* with the fields of *form*.

    Raises where a field has no place or two: a reader's tick must have exactly one.
    """
    with Pdf.open(BytesIO(raw)) as pdf:
        make_row_headings(pdf)
        make_last_rows_plain(pdf)
        name_links(pdf)
        marks = list(_marks(pdf))
        _check(marks, form)
        pages = pages_of(marks) if form.paper is not None else []
        if marks:
            maker = FieldMaker(pdf, form, marks)
            for mark in marks:
                maker.make(mark)
            maker.finish()
        make_sheets(pdf, form, pages, target.parent)
        shorten_links(pdf)
        save(pdf, target)


def _marks(pdf: Pdf) -> Iterator[FieldMark]:
    """Yield the place of every field, in page order."""
    for number, page in enumerate(pdf.pages, 1):
        for link in page.obj.get("/Annots", Array()):
            action = link.get("/A")
            mark = read_mark(str(action.get("/URI", ""))) if action is not None else None
            if mark:
                if not link.is_indirect:
                    raise PdfError(
                        PdfProblem("the typeset file has a box that is no object of its own")
                    )
                yield FieldMark(*mark, link, page.obj, number)


def _check(marks: list[FieldMark], form: CopyForm) -> None:
    wanted = {(kind, name) for kind in (BOX, NOTE, WORDS) for name in form.items}
    wanted |= {(SCORE, name) for name in form.lists}
    counts = Counter((mark.kind, mark.name) for mark in marks)
    faults = [f"{name!r} has no {kind}" for kind, name in sorted(wanted) if not counts[kind, name]]
    faults += [
        f"{name!r} has {count} {'boxes' if kind == BOX else f'fields {kind}'}"
        for (kind, name), count in counts.items()
        if count > 1
    ]
    faults += [f"{kind} {name!r} belongs to no item" for kind, name in counts.keys() - wanted]
    if faults:
        more = f" and {len(faults) - 10} more" if len(faults) > 10 else ""
        raise PdfError(PdfProblem(f"boxes and items differ: {', '.join(faults[:10])}{more}"))


class FieldMaker:
    """Makes the fields of one PDF, one after the other in reading order."""

    def __init__(self, pdf: Pdf, form: CopyForm, marks: list[FieldMark]) -> None:
        self.pdf, self.form = pdf, form
        self.tags = FormTags(pdf)
        self.fields: list[Object] = []
        first_box = next((mark.link for mark in marks if mark.kind == BOX), marks[0].link)
        self.looks = appearances.box_looks(pdf, first_box.Rect)
        self.blank = appearances.blank(pdf, first_box.Rect)
        self.labels = {
            BOX: "{text}",
            NOTE: translate("Note: {text}"),
            WORDS: translate("How you stand with it: {text}"),
            SCORE: translate("Score: {text}"),
        }

    def make(self, mark: FieldMark) -> None:
        """Turn the annotation of *mark* into field and widget in one, empty."""
        link = mark.link
        for key in ("/A", "/Border", "/H", "/Dest", "/Contents"):
            if key in link:
                del link[key]
        names = self.form.lists if mark.kind == SCORE else self.form.items
        link.Subtype = Name.Widget
        link.T = String(field_name(mark.kind, mark.name))
        link.TU = String(self.labels[mark.kind].format(text=names[mark.name]))
        link.P = mark.page
        visible = mark.kind in {BOX, NOTE}
        link.F = appearances.PRINT if visible else appearances.HIDDEN
        mark.page.Tabs = Name.S
        if mark.kind == BOX:
            self._make_box(link)
        else:
            self._make_text(link, mark.kind)
        self.tags.make_form(link)
        self.fields.append(link)

    def _make_box(self, link: Object) -> None:
        link.FT = Name.Btn
        link.Ff = 0
        link.V = link.AS = link.DV = Name.Off
        link.AP = Dictionary(N=Dictionary(Yes=self.looks["Yes"], Off=self.looks["Off"]))
        # what Acrobat draws itself while the box has the focus
        link.MK = Dictionary(CA=String("4"), BC=appearances.rgb(appearances.INK), BG=Array([1]))
        link.BS = Dictionary(W=1, S=Name.S)

    def _make_text(self, link: Object, kind: str) -> None:
        link.FT = Name.Tx
        link.Ff = _FLAGS[kind]
        link.DA = String(appearances.TYPED)
        link.V = link.DV = String("")
        # some programs draw what is typed into the look that is there: no two may share one
        blank = appearances.blank(self.pdf, link.Rect) if kind == NOTE else self.blank
        link.AP = Dictionary(N=blank)

    def finish(self) -> None:
        """Add the form, and what says of which edition its fields are."""
        font = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type1,
            BaseFont=Name.Helvetica,
            Encoding=Name.WinAnsiEncoding,
        )
        self.pdf.Root.AcroForm = self.pdf.make_indirect(
            Dictionary(
                Fields=Array(self.fields),
                NeedAppearances=False,
                DA=String(appearances.TYPED),
                DR=Dictionary(Font=Dictionary({f"/{appearances.FONT}": font})),
            )
        )
        if self.form.checklists:
            words = translate("The checklists of this edition")
            attach(self.pdf, checklists_json.FILE_NAME, self.form.checklists, words)
