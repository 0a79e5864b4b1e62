"""Admonitions and notes on versions."""

from __future__ import annotations

from docutils import nodes
from sphinx.locale import admonitionlabels

from handbook_ext.pdf import escape
from handbook_ext.pdf.writer.document_writer import Writer, prints

STRONG = {"attention", "caution", "danger", "error", "important", "warning"}
"""Kinds that warn: printed with a heavier rule."""


@prints(*sorted({*admonitionlabels} - {"seealso"}), "seealso")
def admonition(writer: Writer, node: nodes.Element) -> str:
    """Print an admonition under the name of its kind."""
    label = escape.markup(str(admonitionlabels[node.tagname]))
    return _box(writer, f"[{label}]", node.tagname in STRONG, writer.blocks(node.children))


@prints("admonition", "todo_node")
def generic(writer: Writer, node: nodes.Element) -> str:
    """Print an admonition under its own title; a note to authors only where they ask for it."""
    if node.tagname == "todo_node" and not writer.builder.config.todo_include_todos:
        return ""
    children = list(node.children)
    title = "none"
    if children and isinstance(children[0], nodes.title):
        title = f"[{writer.line(children.pop(0))}]"
    strong = not STRONG.isdisjoint(node.get("classes", ()))
    return _box(writer, title, strong, writer.blocks(children))


@prints("versionmodified")
def version(writer: Writer, node: nodes.Element) -> str:
    """Print what changed in which version; its paragraph already says so."""
    return _box(writer, "none", strong=False, body=writer.inside(node))


def _box(writer: Writer, title: str, strong: bool, body: str) -> str:
    side = ", side: right" if writer.scripts.from_right else ""
    return f"#admonition(title: {title}, strong: {str(strong).lower()}{side})[{body}]"
