"""Running text: emphasis, literals, abbreviations, badges and whatever else sits in a line."""

from __future__ import annotations

from docutils import nodes

from handbook_ext.pdf import escape
from handbook_ext.pdf.writer.document_writer import HANDLERS, Handler, Writer, prints


def _wrap(function: str) -> Handler:
    def handler(writer: Writer, node: nodes.Element) -> str:
        return f"#{function}[{writer.inline(node.children)}];"

    return handler


for _function, _names in {
    "emph": ("emphasis", "title_reference"),
    "strong": ("strong",),
    "sub": ("subscript",),
    "super": ("superscript",),
    "literal-emphasis": ("literal_emphasis",),
    "literal-strong": ("literal_strong",),
    "key": ("kbd",),
    "wrong": ("problematic",),
}.items():
    for _name in _names:
        HANDLERS[_name] = _wrap(_function)


@prints("inline", "generated", "PassthroughTextElement", "manpage", "pending_xref_condition")
def inline(writer: Writer, node: nodes.Element) -> str:
    """Print the text, in the form its role asks for."""
    text = writer.inline(node.children)
    classes = node.get("classes", ())
    if "guilabel" in classes or "menuselection" in classes:
        return f"#strong[{text}];"
    if "hb-flag" in classes:
        return f"#flag[{text}];"
    return text


@prints("literal")
def literal(writer: Writer, node: nodes.Element) -> str:
    """Print code in a line; what the author marked in it, as in a file's path, in italics."""
    classes = node.get("classes", ())
    if "kbd" in classes:
        return f"#key[{writer.inline(node.children)}];"
    if all(isinstance(child, nodes.Text) for child in node.children):
        return writer.scripts.code(escape.code(node.astext(), writer.longest))
    parts = [
        f"#raw({escape.string(child.astext())});"
        if isinstance(child, nodes.Text)
        else f"#emph[#raw({escape.string(child.astext())})];"
        for child in node.children
    ]
    return writer.scripts.code("".join(parts))


@prints("abbreviation", "acronym")
def abbreviation(writer: Writer, node: nodes.Element) -> str:
    """Print the short form; what it stands for follows where a page uses it first."""
    text = writer.inline(node.children)
    explanation = node.get("explanation", "")
    if not explanation or writer.plain or node.astext() in writer.explained:
        return text
    writer.explained.add(node.astext())
    return f"{text} ({escape.markup(explanation)})"


@prints("sd_badge")
def badge(writer: Writer, node: nodes.Element) -> str:
    """Print a badge of sphinx-design: filled or outlined, in grey so that it prints."""
    outline = any(name.startswith("sd-outline") for name in node["classes"])
    return f"#badge(outline: {str(outline).lower()})[{writer.inline(node.children)}];"


@prints("sd_line_break")
def line_break(_writer: Writer, _node: nodes.Element) -> str:
    """Break the line."""
    return "#linebreak();"
