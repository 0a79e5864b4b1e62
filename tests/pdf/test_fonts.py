"""Fonts of the project: what stands in where Typst's own end, and what is said of the setting."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from handbook_ext.pdf import characters
from handbook_ext.pdf.fonts.book_fonts import BookFonts
from handbook_ext.pdf.fonts.coverage import coverage
from handbook_ext.pdf.fonts.emoji import clusters
from handbook_ext.pdf.fonts.scripts import package_of, script_of
from handbook_ext.pdf.table_layout.cell_content import TEXT, Word
from handbook_ext.pdf.table_layout.word_widths import WordWidths
from tests.support.tiny_fonts import write_font

from .conftest import PdfBook, text_of

MakeBook = Callable[..., PdfBook]

HAN, THAI = "漢字語", "ไทย"


def fonts_of(path: Path) -> set[str]:
    """Return the names of the fonts in a PDF, without what says that they are subsets."""
    with pikepdf.open(path) as pdf:
        return {
            str(font.BaseFont)[8:].partition("-")[0]
            for font in pdf.objects
            if isinstance(font, pikepdf.Dictionary) and "/BaseFont" in font
        }


PAGE = f"# {HAN[0]}\n\nText {HAN}, `code {HAN[1]}`.\n\n| A | {HAN[2]} |\n|---|---|\n| {HAN} | b |\n"


def test_files_and_folders_have_what_the_pdfs_own_fonts_do_not(
    make_pdf_book: MakeBook, tmp_path: Path
) -> None:
    write_font(tmp_path / "book/fonts/deep/b.ttf", "Far Sans Mono", HAN)
    write_font(tmp_path / "book/fonts/unused.ttf", "Far Thai", THAI)
    write_font(tmp_path / "a.ttf", "Far Serif", HAN)
    setting = 'handbook_pdf_fonts = ["fonts", "../a.ttf"]\n'
    book = make_pdf_book({"page.md": PAGE}, conf=setting)
    pdf = book.pdf()
    assert book.warnings == ""
    text = text_of(pdf)
    assert f"Text {HAN}, code {HAN[1]}." in text
    assert f"A {HAN[2]} {HAN} b" in text
    used = fonts_of(pdf)
    assert {"FarSerif", "FarSansMono"} <= used
    assert "FarThai" not in used
    with pikepdf.open(pdf) as opened:
        assert HAN[0] in [str(entry.Title) for entry in _bookmarks(opened)]
    again = pdf.read_bytes()
    assert book.pdf().read_bytes() == again


def _bookmarks(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    found, entry = [], pdf.Root.Outlines.First
    while entry is not None:
        found.append(entry)
        entry = entry.get("/Next")
    return found


def test_what_is_wrong_with_the_setting_is_said_at_its_line(
    make_pdf_book: MakeBook, tmp_path: Path
) -> None:
    damaged = write_font(tmp_path / "book/damaged.ttf", "Damaged", HAN)
    damaged.write_bytes(damaged.read_bytes()[:300])
    write_font(tmp_path / "book/right.ttf", "Right", HAN)
    (tmp_path / "book/empty").mkdir()
    entries = ["gone", "~nobody/x", "a\0b", "damaged.ttf", "conf.py", "empty", "right.ttf", "."]
    book = make_pdf_book({"page.md": f"# Page\n\n{HAN}\n"}, conf=f"handbook_pdf_fonts = {entries}")
    assert HAN in text_of(book.pdf())
    line = (
        (book.root / "conf.py")
        .read_text("utf-8")
        .splitlines()
        .index(f"handbook_pdf_fonts = {entries}")
    )
    said = [warning.partition(": WARNING: ") for warning in book.warnings.splitlines()]
    assert {place for place, _, _ in said} == {f"conf.py:{line + 1}"}
    assert [message for _, _, message in said] == [
        f"handbook_pdf_fonts names {entry}: left out [handbook_pdf.fonts]"
        for entry in (
            "'gone', which is not there",
            "'~nobody/x', which is not there",
            r"'a\x00b', which is not there",
            "'damaged.ttf', a file that is no font that can be read",
            "'conf.py', a file that is no font that can be read",
            "'empty', a folder in which there is no font that can be read",
        )
    ]


def _lists(tmp_path: Path, names: list[str], text: str, language: str = "en") -> list[list[str]]:
    """Return the families for text and for code, without those of the PDF's own."""
    fonts = BookFonts(names, tmp_path, tmp_path / "single", language)
    lines = fonts.style(text).splitlines()[:2]
    own = {"Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"}
    return [[name for name in line.split('"')[1::2] if name not in own] for line in lines]


def test_of_fonts_with_the_same_text_takes_a_serif_and_code_a_monospaced_one(
    tmp_path: Path,
) -> None:
    for family in ("X Sans", "X Serif", "X Mono", "X Serif Display", "A Serif Rashi"):
        write_font(tmp_path / f"all/{family}.ttf", family, HAN)
    write_font(tmp_path / "own.ttf", "Own Serif", HAN)
    assert _lists(tmp_path, ["all"], HAN) == [["X Serif"], ["X Mono"]]
    assert _lists(tmp_path, ["own.ttf", "all"], HAN) == [["Own Serif"], ["X Mono"]]
    assert _lists(tmp_path, ["all"], "only our own: é я") == [[], []]


def test_a_script_is_set_from_the_font_that_has_most_of_it(tmp_path: Path) -> None:
    write_font(tmp_path / "all/a.ttf", "A Serif", HAN[0] + THAI[:1])
    write_font(tmp_path / "all/b.ttf", "B", HAN)
    write_font(tmp_path / "all/c.ttf", "C", THAI, form=4)
    write_font(tmp_path / "all/d.ttf", "D Emoji", "✅1 ")
    write_font(tmp_path / "all/e.ttf", "E Symbols", "✅⟰")
    order = ["C", "B", "D Emoji", "E Symbols"]
    assert _lists(tmp_path, ["all"], HAN + THAI + "✅⟰") == [order, order]


@pytest.mark.parametrize(("language", "forms"), [("en", "SC"), ("ja", "JP"), ("zh_TW", "TC")])
def test_han_characters_have_the_forms_of_the_books_language(
    tmp_path: Path, language: str, forms: str
) -> None:
    for name in ("HK", "JP", "KR", "SC", "TC"):
        write_font(tmp_path / f"all/{name}.ttf", f"Han {name}", HAN)
    assert _lists(tmp_path, ["all"], HAN, language) == [[f"Han {forms}"]] * 2


def test_letters_that_only_our_monospaced_font_has_are_set_from_a_real_one(tmp_path: Path) -> None:
    write_font(tmp_path / "a.ttf", "Arab", "مرحبا")
    style = BookFonts(["a.ttf"], tmp_path, tmp_path / "single", "en").style("مرحبا")
    assert '"Arab", "DejaVu Sans Mono", )' in style.splitlines()[0]


@pytest.mark.parametrize("form", [4, 12])
def test_a_damaged_table_of_characters_has_none(tmp_path: Path, form: int) -> None:
    whole = write_font(tmp_path / "a.ttf", "A", THAI, form=form).read_bytes()
    has = coverage(tmp_path / "a.ttf", 0)
    assert [has(ord(char)) for char in f"{THAI}ค{HAN}"] == [True] * 3 + [False] * 4
    chance = random.Random(form)  # noqa: S311 - no secret
    for _ in range(40):
        data = bytearray(whole[: chance.randrange(len(whole))])
        for _ in range(chance.randrange(20)):
            data[chance.randrange(len(data)) if data else 0 :][:1] = b"\xff"
        (tmp_path / "a.ttf").write_bytes(data)
        has = coverage(tmp_path / "a.ttf", chance.randrange(3))
        assert not any(has(code) for code in (-1, 0x110000))


def test_emoji_of_several_characters_are_one(tmp_path: Path) -> None:
    words = "❤️ ❤ 1️⃣ 1 #️⃣ 👨‍👩‍👧 👍🏽 🇩🇪 ⚡ ⚡︎ ☎ ☎️ ✓ क्‍ष © ©️"
    expected = ["👨‍👩‍👧", "1️⃣", "#️⃣", "❤️", "👍🏽", "🇩🇪", "⚡", "☎️", "©️"]
    assert sorted(clusters(words, lambda _code: True)) == sorted(expected)
    assert clusters(words, lambda code: code == ord("⚡")) == ["⚡"]
    assert clusters("⚡\n" * 1000, lambda _code: True) == ["⚡"]
    assert clusters("⚡ " * 1000, lambda _code: True) == []


def test_each_character_has_a_script_and_a_package() -> None:
    known = {"漢": "han", "の": "han", "한": "han", "✅": "emoji", "🎉": "emoji", "⟰": "symbols"}
    known |= {"न": "DEVANAGARI", "ไ": "THAI", "م": "ARABIC", "𝐀": "symbols", "𐎠": "OLD"}
    assert {char: script_of(char) for char in known} == known
    packages = {"漢": "cjk", "🎉": "color-emoji", "न": "core", "𝐀": "core"}
    assert {char: package_of(char) for char in packages} == {
        char: f"fonts-noto-{name}" for char, name in packages.items()
    }
    assert package_of("\ue000") == ""


SOURCE = r"""
#show: book.with(title: "甲")
// @ 乙.md:1
#head(names: ("乙:", ))[Head 漢]
#picture(alt: "丙")#xref("丁")[link 字 \"戊\" \$];
#raw("己 \" 語");#code("庚", lang: "text") $ 辛 + "壬$" $ e้ 癸

// @ b.md:7
漢 é
"""


def test_only_what_is_surely_shown_is_named_before_the_book_is_set() -> None:
    assert characters.surely_shown(SOURCE) == set("漢字戊己語庚癸é\u0e49")
    assert characters.surely_shown("plain") == set()


def test_of_hundreds_of_characters_not_each_is_said() -> None:
    han = [chr(0x4E00 + number) for number in range(300)]
    text = "".join(han)
    source = f"// @ a.md:1\n{text}\n\n// @ b.md:1\n{text}ไ\n"
    found = characters.findings(source, [*han, "ไ"])
    assert len(found) == characters.SAID + 2
    assert found[0].message.endswith(
        "named in brackets, here and in 1 more place; Debian's fonts-noto-cjk may have it: "
        "name its folder in handbook_pdf_fonts"
    )
    assert found[-1] == (
        f"no font of the PDF has {300 - characters.SAID} more such characters: named in brackets",
        "a.md:1",
        "character",
    )
    assert found[-2].location == "b.md:1"


NOTO = Path("/usr/share/fonts")
FILES = {
    "fonts-noto-core": NOTO / "truetype/noto/NotoSans-Regular.ttf",
    "fonts-noto-cjk": NOTO / "opentype/noto/NotoSerifCJK-Regular.ttc",
    "fonts-noto-color-emoji": NOTO / "truetype/noto/NotoColorEmoji.ttf",
}
SAMPLES = {
    "fonts-noto-core": ["नमस्ते", "क्षत्रिय", "ภาษาไทย", "العربية", "বাংলা", "தமிழ்", "አማርኛ"],
    "fonts-noto-cjk": ["漢字かな", "简体中文", "한국어"],
    "fonts-noto-color-emoji": ["✅", "❤️", "1️⃣", "👨‍👩‍👧", "🇩🇪"],
}
JOINED = {"नमस्ते", "क्षत्रिय", "العربية", "বাংলা", "👨‍👩‍👧", "🇩🇪"}
"""What takes less room than its characters one by one."""


@pytest.mark.parametrize("package", SAMPLES)
def test_what_the_guide_names_a_package_for_is_in_it(
    make_pdf_book: MakeBook, tmp_path: Path, package: str
) -> None:
    if not FILES[package].exists():
        pytest.skip(f"needs Debian's package {package}")
    folder, samples = str(FILES[package].parent), SAMPLES[package]
    words = WordWidths([], BookFonts([folder], tmp_path, tmp_path / "single"))
    words.measure((TEXT, text) for sample in samples for text in (sample, *sample))
    for sample in samples:
        whole, *parts = (words.of(Word([(TEXT, text)])) for text in (sample, *sample))
        assert whole > 0.5
        assert sample not in JOINED or whole < sum(parts) - 0.2
    page = "# Page\n\n" + "\n\n".join(f"{text} `{text}`" for text in samples)
    book = make_pdf_book({"page.md": page}, conf=f"handbook_pdf_fonts = [{folder!r}]\n")
    pdf = book.pdf()
    assert book.warnings == ""
    if shutil.which("pdftotext") is None:
        pytest.skip("needs Debian's package poppler-utils to read these scripts back")
    command = ["pdftotext", str(pdf), "-"]
    read = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    # Poppler adds marks of direction
    read = "".join(char for char in read if char not in "\u202a\u202b\u202c")
    assert [read.count(sample) for sample in samples] == [2] * len(samples)
