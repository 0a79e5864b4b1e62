"""Everything that is collected from one document, in two walks.

Between them MyST resolves what links name on their own page, puts titles in, and Sphinx's own
domain takes in labels. What an item teaches and says is what its author wrote; where a link leads
is what came of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.documents.document_record import DocumentRecord
from handbook_ext.sphinx_ext.checklists.checklist_directive import FINDINGS
from handbook_ext.sphinx_ext.collectors.checklist_collector import (
    ChecklistCollector,
    ConditionalContentCollector,
    ItemLinkCollector,
)
from handbook_ext.sphinx_ext.collectors.label_collector import (
    IdCollector,
    LabelCollector,
    ObjectCollector,
    SectionCollector,
)
from handbook_ext.sphinx_ext.collectors.link_collector import LinkCollector, RawHtmlCollector
from handbook_ext.sphinx_ext.collectors.merge_conflict_collector import MergeConflictCollector
from handbook_ext.sphinx_ext.collectors.message_collector import (
    SystemMessageCollector,
    UnresolvedReferenceCollector,
)
from handbook_ext.sphinx_ext.collectors.stray_markup_collector import StrayMarkupCollector
from handbook_ext.sphinx_ext.collectors.text_collector import (
    FootnoteCollector,
    SourceHintCollector,
    TextLikeLinkCollector,
)
from handbook_ext.sphinx_ext.collectors.walk import walk

if TYPE_CHECKING:
    from handbook_ext.core.documents.checklist_record import ChecklistPageRecord
    from handbook_ext.core.finding import Finding
    from handbook_ext.sphinx_ext.collectors.read_document import ReadDocument

LINK_COLLECTORS = (
    LinkCollector, RawHtmlCollector, IdCollector, LabelCollector, ObjectCollector, SectionCollector,
    SourceHintCollector, UnresolvedReferenceCollector, FootnoteCollector, SystemMessageCollector,
    TextLikeLinkCollector,
)  # fmt: skip
"""What is collected where links are checked."""


def collect_document(document: ReadDocument) -> DocumentRecord:
    """Return what a document says of links, labels and pages, when its links are resolved."""
    record = DocumentRecord()
    walk(document.tree, [kind(document, record) for kind in LINK_COLLECTORS])
    return record


def collect_checklist_page(document: ReadDocument) -> ChecklistPageRecord:
    """Return what a document says of checklists, and what its links name, as it was written."""
    conditional, checklists = ConditionalContentCollector(document), ChecklistCollector(document)
    into_book = ItemLinkCollector(document, checklists, conditional)
    stray_markup, conflicts = StrayMarkupCollector(document), MergeConflictCollector(document)
    walk(document.tree, [conditional, checklists, into_book, stray_markup, conflicts])
    # what is said of ids beside a conflict is true of neither side
    own_findings: list[Finding] = getattr(document.tree, FINDINGS, [])
    findings = conflicts.findings or [*own_findings, *stray_markup.findings]
    return {
        "lists": checklists.lists,
        "echoes": checklists.echoes,
        "targets": sorted(into_book.targets),
        "paged_links": into_book.paged_links,
        "anchors": document.taken_ids,
        "conditional": conditional.ids,
        "conditional_targets": conditional.targets,
        "loose": list(stray_markup.ids),
        "findings": [finding.record() for finding in findings],
    }
