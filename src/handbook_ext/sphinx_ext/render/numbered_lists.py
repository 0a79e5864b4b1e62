"""HTML of numbered lists: every entry says its number, so that one that is hidden keeps its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.writers.html5 import HTML5Translator

    from handbook_ext.sphinx_ext.nodes import checklist_plain

_TYPES = {"loweralpha": "a", "upperalpha": "A", "lowerroman": "i", "upperroman": "I"}
"""The types of numbers that HTML has, by the names that docutils has for them."""


def number_type(steps: nodes.Element) -> dict[str, Any]:
    """Return the attribute for the kind of numbers of the list *steps*."""
    kind = _TYPES.get(steps.get("enumtype", ""))
    return {"type": kind} if kind else {}


def value(entry: nodes.Element) -> dict[str, Any]:
    """Return the attribute for an entry's number, if it has one: what shows without our style."""
    return {"value": str(entry["value"])} if "value" in entry else {}


def number(entry: nodes.Element) -> dict[str, Any]:
    """Return the attribute that the style sheet shows as an entry's number, if it has one."""
    return {"data-number": entry["number"]} if "number" in entry else {}


def visit_plain(self: HTML5Translator, node: checklist_plain) -> None:
    """Open an entry without a box."""
    assert node.parent is not None  # noqa: S101 - an entry stands in a list
    attributes = value(node) | number(node) | number_type(node.parent)
    self.body.append(self.starttag(node, "li", CLASS="hb-plain", **attributes))


def depart_plain(self: HTML5Translator, node: checklist_plain) -> None:
    """Close an entry without a box."""
    self.body.append("</li>\n")
