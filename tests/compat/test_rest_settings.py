"""Sphinx still names the text that ``conf.py`` puts into pages as we take for granted."""

from __future__ import annotations

from docutils.statemachine import StringList
from sphinx.util import rst

from handbook_ext.sphinx_ext.compat.rest_settings import INSERTED


def test_what_stands_above_and_below_each_page_has_a_name_and_lines_of_its_own() -> None:
    content = StringList(["Text."], "page.rst")
    rst._prepend_prologue(content, "above\nabove it")
    rst._append_epilogue(content, "below\nbelow it")
    above, below = INSERTED
    assert [INSERTED[above], INSERTED[below]] == ["rst_prolog", "rst_epilog"]
    places = dict(zip(content.data, content.items, strict=True))
    assert places["above"] == (above, 0)
    assert places["above it"] == (above, 1)
    assert places["below"] == (below, 0)
    assert places["below it"] == (below, 1)
