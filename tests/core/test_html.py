"""A written page is read as Python's parser reads it, only faster."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook_ext.core.html import authored, written

PIECES = (
    '<a href="x.html#a&amp;b">words</a>', "<a href='y' ID=\"up\">", "<img src=pic.png alt='a > b'>",
    "<!-- <p id='no'> -->", "<!DOCTYPE html>", '<script src="s.js">if (a < b) "<p id=x>"</script>',
    "<style>a { b: '<p id=y>' }</style>", '<p title="id=\'no\'" id = "spaced">', "a < b > c ",
    "<br/>", '<a\n  href="two-lines"\n  name="n">', '<p data-id="no" id="yes">', "</p>", "<p>",
    '<input name="q" value="href=no"/>', "<title>a &lt; b</title>", "<a href=''>",
    '<a id="é&nbsp;">', "<input disabled name=x>", '<p class="a" id="b" hidden>',
)  # fmt: skip


def expected(text: str) -> list[written.Attribute]:
    found = authored.attributes(text)
    return [written.Attribute(*one[:3]) for one in found if one.name in written.NAMES]


@given(st.lists(st.sampled_from(PIECES)).map("\n".join))
def test_pages_are_read_as_the_parser_reads_them(text: str) -> None:
    assert list(written.attributes(text)) == expected(text)


@pytest.mark.parametrize("text", PIECES)
def test_each_piece_is_read_as_the_parser_reads_it(text: str) -> None:
    assert list(written.attributes(text)) == expected(text)


def test_what_is_no_page_is_read_to_its_end() -> None:
    for text in ("", "<", "<a", "<!--", "<script>", '<a href="', "\0<a id=b>" * 3, "<a " * 2000):
        assert len(list(written.attributes(text))) <= 3
