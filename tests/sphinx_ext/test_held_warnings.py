"""What Sphinx, MyST or another extension warns of is said once: by them, or by a finding."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from sphinx.errors import ExtensionError

from tests.sphinx_ext.conftest import CONF, Book

MakeBook = Callable[..., Book]
LEVEL = re.compile(" (WARNING|ERROR|SEVERE|CRITICAL): ")

LATE_REFERENCES = """
from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

class AddReference(SphinxPostTransform):
    default_priority = 5

    def run(self, **kwargs):
        reference = addnodes.pending_xref(
            "", nodes.inline("", "x"), reftarget="made-late", refdomain="std", reftype="ref",
            refexplicit=True, refwarn=True, refdoc=self.env.current_document.docname)
        self.document[0].append(nodes.paragraph("", "", reference))

def setup(app):
    app.add_post_transform(AddReference)
"""
"""An extension whose links are made when pages are written, so that we never see them."""


def others(book: Book) -> list[str]:
    """Return what a build warns of beside findings, without paths."""
    lines = book.warnings.replace(f"{book.root}/", "").splitlines()
    return [line for line in lines if LEVEL.search(line) and " HB" not in line]


def test_a_skipped_level_in_an_included_file_is_said_by_myst(make_book: MakeBook) -> None:
    text = "# T\n\n## One\n\n```{include} part.txt\n```\n"
    book = make_book({"index.md": text, "part.txt": "#### Deep\n"}).build()
    (line,) = others(book)
    assert line.startswith("index.md:1: WARNING: Non-consecutive header level")
    assert book.findings == []


@pytest.mark.parametrize(
    ("included", "below", "warned"), [("## Inc", "### Three", 0), ("## Inc", "#### Four", 1)]
)
def test_a_heading_below_an_included_one_is_judged_by_myst(
    make_book: MakeBook, included: str, below: str, warned: int
) -> None:
    text = f"# T\n\n```{{include}} part.txt\n```\n\n{below}\n"
    book = make_book({"index.md": text, "part.txt": f"{included}\n"}).build()
    assert book.findings == []
    assert sum("Non-consecutive header level" in line for line in others(book)) == warned


def test_a_skipped_level_that_we_find_is_said_once(make_book: MakeBook) -> None:
    book = make_book({"index.md": "# T\n\n### Deep\n"}).build()
    assert (others(book), book.findings) == ([], ["index.md:3:1 HB306"])


def test_links_that_are_made_late_are_said_by_sphinx(make_book: MakeBook) -> None:
    files = {"conf.py": CONF + LATE_REFERENCES, "index.md": "# T\n\n{ref}`gone`\n"}
    book = make_book(files).build()
    assert book.findings == ["index.md:3:7 HB201"]
    (line,) = others(book)
    assert "undefined label: 'made-late'" in line


@pytest.mark.parametrize("priority", [400, 500, 900])
def test_what_another_handler_suppresses_changes_nothing_of_ours(
    make_book: MakeBook, priority: int
) -> None:
    handler = (
        "def setup(app):\n"
        "    app.connect('config-inited', lambda app, config: "
        f"config.suppress_warnings.append('app.add_node'), priority={priority})\n"
    )
    text = "# T\n\n{download}`a <gone.csv>` [x](gone.md)\n\n![p](gone.png)\n"
    book = make_book({"conf.py": CONF + handler, "index.md": text}).build()
    assert book.findings == ["index.md:3:15 HB205", "index.md:3:30 HB202", "index.md:5:6 HB205"]
    assert others(book) == []


def test_what_the_project_suppresses_nobody_says(make_book: MakeBook) -> None:
    text = "# T\n\n{ref}`gone` [x](#lost)\n"
    book = make_book({"index.md": text}).build(suppress_warnings=["ref.ref"])
    assert (book.findings, others(book)) == (["index.md:3:18 HB203"], [])


def test_a_finding_that_a_source_suppresses_is_not_said_by_sphinx(make_book: MakeBook) -> None:
    text = "# T\n\n% handbook: ignore HB201 -- comes with the next release\n{ref}`gone`\n"
    book = make_book({"index.md": text}).build()
    assert (book.findings, others(book)) == ([], [])


def test_without_link_checks_sphinx_says_it_all(make_book: MakeBook) -> None:
    book = make_book({"index.md": "# T\n\n{ref}`gone`\n"}).build(handbook_check_links=False)
    (line,) = others(book)
    assert "undefined label: 'gone'" in line
    assert book.findings == []


def test_from_parallel_processes_nothing_is_lost_or_said_twice(make_book: MakeBook) -> None:
    pages = {f"p{number}.md": f"# P\n\n{{ref}}`gone-{number}`\n" for number in range(12)}
    tree = "```{toctree}\n:glob:\np*\n```\n"
    files = {"conf.py": CONF + LATE_REFERENCES, "index.md": f"# T\n\n{tree}", **pages}
    book = make_book(files).build(jobs=2)
    assert book.findings == sorted(f"p{number}.md:3:7 HB201" for number in range(12))
    assert sum("'made-late'" in line for line in others(book)) == len(others(book)) == 13


def test_a_build_that_fails_says_what_was_held_back(make_book: MakeBook) -> None:
    failing = "def setup(app):\n    app.connect('html-page-context', lambda *args: 1 / 0)\n"
    book = make_book({"conf.py": CONF + failing, "index.md": "# T\n\n![p](gone.png)\n"})
    with pytest.raises(ExtensionError):
        book.build()
    assert "image file not readable: gone.png" in book.warnings


def test_inventory_links_without_a_match_are_said_once(make_book: MakeBook) -> None:
    book = make_book({"index.md": "# T\n\n[](inv:other#gone)\n"}).build()
    assert book.findings == ["index.md:3:14 HB216"]
    assert others(book) == []


def test_a_missing_footnote_is_said_once_in_markdown_too(make_book: MakeBook) -> None:
    text = "# T\n\nA[^gone], B[^lost],\nC[^gone] {{ note }}.\n"
    conf = f"{CONF}myst_substitutions = {{'note': 'D[^note]'}}\n"
    conf = conf.replace('["colon_fence"]', '["colon_fence", "substitution"]')
    book = make_book({"conf.py": conf, "index.md": text}).build()
    assert [place.split()[0] for place in book.findings] == [
        "index.md:3:4", "index.md:3:14", "index.md:4:4", "index.md:4:10",
    ]  # fmt: skip
    assert others(book) == []


def test_files_that_another_handler_writes_at_the_end_are_there(make_book: MakeBook) -> None:
    handler = (
        "def setup(app):\n"
        "    app.connect('build-finished', lambda app, error: "
        "(app.outdir / 'late.html').write_text(''), priority=700)\n"
    )
    text = "# T\n\n<a href='late.html'>late</a> <a href='never.html'>never</a>\n"
    book = make_book({"conf.py": CONF + handler, "index.md": text})
    for _ in range(2):
        assert book.build().findings == ["index.md:3:39 HB204"]


def test_what_the_written_page_has_nobody_misses(make_book: MakeBook) -> None:
    text = "# T\n\n<p id='raw'>x</p>\n\n[a](#raw) [b](#lost)\n"
    book = make_book({"index.md": text}).build()
    assert (book.findings, others(book)) == (["index.md:5:16 HB203"], [])


@pytest.mark.parametrize(
    ("files", "finding"),
    [
        ({"index.rst": "T\n=\n\nSee gone_.\n"}, "index.rst:4:5 HB209"),
        ({"index.rst": "T\n=\n\n.. include:: gone.txt\n"}, "index.rst:4:14 HB205"),
        ({"index.rst": "T\n=\n\n.. image:: gone.*\n"}, "index.rst:4:12 HB205"),
        ({"index.md": "# T\n\n(a)=\n## A\n\n(a)=\n## B\n"}, "index.md:6:2 HB206"),
        ({"index.rst": "T\n=\n\n.. _a:\n\nA\n-\n\n.. _a:\n\nB\n-\n"}, "index.rst:9:5 HB206"),
        (
            {
                "index.md": "# T\n\n```{toctree}\nother\n```\n\n(a)=\n## A\n",
                "other.md": "# O\n\n(a)=\n## B\n",
            },
            "other.md:3:2 HB206",
        ),
    ],
)
def test_what_has_no_type_is_said_once_too(
    make_book: MakeBook, files: dict[str, str | None], finding: str
) -> None:
    book = make_book(files).build()
    assert (book.findings, others(book)) == ([finding], [])


def test_names_in_signatures_are_judged_by_their_domain(
    make_book: MakeBook,
) -> None:
    declared = ".. cpp:class:: A\n\n   .. cpp:function:: void f(Gone x)\n"
    text = f"T\n=\n\n{declared}\nSee :cpp:class:`Lost`.\n"
    book = make_book({"index.rst": text}).build(nitpicky=True)
    assert book.findings == ["index.rst:8:17 HB201"]
    (line,) = others(book)
    assert "cpp:identifier reference target not found: Gone" in line


def test_what_was_held_back_is_said_where_the_end_of_a_build_fails(make_book: MakeBook) -> None:
    book = make_book({"index.md": "# T\n\n![p](gone.png)\n", "moved.txt": "old index\n"})
    (book.root / "_out/html/old.html").mkdir(parents=True)
    with pytest.raises(ExtensionError):
        book.build()
    assert "image file not readable: gone.png" in book.warnings


NAMES = """\
Top
===

`Lost`_, `third <nobody_>`_, [#note]_, [#]_, [*]_, one__ and |words|_.

.. image:: dot.svg
   :target: nowhere_

.. _first: `no place`_

Twice
-----

Twice
-----

Twice_, :reff:`x`.

.. noote:: "a": b

.. |words| replace:: Words
"""


def test_what_docutils_says_of_names_is_said_once_and_with_a_column(make_book: MakeBook) -> None:
    files = {"index.rst": NAMES, "dot.svg": "", "page.md": "# P\n\n{reff}`x`\n\n:::{noote}\n:::\n"}
    contents = "\n.. toctree::\n\n   page\n"
    book = make_book(files | {"index.rst": NAMES + contents}).build()
    assert others(book) == []
    assert book.findings == [
        "index.rst:4:2 HB209", "index.rst:4:18 HB209", "index.rst:4:32 HB217",
        "index.rst:4:41 HB217", "index.rst:4:47 HB217", "index.rst:4:52 HB209",
        "index.rst:4:63 HB209", "index.rst:7:13 HB209", "index.rst:9:13 HB209",
        "index.rst:17:1 HB208", "index.rst:17:9 HB220", "index.rst:19:4 HB221",
        "page.md:3:1 HB220", "page.md:5:4 HB221",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("|gone|\n", 'Undefined substitution referenced: "gone".'),
        (".. _a: b_\n.. _b: a_\n\na_\n", "forming a circular reference"),
    ],
)
def test_what_is_no_reference_or_has_no_end_is_said_by_docutils(
    make_book: MakeBook, source: str, says: str
) -> None:
    book = make_book({"index.rst": f"Top\n===\n\n{source}"}).build()
    (line,) = others(book)
    assert says in line
    assert book.findings == []


def test_what_the_project_does_not_want_to_hear_of_roles_nobody_says(make_book: MakeBook) -> None:
    text = "# T\n\n{reff}`x`\n\n:::{noote}\n:::\n"
    kinds = ["myst.role_unknown", "myst.directive_unknown"]
    book = make_book({"index.md": text}).build(suppress_warnings=kinds)
    assert others(book) == []
    assert book.findings == []


MISSING_FILES = {
    "include": "include:: gone.txt",
    "literal": "include:: gone.txt\n   :literal:",
    "code": "include:: gone.txt\n   :code:",
    "table": "csv-table:: T\n   :file: gone.txt",
    "raw": "raw:: html\n   :file: gone.txt",
    "literalinclude": "literalinclude:: gone.txt",
}


@pytest.mark.parametrize("way", MISSING_FILES)
def test_a_file_that_is_not_there_is_said_once_however_it_is_named(
    make_book: MakeBook, way: str
) -> None:
    """docutils, Sphinx and MyST each have words of their own."""
    rest = f".. {MISSING_FILES[way]}"
    name, _, rest_of_block = MISSING_FILES[way].partition("::")
    lines = [line.strip() for line in rest_of_block.splitlines()]
    text = "\n".join(lines)
    markdown = f"```{{{name}}} {text}\n```\n"
    evaluated = f"```{{eval-rst}}\n{rest}\n```\n"
    files = {"index.md": f"# T\n\n{markdown}\n{evaluated}", "other.rst": f":orphan:\n\n{rest}\n"}
    book = make_book(files).build()
    assert others(book) == []
    assert [line.split()[1] for line in book.findings] == ["HB205"] * 3
