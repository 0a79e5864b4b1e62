"""Sphinx still marks translated text as we take for granted."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docutils import nodes
from sphinx import addnodes, locale
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from handbook_ext.sphinx_ext.compat import translated_nodes
from tests.support.catalogues import write_catalogue

CONF = 'extensions = ["myst_parser"]\nlanguage, locale_dirs = "de", ["locale"]\n'
INDEX = "# Start\n\nRead [it](gone.md), ![it](it.png).\n\nAs [it](it.md) is.\n"
ENTRIES = {"Read [it](gone.md), ![it](it.png).": "Lies [es](fort.md), ![es](es.png)."}


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, nodes.document]:
    """Two documents, as they are kept when they have been read: one is translated in part."""
    root = tmp_path_factory.mktemp("translated")
    (root / "conf.py").write_text(CONF, "utf-8")
    for name in ("index", "plain"):
        (root / f"{name}.md").write_text(INDEX, "utf-8")
    write_catalogue(ENTRIES, Path(root, "locale/de/LC_MESSAGES/index.mo"))
    locale.translators.clear()
    with patch_docutils(str(root)), docutils_namespace():
        app = Sphinx(
            root, root, root / "_out", root / "_doctrees", "dummy",
            status=io.StringIO(), warning=io.StringIO(), freshenv=True,
        )  # fmt: skip
        app.build()
    locale.translators.clear()
    return {name: app.env.get_doctree(name) for name in ("index", "plain")}


def test_a_document_says_whether_any_text_was_translated(
    documents: dict[str, nodes.document],
) -> None:
    assert translated_nodes.has_translations(documents["index"])
    assert not translated_nodes.has_translations(documents["plain"])


def test_what_stands_in_translated_text_is_known(documents: dict[str, nodes.document]) -> None:
    links = documents["index"].findall(addnodes.pending_xref)
    marked = {link["reftarget"]: translated_nodes.is_translated(link) for link in links}
    assert marked == {"fort.md": True, "it.md": False}
    (image,) = documents["index"].findall(nodes.image)
    assert translated_nodes.is_translated(image)


def test_its_source_says_so_and_its_line_is_of_no_use(documents: dict[str, nodes.document]) -> None:
    links = documents["index"].findall(addnodes.pending_xref)
    lines = {link["reftarget"]: (link.line, link.source) for link in links}
    assert lines["fort.md"][0] == 1
    assert translated_nodes.is_translation(lines["fort.md"][1])
    assert not translated_nodes.is_translation(lines["it.md"][1])
    assert not translated_nodes.is_translation(None)
