"""Conflicts that git left on a page, or in a file that it includes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from handbook_ext.core.findings.source_blocks import blocks
from handbook_ext.core.merge_conflicts import find_merge_conflicts
from handbook_ext.core.model import Location
from handbook_ext.core.rules.checklist_markup import MERGE_CONFLICT
from handbook_ext.sphinx_ext.source_locations import node_file, source_lines, syntaxes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.finding import Finding

_VERBATIM = (nodes.literal_block, nodes.comment, nodes.raw)


def find_conflicts(
    env: BuildEnvironment, docname: str, everything: list[nodes.Element], source: str
) -> Iterator[Finding]:
    """Yield the conflicts in *source*, a document's text, and in its parts; not shown code.

    *everything* are the document's elements, itself first.
    """
    message = (
        "git left a conflict here: decide what the page is to say, and delete the lines that "
        "begin with <<<<<<<, |||||||, ======= and >>>>>>>"
    )
    page = node_file(everything[0], env, docname)
    verbatim_text: str | None = None
    for file, text in [(page, source), *_parts(env, docname, everything, page)]:
        marks = find_merge_conflicts(text)
        if not marks:
            continue
        if verbatim_text is None:
            verbatim_text = "\n".join(
                node.astext() for node in everything if isinstance(node, _VERBATIM)
            )
        source_blocks = blocks(text.split("\n"), syntaxes(env)[page])
        for line, words in marks:
            # an example may stand beside a conflict of the same words
            if words not in verbatim_text or not source_blocks.is_code(line - 1):
                yield MERGE_CONFLICT.at(Location(file, line), message)


def _parts(
    env: BuildEnvironment, docname: str, everything: list[nodes.Element], page: str
) -> Iterator[tuple[str, str]]:
    """Yield the files that a document is made of beside its *page*, with their texts."""
    elements_by_source = {
        node.source: node for node in everything if not isinstance(node, _VERBATIM)
    }
    files = {node_file(node, env, docname) for node in elements_by_source.values()}
    for file in sorted(files - {page}):
        yield file, "\n".join(source_lines(f"{env.srcdir}/{file}"))
