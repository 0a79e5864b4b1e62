"""What an earlier build leaves behind, and must not be taken for true by the next one."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from tests.sphinx_ext.conftest import CONF, Book

INDEX = "# Book\n\n```{toctree}\na\nb\nc\n```\n"
BOOK = {
    "conf.py": f'{CONF}numfig = True\nhtml_theme = "basic"\n',
    "index.md": INDEX,
    "b.md": "# B\n",
    "c.md": "# C\n",
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg"></svg>\n'

CASES: dict[str, tuple[dict[str, str], dict[str, str | None], list[str], str]] = {
    "a label that the other page gave up": (
        {"a.md": "# A\n\n[](#x)\n", "b.md": "# B\n\n(x)=\n## X\n", "c.md": "# C\n\n(x)=\n## Y\n"},
        {"c.md": "# C\n"},
        [],
        'href="b.html#x"',
    ),
    "a label that another page has as well": (
        {"a.md": "# A\n\n[](#x)\n", "c.md": "# C\n\n(x)=\n## X\n"},
        {"b.md": "# B\n\n(x)=\n## Y\n"},
        ["c.md:3:2 HB206"],
        'href="b.html#x"',
    ),
    "a term that the other page gave up": (
        {
            "a.md": "# A\n\n{term}`T`\n",
            "b.md": "# B\n\n:::{glossary}\nT\n  One.\n:::\n",
            "c.md": "# C\n\n:::{glossary}\nT\n  Two.\n:::\n",
        },
        {"c.md": "# C\n"},
        [],
        'href="b.html#term-T"',
    ),
    "a label of two pages that the first one gave up": (
        {"a.md": "# A\n\n[](#x)\n", "b.md": "# B\n\n(x)=\n## X\n", "c.md": "# C\n\n(x)=\n## Y\n"},
        {"b.md": "# B\n"},
        [],
        'href="c.html#x"',
    ),
    "a term of two pages that the first one gave up": (
        {
            "a.md": "# A\n\n{term}`T`\n",
            "b.md": "# B\n\n:::{glossary}\nT\n  One.\n:::\n",
            "c.md": "# C\n\n:::{glossary}\nT\n  Two.\n:::\n",
        },
        {"b.md": "# B\n"},
        [],
        'href="c.html#term-T"',
    ),
    "an object of two pages that the first one gave up": (
        {
            "a.md": "# A\n\n{py:func}`f`\n",
            "b.md": "# B\n\n:::{py:function} f()\n:::\n",
            "c.md": "# C\n\n:::{py:function} f()\n:::\n",
        },
        {"b.md": "# B\n"},
        [],
        'href="c.html#f"',
    ),
    "a page that came": (
        {"a.md": "# A\n\n[](d.md)\n"},
        {"d.md": "# D\n", "index.md": INDEX.replace("c\n", "c\nd\n")},
        [],
        'href="d.html"',
    ),
    "a page that went, in raw HTML": (
        {"a.md": '# A\n\n<a href="c.html">C</a>\n'},
        {"c.md": None, "index.md": INDEX.replace("c\n", "")},
        ["a.md:3:10 HB204"],
        'href="c.html"',
    ),
    "a static file that went": (
        {"a.md": '# A\n\n<img src="_static/x.svg" alt="X">\n', "_static/x.svg": SVG},
        {"_static/x.svg": None},
        ["a.md:3:11 HB204"],
        "x.svg",
    ),
    "a picture that came": (
        {"a.md": "# A\n\n![X](x.svg)\n"},
        {"x.svg": SVG},
        [],
        'src="_images/x.svg"',
    ),
    "a number that changed": (
        {
            "a.md": "# A\n\n{numref}`x`\n",
            "b.md": "# B\n",
            "c.md": "# C\n\n:::{figure} x.svg\n:name: x\n\nX\n:::\n",
            "x.svg": SVG,
        },
        {"b.md": "# B\n\n:::{figure} x.svg\nY\n:::\n"},
        [],
        "Fig. 2",
    ),
    "a number that its page lost": (
        {"a.md": "# A\n\n:::{figure} x.svg\nX\n:::\n", "x.svg": SVG},
        {"index.md": INDEX.replace("a\n", "")},
        ["a.md:1:1 HB301"],
        '<p><span class="caption-text">X',
    ),
    "a title that changed": (
        {"a.md": "# A\n\n[](#x)\n", "b.md": "# B\n\n(x)=\n## Old\n"},
        {"b.md": "# B\n\n(x)=\n## New\n"},
        [],
        ">New<",
    ),
    "an item that changed, shown on another page": (
        {
            "a.md": "# A\n\n:::{checklist-item} x\n:::\n",
            "b.md": "# B\n\n:::{checklist} L\n:name: l\n\n- [ ] Old. {#x}\n:::\n",
        },
        {"b.md": "# B\n\n:::{checklist} L\n:name: l\n\n- [ ] New. {#x}\n:::\n"},
        [],
        ">New.<",
    ),
    "a heading that changed, two tables of contents further down": (
        {
            "a.md": "# A\n\n```{toctree}\nd\n```\n",
            "d.md": "# D\n\n```{toctree}\ne\n```\n",
            "e.md": "# E\n\n## Old\n",
        },
        {"e.md": "# E\n\n## New\n"},
        [],
        ">New<",
    ),
}


WRITTEN_ANEW = ("a number that changed", "a title that changed")


@pytest.mark.parametrize("case", CASES)
def test_what_was_true_before_is_not_kept(case: str, tmp_path: Path) -> None:
    _check(case, tmp_path, is_aborted=False)


@pytest.mark.parametrize("case", WRITTEN_ANEW)
def test_an_aborted_build_is_caught_up_on(case: str, tmp_path: Path) -> None:
    _check(case, tmp_path, is_aborted=True)


def test_what_somebody_else_wrote_since_its_source_went_is_there(tmp_path: Path) -> None:
    before, change, findings, _ = CASES["a page that went, in raw HTML"]
    book = Book(tmp_path).write({**BOOK, **before}).build()
    assert book.write(change).build().findings == findings
    (book.out / "c.html").write_text("<title>Somebody else's</title>\n", "utf-8")
    assert book.build().findings == []
    assert book.build().findings == []


def _check(case: str, tmp_path: Path, *, is_aborted: bool) -> None:
    before, change, findings, shown = CASES[case]
    static = 'html_static_path = ["_static"]\n' if "_static/x.svg" in before else ""
    book = Book(tmp_path).write({**BOOK, **before, "conf.py": BOOK["conf.py"] + static}).build()
    book.write(change)
    if is_aborted:
        _abort(book)
    book.build()
    assert book.findings == findings
    assert shown in book.read("a.html")
    assert book.build().findings == findings


def _abort(book: Book) -> None:
    """Begin a build that ends, as by Ctrl-C, when all is read and nothing is written."""
    conf = (book.root / "conf.py").read_text("utf-8")
    stop = "def stop(*_):\n    raise KeyboardInterrupt\n\n\n"
    book.write(
        {"conf.py": f"{conf}{stop}def setup(app):\n    app.connect('write-started', stop)\n"}
    )
    with suppress(KeyboardInterrupt):
        book.build()
    book.write({"conf.py": conf})
