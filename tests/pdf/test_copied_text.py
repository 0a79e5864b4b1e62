"""Find and copy give the words as they were written, however a line is broken."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader

from .conftest import PdfBook

MakeBook = Callable[..., PdfBook]

NAME = "inline_verylong_verylong_verylong_verylong_verylong_verylong_verylong_name"
ADDRESS = "https://example.org/a/very/long/address/that/goes/on/and/on.html?with=query&and=more"
COMMAND = f'$ pip install "handbook-ext[pdf]" --index-url {ADDRESS} --no-deps'
HASH = "0123456789abcdef" * 8
PAGE = f"""\
# Page

See employment-income-manual-for-everybody, `{NAME}` and <{ADDRESS}>.

| Where | What |
|---|---|
| `some.python.module.name` | employment-income-manual |

```console
{COMMAND}
short

    indented {HASH}
```

```{{code-block}} python
:linenos:

x = function(argument_one, argument_two, argument_three, argument_four, argument_five, six)
```
"""


@pytest.fixture
def copy(make_pdf_book: MakeBook) -> PdfBook:
    book = make_pdf_book({"page.md": PAGE})
    book.pdf()
    return book


def _without_line_ends(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    "written",
    [
        *("employment-income-manual-for-everybody", "some.python.module.name", NAME, ADDRESS),
        *(COMMAND, f"short\n    indented {HASH}", "argument_four, argument_five, six)"),
    ],
)
def test_what_is_broken_is_copied_as_written(copy: PdfBook, written: str) -> None:
    document = pdfium.PdfDocument(copy.out / "test-book.pdf")
    text = document[3].get_textpage().get_text_bounded()
    document.close()
    assert _without_line_ends(written) in _without_line_ends(text)


@pytest.mark.parametrize("word", ["employment-income-manual", "some.python.module.name"])
def test_what_is_printed_in_one_line_is_found(copy: PdfBook, word: str) -> None:
    document = pdfium.PdfDocument(copy.out / "test-book.pdf")
    searcher = document[3].get_textpage().search(word)
    assert searcher.get_next() is not None
    document.close()


def test_no_character_is_added(copy: PdfBook) -> None:
    text = "".join(page.extract_text() for page in PdfReader(copy.out / "test-book.pdf").pages)
    assert not set(text) & set("\u200b\u00ad\u2060\u200c\u200d\ufeff")


def test_a_line_of_code_that_goes_on_says_so_and_stays_on_the_page(copy: PdfBook) -> None:
    document = pdfium.PdfDocument(copy.out / "test-book.pdf")
    page = document[3]
    right = max(thing.get_bounds()[2] for thing in page.get_objects())
    arrows = [thing for thing in page.get_objects() if 4 < _width(thing) < 6.5]
    width = page.get_width()
    document.close()
    assert right <= width - 80
    assert len(arrows) >= 4


def _width(thing: pdfium.PdfObject) -> float:
    left, _, right, _ = thing.get_bounds()
    return right - left


def test_a_line_of_code_with_hundreds_of_joints_stops_no_book(make_pdf_book: MakeBook) -> None:
    """A line of an icon's path stopped the build of Furo's own documentation."""
    line = "a-1.b;" * 400
    book = make_pdf_book({"page.md": f"# Page\n\n```css\n{line}\n```\n"})
    assert line in "".join(PdfReader(book.pdf()).pages[-1].extract_text().split())
    assert book.warnings == ""
