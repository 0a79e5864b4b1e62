"""A tiny book in the handbook's theme: a long sentence, a marked one, and a page without any."""

from __future__ import annotations

from tests.conftest import DOCS

CONF = f"""
import sys
sys.path[:0] = [{str(DOCS / "_theme")!r}, {str(DOCS / "_support")!r}]
project = "A book"
html_title = project
extensions = ["myst_parser", "handbook_ext", "handbook_theme", "search_files"]
handbook_id = "themed-book"
html_theme, html_theme_path = "handbook", [{str(DOCS / "_theme")!r}]
html_theme_options = {{"readiness_page": ""}}
"""
LONG = f"A sentence of many words, each of which is short, {'and then some more, ' * 8}"
BOOK = {
    "conf.py": CONF,
    "index.md": f"# Home\n\n{LONG}.\n\n"
    "```{toctree}\n:maxdepth: 1\n\npart/first\npart/second\n```\n",
    "part/first.md": "(first)=\n# First\n\nIt is *first* & best. It goes on.\n\nMore.\n",
    "part/second.md": '---\ndescription: Said "apart".\n---\n# Second\n\n- A list.\n',
}
