"""The build as a whole: what it says when something is wrong, and that it repeats itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.util import find_spec

import pypdfium2 as pdfium
import pytest

from handbook_ext.pdf import builder

from .conftest import PdfBook, text_of

MakeBook = Callable[..., PdfBook]

LIST = """\
# List

:::{checklist} A list
:name: a-list

- [ ] One. {#one}
:::
"""


def test_two_builds_give_the_same_bytes(make_pdf_book: MakeBook) -> None:
    page = "# Page\n\nSee [the list](#a-list).[^n]\n\n[^n]: Note.\n"
    first = make_pdf_book({"list.md": LIST, "page.md": page}, folder="a").pdf()
    second = make_pdf_book({"list.md": LIST, "page.md": page}, folder="b").pdf()
    assert first.read_bytes() == second.read_bytes()


def test_without_the_extra_one_sentence_says_what_to_install(
    make_pdf_book: MakeBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        builder, "find_spec", lambda name: None if name == "typst" else find_spec(name)
    )
    report = make_pdf_book({"page.md": "# Page\n"}).refused()
    assert report.startswith('ERROR: the PDF copy needs typst: pip install "handbook-ext[pdf]"')
    assert report.count("\n") == 1


def test_a_picture_without_alternative_is_named(make_pdf_book: MakeBook) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9"/></svg>'
    page = "# Page\n\n```{image} a.svg\n```\n\n```{image} a.svg\n:alt:\n```\n"
    book = make_pdf_book({"page.md": page, "a.svg": svg})
    assert book.pdf().is_file()
    assert book.warnings.count("[handbook_pdf.alt]") == 1
    assert "page.md:3" in book.warnings


def test_a_picture_from_elsewhere_is_a_link_with_its_alternative(make_pdf_book: MakeBook) -> None:
    page = "# Page\n\n![A far picture](https://example.org/x.png) after.\n"
    book = make_pdf_book({"page.md": page})
    assert "A far picture after." in text_of(book.pdf())
    assert "[handbook_pdf.image]" in book.warnings


def test_a_picture_that_is_missing_is_its_alternative(make_pdf_book: MakeBook) -> None:
    book = make_pdf_book({"page.md": "# Page\n\n![A lost picture](lost.png)\n"})
    assert "A lost picture" in text_of(book.pdf())


def test_a_list_that_no_contents_name_is_warned_of(make_pdf_book: MakeBook) -> None:
    book = make_pdf_book({"page.md": "# Page\n"})
    book.write({"orphan.md": f"---\norphan: true\n---\n{LIST}"})
    book.pdf()
    assert "its checklist 'A list' is not in the PDF [handbook_pdf.left_out]" in book.warnings


def test_a_list_left_out_on_purpose_is_not(make_pdf_book: MakeBook) -> None:
    book = make_pdf_book({"list.md": LIST}, conf='handbook_pdf_exclude = ["li*"]\n')
    assert "One." not in text_of(book.pdf())
    assert book.warnings == ""


def test_links_name_the_page_they_lead_to(make_pdf_book: MakeBook) -> None:
    page = "# Page\n\nTo [one](#one), [the list](#a-list) and [here](#there).\n\n(there)=\n## X\n"
    text = text_of(make_pdf_book({"page.md": page, "list.md": LIST}).pdf())
    assert "To one (p. 5), the list (p. 5) and here (p. 4)." in text


def test_the_landing_page_can_be_left_out(make_pdf_book: MakeBook) -> None:
    book = make_pdf_book({"page.md": "# Page\n\nBack to {doc}`index`.\n"})
    index = "# Test Book\n\nHello, reader.\n\n```{toctree}\npage\n```\n"
    book.write({"index.md": index})
    assert "Hello, reader." in text_of(book.pdf())
    with (book.root / "conf.py").open("a", encoding="utf-8") as file:
        file.write("handbook_pdf_root_page = False\n")
    text = text_of(book.pdf())
    assert "Hello, reader." not in text
    assert "Back to Test Book" in text


def test_the_title_page_says_what_the_configuration_says(make_pdf_book: MakeBook) -> None:
    conf = (
        'release = "7"\nhandbook_pdf_title = "A title"\nhandbook_pdf_subtitle = "A line"\n'
        'handbook_pdf_date = "some day"\nhandbook_pdf_notice = "A notice"\n'
        'handbook_pdf_filename = "copy.pdf"\nauthor = "Somebody"\n'
    )
    path = make_pdf_book({"page.md": "# Page\n"}, conf=conf).pdf("copy")
    document = pdfium.PdfDocument(path)
    words = " ".join(document[0].get_textpage().get_text_bounded().split())
    document.close()
    assert words == "A title A line Somebody Edition 7 some day A notice"


HOSTILE = [
    "\\<script>alert('x')\\</script> & \"quotes\"",
    '] #panic("x") [',
    "1\\. = not - markup + here / there: $x$ @y //z",
    "\u202eright-to-left override \u200f mark",
    "x" * 10_000,
    "word " * 2_000,
    "https://example.org/" + "a/b-c_d." * 400,
]


def test_hostile_items_are_text_and_stay_on_the_page(make_pdf_book: MakeBook) -> None:
    items = "\n".join(f"- [ ] {text} {{#item-{i}}}" for i, text in enumerate(HOSTILE))
    page = f"# Page\n\n:::{{checklist}} Hostile\n:name: hostile\n\n{items}\n:::\n"
    path = make_pdf_book({"page.md": page}, "handbook_pdf_marks = False\n").pdf()
    document = pdfium.PdfDocument(path)
    for sheet in document:
        width = sheet.get_width()
        for thing in sheet.get_objects():
            left, _bottom, right, _top = thing.get_bounds()
            assert left >= 0
            assert right <= width - 60
    document.close()
    text = text_of(path).translate(str.maketrans("‘’“”", "''\"\""))
    assert "<script>alert('x')</script> & \"quotes\"" in text
    assert '] #panic("x") [' in text


CLASSES = """\
# Page

{.case .unsolved}
It is open.

{.case}
It happened.

:::{container} worked
- One sum.

Another.
:::

{.caption}
A blank
"""
BARS = {"unsolved": "dashed-bar", "case": "bar", "worked": "quiet-bar", "caption": "label"}


def _classes(make_pdf_book: MakeBook, looks: object) -> PdfBook:
    conf = 'myst_enable_extensions = ["attrs_block", "colon_fence"]\n'
    return make_pdf_book({"page.md": CLASSES}, f"{conf}handbook_pdf_classes = {looks}\n")


def _source(book: PdfBook) -> str:
    book.pdf()
    return (book.out / "test-book.typ").read_text("utf-8")


def test_blocks_are_set_as_the_project_wants_their_classes(make_pdf_book: MakeBook) -> None:
    book = _classes(make_pdf_book, BARS)
    text = _source(book)
    assert "#dashed-bar[It is open.]" in text
    assert "#bar[It happened.]" in text
    assert re.search(r"#quiet-bar\[\n.*One sum\..*Another\.\n\n\]\n", text, re.DOTALL)
    assert "#label-line[A blank]" in text
    assert "It is open. It happened." in text_of(book.out / "test-book.pdf")


def test_a_change_of_how_classes_are_set_shows_at_once(make_pdf_book: MakeBook) -> None:
    book = _classes(make_pdf_book, {})
    plain = _source(book)
    assert not any(look in plain for look in ("bar[", "#label-line["))
    with (book.root / "conf.py").open("a", encoding="utf-8") as file:
        file.write('handbook_pdf_classes = {"case": "quiet-bar"}\n')
    assert _source(book).count("#quiet-bar[") == 2


def test_a_way_to_set_a_class_that_there_is_not_is_an_error(make_pdf_book: MakeBook) -> None:
    book = _classes(make_pdf_book, {"case": "dotted", "worked": "bar"})
    book.build("handbookpdf")
    assert book.status == 1
    assert book.findings == ["conf.py:9:24 HB122"]
    assert "is 'dotted' for 'case', and must be one of 'bar', 'quiet-bar'" in book.warnings
