"""The structure tags around a box: what a screen reader is told stands there."""

from __future__ import annotations

from pikepdf import Array, Name, NumberTree, Object, Pdf

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
