"""What has an id already that an item or a list wants: which element, and where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes

from handbook_ext.sphinx_ext.compat import myst
from handbook_ext.sphinx_ext.nodes import elements
from handbook_ext.sphinx_ext.source_locations import node_file, node_line

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

_GENERATED = re.compile(r"id\d+")
_TITLED = (nodes.section, nodes.figure, nodes.table, nodes.term)
_WORDS: dict[type[nodes.Element], str] = {
    nodes.section: "the heading",
    nodes.figure: "the figure",
    nodes.table: "the table",
    nodes.term: "the term",
    nodes.target: "a label",
    nodes.footnote: "a footnote",
    nodes.citation: "a citation",
    nodes.math_block: "a formula",
}


def holder_on(env: BuildEnvironment, docname: str, name: str) -> str:
    """Return what on the page *docname* has the id or name *name*, and where."""
    slugs = myst.heading_slugs(env, docname)
    if name in slugs:
        line, _, title = slugs[name]
        file = env.doc2path(docname, base=False)
        return f"the heading {title!r}, {file}:{line}"
    for node in elements(env.get_doctree(docname)):
        if name in node["ids"] or name in node.get("names", ()) or name in node.get("dupnames", ()):
            return described(env, docname, name, node)
    return f"something on {docname!r}"


def described(env: BuildEnvironment, docname: str, name: str, node: nodes.Element) -> str:
    """Return what *node* is, which has the id *name*, and where it stands."""
    kinds = (words for kind, words in _WORDS.items() if isinstance(node, kind))
    is_named = name in node.get("names", ())  # docutils gives a label's names to what it marks
    description = next(kinds, "a label" if is_named else f"the element {node.tagname!r}")
    if isinstance(node, _TITLED):
        titles = (nodes.title, nodes.caption)
        title = next((child for child in node.children if isinstance(child, titles)), node)
        description += f" {' '.join(title.astext().split())!r}"
    if _GENERATED.fullmatch(name):
        description += " (ids of this form are generated)"
    return f"{description}, {node_file(node, env, docname)}:{node_line(node)}"
