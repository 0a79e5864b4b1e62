"""Links that no author wrote: what a theme's template adds to every page."""

from __future__ import annotations

from collections.abc import Callable

from .conftest import Book

LAYOUT = """\
{% extends "basic/layout.html" %}
{% block footer %}
<a href="{{ pathto('imprint') }}">Imprint</a> <a href="{{ pathto(root_doc) }}">Top</a>
<a href="/elsewhere.html">Elsewhere</a> <a href="https://example.org/gone.html">Out</a>
{% if pagename == "one" %}<a href="only.html">Only here</a>{% endif %}
{% endblock %}
"""


def test_a_dead_link_of_a_theme_is_one_finding(make_book: Callable[..., Book]) -> None:
    contents = "```{toctree}\none\ndeep/two\n```\n"
    book = make_book({"index.md": f"# Top\n\n{contents}", "one.md": "# One\n\n[](gone.md)\n"})
    book.write({"deep/two.md": "# Two\n", "_templates/layout.html": LAYOUT})
    for builder, file in (("html", "imprint.html"), ("dirhtml", "imprint/index.html")):
        book.build(builder, fresh=True, templates_path=["_templates"], html_theme="basic")
        assert book.findings == ["conf.py:1:1 HB204", "one.md:1:1 HB204", "one.md:3:4 HB202"]
        assert f"links to '{file}' on 3 pages, which is not there" in book.warnings
        assert book.status == 1
    book.write({"imprint.md": "---\norphan: true\n---\n# Imprint\n"})
    book.build(templates_path=["_templates"], html_theme="basic")
    assert book.findings == ["one.md:1:1 HB204", "one.md:3:4 HB202"]
