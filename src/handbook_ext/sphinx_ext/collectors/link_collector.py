"""The links of a document, as their author wrote them, in raw HTML too."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from sphinx import addnodes

from handbook_ext.core.documents.document_record import DocumentRecord, Link, NameAt, SourceLine
from handbook_ext.core.html.raw_html import RawAttribute, raw_attributes, refresh_address
from handbook_ext.core.rules.linked_files import is_local, is_served_here
from handbook_ext.sphinx_ext.collectors.walk import Collector
from handbook_ext.sphinx_ext.compat import myst, sphinx_tables, translated_nodes
from handbook_ext.sphinx_ext.conditional_content import CONDITIONAL, conditions_of
from handbook_ext.sphinx_ext.source_locations import relative_file

if TYPE_CHECKING:
    from handbook_ext.sphinx_ext.collectors.read_document import ReadDocument
    from handbook_ext.sphinx_ext.collectors.walk import Wants

LINKING = frozenset({"href", "src", "srcset", "poster", "data"})
_OWN = {"refdoc", "refdomain", "reftype", "reftarget", "refexplicit", "refwarn"}
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)


class RecordCollector(Collector):
    """A collector that writes into the record of its document."""

    def __init__(self, document: ReadDocument, record: DocumentRecord) -> None:
        super().__init__(document)
        self.record = record
        self._has_translations = translated_nodes.has_translations(document.tree)

    def is_translated(self, node: nodes.Element) -> bool:
        """Whether *node* stands in a text that was translated: in most books none was."""
        return self._has_translations and translated_nodes.is_translated(node)


class LinkCollector(RecordCollector):
    """The links that the tree has, resolved or pending."""

    wants: ClassVar[Wants] = {
        addnodes.pending_xref: "take_pending",
        addnodes.download_reference: "take_download",
        nodes.reference: "take_reference",
        nodes.image: "take_image",
        **dict.fromkeys(CONDITIONAL, "note_conditions"),
    }

    def __init__(self, document: ReadDocument, record: DocumentRecord) -> None:
        super().__init__(document, record)
        self._has_conditions = False

    def note_conditions(self, _node: nodes.Element) -> None:
        """Note that what a build may leave out begins: few documents have any."""
        self._has_conditions = True

    def _add(
        self, kind: Any, node: nodes.Element, target: str, anchor: str = "", **more: Any
    ) -> None:
        explicit = bool(node.get("refexplicit", True))
        text = node.astext() or ("image" if any(node.findall(nodes.image)) else "")
        at = self.document.origin(node)
        self.record.links.append(
            Link(
                kind,
                target,
                anchor,
                at.file,
                at.line,
                documented=at.documented,
                text=text if explicit else "",
                is_explicit=explicit,
                conditions=conditions_of(node) if self._has_conditions else (),
                is_translated=self.is_translated(node),
                **more,
            )
        )

    def take_pending(self, node: addnodes.pending_xref) -> None:
        """Take down a link of MyST, or what a role says."""
        target = str(node["reftarget"])
        place = myst.document_target(node)
        if sphinx_tables.depends_on_scope(node):
            pass  # only its domain can tell, when it writes the page; and it warns then
        elif not myst.is_unresolved(node):
            more = {
                name: value
                for name, value in node.attributes.items()
                if name not in _OWN
                and isinstance(value, (str, bool))
                # Sphinx asks whether this one is there, not what it is
                and (value not in {"", False} or name == "refspecific")
            }
            self._add(
                "role", node, target,
                role=f"{node.get('refdomain') or ''}:{node['reftype']}",
                warns=_warns(node), more=tuple(sorted(more.items())),
            )  # fmt: skip
        elif place:
            self._add("doc", node, *place)
        elif myst.is_target_alone(node):
            anchor = node.get(myst.PAGE_ANCHOR)
            self._add("name", node, target, more=((myst.PAGE_ANCHOR, anchor),) if anchor else ())
        else:
            self._add("path", node, target)

    def take_reference(self, node: nodes.reference) -> None:
        """Take down an address, or a place on the page itself."""
        if node.get("refuri") and not node.get("internal"):
            if not self._is_bare(node):
                self._add("uri", node, node["refuri"])
        elif node.get("refid") and myst.is_anchor_link(node):
            self._add("doc", node, self.document.docname, node["refid"])
        elif node.get("refid"):  # docutils' own
            self.record.referred.append(node["refid"])

    def _is_bare(self, node: nodes.reference) -> bool:
        """Whether reStructuredText made a link of an address that its author wrote as text."""
        is_markdown = self.document.origin(node).file.endswith(".md")
        return not is_markdown and "name" not in node and node.astext() == node["refuri"]

    def take_image(self, node: nodes.image) -> None:
        """Take down an image of the book."""
        if is_local(node["uri"]) or is_served_here(node["uri"]) or not _ADDRESS.match(node["uri"]):
            self._add("image", node, node["uri"])

    def take_download(self, node: addnodes.download_reference) -> None:
        """Take down a file of the book."""
        if is_local(node["reftarget"]) or "://" not in node["reftarget"]:
            self._add("file", node, node["reftarget"])


def _warns(node: addnodes.pending_xref) -> bool:
    """Whether somebody warns where the target is missing, also without nitpicky."""
    by_others = node.get("refdomain") == "cite" or node.get("intersphinx")
    return bool(node.get("refwarn") or by_others)


class RawHtmlCollector(RecordCollector):
    """Links and ids in raw HTML, and where a page leads on to by itself."""

    wants: ClassVar[Wants] = {nodes.raw: "take_block", nodes.meta: "take_meta"}
    wants_derived: ClassVar[Wants] = {nodes.TextElement: "take_text"}

    def take_block(self, node: nodes.raw) -> None:
        """Take down what stands between blocks."""
        if _is_html(node) and not isinstance(node.parent, nodes.TextElement):
            self._take(node, node.astext())

    def take_text(self, node: nodes.TextElement) -> None:
        """Take down what stands in a text."""
        if isinstance(node, (nodes.literal, nodes.literal_block, nodes.raw, nodes.comment)):
            return
        if any(isinstance(child, nodes.raw) and _is_html(child) for child in node.children):
            self._take(node, "".join(map(_as_html, node.children)))

    def _take(self, node: nodes.Element, text: str) -> None:
        start = self.document.origin(node)
        if node.get("source") and "://" not in node["source"]:  # by :file:
            start = SourceLine(relative_file(node["source"], self.document.env.srcdir), 1)
        for attribute in raw_attributes(text):
            location = start._replace(line=start.line + attribute.line - 1)
            if attribute.name in LINKING:
                link = _html_link(attribute, location)
                self.record.links.append(link._replace(is_translated=self.is_translated(node)))
            elif attribute.name == "refresh":
                self.record.refresh = attribute.value
                self.record.links.append(_html_link(attribute, location))
            elif attribute.name == "id" or (attribute.name == "name" and attribute.tag == "a"):
                self.record.raw_ids.append(NameAt(attribute.value, *location))

    def take_meta(self, node: nodes.meta) -> None:
        """Take down where ``meta`` leads on to."""
        address = refresh_address(node["content"]) if _is_refresh(node) else ""
        if address:
            self.record.refresh = address
            attribute = RawAttribute("meta", "refresh", address, 1)
            self.record.links.append(_html_link(attribute, self.document.origin(node)))


def _html_link(attribute: RawAttribute, location: SourceLine) -> Link:
    text = "" if attribute.is_bare else attribute.tag
    return Link(
        "html", attribute.value, "", location.file, location.line,
        documented=location.documented, role=attribute.name, text=text, is_explicit=True,
    )  # fmt: skip


def _is_refresh(node: nodes.meta) -> bool:
    return bool(node.get("http-equiv", "").lower() == "refresh")


def _is_html(node: nodes.raw) -> bool:
    return "html" in node.get("format", "").split()


def _as_html(node: nodes.Node) -> str:
    """Return a part of a paragraph as HTML with its line ends, to see what a link encloses."""
    if isinstance(node, nodes.raw):
        return node.astext() if _is_html(node) else ""
    has_image = isinstance(node, nodes.image) or next(node.findall(nodes.image), None)
    return escape(node.astext()) + "<img>" * bool(has_image)
