"""HTML is read as Python's parser reads it, only faster, and in linear time."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from handbook_ext.core.checklists.stray_markup import stray_blocks
from handbook_ext.core.html import built_html, raw_html, tags
from handbook_ext.core.html.tags import srcset_addresses
from handbook_ext.core.html.visible_text import may_show_block, visible_text
from handbook_ext.source import find_constructs, html_constructs
from handbook_ext.source.passage import Passage, SourceText
from tests.support.growth import check_growth

PIECES = (
    '<a href="x.html#a&amp;b">words</a>', "<a href='y' ID=\"up\">", "<img src=pic.png alt='a > b'>",
    "<!-- <p id='no'> -->", "<!DOCTYPE html>", '<script src="s.js">if (a < b) "<p id=x>"</script>',
    "<style>a { b: '<p id=y>' }</style>", '<p title="id=\'no\'" id = "spaced">', "a < b > c ",
    "<br/>", '<a\n  href="two-lines"\n  name="n">', '<p data-id="no" id="yes">', "</p>", "<p>",
    '<input name="q" value="href=no"/>', "<title>a &lt; b</title>", "<a href=''>",
    '<a id="é&nbsp;">', "<input disabled name=x>", '<p class="a" id="b" hidden>',
)  # fmt: skip


class Python(HTMLParser):
    """Reads as Python's own parser does, which takes too long for some input."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[built_html.BuiltAttribute] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [
            built_html.BuiltAttribute(tag, name, value)
            for name, value in attrs
            if value is not None and name in built_html.NAMES
        ]


@given(st.lists(st.sampled_from(PIECES)).map("\n".join))
def test_pages_are_read_as_the_parser_reads_them(text: str) -> None:
    expected = Python(text).found
    assert list(built_html.built_attributes(text)) == expected
    named = [
        attribute
        for attribute in raw_html.raw_attributes(text)
        if attribute.name in built_html.NAMES
    ]
    assert [attribute[:3] for attribute in named] == expected
    assert [attribute.line for attribute in named] == sorted(attribute.line for attribute in named)


@pytest.mark.parametrize("text", PIECES)
def test_each_piece_is_read_as_the_parser_reads_it(text: str) -> None:
    expected = Python(text).found
    assert list(built_html.built_attributes(text)) == expected
    named = [
        attribute
        for attribute in raw_html.raw_attributes(text)
        if attribute.name in built_html.NAMES
    ]
    assert [attribute[:3] for attribute in named] == expected
    assert [attribute.line for attribute in named] == sorted(attribute.line for attribute in named)


def test_what_is_no_page_is_read_to_its_end() -> None:
    for text in ("", "<", "<a", "<!--", "<script>", '<a href="', "\0<a id=b>" * 3, "<a " * 2000):
        assert len(list(built_html.built_attributes(text))) <= 3


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("<a href='no><b id=b>\n<i id=c>", ["b", "c"]),  # a quote without a partner
        ('<p class="a"" id=b>', ["b"]),
        ("<!--><b id=b><!-- --!><b id=c>", ["b", "c"]),
        ("<![CDATA[<a id=no>]]><b id=b>", ["b"]),
        ("<!x <a id=no><b id=b><?x <a id=no>", ["b"]),
        ("<svg><title/><b id=b></svg><style/><b id=c>", ["b", "c"]),
        ("<title><a id=no></title><b id=b>", ["b"]),
        ("<script></scripts><a id=no></script ><b id=b>", ["b"]),
        ("<p id=\u00a0b id=no>", ["\u00a0b"]),
        ("<a id=never", []),
    ],
)  # fmt: skip
def test_what_no_author_means_to_write_is_read_alike_by_all(text: str, names: list[str]) -> None:
    assert [attribute.value for attribute in raw_html.raw_attributes(text)] == names
    values = [attribute.value for attribute in built_html.built_attributes(text)]
    assert list(dict.fromkeys(values))[: len(names)] == names
    scanned = find_constructs(f"```{{raw}} html\n{text}\n```", "md")[1:]
    assert [mention.target for mention in scanned][: len(names)] == [name.strip() for name in names]


@pytest.mark.parametrize(
    ("inside", "is_bare"),
    [
        ("", True), (" <b> </b ><!-- a --><?x?>&nbsp;<br/>", True), ("<b>a</b>", False),
        ("<b> </b>a", False), ("<img src=x>", False), ("<i><svg><title>a</title></svg></i>", False),
    ],
)  # fmt: skip
def test_a_link_is_bare_in_which_nothing_could_be_read_out(inside: str, is_bare: bool) -> None:
    link = raw_html.raw_attributes(f"a <a href=x>{inside}</a> b <a href=y>c</a>")[0]
    assert (link.name, link.is_bare) == ("href", is_bare)


def test_a_number_of_any_length_is_a_character_or_none() -> None:
    assert tags.unescape(f"&#{'9' * 5000};b") == "\ufffdb"
    assert tags.unescape(f"&#{'0' * 5000}65;&#x41;&#65;&#;&#0;&amp;") == "AAA&#;\ufffd&"


UNCLOSED = (
    "<div ", "<a href='", '<a href = "', "<!--", "<!-", "<![CDATA[", "<!x", "<?", "</a", "</a '",
    "<script>", "<script></script", "<title/>", "<a\n", "<a b=", "<a =", "<a '", "<a href= ' \"",
    '<a href="&#', "<", "<a href=x>", "\n<b id=y>",
)  # fmt: skip


@pytest.mark.parametrize("piece", UNCLOSED)
def test_time_grows_with_the_text(piece: str) -> None:
    check_growth(lambda size: raw_html.raw_attributes(piece * size))
    check_growth(lambda size: list(built_html.built_attributes(piece * size)))
    check_growth(lambda size: list(html_constructs.scan(Passage([SourceText(piece * size, 1)]))))


@pytest.mark.parametrize("blanks", [" ", "\n", "1 ", ".", "; ", "0;"])
def test_a_page_that_leads_on_is_read_in_time(blanks: str) -> None:
    assert raw_html.refresh_address("5.5 ; URL = 'a b' c") == "a b"
    assert raw_html.refresh_address("0 url=a") == "a"
    assert not raw_html.refresh_address("0url=a")
    check_growth(lambda size: raw_html.refresh_address(blanks * size))


SHOWN = (
    "{", "}", "#a", "{#a}", " .b ", "{.b #a}", "<b>", "</b>", "<i title='{'>", "<", "a < b",
    "&num;a", "&#35;a", "&lbrace;", "&#123;", "&#x7B;", "&#0123", "&rcub;", "<!-- { -->", "<!--",
    "<script>{</script>", "<script {#a}>", "<script <b>", "<SCRIPT>", "</script>", "</script >",
    "<script-x>", "</script-x>", "<style>a { color: #fff }</style>", "<style/>",
    "<code>{#a}</code>", "&amp;",
)  # fmt: skip


@given(st.lists(st.sampled_from(SHOWN), max_size=12).map("".join))
@example("<i title='{'>{<b>#a</b>}")
def test_a_page_is_only_ruled_out_where_no_block_is_seen(page: str) -> None:
    assert may_show_block(page) or not list(stray_blocks(visible_text(page)))


@pytest.mark.parametrize(
    "page",
    ["<style>a { color: #fff }</style>", '<a href="#a">{a}</a>',
     "<p data-words='{&quot;n&quot;: &quot;{n} of {m}&quot;}'><a href='#a'>", "&amp;#a {b} #c"],
)  # fmt: skip
def test_a_page_without_a_block_is_mostly_ruled_out(page: str) -> None:
    assert not may_show_block(page)


@pytest.mark.parametrize(
    "piece", ["{<a", "{<!--", "{<a>", "<script>", "<script></script", "{&", "{"]
)
def test_a_page_is_ruled_out_in_time(piece: str) -> None:
    check_growth(lambda size: may_show_block(piece * size))


@pytest.mark.parametrize(
    ("value", "addresses"),
    [
        ("a.png", ["a.png"]),
        ("a.png, b.png 2x", ["a.png", "b.png"]),
        ("a.png 1x,b.png 2x", ["a.png", "b.png"]),
        (" ,a.png 100w ,, b.png 200w, ", ["a.png", "b.png"]),
        ("data:image/png;base64,x 2x, b.png", ["data:image/png;base64,x", "b.png"]),
        ("a.png,b.png", ["a.png,b.png"]),
        ("", []),
        (" , ", []),
    ],
)
def test_addresses_of_a_srcset(value: str, addresses: list[str]) -> None:
    found = list(srcset_addresses(value))
    assert [address for _, address in found] == addresses
    assert all(value.startswith(address, start) for start, address in found)


@pytest.mark.parametrize("piece", [",", "a", "a,", "a b,", " ,a"])
def test_a_srcset_is_read_in_linear_time(piece: str) -> None:
    check_growth(lambda size: list(srcset_addresses(piece * size)))
