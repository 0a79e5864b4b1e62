"""What links say on paper: addresses, the pages that cite a source, the index of terms."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf

from .conftest import PdfBook, text_of

MakeBook = Callable[..., PdfBook]


def test_an_address_is_printed_once_where_the_text_does_not_have_it(
    make_pdf_book: MakeBook,
) -> None:
    page = (
        "# Page\n\nSee [the form](https://example.org/a/) and [it](https://example.org/a/) again,"
        " <https://example.com/b> and [us](mailto:us@example.org).\n"
    )
    other = "# Other\n\n[Once more](https://example.org/a/).\n"
    text = text_of(make_pdf_book({"page.md": page, "other.md": other}).pdf())
    assert "See the form (example.org/a) and it again, https://example.com/b and us" in text
    assert "us (us@example.org)." in text
    assert "Once more." in text


def test_an_address_in_the_list_of_sources_is_printed_there(make_pdf_book: MakeBook) -> None:
    page = (
        "Page\n====\n\nIn `a study <https://example.org/s>`_ [S1]_, and [S1]_ again.\n\n"
        ".. [S1] Somebody: `A study <https://example.org/s>`_, 2026.\n"
    )
    text = text_of(make_pdf_book({"page.rst": page}).pdf())
    assert "In a study [S1], and [S1] again." in text
    assert "[S1] Somebody: A study (example.org/s), 2026. (p. 4)" in text


def test_addresses_can_be_left_out(make_pdf_book: MakeBook) -> None:
    page = "# Page\n\nSee [the form](https://example.org/a).\n"
    conf = "handbook_pdf_addresses = False\n"
    text = text_of(make_pdf_book({"page.md": page}, conf=conf).pdf())
    assert "See the form." in text
    assert "example.org" not in text


def _addresses(path: Path) -> set[str]:
    with pikepdf.open(path) as pdf:
        links = [link for page in pdf.pages for link in page.obj.get("/Annots", [])]
        return {str(link.A.URI) for link in links if "/A" in link and "/URI" in link.A}


def test_a_link_to_a_page_left_out_leads_to_the_web(make_pdf_book: MakeBook) -> None:
    files = {
        "page.md": "# Page\n\nSee [the manual](#part-two).\n",
        "manual.md": "# Manual\n\n(part-two)=\n## Two\n\nText.\n",
    }
    left_out = 'handbook_pdf_exclude = ["manual"]\n'
    copy = make_pdf_book(files, conf=left_out, folder="nowhere").pdf()
    assert "See the manual." in text_of(copy)
    assert _addresses(copy) == set()
    conf = f'{left_out}html_baseurl = "https://example.org/book/"\n'
    copy = make_pdf_book(files, conf=conf, folder="somewhere").pdf()
    assert "See the manual (example.org/book/manual.html#part-two)." in text_of(copy)
    assert _addresses(copy) == {"https://example.org/book/manual.html#part-two"}


def test_terms_are_in_the_index_with_the_pages_that_speak_of_them(make_pdf_book: MakeBook) -> None:
    files = {
        "one.md": "# One\n\nA {term}`mentor` here, and a {term}`mentor` there.\n",
        "two.md": "# Two\n\nNo such word.\n",
        "three.md": "# Three\n\nThe {term}`mentor`.\n",
        "words.md": (
            "# Words\n\n:::{glossary}\nmentor\n  Somebody who helps.\n\nunused\n  A word.\n:::\n"
        ),
    }
    text = text_of(make_pdf_book(files).pdf())
    index = text.rpartition("Index")[2]
    assert "mentor, 4, 6, 7" in index
    assert "unused, 7" in index
