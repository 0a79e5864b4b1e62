"""What a machine can check of PDF/UA-1 (ISO 14289-1)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import Dictionary, Name, NumberTree

from tests.support import pdf_validators

from .conftest import PdfBook, elements, widgets


def test_the_checkers_find_nothing(sampler_pdf: Path) -> None:
    assert pdf_validators.faults(sampler_pdf) == []


def test_the_checkers_find_what_is_wrong(sampler_pdf: Path, tmp_path: Path) -> None:
    spoilt = tmp_path / "spoilt.pdf"
    with pikepdf.open(sampler_pdf) as pdf:
        heading = next(each for each in elements(pdf.Root.StructTreeRoot.K) if each.S == "/H2")
        heading.S = Name.H5
        heading.K = pikepdf.Array()
        pdf.save(spoilt)
    found = " ".join(pdf_validators.faults(spoilt))
    assert "PDFUA1-HEADING-NESTING-001" in found
    assert "UA-14-001: Empty heading element /H5" in found


def test_one_rule_of_a_checker_needs_mending_still(sampler_pdf: Path) -> None:
    (skipped,) = pdf_validators.as_it_comes(sampler_pdf)
    assert skipped.startswith("UA-14-001 skipped: rule raised ValueError")
    assert "is_integer" in skipped


def test_title_language_and_marks(sampler_pdf: Path) -> None:
    with pikepdf.open(sampler_pdf) as pdf:
        root = pdf.Root
        assert str(root.Lang) == "en"
        assert root.MarkInfo.Marked is True
        assert root.ViewerPreferences.DisplayDocTitle is True
        assert str(pdf.docinfo["/Title"]) == "The Sample Handbook"
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "The Sample Handbook"


def test_each_widget_is_alone_in_a_form_element(sampler_pdf: Path) -> None:
    with pikepdf.open(sampler_pdf) as pdf:
        parents = NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        fields = list(widgets(pdf))
        assert len(fields) == 3 * 5 + 1
        for _, widget in fields:
            form = parents[int(widget.StructParent)]
            assert form.S == "/Form"
            (kid,) = list(form.K)
            assert kid.Type == "/OBJR"
            assert kid.Obj.objgen == widget.objgen
            assert form.P.S in (Name.P, Name.LBody, Name.Div, Name.Document)


def test_tables_lists_figures_and_notes_are_tagged_as_such(sampler_pdf: Path) -> None:
    with pikepdf.open(sampler_pdf) as pdf:
        tagged = list(elements(pdf.Root.StructTreeRoot.K))
        kinds = {str(element.S) for element in tagged}
        assert {"/H1", "/H2", "/H3", "/P", "/L", "/LI", "/Table", "/TH", "/Note", "/TOC"} <= kinds
        figures = [element for element in tagged if element.S == "/Figure"]
        assert len(figures) == 3
        assert all(str(element.get("/Alt", "")) for element in figures)
        for head in (element for element in tagged if element.S == "/TH"):
            assert any("/Scope" in attribute for attribute in head.A)


def test_all_fonts_are_in_the_file(sampler_pdf: Path) -> None:
    with pikepdf.open(sampler_pdf) as pdf:
        fonts = [
            entry
            for entry in pdf.objects
            if isinstance(entry, Dictionary) and entry.get("/Type") == Name.FontDescriptor
        ]
        assert fonts
        for font in fonts:
            assert any(key in font for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def test_bookmarks_follow_the_headings(sampler_pdf: Path) -> None:
    with pikepdf.open(sampler_pdf) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
        assert titles[:3] == ["The Sample Handbook", "1 People", "2 Reference"]
        people = next(item for item in outline.root if item.title == "1 People")
        assert [item.title for item in people.children][:2] == [
            "1.1 Inline things",
            "1.2 Blocks of every kind",
        ]


def test_links_are_called_by_where_they_lead(make_pdf_book: Callable[..., PdfBook]) -> None:
    other = "# Another\n\n(there)=\n## The place\n\nWords.\n\n(par)=\nSome.\n\n[the words](#par)\n"
    page = "# One page\n\n[](#there), {doc}`other`, [a note][^n]\n\n[^n]: Note.\n"
    with pikepdf.open(make_pdf_book({"page.md": page, "other.md": other}).pdf()) as pdf:
        names = [
            str(link.Contents)
            for page in list(pdf.pages)[2:]
            for link in page.obj.get("/Annots", [])
            if link.Subtype == "/Link"
        ]
    # a note's mark and the way back are numbers, and say what they are
    assert [name for name in names if ", " in name] == [
        "The place, page 5",
        "Another, page 5",
        "The place, page 5",
    ]
    assert len(names) == 5
