"""Structure tags that Typst cannot write: what a screen reader is told stands there."""

from __future__ import annotations

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf

from handbook_ext.pdf.markers import ROW_HEADING
from handbook_ext.pdf.problems import PdfError, PdfProblem


class FormTags:
    """Turns the ``Link`` element around each box into a ``Form`` element.

    PDF/UA-1 section 7.18.4: a widget stands in a ``Form`` that holds nothing else. Typst's
    link around an empty box holds nothing but the annotation.
    """

    def __init__(self, pdf: Pdf) -> None:
        self._parents = NumberTree(pdf.Root.StructTreeRoot.ParentTree)

    def make_form(self, widget: Object) -> None:
        """Retag the element of *widget*; raises where it is not what Typst is known to write."""
        element = self._parents[int(widget.StructParent)]
        kids = list(element.K) if isinstance(element.K, Array) else [element.K]
        if Name.Link != element.S or len(kids) != 1 or kids[0].get("/Type") != Name.OBJR:
            raise PdfError(PdfProblem(f"the box {widget.T!s} is not tagged as an empty link"))
        element.S = Name.Form


def make_row_headings(pdf: Pdf) -> None:
    """Make each marked cell the heading of its row, and take the mark away.

    ISO 32000-1 section 14.8.4.3.4: a header cell is ``TH``, its scope the row.
    """
    parents: NumberTree | None = None
    for page in pdf.pages:
        links = list(page.obj.get("/Annots", Array()))
        marks = [link for link in links if _is_row_mark(link)]
        if not marks:
            continue
        parents = parents or NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        for mark in marks:
            _make_heading(parents[int(mark.StructParent)])
            del parents[int(mark.StructParent)]
        page.obj.Annots = Array([link for link in links if not _is_row_mark(link)])


_NO_TABLE_IN = frozenset(
    f"/{name}" for name in ("P", "H1", "H2", "H3", "H4", "H5", "H6", "TOC", "Link", "Span", "Form")
)


def make_last_rows_plain(pdf: Pdf) -> None:
    """Make the foot of each table rows like the others: it is one only to keep them together."""
    below = [pdf.Root.StructTreeRoot.K]
    while below:
        kids = below.pop()
        for kid in kids if isinstance(kids, Array) else [kids]:
            if not isinstance(kid, Dictionary) or "/S" not in kid or str(kid.S) in _NO_TABLE_IN:
                continue
            if Name.Table == kid.S:
                for rows in kid.K:
                    if Name.TFoot == rows.S:
                        rows.S = Name.TBody
            elif "/K" in kid:
                below.append(kid.K)


def _is_row_mark(link: Object) -> bool:
    action = link.get("/A")
    return action is not None and str(action.get("/URI", "")) == ROW_HEADING


def _make_heading(mark: Object) -> None:
    """Turn the cell around the tag of a mark into a header cell."""
    around = mark.P
    around.K = Array([kid for kid in around.K if kid != mark])
    cell = around
    while Name.TD != cell.S:
        cell = cell.P
    cell.S = Name.TH
    attributes = list(cell.A) if isinstance(cell.A, Array) else [cell.A]
    table = next((each for each in attributes if each.get("/O") == Name.Table), None)
    if table is None:
        cell.A = Array([Dictionary(O=Name.Table, Scope=Name.Row), *attributes])
    else:
        table.Scope = Name.Row
