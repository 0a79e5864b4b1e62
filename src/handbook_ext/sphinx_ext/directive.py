"""The ``{checklist}`` directive: parse its content, turn task items into items with ids.

It builds nodes and notes findings on the document; the domain collects both when the
document has been read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from handbook_ext.core.findings import Finding, finding
from handbook_ext.core.ids import is_id, normal_wording, slug
from handbook_ext.core.model import Place
from handbook_ext.sphinx_ext.items import box_of, make_item, make_list, number, release
from handbook_ext.sphinx_ext.nodes import (
    checklist,
    checklist_item,
    checklist_plain,
    checklist_title,
    elements,
)
from handbook_ext.sphinx_ext.source import (
    find_place,
    find_values,
    node_file,
    node_line,
    source_lines,
)

if TYPE_CHECKING:
    from sphinx.util.typing import OptionSpec

    from handbook_ext.core.attributes import Attributes

FINDINGS = "handbook_findings"
"""Attribute of the document node on which findings wait for the domain."""

_FENCE = re.compile(r"\s*(?:[>]\s*)*(?P<fence>:{3,}|`{3,}|~{3,})(?P<info>.*)")


class ChecklistDirective(SphinxDirective):
    """A titled list of items that readers tick; see the authoring page for its syntax."""

    has_content = True
    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[OptionSpec] = {
        "name": directives.unchanged,
        "was": directives.unchanged,
        "class": directives.class_option,
    }

    def run(self) -> list[nodes.Node]:
        """Return the checklist's node; faults become findings and the rest still shows."""
        node = checklist("", title=self.arguments[0], classes=self.options.get("class", []))
        self.set_source_info(node)
        self._file, self._line = self._start()
        node.append(self._title())
        node.extend(self.parse_content_to_nodes())
        node["source_title"] = normal_wording(node.children[0].astext())
        self._name(node)
        self._was(node)
        sequences = (nodes.bullet_list, nodes.enumerated_list)
        lists = [one for one in elements(node) if isinstance(one, sequences)]
        converted = [self._convert(one) for one in lists]
        if not any(converted):
            self._report("empty-checklist", self._place(), "this checklist holds no item with [ ]")
        self._check_closed()
        return [node]

    def _start(self) -> tuple[str, int]:
        """Return the file and the line on which the directive begins."""
        node = nodes.Element()
        self.set_source_info(node)
        return node_file(node, self.env, self.env.current_document.docname), node.line or 1

    def _place(self, *needles: str) -> Place:
        return find_place(self.env, self._file, self._line, *needles)

    def _report(self, rule: str, place: Place, message: str, suggestion: str = "") -> None:
        found: list[Finding] = getattr(self.state.document, FINDINGS, [])
        found.append(finding(rule, place, message, suggestion))
        setattr(self.state.document, FINDINGS, found)

    def _title(self) -> checklist_title:
        content, messages = self.parse_inline(self.arguments[0], lineno=self.lineno)
        title = checklist_title(self.arguments[0], "", *content, *messages)
        self.set_source_info(title)
        return title

    def _name(self, node: checklist) -> None:
        name = self.options.get("name", "").strip()
        nearest = slug(name or self.arguments[0])
        node["list_id"] = ""
        if not name:
            hint = f":name: {nearest}" if nearest else ""
            self._report(
                "checklist-without-name", self._place(), "this checklist has no name", hint
            )
        elif not is_id(name):
            message = f"{name!r} is no id: use lower-case letters, digits, - and _"
            self._report("invalid-id", self._place(name), message, nearest)
        elif self._claim(name, node, self._place(name)):
            node["list_id"] = name

    def _was(self, node: checklist) -> None:
        """Read the ids that the list had before."""
        names = [one.strip() for one in self.options.get("was", "").split(",") if one.strip()]
        # behind the first line: that has the title, in which any words may stand
        places = find_values(self.env, self._file, self._line, ("\n", "was:"), names)
        found = list(zip(names, places, strict=True))
        for name, place in found:
            if not is_id(name):
                self._report("invalid-value", place, f"{name!r} in :was: is no id")
        node["was"] = tuple(name for name in names if is_id(name))
        node["was_places"] = [(at.line, at.column) for name, at in found if is_id(name)]

    def _claim(self, name: str, node: nodes.Element, place: Place) -> bool:
        """Make *name* the id of *node*, if nothing earlier on the page has it."""
        document = self.state.document
        holder = document.ids.get(name)
        if holder is not None:
            duplicate = isinstance(holder, (checklist, checklist_item))
            rule = "duplicate-id" if duplicate else "id-collision"
            what = "is used twice" if duplicate else "is the id of something else on this page"
            self._report(rule, place, f"the id {name!r} {what}")
            return False
        node["ids"].append(name)
        node["line_column"] = (place.line, place.column)
        document.set_id(node)
        return True

    def _convert(self, sequence: nodes.bullet_list | nodes.enumerated_list) -> bool:
        """Turn a task list into items; return whether it was one."""
        boxes = [box_of(entry) for entry in sequence]
        if not any(boxes):
            return False
        items = make_list(sequence)
        for entry, box in zip(list(sequence.children), boxes, strict=True):
            assert isinstance(entry, nodes.Element)  # noqa: S101 - docutils' document model
            items.append(self._item(entry, box) if box else self._plain(entry))
        number(items)
        sequence.replace_self(items)
        release(sequence)
        return True

    def _plain(self, entry: nodes.Element) -> checklist_plain:
        words = entry.astext().split()
        place = find_place(self.env, self._file, node_line(entry), *words[:1])
        self._report("item-without-box", place, "this item has no box beside items that have one")
        plain = checklist_plain("", *entry.children, classes=entry["classes"], ids=entry["ids"])
        plain.source, plain.line = entry.source, entry.line
        release(entry)
        return plain

    def _item(self, entry: nodes.Element, box: str) -> checklist_item:
        line = node_line(entry)
        item, attributes = make_item(entry)
        if box == "x":
            place = find_place(self.env, self._file, line, "[x]", "[X]")
            self._report("authored-tick", place, "this item is ticked in the source", "[ ]")
        self._report_problems(attributes, line, box)
        if item["item_id"]:
            place = find_place(self.env, self._file, line, f"#{item['item_id']}")
            if not self._claim(item["item_id"], item, place):
                item["item_id"] = ""
        if item["was"]:
            keys = (attributes.block, "was=")
            places = find_values(self.env, self._file, line, keys, item["was"])
            item["was_places"] = [(one.line, one.column) for one in places]
        return item

    def _report_problems(self, attributes: Attributes, line: int, box: str) -> None:
        for problem in attributes.problems:
            needles = (problem.text, attributes.block, f"[{box}]")
            place = find_place(self.env, self._file, line, *needles)
            self._report(problem.rule, place, problem.message, problem.suggestion)

    def _check_closed(self) -> None:
        """Report a Markdown fence that no line closes; MyST itself says nothing."""
        lines = source_lines(str(self.env.srcdir / self._file))
        opening = _FENCE.match(lines[self._line - 1]) if self._line <= len(lines) else None
        if opening is None or "{" not in opening["info"]:
            return
        fence = opening["fence"]
        # MyST puts a closing line at the end of the block's text, whether there is one or not
        end = self._line + len(self.block_text.splitlines()) - 1
        closing = _FENCE.match(lines[end - 1]) if end <= len(lines) else None
        if closing and closing["fence"].startswith(fence) and not closing["info"].strip():
            return
        place = Place(self._file, self._line, opening.start("fence") + 1)
        message = "this checklist is never closed and takes in the rest of the page"
        self._report(
            "unclosed-directive", place, message, f"add a line {fence} after its last item"
        )
