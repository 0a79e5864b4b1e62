"""Code blocks, highlighted by Typst itself."""

from __future__ import annotations

from typing import Any

from docutils import nodes

from handbook_ext.pdf import escape
from handbook_ext.pdf.writer.document_writer import Writer, prints
from handbook_ext.pdf.writer.figures import numbered_caption

_LANGUAGES = {
    "python3": "python",
    "py": "python",
    "pycon": "python",
    "console": "bash",
    "shell": "bash",
    "sh": "bash",
    "shell-session": "bash",
    "myst": "md",
    "markdown": "md",
    "restructuredtext": "rst",
    "jinja": "html",
    "javascript": "js",
    "make": "makefile",
}
"""Pygments' names and those Typst's highlighter knows, where they differ."""

_NONE = {"none", "text", "default", "guess", ""}


@prints("literal_block", "doctest_block")
def literal_block(writer: Writer, node: nodes.Element) -> str:
    """Print code with its line numbers and marked lines, where the author asked for them."""
    language = str(node.get("language", "python" if isinstance(node, nodes.doctest_block) else ""))
    if language == "default":
        language = str(writer.builder.config.highlight_language)
    arguments = [escape.string(node.astext().rstrip("\n"))]
    if language not in _NONE:
        arguments.append(f"lang: {escape.string(_LANGUAGES.get(language, language))}")
    details: dict[str, Any] = node.get("highlight_args", {})
    if node.get("linenos"):
        arguments.append(f"numbers: {int(details.get('linenostart', 1))}")
    if details.get("hl_lines"):
        arguments.append(f"marked: ({', '.join(map(str, details['hl_lines']))},)")
    return f"#code({', '.join(arguments)})"


def captioned(writer: Writer, node: nodes.Element) -> str:
    """Print code under a caption."""
    caption, *content = [child for child in node.children if isinstance(child, nodes.Element)]
    arguments = numbered_caption(writer, node, "code-block", caption)
    return f"#captioned-code({arguments})[{writer.blocks(content)}]"


@prints("productionlist")
def production_list(_writer: Writer, node: nodes.Element) -> str:
    """Print the rules of a grammar."""
    text = "".join(production.astext() for production in node.children)
    return f"#code({escape.string(text.rstrip())})"
