"""A fragment as its author spelled it."""

from __future__ import annotations

import pytest

from handbook_ext.external.written_fragment import written_fragment


@pytest.mark.parametrize(
    ("fragment", "text", "written"),
    [
        ("%C3%BCbung", "übung), [b](…)", "übung"),
        ("%C3%BCbung", "%c3%bcbung>", "%c3%bcbung"),
        ("übung", "übung>", "übung"),
        ("a%20b", "a b>)", "a b"),
        ("a%20b", "a%20b>)", "a%20b"),
        ("a&b", "a&amp;b)", "a&amp;b"),
        ("a&b", "a&b)", "a&b"),
        ("a_b", r"a\_b>", r"a\_b"),
        ("%FCb", "%FCb)", "%FCb"),
        ("%61b", "ab)", "ab"),
        ("ab", "%61b)", "%61b"),
        ("x%25zz%22", 'x%zz")', 'x%zz"'),
        ("x%25", "x%25)", "x%25"),
        ("x:~:text=a%20b", "x:~:text=a%20b)", "x:~:text=a%20b"),
        ("rota", "another", "rota"),
        ("rota", "", "rota"),
    ],
)
def test_it_is_what_stands_in_the_source(fragment: str, text: str, written: str) -> None:
    assert written_fragment(fragment, text) == written
