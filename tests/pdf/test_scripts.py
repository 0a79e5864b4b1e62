"""Scripts that are not the book's: which way they run, their language, where lines break."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from handbook_ext.pdf.fonts import direction
from handbook_ext.pdf.fonts.direction import LEFT, RIGHT
from tests.support.tiny_fonts import write_font

from .conftest import PdfBook, text_of

MakeBook = Callable[..., PdfBook]

KANA, HAN = "かな", "漢字語本"
SETTING = 'handbook_pdf_fonts = ["far.ttf"]\n'


@pytest.fixture
def make_far_book(make_pdf_book: MakeBook) -> MakeBook:
    """Return a function that makes a book with a font for Han characters; Hebrew is ours."""

    def make(page: str, conf: str = "") -> PdfBook:
        book = make_pdf_book({"page.md": page}, conf=SETTING + conf)
        write_font(book.root / "far.ttf", "Far", KANA + HAN)
        return book

    return make


def places(path: Path, words: list[str]) -> dict[str, tuple[float, float]]:
    """Return how far each of *words* stands from the page's left side, at both ends."""
    found = {}
    document = pdfium.PdfDocument(path)
    for page in document:
        text = page.get_textpage()
        for word in words:
            hit = text.search(word).get_next()
            if hit:
                boxes = [text.get_charbox(hit[0] + at) for at in range(hit[1])]
                found[word] = (min(box[0] for box in boxes), max(box[2] for box in boxes))
    document.close()
    return found


RTL = """\
# Page

## כותרת

פסקה with words.

English ראשון here.

> ציטוט

- פריט
- Entry

| עמודה | B |
|---|---|
| Cell | d |

```
שורה x = 1
```
"""


def test_blocks_run_as_their_first_letter_does(make_far_book: MakeBook) -> None:
    book = make_far_book(RTL)
    words = ["כותרת", "פסקה", "with", "English", "ראשון", "פריט", "Entry", "עמודה", "Cell", "= 1"]
    at = places(book.pdf(), words)
    left, right = at["English"][0], at["פסקה"][1]
    assert right - left == pytest.approx(146 * 72 / 25.4, abs=3)
    assert at["כותרת"][1] == pytest.approx(right, abs=3)
    assert at["with"][1] < at["פסקה"][0]
    assert at["English"][1] < at["ראשון"][0] < left + 60
    assert at["Entry"][1] == pytest.approx(at["פריט"][1], abs=3)
    assert at["עמודה"][1] == pytest.approx(at["Cell"][1], abs=3)
    assert at["Cell"][1] > right - 12
    assert at["= 1"][0] < left + 80
    assert '#right-to-left("he")[#turned-quote(' in (book.out / "test-book.typ").read_text("utf-8")
    assert "English ראשון here" in text_of(book.out / "test-book.pdf")


def test_of_a_page_that_a_turned_block_begins_the_head_stays(make_far_book: MakeBook) -> None:
    page = "# Page\n\nText.\n\n:::{checklist} רשימה\n:name: list\n\n- [ ] פריט {#item}\n:::\n"
    at = places(make_far_book(page).pdf(), ["Test Book", "פריט", "Page"])
    assert at["Test Book"][0] < 200
    assert at["פריט"][0] > 400


def test_han_characters_say_in_which_language_they_are(make_far_book: MakeBook) -> None:
    page = f"# Page\n\nSee {HAN} here.\n\nSee {KANA}{HAN} **{HAN}**.\n"
    with pikepdf.open(make_far_book(page).pdf()) as pdf:
        content = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    assert list(dict.fromkeys(re.findall(rb"/Lang ?\((zh|ja)\)", content))) == [b"zh", b"ja"]


def test_han_in_tables_and_code_is_broken_at_the_rooms_end(make_far_book: MakeBook) -> None:
    long = HAN * 20
    page = f"# Page\n\n| A | B |\n|---|---|\n| {long} | b |\n\n```\n{long}\n```\n"
    book = make_far_book(page)
    pdf = book.pdf()
    source = (book.out / "test-book.typ").read_text("utf-8")
    assert "#turned" not in source
    with pdfium.PdfDocument(pdf) as document:
        text = document[len(document) - 1].get_textpage()
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
        right = document[0].get_width() - boxes[0][0]
    assert max(box[2] for box in boxes) <= right + 1
    assert text_of(pdf).replace(" ", "").count(long) == 2


@pytest.mark.parametrize(
    ("text", "way"),
    [("1. אב c", RIGHT), ("(a אב", LEFT), ("٣ 12", ""), ("سلام", RIGHT), ("日本", LEFT)],
)
def test_the_first_letter_says_which_way_a_text_runs(text: str, way: str) -> None:
    assert direction.direction_of(text) == way


@pytest.mark.parametrize(
    ("text", "book", "language"),
    [
        ("سلام", "en", "ar"),
        ("سلام", "fa", "fa"),
        ("پنج", "en", "fa"),
        ("ٹھیک", "en", "ur"),
        ("שלום", "en", "he"),
        ("שלום", "ar", "he"),
        ("only", "en", "en"),
    ],
)
def test_letters_say_in_which_language_a_text_is(text: str, book: str, language: str) -> None:
    assert direction.language_from_right(text, book) == language


@pytest.mark.parametrize(
    ("text", "book", "language"),
    [("漢", "en", "zh"), ("漢", "ja", "ja"), ("漢か", "zh", "ja"), ("漢한", "en", "ko")],
)
def test_signs_beside_han_say_whose_they_are(text: str, book: str, language: str) -> None:
    assert direction.language_of_han(text, book) == language
