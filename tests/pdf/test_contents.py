"""Contents lists, the order of pages, running heads and headings of every kind."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pypdfium2 as pdfium
import pytest

from .conftest import PdfBook, elements, text_of

MakeBook = Callable[..., PdfBook]

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h9v9"/></svg>'


def _pages(book: PdfBook) -> list[str]:
    document = pdfium.PdfDocument(book.pdf())
    pages = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    document.close()
    return pages


def _bookmarks(book: PdfBook) -> list[str]:
    """Return the titles of the bookmarks, indented as they are nested."""

    def lines(items: list[pikepdf.OutlineItem], depth: int) -> list[str]:
        return [
            line
            for item in items
            for line in ("  " * depth + item.title, *lines(item.children, depth + 1))
        ]

    with pikepdf.open(book.out / "test-book.pdf") as pdf, pdf.open_outline() as outline:
        return lines(outline.root, 0)


@pytest.mark.parametrize("name", ["genindex", "modindex", "search"])
def test_a_contents_list_may_name_what_sphinx_makes_for_a_browser(
    make_pdf_book: MakeBook, name: str
) -> None:
    files = {"part.md": f"# Part\n\n```{{toctree}}\na\n{name}\n```\n", "a.md": "# A\n\nText.\n"}
    book = make_pdf_book(files)
    book.write({"index.md": f"# Test Book\n\n```{{toctree}}\npart\n{name}\n```\n"})
    assert "Text." in text_of(book.pdf())
    assert book.warnings == ""


def test_the_index_is_a_page_that_links_and_lists_lead_to(make_pdf_book: MakeBook) -> None:
    part = "# Part\n\nSee the {ref}`genindex`.\n\n```{toctree}\na\ngenindex\n```\n"
    book = make_pdf_book({"part.md": part, "a.md": "# A\n\n```{index} word\n```\nText.\n"})
    book.write({"index.md": "# Test Book\n\n```{toctree}\npart\n```\n"})
    pages = _pages(book)
    assert "See the Index (p. 6)." in pages[3]
    assert "Index . . ." in pages[3].replace("....", ". . .") or "Index" in pages[3]
    assert "word, 5" in pages[5]


FILES = {
    "part.md": (
        "# Part\n\nIntro.\n\n```{toctree}\na\nb\n```\n\n## How to score\n\nOf the part."
        "\n\n### Finer\n\nToo.\n"
    ),
    "a.md": "# Chapter A\n\nText.\n\n## Section\n\nMore.\n",
    "b.md": "# Chapter B\n\nLast.\n",
}
INDEX = "# Test Book\n\n```{{toctree}}\n{options}\npart\n```\n"


def test_sections_after_a_contents_list_stay_with_their_page(make_pdf_book: MakeBook) -> None:
    book = make_pdf_book(FILES)
    book.write({"index.md": INDEX.format(options="")})
    pages = _pages(book)
    assert "Intro." in pages[3]
    assert "Of the part. Finer Too." in pages[3]
    assert pages[-2].startswith("Chapter A Text. Section More.")
    part = _bookmarks(book)[_bookmarks(book).index("Part") :]
    assert part == [
        "Part",
        "  How to score",
        "    Finer",
        "  Chapter A",
        "    Section",
        "  Chapter B",
    ]


def test_sections_numbered_like_chapters_are_chapters(make_pdf_book: MakeBook) -> None:
    book = make_pdf_book({**FILES, "a.md": FILES["a.md"] + "\nword " * 600})
    book.write({"index.md": INDEX.format(options=":numbered:")})
    pages = _pages(book)
    assert "1.3 How to score" in pages[1]
    assert pages[-1].startswith("1.3 How to score Of the part.")
    assert "Of the part." not in " ".join(pages[:-1])
    assert _bookmarks(book)[-2:] == ["  1.3 How to score", "    1.3.1 Finer"]


LONG = "\n\n".join(["Words. " * 150] * 7)


def test_running_heads_name_the_part_and_the_chapter_of_their_page(
    make_pdf_book: MakeBook,
) -> None:
    files = {
        "part.md": f"# Part\n\n{LONG}\n\n```{{toctree}}\na\n```\n",
        "a.md": f"# Chapter A\n\n{LONG}\n",
        "alone.md": f"# Alone\n\n{LONG}\n",
    }
    book = make_pdf_book(files)
    book.write({"index.md": "# Test Book\n\n```{toctree}\npart\nalone\n```\n"})
    heads = [page.partition(" Words.")[0] for page in _pages(book)[3:]]
    assert [*dict.fromkeys(heads)] == [
        *("Part", "Test Book Part"),
        *("Chapter A", "Part Chapter A"),
        *("Alone", "Test Book Alone"),
    ]
    assert len(heads) > 6


def test_captions_of_contents_lists_stand_over_what_they_name(make_pdf_book: MakeBook) -> None:
    book = make_pdf_book({"a.md": f"# A\n\n{LONG}\n", "b.md": "# B\n", "c.md": "# C\n"})
    lists = [":caption: For users\n\na", ":caption: For others\n:hidden:\n\nb\nc"]
    text = "\n".join(f"```{{toctree}}\n{options}\n```\n" for options in lists)
    book.write({"index.md": f"# Test Book\n\n{text}"})
    pages = _pages(book)
    assert "For users A" in pages[1]
    assert "For others B" in pages[1]
    assert pages[3].startswith("For users A Words.")
    assert pages[4].startswith("For users A Words.")
    assert pages[-2].startswith("For others B")
    assert pages[-1].startswith("C ")
    assert _bookmarks(book)[1:] == ["For users", "A", "For others", "B", "C"]


def test_a_heading_without_words_has_those_of_its_picture(make_pdf_book: MakeBook) -> None:
    titles = {
        "![A dot](dot.svg)": "A dot",
        "![](dot.svg)": "place-1",
        "{octicon}`gear;1em`": "gear",
        "{fas}`trash`": "trash",
    }
    parts = [f"(place-{i})=\n## {title}\n\nText." for i, title in enumerate(titles)]
    page = "\n\n".join(["# Page", *parts])
    conf = 'extensions.append("sphinx_design")\n'
    book = make_pdf_book({"page.md": page, "dot.svg": SVG}, conf=conf)
    assert " ".join(f"{words} Text." for words in titles.values()) in text_of(book.pdf())
    for number, words in enumerate(titles.values()):
        finding = f"a heading needs words, and this one has none: {words!r} stands in"
        assert f"page.md:{4 + 5 * number}: WARNING: {finding}" in book.warnings


def test_a_page_titled_by_a_picture_is_in_the_contents(make_pdf_book: MakeBook) -> None:
    files = {
        "part.md": "# Part\n\n```{toctree}\na\n```\n",
        "a.md": "# ![A dot](dot.svg)\n\nText.\n",
    }
    book = make_pdf_book({**files, "dot.svg": SVG})
    book.write({"index.md": "# Test Book\n\n```{toctree}\npart\n```\n"})
    pages = _pages(book)
    assert "A dot" in pages[1]
    assert "A dot" in pages[3]


@pytest.mark.parametrize("title", ["The ![](dot.svg) sign", "The ![dot](dot.svg) sign"])
def test_a_picture_beside_words_in_a_heading(make_pdf_book: MakeBook, title: str) -> None:
    book = make_pdf_book({"page.md": f"# Page\n\n## {title}\n\n[](#x)\n", "dot.svg": SVG})
    assert "sign" in text_of(book.pdf())


FOOTNOTES = """\
Page
====

Text [#a]_, [#b]_.

.. [#a] See also this note itself [#a]_.
.. [#b] This cites [#c]_.
.. [#c] And this [#b]_, and [#a]_.
"""


def test_footnotes_may_cite_themselves_and_each_other(make_pdf_book: MakeBook) -> None:
    text = text_of(make_pdf_book({"page.rst": FOOTNOTES}).pdf())
    assert "1See also this note itself1." in text.replace(" 1.", "1.")
    assert "2This cites3." in text.replace(" 3.", "3.")
    assert "3And this2, and1." in text.replace(" 2,", "2,")


def test_a_linked_picture_says_where_it_leads(make_pdf_book: MakeBook) -> None:
    page = """\
# Page

[![](dot.svg)](https://example.org)

[![](dot.svg)](other.md)

[![A dot](dot.svg)](https://example.org)

[![](dot.svg) Words](https://example.org)
"""
    book = make_pdf_book({"page.md": page, "dot.svg": SVG, "other.md": "# Other\n"})
    with pikepdf.open(book.pdf()) as pdf:
        figures = [tag for tag in elements(pdf.Root.StructTreeRoot.K) if tag.S == "/Figure"]
        alternatives = [str(figure.Alt) for figure in figures]
    assert alternatives == ["https://example.org", "Other", "A dot", "Words"]
    found = [line.partition(": WARNING: ")[::2] for line in book.warnings.splitlines()]
    said = "this picture has no text alternative (alt): what says where its link leads stands in"
    assert found == [(f"page.md:{line}", f"{said} [handbook_pdf.alt]") for line in (3, 5)]


def test_a_picture_is_never_wider_than_its_room(make_pdf_book: MakeBook) -> None:
    options = [":width: 900px", ":width: 300%", ":height: 2000px", ":scale: 4000"]
    directive = "```{{image}} dot.svg\n{0}:alt: Dot\n{0}{1}\n{0}```\n"
    files = {"dot.svg": SVG.replace("M0 0h9v9", "M0 0h40v20")}
    for number, option in enumerate(options):
        files[f"a{number}.md"] = f"# A\n\n{directive.format('', option)}"
        files[f"b{number}.md"] = f"# B\n\n- An item:\n\n  {directive.format('  ', option)}"
    document = pdfium.PdfDocument(make_pdf_book(files).pdf())
    for page in list(document)[3:]:
        boxes = [thing.get_bounds() for thing in page.get_objects()]
        assert max(right for _, _, right, _ in boxes) <= page.get_width() - 80
        assert max(right - left for left, _, right, _ in boxes) > 300
    document.close()
