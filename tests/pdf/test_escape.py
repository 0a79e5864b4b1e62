"""No text acts as markup: Typst itself says what it makes of what we write."""

from __future__ import annotations

import json

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st

from handbook_ext.pdf import escape

PUNCTUATION = "#$*_`<>@~[]{}/\\|-+='\":;.,!?()&%^ \n\t1ax"


def _shown(markup: str) -> str:
    """Return the plain text that Typst reads in *markup*; fails where it reads anything else."""
    source = f"#let name(body) = text(hyphenate: false, body)\n#metadata([{markup}])<it>"
    compiler = typst.Compiler(source.encode(), ignore_system_fonts=True)
    return _plain(json.loads(compiler.query("<it>", field="value", one=True)))


def _plain(content: dict[str, object]) -> str:
    kind = content["func"]
    if kind == "sequence":
        return "".join(_plain(child) for child in content["children"])  # type: ignore[union-attr]
    if kind == "space":
        return " "
    if kind == "box":
        return ""
    if kind == "styled":
        return _plain(content["child"])  # type: ignore[arg-type]
    assert kind in {"text", "symbol"}, content
    return str(content["text"])


def _expected(text: str) -> str:
    return " ".join(text.split())


@given(st.text(alphabet=PUNCTUATION, max_size=60))
def test_punctuation_is_only_ever_text(text: str) -> None:
    assert _shown(escape.markup(text)).strip() == _expected(text)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"])))
def test_any_characters_survive(text: str) -> None:
    assert _shown(escape.markup(text, longest=1000)).strip() == _expected(text)


@pytest.mark.parametrize(
    "text",
    [
        "1. not a list",
        "= not a heading",
        "- no",
        "+ no",
        "/ no: term",
        '#import "x"',
        "$x$",
        "@reference <label>",
        "// no comment */ /*",
        "\\u{41} \\ \\#",
        "'single' \"double\"",
        "https://example.org/a_b",
        "a -- b --- c ... -?",
        "<script>alert('x')</script>",
        "] #panic() [",
        "\u202eright to left\u200f \u2067isolated\u2069",
    ],
)
def test_known_traps(text: str) -> None:
    assert _shown(escape.markup(text)) == text


def test_every_kind_of_line_end_is_a_space_and_controls_go() -> None:
    assert escape.markup("a\u2028b\x85c\r\nd\x0be\x00f\x07g") == "a b c d efg"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40))
def test_strings_are_strings(text: str) -> None:
    source = f"#metadata({escape.string(text)})<it>"
    compiler = typst.Compiler(source.encode(), ignore_system_fonts=True)
    shown = json.loads(compiler.query("<it>", field="value", one=True))
    assert shown == escape.without_controls(text)


def test_long_words_may_be_broken_and_short_ones_are_left_alone() -> None:
    address = "https://example.org/one/two/three.html"
    assert len(escape.breakable(address)) > 3
    assert "".join(escape.breakable(address)) == address
    endless = escape.breakable("x" * 10_000)
    assert max(map(len, endless)) <= escape.LONGEST_RUN
    word = "Antidisestablishmentarianism"
    assert escape.breakable(word) == [word]
