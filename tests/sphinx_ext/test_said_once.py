"""An id that two things have: the finding says which, where, and what is free."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.sphinx_ext.conftest import Book

LIST = ":::{checklist} L\n:name: l\n\n- [ ] A. {#asked}\n:::\n"
TREE = "```{toctree}\nother\nthird\n```\n"


@pytest.mark.parametrize(
    ("above", "holder"),
    [
        ("## *Asked*\n\n", "the heading 'Asked', index.md:3"),
        ("(asked)=\nText.\n\n", "a label, index.md:3"),
        ("```{figure} a.png\n:name: asked\n\nA *picture*\n```\n\n", "the figure 'A picture', "),
        ("```{note}\n:name: asked\nx\n```\n\n", "a label, "),
    ],
)
def test_a_collision_says_with_what(
    make_book: Callable[..., Book], above: str, holder: str
) -> None:
    book = make_book({"index.md": f"# T\n\n{above}{LIST}", "a.png": ""}).build("dummy")
    assert [line.split()[1] for line in book.findings] == ["HB109"]
    assert f"the id 'asked' is that of {holder}" in book.warnings
    assert "Suggestion: asked-item" in book.warnings


def test_a_collision_says_on_which_page_and_below(make_book: Callable[..., Book]) -> None:
    book = make_book(
        {
            "index.md": f"# T\n\n{TREE}\n{LIST}\n## Asked\n",
            "other.md": "# O\n\n- [x](#o)\n\n(l)=\nText.\n\n(asked-item)=\nMore.\n",
            "third.md": "# Third\n",
        }
    ).build("dummy", suppress_warnings=["handbook.HB2*", "docutils"])
    assert book.findings == ["index.md:9:8 HB109", "index.md:11:11 HB109"]
    assert "the id 'asked' is that of the heading 'Asked', index.md:14" in book.warnings
    assert "the id 'l' is that of a label, other.md:6" in book.warnings
    assert "Suggestion: asked-item-2" in book.warnings


def test_a_file_in_two_pages_is_named_with_both(make_book: Callable[..., Book]) -> None:
    include = "```{include} part.txt\n```\n"
    book = make_book(
        {
            "index.md": f"# T\n\n{include}\n{TREE}",
            "other.md": f"# O\n\n{include}",
            "third.md": "# Third\n\n:::{checklist} M\n:name: m\n\n- [ ] B. {#asked}\n:::\n",
            "part.txt": LIST,
        }
    ).build()
    assert book.findings == ["part.txt:2:8 HB102", "third.md:6:11 HB102"]
    assert "since index.md and other.md include part.txt" in book.warnings
    assert "the id 'asked' is used twice, first at part.txt:4:11" in book.warnings
    boxes = [
        len(book.page(f"{name}.html").select(".hb-box")) for name in ("index", "other", "third")
    ]
    assert boxes == [1, 0, 0]
    twice = make_book({"index.md": f"# T\n\n{include}{include}", "part.txt": LIST}, "twice")
    assert "since this page includes part.txt twice" in twice.build("dummy").warnings


def test_one_box_only_when_an_earlier_page_takes_an_id(make_book: Callable[..., Book]) -> None:
    files = {"index.md": f"# T\n\n{TREE}", "other.md": "# O\n", "third.md": f"# Third\n\n{LIST}"}
    book = make_book(files).build()
    assert len(book.page("third.html").select(".hb-box")) == 1
    other_page = "# O\n\n:::{checklist} M\n:name: m\n\n- [ ] B. {#asked}\n:::\n"
    book.write({"other.md": other_page}).build()
    clean = make_book(files | {"other.md": other_page}, "clean").build()
    for built_book in (book, clean):
        assert built_book.findings == ["third.md:6:11 HB102"]
        boxes = [
            len(built_book.page(f"{name}.html").select(".hb-box")) for name in ("other", "third")
        ]
        assert boxes == [1, 0]
    single = clean.build("singlehtml")
    assert len(single.page("index.html").select(".hb-box")) == 1
