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

from handbook_ext.core.checklists.stray_markup import stray_blocks
from handbook_ext.core.ids import free_id, is_id, normal_wording, slug
from handbook_ext.core.model import Location
from handbook_ext.core.rules.attribute_blocks import INVALID_ID, INVALID_VALUE, ITEM_WITHOUT_ID
from handbook_ext.core.rules.checklist_markup import (
    AUTHORED_TICK,
    CHECKLIST_WITHOUT_NAME,
    CHECKLIST_WITHOUT_TITLE,
    EMPTY_CHECKLIST,
    EMPTY_ITEM,
    UNCLOSED_DIRECTIVE,
)
from handbook_ext.core.rules.item_ids import DUPLICATE_ID, ID_COLLISION
from handbook_ext.source.checklist_fences import fence_problem, lines_added
from handbook_ext.source.passage import line_texts
from handbook_ext.sphinx_ext.checklists import substitutions
from handbook_ext.sphinx_ext.checklists.id_holders import described
from handbook_ext.sphinx_ext.checklists.misspelt_items import (
    id_in_later_paragraph,
    is_misspelt_item,
)
from handbook_ext.sphinx_ext.checklists.task_items import (
    box_of,
    make_item,
    make_list,
    make_plain,
    number_entries,
)
from handbook_ext.sphinx_ext.nodes import (
    checklist,
    checklist_item,
    checklist_title,
    elements,
)
from handbook_ext.sphinx_ext.source_locations import (
    find_location,
    find_values,
    node_file,
    node_line,
    source_lines,
)

if TYPE_CHECKING:
    from sphinx.util.typing import OptionSpec

    from handbook_ext.core.checklists.item_attributes import ItemAttributes
    from handbook_ext.core.finding import Finding, Rule

FINDINGS = "handbook_findings"
"""Attribute of the document node on which findings wait for the domain."""

_ITEM = re.compile(r"(?:[-*+]|\w+[.)]|#\.)\s+\[[ xX]?\]")
_NAME = re.compile(r"\s*:name:\s*\S")


class ChecklistDirective(SphinxDirective):
    """A titled list of items that readers tick; see the authoring page for its syntax."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[OptionSpec] = {
        "name": directives.unchanged,
        "was": directives.unchanged,
        "class": directives.class_option,
    }

    def run(self) -> list[nodes.Node]:
        """Return the checklist's node; faults become findings and the rest still shows."""
        self._file, self._line, line_offset = self._start()
        self._words = self._title_words()
        node = checklist("", title=self._words, classes=self.options.get("class", []))
        self.set_source_info(node)
        with substitutions.named(self.state):
            node.append(self._title())
            node.extend(self.parse_content_to_nodes())
        for element in elements(node) if line_offset else ():
            if element.line and element.source == node.source:  # not what is included
                element.line -= line_offset
        node["source_title"] = normal_wording(substitutions.source_text(node.children[0]))
        self._name(node)
        self._was(node)
        sequences = (nodes.bullet_list, nodes.enumerated_list)
        lists = [element for element in elements(node) if isinstance(element, sequences)]
        converted = [self._convert(list_node) for list_node in lists]
        # an entry that was meant as an item is a finding of its own
        meant = any(is_misspelt_item(entry) for list_node in lists for entry in list_node)
        meant = meant or self._words not in self.arguments
        if not meant and not any(converted):
            self._report(EMPTY_CHECKLIST, self._place(), "this checklist holds no item with [ ]")
        lines = source_lines(str(self.env.srcdir / self._file))
        fault = fence_problem(
            lines, self._line, len(line_texts(self.block_text.removesuffix("\n")))
        )
        if fault is not None:
            location = Location(self._file, fault.line, fault.column)
            self._report(UNCLOSED_DIRECTIVE, location, fault.message, fault.remedy)
        return [node]

    def _start(self) -> tuple[str, int, int]:
        """Return the file and line on which the directive begins, and what MyST adds to lines."""
        node = nodes.Element()
        self.set_source_info(node)
        file, line = node_file(node, self.env, self.env.current_document.docname), node.line or 1
        line_offset = lines_added(source_lines(f"{self.env.srcdir}/{file}"), line, self.name)
        return file, line - line_offset, line_offset

    def _place(self, *needles: str) -> Location:
        return find_location(self.env, self._file, self._line, *needles)

    def _report(self, rule: Rule, location: Location, message: str, suggestion: str = "") -> None:
        findings: list[Finding] = getattr(self.state.document, FINDINGS, [])
        findings.append(rule.at(location, message, suggestion))
        setattr(self.state.document, FINDINGS, findings)

    def _title_words(self) -> str:
        """Return the title as it is written; where there is none, the list's name."""
        title = self.arguments[0] if self.arguments else ""
        if title and not _ITEM.match(title):
            return title
        name: str = self.options.get("name", "").strip() or "checklist"
        if title:
            message = "the first item stands where the title belongs"
            hint = "write a title there, and an empty line before the items"
            self._report(CHECKLIST_WITHOUT_TITLE, self._place(title.split("\n")[0]), message, hint)
        else:
            message = "this checklist has no title"
            hint = "write one on the same line, behind the directive"
            self._report(CHECKLIST_WITHOUT_TITLE, self._place("checklist"), message, hint)
        return name

    def _title(self) -> checklist_title:
        content, messages = self.parse_inline(self._words, lineno=self.lineno)
        title = checklist_title(self._words, "", *content, *messages)
        self.set_source_info(title)
        return title

    def _name(self, node: checklist) -> None:
        name = self.options.get("name", "").strip()
        nearest = slug(name or self._words)
        node["list_id"] = ""
        if not name and any(ends for _, ends in stray_blocks(self._words)):
            return  # that readers see the block says what to do
        if not name and any(_NAME.match(line) for line in self.content):
            message = ":name: stands below an empty line, and is text"
            hint = "move it up, to the line below the title"
            self._report(CHECKLIST_WITHOUT_NAME, self._place(":name:"), message, hint)
        elif not name:
            hint = f":name: {nearest}" if nearest else ""
            self._report(CHECKLIST_WITHOUT_NAME, self._place(), "this checklist has no name", hint)
        elif not is_id(name):
            message = f"{name!r} is no id: use lower-case letters, digits, - and _"
            self._report(INVALID_ID, self._place(name), message, nearest)
        elif self._claim(name, node, self._place(name)):
            node["list_id"] = name

    def _was(self, node: checklist) -> None:
        """Read the ids that the list had before."""
        names = [value.strip() for value in self.options.get("was", "").split(",") if value.strip()]
        # behind the first line: that has the title, in which any words may stand
        places = find_values(self.env, self._file, self._line, ("\n", "was:"), names)
        placed_names = list(zip(names, places, strict=True))
        for name, location in placed_names:
            if not is_id(name):
                self._report(INVALID_VALUE, location, f"{name!r} in :was: is no id")
        node["was"] = tuple(name for name in names if is_id(name))
        node["was_places"] = [(at.line, at.column) for name, at in placed_names if is_id(name)]

    def _claim(self, name: str, node: nodes.Element, location: Location) -> bool:
        """Make *name* the id of *node*, if nothing earlier on the page has it."""
        document = self.state.document
        holder = document.ids.get(name)
        if holder is not None:
            self._report_holder(name, node, holder, location)
            return False
        node["ids"].append(name)
        node["line_column"] = (location.line, location.column)
        document.set_id(node)
        return True

    def _report_holder(
        self, name: str, node: nodes.Element, holder: nodes.Element, location: Location
    ) -> None:
        """Report that *node* at *location* cannot have the id *name*, which *holder* has."""
        docname = self.env.current_document.docname
        if not isinstance(holder, (checklist, checklist_item)):
            description = described(self.env, docname, name, holder)
            kind = "list" if isinstance(node, checklist) else "item"
            hint = free_id(name, kind, self.state.document.ids)
            self._report(ID_COLLISION, location, f"the id {name!r} is that of {description}", hint)
            return
        first_place = Location(node_file(holder, self.env, docname), *holder["line_column"])
        where = f"first at {first_place}"
        if first_place == location:
            where = f"since this page includes {first_place.file} twice"
        self._report(DUPLICATE_ID, location, f"the id {name!r} is used twice, {where}")

    def _convert(self, sequence: nodes.bullet_list | nodes.enumerated_list) -> bool:
        """Turn a task list into items; return whether it was one."""
        boxes = [box_of(entry) for entry in sequence]
        if not any(boxes):
            return False
        items = make_list(sequence)
        for entry, box in zip(list(sequence.children), boxes, strict=True):
            assert isinstance(entry, nodes.Element)  # noqa: S101 - docutils' document model
            items.append(self._item(entry, box) if box else make_plain(entry))
        number_entries(items)
        sequence.replace_self(items)
        return True

    def _item(self, entry: nodes.Element, box: str) -> checklist_item:
        line = node_line(entry)
        late = id_in_later_paragraph(entry)
        item, attributes = make_item(entry)
        if box == "x":
            location = find_location(self.env, self._file, line, "[x]", "[X]")
            self._report(AUTHORED_TICK, location, "this item is ticked in the source", "[ ]")
        if late and not attributes.block:
            location = find_location(self.env, self._file, line, f"#{late}")
            message = f"the attribute block {{#{late}}} belongs at the end of the first paragraph"
            self._report(ITEM_WITHOUT_ID, location, message, "move it there")
        else:
            self._report_problems(attributes, line, box)
        if item["wordless"]:
            location = find_location(self.env, self._file, line, attributes.block, f"[{box}]")
            self._report(EMPTY_ITEM, location, "this item says nothing")
        if item["item_id"]:
            location = find_location(self.env, self._file, line, f"#{item['item_id']}")
            if not self._claim(item["item_id"], item, location):
                item["item_id"] = ""
        if item["was"]:
            keys = (attributes.block, "was=")
            places = find_values(self.env, self._file, line, keys, item["was"])
            item["was_places"] = [(position.line, position.column) for position in places]
        return item

    def _report_problems(self, attributes: ItemAttributes, line: int, box: str) -> None:
        for problem in attributes.problems:
            needles = (problem.text, attributes.block, f"[{box}]")
            location = find_location(self.env, self._file, line, *needles)
            self._report(problem.rule, location, problem.message, problem.suggestion)
