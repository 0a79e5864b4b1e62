"""From a document that has been read to its facts."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from sphinx import addnodes

from handbook_ext.core.documents.document_record import (
    AssessableSection,
    DocumentRecord,
    Link,
    NameAt,
    SourceLine,
)
from handbook_ext.core.html.raw_html import RawAttribute, raw_attributes, refresh_address
from handbook_ext.sphinx_ext.links import source_hints
from handbook_ext.sphinx_ext.links.anchor_lock_file import lasting_ids
from handbook_ext.sphinx_ext.links.duplicate_names import label_entries, object_entries
from handbook_ext.sphinx_ext.links.file_links import is_local
from handbook_ext.sphinx_ext.nodes import checklist, checklist_item, elements
from handbook_ext.sphinx_ext.source_locations import (
    documented_object,
    node_file,
    node_line,
    relative_file,
)

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

_SAID_OTHERWISE = (nodes.section, nodes.footnote, nodes.citation, checklist, checklist_item)
"""What has names that may stand twice, or that others tell of."""
LINKING = frozenset({"href", "src", "poster", "data"})
_OWN = {"refdoc", "refdomain", "reftype", "reftarget", "refexplicit", "refwarn"}
_DOUBTFUL = re.compile(r"\]\[|\]\((?:file|vbscript):|\[\^", re.IGNORECASE)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)
_UNMATCHED = re.compile(r"No matches for .(.*). \[myst\.iref_missing\]$", re.DOTALL)


def collect(
    env: BuildEnvironment, docname: str, document: nodes.document, source: str
) -> DocumentRecord:
    """Return the facts of *document*, whose text is *source*."""
    facts = _Collector(env, docname, document, source).run()
    if source_hints.may_skip_level(source):
        lines = (node_line(node) for node in elements(document) if isinstance(node, nodes.section))
        facts.headings = sorted(set(lines))
    facts.redefined = source_hints.redefined_labels(source)
    facts.includes = source_hints.may_include(source)
    return facts


class _Collector:
    """Walks one document once."""

    def __init__(
        self, env: BuildEnvironment, docname: str, document: nodes.document, source: str
    ) -> None:
        self.env, self.docname, self.document, self.source = env, docname, document, source
        self.facts = DocumentRecord()
        self._first = next(document.findall(nodes.section), None)
        notes = document.findall(nodes.footnote_reference)
        self._referred = {note.get("refid") for note in notes}

    def run(self) -> DocumentRecord:
        handlers = {
            addnodes.pending_xref: self._pending,
            addnodes.download_reference: self._download,
            addnodes.toctree: self._toctree,
            nodes.reference: self._reference,
            nodes.image: self._image,
            nodes.raw: self._raw_block,
            nodes.meta: self._meta,
            nodes.system_message: self._message,
            nodes.problematic: self._problem,
            nodes.footnote: self._footnote,
            nodes.section: self._section,
            nodes.term: self._object,
            addnodes.desc_signature: self._object,
        }
        for node in elements(self.document):
            handler = cast("Any", handlers.get(type(node)))
            if handler:
                handler(node)
            if node["ids"]:
                file, line = self._line(node)
                lines = self.facts.authored.setdefault(file, {})
                lines.update(dict.fromkeys(lasting_ids(node), line))
                self.facts.numbered.update(self._numbered(node))
            if node["dupnames"] and not isinstance(node, _SAID_OTHERWISE):
                self._repeated(node)
            if isinstance(node, nodes.TextElement):
                self._text(node)
        self._name_labels()
        self.facts.anchors = sorted({*self.document.ids, *self._slugs()})
        return self.facts

    def _numbered(self, node: nodes.Element) -> dict[str, str]:
        """Return the ids of *node* under which Sphinx does not keep the number that it has."""
        if node is self._first:
            return dict.fromkeys(node["ids"], "")
        return dict.fromkeys(node["ids"][1:], node["ids"][0])

    def _line(self, node: nodes.Element) -> SourceLine:
        file = node_file(node, self.env, self.docname)
        name = documented_object(node)
        return SourceLine(
            file, source_hints.directive_line(self.source, name) if name else node_line(node)
        )

    def _slugs(self) -> dict[str, Any]:
        return dict(self.env.metadata.get(self.docname, {}).get("myst_slugs", {}))

    # -- links -----------------------------------------------------------------------

    def _add(
        self, kind: Any, node: nodes.Element, target: str, anchor: str = "", **more: Any
    ) -> None:
        explicit = bool(node.get("refexplicit", True))
        text = node.astext() or ("image" if any(node.findall(nodes.image)) else "")
        self.facts.links.append(
            Link(
                kind,
                target,
                anchor,
                *self._line(node),
                text=text if explicit else "",
                is_explicit=explicit,
                **more,
            )
        )

    def _pending(self, node: addnodes.pending_xref) -> None:
        target = str(node["reftarget"])
        if node["reftype"] != "myst":
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
                warns=self._warns(node), more=tuple(sorted(more.items())),
            )  # fmt: skip
        elif node["refdomain"] == "doc":
            self._add("doc", node, target, node["reftargetid"] or "")
        elif node.line is None:  # MyST makes these of [text](#target), the others have a line
            self._add("name", node, target)
        else:
            self._add("path", node, target)

    @staticmethod
    def _warns(node: addnodes.pending_xref) -> bool:
        """Whether somebody warns where the target is missing, also without nitpicky."""
        by_others = node.get("refdomain") == "cite" or node.get("intersphinx")
        return bool(node.get("refwarn") or by_others)

    def _reference(self, node: nodes.reference) -> None:
        if node.get("refuri") and not node.get("internal"):
            if not self._is_bare(node):
                self._add("uri", node, node["refuri"])
        elif node.get("refid") and node.get("id_link"):
            self._add("doc", node, self.docname, node["refid"])
        elif node.get("refid"):  # docutils' own
            self.facts.referred.append(node["refid"])

    def _is_bare(self, node: nodes.reference) -> bool:
        """Whether reStructuredText made a link of an address that its author wrote as text."""
        is_markdown = node_file(node, self.env, self.docname).endswith(".md")
        return not is_markdown and "name" not in node and node.astext() == node["refuri"]

    def _image(self, node: nodes.image) -> None:
        if is_local(node["uri"]) or not _ADDRESS.match(node["uri"]):
            self._add("image", node, node["uri"])

    def _download(self, node: addnodes.download_reference) -> None:
        if is_local(node["reftarget"]) or "://" not in node["reftarget"]:
            self._add("file", node, node["reftarget"])

    def _raw_block(self, node: nodes.raw) -> None:
        if _is_html(node) and not isinstance(node.parent, nodes.TextElement):
            self._raw(node, node.astext())

    def _raw(self, node: nodes.Element, text: str) -> None:
        file, line = self._line(node)
        if node.get("source") and "://" not in node["source"]:  # by :file:
            file, line = relative_file(node["source"], self.env.srcdir), 1
        for attribute in raw_attributes(text):
            location = SourceLine(file, line + attribute.line - 1)
            if attribute.name in LINKING:
                self._add_html(attribute, location)
            elif attribute.name == "refresh":
                self.facts.refresh = attribute.value
            elif attribute.name == "id" or (attribute.name == "name" and attribute.tag == "a"):
                self.facts.raw_ids.append(NameAt(attribute.value, *location))

    def _add_html(self, attribute: RawAttribute, location: SourceLine) -> None:
        text = "" if attribute.is_bare else attribute.tag
        link = Link(
            "html", attribute.value, "", *location, role=attribute.name, text=text, is_explicit=True
        )
        self.facts.links.append(link)

    # -- pages -----------------------------------------------------------------------

    def _toctree(self, node: addnodes.toctree) -> None:
        self.facts.toctrees.append(self._line(node))

    def _message(self, node: nodes.system_message) -> None:
        location = SourceLine(node_file(node, self.env, self.docname), node.get("line") or 1)
        text = node.children[0].astext()
        unmatched = _UNMATCHED.match(text)
        if unmatched:
            self.facts.unmatched.append(NameAt(unmatched[1], *location))
        elif text.startswith("Inconsistent title style"):
            self.facts.skipped.append(location)

    def _problem(self, node: nodes.problematic) -> None:
        note = re.fullmatch(r"\[\^(.+)\]|\[#?(.+)\]_", node.astext(), re.DOTALL)
        reference = re.fullmatch(r"`([^`<>]+)`__?|(\w\S*?)__?", node.astext(), re.DOTALL)
        match = note or reference
        if match:
            entry = NameAt(match[1] or match[2], *self._line(node))
            facts = self.facts
            (facts.undefined_footnotes if note else facts.undefined_references).append(entry)

    def _footnote(self, node: nodes.footnote) -> None:
        is_used = node.get("backrefs") or not self._referred.isdisjoint(node["ids"])
        if not is_used and (node["names"] or node["dupnames"]):
            name = (node["names"] + node["dupnames"])[0]
            self.facts.unused_footnotes.append(NameAt(name, *self._line(node)))

    def _text(self, node: nodes.TextElement) -> None:
        if isinstance(node, (nodes.literal, nodes.literal_block, nodes.raw, nodes.comment)):
            return
        if any(isinstance(child, nodes.raw) and _is_html(child) for child in node.children):
            self._raw(node, "".join(map(_as_html, node.children)))
        for child in node.children:
            if type(child) is nodes.Text and _DOUBTFUL.search(child):
                self.facts.text_like_links.append(self._line(node))
                return

    def _section(self, node: nodes.section) -> None:
        if "assessable" in node["classes"]:
            location = self._line(cast("nodes.title", node.children[0]))
            self.facts.assessable.append(AssessableSection(tuple(node["ids"]), location))

    # -- labels ----------------------------------------------------------------------

    def _meta(self, node: nodes.meta) -> None:
        if node.get("http-equiv", "").lower() == "refresh":
            self.facts.refresh = refresh_address(node["content"])

    def _repeated(self, node: nodes.Element) -> None:
        labels = [NameAt(name, *self._line(node)) for name in node["dupnames"]]
        if "refuri" not in node:
            self.facts.repeated += labels
        elif not isinstance(node.parent, nodes.TextElement):  # there, a name is only a text
            self.facts.readdressed += [label for label in labels if not self._stands(label.name)]

    def _stands(self, name: str) -> bool:
        """Whether docutils lets a name stand: that of a link to the same address both times."""
        return self.document.nameids.get(name) is not None

    def _object(self, node: nodes.Element) -> None:
        self.facts.entries += object_entries(self.env, self.docname, node)

    def _name_labels(self) -> None:
        """Take in the explicit labels, by the rules of Sphinx's standard domain."""
        document = self.document
        self.facts.entries += label_entries(self.env, self.docname, document)
        for name, is_explicit in document.nametypes.items():
            label = document.nameids.get(name)
            node = document.ids.get(label) if is_explicit and label else None
            if isinstance(node, nodes.target) and "refid" in node:
                node = document.ids.get(node["refid"])
            ours = isinstance(node, (checklist, checklist_item))
            if node is None or ours or node.tagname in {"footnote", "citation"}:
                continue
            if "refuri" not in node and not node.tagname.startswith("desc_"):
                self.facts.labels.append(NameAt(name, *self._line(node)))


def _is_html(node: nodes.raw) -> bool:
    return "html" in node.get("format", "").split()


def _as_html(node: nodes.Node) -> str:
    """Return a part of a paragraph as HTML with its line ends, to see what a link encloses."""
    if isinstance(node, nodes.raw):
        return node.astext() if _is_html(node) else ""
    has_image = isinstance(node, nodes.image) or next(node.findall(nodes.image), None)
    return escape(node.astext()) + "<img>" * bool(has_image)
