"""Formulas in a line and on lines of their own, with their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.pdf import escape
from handbook_ext.pdf.maths import has_converter
from handbook_ext.pdf.writer.document_writer import Writer, prints
from handbook_ext.sphinx_ext.compat import sphinx_tables

if TYPE_CHECKING:
    from docutils import nodes


@prints("math")
def math(writer: Writer, node: nodes.Element) -> str:
    """Print a formula in a line; one that cannot be set, as it was written."""
    latex = node.astext().strip()
    code = writer.book.formulas.typst(node.astext())
    if not code:
        _warn(writer, node)
        return escape.code(latex, writer.longest)
    return f"#formula({escape.string(latex)}, $ {code} $);"


@prints("math_block")
def math_block(writer: Writer, node: nodes.Element) -> str:
    """Print a formula on lines of its own, with the number that links to it name."""
    latex = node.astext().strip()
    number = _number(writer, node)
    numbering = f"number: {escape.string(number)}, " if number else ""
    code = writer.book.formulas.typst(node.astext())
    if not code:
        _warn(writer, node)
        return f"#formula-source({numbering}{escape.string(latex)})"
    return f"#formula-block({numbering}{escape.string(latex)}, $ {code} $)"


def _warn(writer: Writer, node: nodes.Element) -> None:
    why = "" if has_converter() else " without tylax"
    writer.warn("math", f"this formula can't be set{why}: its LaTeX source stands in", node)


def _number(writer: Writer, node: nodes.Element) -> str:
    """Return the number that Sphinx gives a formula, empty where it has none."""
    if node.get("number") is None:
        return ""
    config = writer.builder.config
    if config.math_numfig and config.numfig:
        numbers = sphinx_tables.figure_numbers(writer.book.env, writer.docname)
        found = numbers.get("displaymath", {})
        places = [found[node_id] for node_id in node["ids"] if node_id in found]
        return config.math_numsep.join(map(str, places[0])) if places else ""
    return str(node["number"])
