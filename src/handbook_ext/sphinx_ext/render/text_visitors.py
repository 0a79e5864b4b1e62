"""Plain text: numbers as their author wrote them. Sphinx itself would write c) as 3."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.sphinx_ext.nodes import checklist_item, checklist_plain

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.writers.text import TextTranslator


def visit_entry(self: TextTranslator, node: nodes.list_item) -> None:
    """Open an entry of a list of items."""
    if "number" in node:
        self.new_state(len(node["number"]) + 1)
    else:
        self.visit_list_item(node)


def depart_entry(self: TextTranslator, node: nodes.list_item) -> None:
    """Close an entry of a list of items."""
    if "number" in node:
        self.end_state(first=f"{node['number']} ")
    else:
        self.depart_list_item(node)


def setup_text(app: Sphinx) -> None:
    """Register the visitors for the text builder."""
    for node in (checklist_item, checklist_plain):
        app.add_node(node, override=True, text=(visit_entry, depart_entry))
