"""What a document says of itself beside links: tables of contents, footnotes, doubtful text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx import addnodes

from handbook_ext.core.documents.document_record import NameAt
from handbook_ext.sphinx_ext.collectors import source_hints
from handbook_ext.sphinx_ext.collectors.link_collector import RecordCollector
from handbook_ext.sphinx_ext.source_locations import node_line

if TYPE_CHECKING:
    from handbook_ext.core.documents.document_record import DocumentRecord
    from handbook_ext.sphinx_ext.collectors.read_document import ReadDocument
    from handbook_ext.sphinx_ext.collectors.walk import Wants

_DOUBTFUL = re.compile(r"\]\[|\]\((?:file|vbscript):|\[\^", re.IGNORECASE)


class SourceHintCollector(RecordCollector):
    """What the source may hold that the tree does not tell."""

    wants: ClassVar[Wants] = {addnodes.toctree: "take_toctree"}
    wants_derived: ClassVar[Wants] = {nodes.section: "take_section"}

    def __init__(self, document: ReadDocument, record: DocumentRecord) -> None:
        super().__init__(document, record)
        self._sections: list[nodes.section] = []

    def take_toctree(self, node: addnodes.toctree) -> None:
        """Take down where a table of contents stands."""
        self.record.toctrees.append(self.document.line(node))

    def take_section(self, node: nodes.section) -> None:
        """Note a section."""
        self._sections.append(node)

    def finish(self) -> None:
        """Take down what the source hints at."""
        source = self.document.source
        if source_hints.may_skip_level(source):
            self._take_headings()
        self.record.redefined = source_hints.redefined_labels(source)
        self.record.includes = source_hints.may_include(source)

    def _take_headings(self) -> None:
        own = Path(self.document.env.doc2path(self.document.docname, base=False)).as_posix()
        is_included = False
        headings: set[int] = set()
        after_included: set[int] = set()
        for section in self._sections:
            title, was_included = section.next_node(nodes.title), is_included
            is_included = title is not None and self.document.file(title) != own
            if not is_included:
                headings.add(node_line(section))
                if was_included:
                    after_included.add(node_line(section))
        self.record.headings = sorted(headings)
        self.record.after_included = sorted(after_included)


class FootnoteCollector(RecordCollector):
    """Footnotes without a reference."""

    wants: ClassVar[Wants] = {nodes.footnote: "take_footnote"}
    wants_derived: ClassVar[Wants] = {nodes.footnote_reference: "take_use"}

    def __init__(self, document: ReadDocument, record: DocumentRecord) -> None:
        super().__init__(document, record)
        self._footnotes: list[nodes.footnote] = []
        self._used_ids: set[str] = set()

    def take_footnote(self, node: nodes.footnote) -> None:
        """Note a footnote: what refers to it may stand below."""
        self._footnotes.append(node)

    def take_use(self, node: nodes.footnote_reference) -> None:
        """Note what refers to a footnote."""
        self._used_ids.add(node.get("refid", ""))

    def finish(self) -> None:
        """Take down the footnotes that nothing refers to."""
        # which of two is meant nobody knows
        ambiguous = {reference.name.lower() for reference in self.record.ambiguous_references}
        for note in self._footnotes:
            is_used = note.get("backrefs") or not self._used_ids.isdisjoint(note["ids"])
            name = next(iter(note["names"] + note["dupnames"]), "")
            if name and not is_used and name not in ambiguous:
                self.record.unused_footnotes.append(NameAt(name, *self.document.origin(note)))


class TextLikeLinkCollector(RecordCollector):
    """Text that looks like a link, and is none."""

    wants_derived: ClassVar[Wants] = {nodes.TextElement: "take"}

    def take(self, node: nodes.TextElement) -> None:
        """Take down a block that has such text."""
        if isinstance(node, (nodes.literal, nodes.literal_block, nodes.raw, nodes.comment)):
            return
        for child in node.children:
            if type(child) is nodes.Text and _DOUBTFUL.search(child):
                self.record.text_like_links.append(self.document.line(node))
                return
