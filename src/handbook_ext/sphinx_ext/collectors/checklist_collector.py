"""The checklists of a document, their items, and what links into the book name."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx import addnodes

from handbook_ext.core.ids import normal_wording
from handbook_ext.sphinx_ext.collectors.walk import Collector
from handbook_ext.sphinx_ext.compat import myst
from handbook_ext.sphinx_ext.compat.sphinx_helpers import docname_join
from handbook_ext.sphinx_ext.conditional_content import CONDITIONAL, conditions_of
from handbook_ext.sphinx_ext.nodes import (
    checklist,
    checklist_echo,
    checklist_item,
    elements,
    item_around,
)
from handbook_ext.sphinx_ext.source_locations import node_line

if TYPE_CHECKING:
    from handbook_ext.core.documents.checklist_record import (
        Conditions,
        ItemLink,
        ItemRecord,
        ListRecord,
        PagedLinkRecord,
    )
    from handbook_ext.sphinx_ext.collectors.read_document import ReadDocument
    from handbook_ext.sphinx_ext.collectors.walk import Wants


class ConditionalContentCollector(Collector):
    """What a build may leave out: the elements of such blocks, each with its conditions."""

    wants: ClassVar[Wants] = dict.fromkeys(CONDITIONAL, "take_block")

    def __init__(self, document: ReadDocument) -> None:
        super().__init__(document)
        self.conditions: dict[nodes.Element, Conditions] = {}

    def take_block(self, block: nodes.Element) -> None:
        """Take down a block; of one in another, after it, with the conditions of both."""
        self.conditions.update(dict.fromkeys(elements(block), conditions_of(block)))

    @property
    def ids(self) -> dict[str, Conditions]:
        """The ids that a build may leave out."""
        return {
            name: conditions for node, conditions in self.conditions.items() for name in node["ids"]
        }

    @property
    def targets(self) -> list[tuple[str, int, Conditions]]:
        """What links that a build may leave out name, and their lines."""
        return [
            (_target(self.document.docname, node)[1], node_line(node), conditions)
            for node, conditions in self.conditions.items()
            if _is_link(node)
        ]


class ChecklistCollector(Collector):
    """Lists and items, in their order, and items shown again; sets the items' final wording."""

    wants: ClassVar[Wants] = {
        checklist: "take_list",
        checklist_item: "take_item",
        checklist_echo: "take_echo",
    }

    def __init__(self, document: ReadDocument) -> None:
        super().__init__(document)
        self.lists: list[ListRecord] = []
        self.echoes: list[str] = []
        self.items: dict[checklist_item, ItemRecord] = {}

    def take_list(self, node: checklist) -> None:
        """Take down a list."""
        title = node.children[0].astext()
        node["title"] = title
        line, column = node.get("line_column") or (node_line(node), 1)
        self.lists.append({
            "id": node["list_id"],
            "title": title,
            "source_title": node["source_title"],
            "was": node["was"],
            "was_places": node["was_places"],
            "file": self.document.file(node),
            "line": line,
            "column": column,
            "items": [],
        })  # fmt: skip

    def take_item(self, node: checklist_item) -> None:
        """Take down an item of the list above; its links come later."""
        wording = normal_wording(node.children[0].astext())
        node["wording"], node["docname"] = wording, self.document.docname
        line, column = node.get("line_column") or (node_line(node), 1)
        self.items[node] = {
            "id": node["item_id"],
            "wording": wording,
            "source_wording": node["source_wording"],
            "fingerprint": node["fingerprint"],
            "optional": node["optional"],
            "upcoming": node["upcoming"],
            "retired": node["retired"],
            "was": node["was"],
            "was_places": node["was_places"],
            "after": node["after"],
            "recheck": node["recheck"],
            "wordless": node["wordless"],
            "file": self.document.file(node),
            "line": line,
            "column": column,
            "links": [],
        }
        self.lists[-1]["items"].append(self.items[node])

    def take_echo(self, node: checklist_echo) -> None:
        """Take down which item is shown."""
        self.echoes.append(node["item_id"])


class ItemLinkCollector(Collector):
    """The links of a document that may name an item, or teach one."""

    wants_derived: ClassVar[Wants] = {
        addnodes.pending_xref: "take_link",
        nodes.reference: "take_link",
    }

    def __init__(
        self,
        document: ReadDocument,
        checklists: ChecklistCollector,
        conditional: ConditionalContentCollector,
    ) -> None:
        super().__init__(document)
        self._items, self._conditional = checklists.items, conditional
        self.targets: set[str] = set()
        self.paged_links: list[PagedLinkRecord] = []

    def take_link(self, node: nodes.Element) -> None:
        """Take down what a link names, and the item that it stands in."""
        if not _is_link(node):
            return
        link = _target(self.document.docname, node)
        self.targets.add(link[1])
        item = item_around(node)
        if item is not None:
            conditions = self._conditional.conditions.get(node, ())
            self._items[item]["links"].append((link, conditions))
        if myst.document_target(node) and link[1]:
            file, line = self.document.file(node), node_line(node)
            self.paged_links.append({"target": link[1], "file": file, "line": line})


def _is_link(node: nodes.Element) -> bool:
    """Whether *node* is a link into the book: resolved on its page, or still pending."""
    if isinstance(node, addnodes.pending_xref):
        return node.get("refdomain") in {None, "", "std", "doc", "handbook"}
    return isinstance(node, nodes.reference) and bool(
        node.get("refid") or myst.is_anchor_link(node)
    )


def _target(docname: str, node: nodes.Element) -> ItemLink:
    """Return the document and the anchor that a link in *docname* names."""
    anchor = myst.anchor_link_target(node)
    if anchor is not None:
        return "", anchor
    if isinstance(node, nodes.reference):
        return docname, node["refid"]
    place = myst.document_target(node)
    if place:
        return place
    if node.get("reftype") == "doc":
        return docname_join(docname, node["reftarget"]), ""
    return "", str(node.get("reftarget", ""))
