"""What of a document others can link to: ids, labels, and the objects that domains hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx import addnodes

from handbook_ext.core.documents.document_record import AssessableSection, NameAt
from handbook_ext.sphinx_ext.collectors.domain_entries import label_entries, object_entries
from handbook_ext.sphinx_ext.collectors.link_collector import RecordCollector
from handbook_ext.sphinx_ext.nodes import checklist, checklist_item

if TYPE_CHECKING:
    from handbook_ext.sphinx_ext.collectors.walk import Wants

_SAID_OTHERWISE = (nodes.section, nodes.footnote, nodes.citation, checklist, checklist_item)
"""What has names that may stand twice, or that others tell of."""
_UNKNOWABLE = (
    nodes.footnote, nodes.citation, nodes.footnote_reference, nodes.citation_reference,
    nodes.reference, nodes.problematic, nodes.system_message, checklist, checklist_item,
)  # fmt: skip
"""What has ids that nobody outside would link to, or that the lock of checklists keeps."""
_GENERATED = re.compile(r"(id|index-|toc-entry-)\d+")


class IdCollector(RecordCollector):
    """The ids of a document, and those that its author's words gave it."""

    wants_derived: ClassVar[Wants] = {nodes.Element: "take"}
    _has_section = False

    def take(self, node: nodes.Element) -> None:
        """Take down the ids of an element, and under which of them it is counted."""
        is_first = not self._has_section and isinstance(node, nodes.section)
        self._has_section = self._has_section or is_first
        if not node["ids"]:
            return
        file, line, _ = self.document.line(node)
        lines = self.record.authored.setdefault(file, {})
        lines.update(dict.fromkeys(lasting_ids(node), line))
        numbered = (
            dict.fromkeys(node["ids"], "")
            if is_first
            else dict.fromkeys(node["ids"][1:], node["ids"][0])
        )
        self.record.numbered.update(numbered)

    def finish(self) -> None:
        """Take down the anchors of the whole page."""
        self.record.anchors = self.document.anchors


def lasting_ids(node: nodes.Element) -> list[str]:
    """Return the ids that *node* has from its author's words: those that last."""
    if isinstance(node, _UNKNOWABLE):
        return []
    return [name for name in node["ids"] if not _GENERATED.fullmatch(name)]


class LabelCollector(RecordCollector):
    """Explicit labels, by the rules of Sphinx's standard domain, and those that stand twice."""

    wants_derived: ClassVar[Wants] = {nodes.Element: "take"}

    def take(self, node: nodes.Element) -> None:
        """Take down the names that an element lost since another has them."""
        if not node["dupnames"] or isinstance(node, _SAID_OTHERWISE):
            return
        # two headings in tabs or notes have equal names that nobody gave them
        names = filter(self.document.tree.nametypes.get, node["dupnames"])
        labels = [NameAt(name, *self.document.origin(node)) for name in names]
        if "refuri" not in node:
            self.record.repeated += labels
        elif not isinstance(node.parent, nodes.TextElement):  # there, a name is only a text
            self.record.readdressed += [label for label in labels if not self._stands(label.name)]

    def _stands(self, name: str) -> bool:
        """Whether docutils lets a name stand: that of a link to the same address both times."""
        return self.document.tree.nameids.get(name) is not None

    def finish(self) -> None:
        """Take down the labels, which the tree lists by name."""
        tree = self.document.tree
        self.record.entries += label_entries(self.document.env, self.document.docname, tree)
        for name, is_explicit in tree.nametypes.items():
            label = tree.nameids.get(name)
            node = tree.ids.get(label) if is_explicit and label else None
            if isinstance(node, nodes.target) and "refid" in node:
                node = tree.ids.get(node["refid"])
            ours = isinstance(node, (checklist, checklist_item))
            if node is None or ours or node.tagname in {"footnote", "citation"}:
                continue
            if "refuri" not in node and not node.tagname.startswith("desc_"):
                self.record.labels.append(NameAt(name, *self.document.origin(node)))


class ObjectCollector(RecordCollector):
    """Terms and described objects: what domains hold of them."""

    wants: ClassVar[Wants] = {nodes.term: "take", addnodes.desc_signature: "take"}

    def take(self, node: nodes.Element) -> None:
        """Take down the entries of one object."""
        self.record.entries += object_entries(self.document.env, self.document.docname, node)


class SectionCollector(RecordCollector):
    """Sections: those that are to be exercised, and where a level may be skipped."""

    wants: ClassVar[Wants] = {nodes.section: "take"}

    def take(self, node: nodes.section) -> None:
        """Take down a section."""
        if "assessable" in node["classes"]:
            location = self.document.line(_title(node))
            self.record.assessable.append(AssessableSection(tuple(node["ids"]), location))


def _title(section: nodes.section) -> nodes.Element:
    title = section.children[0]
    assert isinstance(title, nodes.Element)  # noqa: S101 - docutils begins sections so
    return title
