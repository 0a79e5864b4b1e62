"""What holds for the mentions in any text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook_ext.core.documents.construct import KINDS
from handbook_ext.source import find_constructs
from tests.support.growth import check_growth
from tests.support.marked_sources import Language, check

_PIECES = """
[ ] ( ) ! < > ` `` ``` ```` ~~~ ::: :::: {note} {toctree} {glossary} {eval-rst} {list-table}
{ref} {#id} {.a} (lab)= % +++ --- === *** | \\ \\| &amp; <!-- --> <a <div <script href= src= id=
" ' x foo a.md # ## [^f] [^f]: [a]: [a][b] [t](u) :key: $$ \\begin{equation} é 😀 https://x.y _ __
.. .._a: :: >>> +--+--+ |--|--| `x~<y>`_ |s|_ ~ { } :ref:`a` - * 1. : .. .. _a: .. note:: .. [1]
"""
PIECES = _PIECES.split()
SPACES = ["\n", "\n", "\n\n", " ", "  ", "    ", "\t", "> ", "- ", "\r\n", "\r", "\f", "\u2028"]

texts = st.text() | st.lists(st.sampled_from(PIECES + SPACES * 3), max_size=40).map("".join)
languages = pytest.mark.parametrize("language", ["md", "rst", "py"])


@languages
@given(texts)
def test_each_target_stands_at_its_place(language: Language, text: str) -> None:
    if language == "py":
        text = "r'''" + text.replace("'", "") + "'''"
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found_mentions = find_constructs(text, language)
    assert found_mentions == sorted(
        found_mentions, key=lambda mention: (mention.line, mention.column)
    )
    for mention in found_mentions:
        assert mention.kind in KINDS
        assert mention.start <= (mention.line, mention.column)
        for line, column in ((mention.line, mention.column), mention.start):
            assert 1 <= column <= len(lines[line - 1]) + 1
        if mention.target:
            first = lines[mention.line - 1][mention.column - 1]
            assert first == mention.target[0] or first in "\\&\0"


@languages
@given(texts)
def test_line_ends_change_nothing(language: Language, text: str) -> None:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for line_end in ("\r\n", "\r"):
        assert find_constructs(text.replace("\n", line_end), language) == find_constructs(
            text, language
        )


@given(texts)
def test_nothing_is_mentioned_in_code(text: str) -> None:
    code = text.replace("`", "'").replace("\r", " ").replace("\n", " ")
    assert find_constructs(f"x `{code}` x", "md") == []
    assert find_constructs(f"x ``-{code}-`` x", "rst") == []


def _prefixed(first: str, continuation: str) -> Callable[[str], str]:
    return lambda text: first + text.replace("\n", "\n" + continuation)


def _fenced(name: str, mark: str) -> Callable[[str], str]:
    def wrap(text: str) -> str:
        # a fence is longer than those within it
        fence = mark * (3 + text.count("{"))
        return f"{fence}{{{name}}}\n{text}\n{fence}"

    return wrap


MARKDOWN = [
    *(_prefixed("> ", "> "), _prefixed("- ", "  "), _prefixed("10) ", "    ")),
    _prefixed("Term\n: ", "  "),
    *(_fenced("note", ":"), _fenced("tip", "`"), _fenced("unknown", "~")),
]
REST = [
    *(_prefixed("- ", "  "), _prefixed("   ", "   "), _prefixed("10. ", "    ")),
    *(_prefixed("Term\n   ", "   "), _prefixed(":field:\n  ", "  ")),
    *(_prefixed(".. [▸1]\n   ", "   "), _prefixed(".. note::\n\n  ", "  ")),
    _prefixed(".. unknown:: \n\n     ", "     "),
]


@given(st.lists(st.sampled_from(MARKDOWN), max_size=8))
def test_any_nesting_in_markdown(wraps: list[Callable[[str], str]]) -> None:
    source = "[t](▸a.md)\n{ref}`b <▸c>`"
    for wrap in wraps:
        source = wrap(source)
    check("md", source, "link a.md", "role c")


@given(st.lists(st.sampled_from(REST), max_size=8))
def test_any_nesting_in_rest(wraps: list[Callable[[str], str]]) -> None:
    source = "`t <▸a.html>`_\n:ref:`b <▸c>`"
    for wrap in wraps:
        source = wrap(source)
    notes = ["footnote-definition 1"] * source.count(".. [")
    check("rst", source, *notes, "link a.html", "role c")


@pytest.mark.parametrize(
    ("language", "opening", "text"),
    [("md", ":::{note}\n", "[a](b)"), ("md", ":::{a} b\n", "[a](b)"), ("rst", "- ", "`a <b>`_")],
)
def test_nesting_deeper_than_any_parser_reads_is_cut_off(
    language: Language, opening: str, text: str
) -> None:
    for depth, links in ((90, 1), (500, 0)):
        found_mentions = find_constructs(opening * depth + text, language)
        assert len([mention for mention in found_mentions if mention.kind == "link"]) == links


@pytest.mark.parametrize("unit", ["[a", "[", "![", "{r}`a", "``a", "<a b='", "a_-", "|a ", "{#a"])
@languages
def test_time_is_in_proportion_to_the_text(language: Language, unit: str) -> None:
    check_growth(lambda size: find_constructs("x " + unit * size, language))
