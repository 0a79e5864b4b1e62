"""What docutils and MyST say of a document that is a fault of a link, where they know it to be.

They say it in messages beside the text. What they could not resolve names its message.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes

from handbook_ext.core.documents.document_record import NameAt, SourceLine
from handbook_ext.sphinx_ext.collectors.link_collector import RecordCollector
from handbook_ext.sphinx_ext.compat import docutils_internals, myst

if TYPE_CHECKING:
    from handbook_ext.core.documents.document_record import DocumentRecord
    from handbook_ext.sphinx_ext.collectors.read_document import ReadDocument
    from handbook_ext.sphinx_ext.collectors.walk import Wants


class UnresolvedReferenceCollector(RecordCollector):
    """What stands where a footnote or a target is missing."""

    wants: ClassVar[Wants] = {nodes.problematic: "take"}

    def __init__(self, document: ReadDocument, record: DocumentRecord) -> None:
        super().__init__(document, record)
        self._references = {
            docutils_internals.AMBIGUOUS_TARGET: record.ambiguous_references,
            docutils_internals.ANONYMOUS_MISMATCH: record.unmatched_anonymous,
            docutils_internals.UNKNOWN_TARGET: record.undefined_references,
        }
        self._footnotes = {
            docutils_internals.AMBIGUOUS_TARGET: record.ambiguous_references,
            docutils_internals.FOOTNOTE_COUNT: record.undefined_footnotes,
            docutils_internals.UNKNOWN_TARGET: record.undefined_footnotes,
        }

    def take(self, node: nodes.problematic) -> None:
        """Take down a reference that docutils did not resolve, or not to one target."""
        message = docutils_internals.message_of(node)
        note = docutils_internals.undefined_footnote(node.astext())
        written = note or docutils_internals.undefined_reference(node.astext()) or ""
        # of what a directive made, a picture above all, there is no text
        name = docutils_internals.name_in_message(message)
        if not name or nodes.fully_normalize_name(written) == name:
            name = written
        names = (self._footnotes if note else self._references).get(
            docutils_internals.message_kind(message)
        )
        if names is not None:
            names.append(NameAt(name, *self.document.origin(node)))

    def finish(self) -> None:
        """Take down the targets that lead on to others which are not there."""
        for node in docutils_internals.later_messages(self.document.tree):
            message = node.children[0].astext()
            if docutils_internals.message_kind(message) != docutils_internals.INDIRECT_TARGET:
                continue
            kind = docutils_internals.indirect_kind(message)
            if kind in self._references:
                name = docutils_internals.name_in_message(message)
                self._references[kind].append(NameAt(name, *_place(self.document, node)))


class SystemMessageCollector(RecordCollector):
    """What MyST and docutils say of a document in messages of its tree."""

    wants: ClassVar[Wants] = {nodes.system_message: "take"}

    def __init__(self, document: ReadDocument, record: DocumentRecord) -> None:
        super().__init__(document, record)
        self._unknown = {
            docutils_internals.UNKNOWN_DIRECTIVE: record.unknown_directives,
            docutils_internals.UNKNOWN_ROLE: record.unknown_roles,
        }

    def take(self, node: nodes.system_message) -> None:
        """Take down what no match in an inventory has or does not exist, or a skipped level."""
        place = _place(self.document, node)
        text = node.children[0].astext()
        kind = docutils_internals.message_kind(text)
        unmatched = myst.unmatched_inventory_target(text)
        if unmatched is not None:
            self.record.unmatched.append(NameAt(unmatched, *place))
        elif kind == docutils_internals.TITLE_LEVEL:
            self.record.skipped.append(place)
        elif kind in self._unknown:
            self._unknown[kind].append(NameAt(docutils_internals.name_in_message(text), *place))


def _place(document: ReadDocument, message: nodes.system_message) -> SourceLine:
    """Return the line that a *message* gives: it knows better than what stands around it."""
    origin = document.origin(message)
    return origin if origin.documented else origin._replace(line=message.get("line") or 1)
