"""Conflicts that git left on a page, or in a file that it includes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes

from handbook_ext.core.merge_conflicts import find_merge_conflicts
from handbook_ext.core.model import Location
from handbook_ext.core.rules.checklist_markup import MERGE_CONFLICT
from handbook_ext.source import find_blocks
from handbook_ext.sphinx_ext.collectors.walk import Collector
from handbook_ext.sphinx_ext.nodes import elements
from handbook_ext.sphinx_ext.source_locations import source_lines, syntaxes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.finding import Finding
    from handbook_ext.sphinx_ext.collectors.read_document import ReadDocument
    from handbook_ext.sphinx_ext.collectors.walk import Wants

_VERBATIM = (nodes.literal_block, nodes.comment, nodes.raw)


class MergeConflictCollector(Collector):
    """The conflicts in a document's text, and in the files that it includes; not shown code."""

    wants_derived: ClassVar[Wants] = {nodes.Element: "take"}

    def __init__(self, document: ReadDocument) -> None:
        super().__init__(document)
        self._nodes: dict[str | None, nodes.Element] = {}
        self.findings: list[Finding] = []

    def take(self, node: nodes.Element) -> None:
        """Note an element of each source that the document is made of."""
        if not isinstance(node, _VERBATIM):
            self._nodes[node.source] = node

    def finish(self) -> None:
        """Look for conflicts in all sources."""
        files = {self.document.file(node) for node in self._nodes.values()}
        self.findings += _conflicts(self.document, files)


def _conflicts(document: ReadDocument, files: set[str]) -> Iterator[Finding]:
    """Yield the conflicts in a document, and in *files* that it includes."""
    message = (
        "git left a conflict here: decide what the page is to say, and delete the lines that "
        "begin with <<<<<<<, |||||||, ======= and >>>>>>>"
    )
    page = document.file(document.tree)
    verbatim_text: str | None = None
    for file, text in [(page, document.source), *_parts(document, files - {page})]:
        marks = find_merge_conflicts(text)
        if not marks:
            continue
        if verbatim_text is None:
            verbatim_text = "\n".join(
                node.astext() for node in elements(document.tree) if isinstance(node, _VERBATIM)
            )
        code = find_blocks(text, syntaxes(document.env)[page]).code
        for line, words in marks:
            # an example may stand beside a conflict of the same words
            if words not in verbatim_text or line - 1 not in code:
                yield MERGE_CONFLICT.at(Location(file, line), message)


def _parts(document: ReadDocument, files: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the *files* that a document includes, with their texts."""
    for file in sorted(files):
        yield file, "\n".join(source_lines(f"{document.env.srcdir}/{file}"))
