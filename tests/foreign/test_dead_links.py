"""The harness's own checker of written pages."""

from __future__ import annotations

from tests.foreign.dead_links import dead_links, read_page

FILES = {"index.html", "sub/", "sub/index.html", "sub/page.html", "dot.png", "./"}


def dead(**texts: str) -> list[tuple[str, str]]:
    """Return address and reason of each dead link of pages that have these texts."""
    pages = {name.replace("_", "/") + ".html": read_page(text) for name, text in texts.items()}
    return [(link.address, link.reason) for link in dead_links(pages, FILES)]


def test_what_is_there_is_not_dead() -> None:
    page = '<a href="sub/page.html?v=1#two">x</a><a href="#top">x</a><a href="sub/">x</a>'
    assert dead(index=page, sub_page='<p id="two"></p><a href="../dot.png">x</a>') == []


def test_a_file_that_is_not_there() -> None:
    page = '<a href="gone.html">x</a><img src="gone.png"><link href="gone.css">'
    assert dead(index=page) == [
        ("gone.html", "no such file"),
        ("gone.png", "no such file"),
        ("gone.css", "no such file"),
    ]


def test_an_anchor_that_is_not_there() -> None:
    page = '<a href="#gone">x</a><a href="sub/#lost">x</a><a name="old"></a><a href="#old">x</a>'
    assert dead(index=page, sub_index="<p id='there'></p>") == [
        ("#gone", "no such anchor"),
        ("sub/#lost", "no such anchor"),
    ]


def test_an_anchor_is_looked_for_as_written_then_decoded() -> None:
    page = '<p id="a%22"></p><p id="b&quot;"></p>'
    links = '<a href="#a%22">x</a><a href="#b%22">x</a><a href="#c%22">x</a>'
    assert dead(index=page + links) == [("#c%22", "no such anchor")]


def test_each_candidate_of_a_srcset() -> None:
    page = '<img srcset="dot.png 1x, big%20dot.png 2x">'
    assert dead(index=page) == [("big%20dot.png", "no such file")]


def test_what_leads_out_of_the_site_is_not_asked() -> None:
    page = "".join(
        f'<a href="{address}">x</a>'
        for address in ("https://a.example/#x", "//b.example", "mailto:c@d.example", "/root.html")
    )
    assert dead(index=page) == []


def test_the_anchors_of_a_file_that_is_no_page_are_unknown() -> None:
    assert dead(index='<a href="dot.png#view">x</a>') == []


def test_an_id_that_stands_twice() -> None:
    page = read_page('<p id="once"></p><p id="twice"></p><p id="twice"></p>')
    assert page.repeated == {"twice"}
