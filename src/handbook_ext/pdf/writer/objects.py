"""Descriptions of functions, options, configuration values: what Sphinx's domains make."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes

from handbook_ext.pdf import escape
from handbook_ext.pdf.writer.document_writer import Writer, prints

_PUNCTUATION: dict[type[nodes.Element], tuple[str, str, str]] = {
    addnodes.desc_parameterlist: ("(", ", ", ")"),
    addnodes.desc_type_parameter_list: ("[", ", ", "]"),
    addnodes.desc_optional: ("[", ", ", "]"),
    addnodes.desc_returns: (" -> ", "", ""),
    addnodes.desc_signature_line: ("", "", "\n"),
}
"""What stands before, between and after the parts of a signature."""


@prints("desc")
def desc(writer: Writer, node: nodes.Element) -> str:
    """Print signatures with what they stand for, indented."""
    signatures = [child for child in node.children if isinstance(child, addnodes.desc_signature)]
    body = [child for child in node.children if child not in signatures]
    lines = "\n".join(writer.render(child) for child in signatures)
    return f"#description([{lines}])[{writer.blocks(body)}]"


@prints("desc_signature")
def signature(writer: Writer, node: nodes.Element) -> str:
    """Print one signature on a line of its own."""
    return f"#signature[{escape.code(_signature(node))}]"


def _signature(node: nodes.Node) -> str:
    """Return a signature as plain text with the punctuation that its nodes stand for."""
    if isinstance(node, nodes.Text):
        return node.astext()
    assert isinstance(node, nodes.Element)  # noqa: S101 - docutils knows no third kind
    parts = [_signature(child) for child in node.children]
    for kind, (before, between, after) in _PUNCTUATION.items():
        if isinstance(node, kind):
            return f"{before}{between.join(parts)}{after}"
    return "".join(parts)


@prints("desc_content")
def content(writer: Writer, node: nodes.Element) -> str:
    """Print what is said about an object."""
    return writer.blocks(node.children)


@prints(
    "desc_addname",
    "desc_annotation",
    "desc_inline",
    "desc_name",
    "desc_optional",
    "desc_parameter",
    "desc_parameterlist",
    "desc_returns",
    "desc_sig_element",
    "desc_signature_line",
    "desc_type",
    "desc_type_parameter",
    "desc_type_parameter_list",
)
def part(_writer: Writer, node: nodes.Element) -> str:
    """Print a piece of a signature that stands in running text."""
    return f"#raw({escape.string(_signature(node))});"
