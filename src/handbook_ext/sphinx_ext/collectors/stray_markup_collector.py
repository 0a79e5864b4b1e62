"""What was written for a checklist and is not taken: readers would see it as text.

Looked for in a document that has been read, so that translations and the nodes of other
extensions are seen as well. What comes into a page later, the written page tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes

from handbook_ext.core.checklists.stray_markup import misspelt_box, stray_blocks
from handbook_ext.core.rules.checklist_markup import ITEM_WITHOUT_BOX, UNRECOGNIZED_MARKUP
from handbook_ext.source.checklist_fences import swallowed_checklist
from handbook_ext.sphinx_ext.checklists.misspelt_items import SHOWN_AS_IS, text_without_code
from handbook_ext.sphinx_ext.collectors.walk import Collector
from handbook_ext.sphinx_ext.nodes import checklist, checklist_item, checklist_title
from handbook_ext.sphinx_ext.source_locations import (
    find_location,
    node_line,
    source_lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.finding import Finding
    from handbook_ext.core.model import Location
    from handbook_ext.sphinx_ext.collectors.read_document import ReadDocument
    from handbook_ext.sphinx_ext.collectors.walk import Wants

_FENCE = re.compile(r"(?<!:):{3,}+\s*+\{checklist\}")
_COMMENT = re.compile(r"checklist\s*:{1,2}(\s|\Z)")


class StrayMarkupCollector(Collector):
    """What is not taken in a document: the *ids* that readers see, and *findings* of it."""

    wants_derived: ClassVar[Wants] = {
        nodes.comment: "take_comment",
        nodes.literal_block: "take_code",
        nodes.TextElement: "take_text",
    }

    def __init__(self, document: ReadDocument) -> None:
        super().__init__(document)
        self.ids: dict[str, None] = {}
        self.findings: list[Finding] = []
        self._is_fenced = False

    def take_comment(self, node: nodes.comment) -> None:
        """Look at a comment."""
        self.findings += _comment(self.document, node)

    def take_code(self, node: nodes.literal_block) -> None:
        """Look at what is shown as code."""
        self.findings += _swallowed(self.document, node)

    def take_text(self, node: nodes.TextElement) -> None:
        """Look at a text as a whole, not at its parts."""
        if isinstance(node, SHOWN_AS_IS) or isinstance(node.parent, nodes.TextElement):
            return
        text = text_without_code(node)
        if _FENCE.search(text):
            self._is_fenced = True
            self.findings.append(_fence(self.document, node))
        self.ids.update((name, None) for name, _ in stray_blocks(text))
        # the items of a list that is text as a whole are no faults of their own
        if not (self._is_fenced and _is_first(node)):
            self.findings += _text(self.document, node, text)


def _place(document: ReadDocument, node: nodes.Element, *needles: str) -> Location:
    return find_location(document.env, document.file(node), node_line(node), *needles)


def _comment(document: ReadDocument, node: nodes.comment) -> Iterator[Finding]:
    if _COMMENT.match(node.astext()):
        # docutils gives a comment the line behind it
        first_line = max(node_line(node) - node.astext().count("\n") - 2, 1)
        location = find_location(document.env, document.file(node), first_line, ".. checklist:")
        message = "this is a comment, and its checklist is lost: a directive has two colons"
        yield UNRECOGNIZED_MARKUP.at(location, message, ".. checklist::")


def _swallowed(document: ReadDocument, node: nodes.literal_block) -> Iterator[Finding]:
    """Yield that a checklist is code: the fence above it takes the list's own end for its end.

    An example is no fault: it stands in a longer fence.
    """
    file, start = document.file(node), node_line(node)
    lines = source_lines(f"{document.env.srcdir}/{file}") if "{checklist}" in node.astext() else ()
    line = swallowed_checklist(lines, start)
    if line:
        message = f"this checklist is code: the fence in line {start} takes it in"
        hint = "close that fence above it, or show an example in a longer one"
        location = find_location(document.env, file, line)
        yield UNRECOGNIZED_MARKUP.at(location, message, hint)


def _fence(document: ReadDocument, node: nodes.Element) -> Finding:
    message = "this checklist is text: myst_enable_extensions does not name colon_fence"
    location = _place(document, node, "{checklist}")
    hint = 'add "colon_fence" to it in conf.py, or write ```{checklist}'
    return UNRECOGNIZED_MARKUP.at(location, message, hint)


def _text(document: ReadDocument, node: nodes.Element, text: str) -> Iterator[Finding]:
    """Yield what the *text* of a paragraph, heading, term or the like has to say."""
    in_list = _is_first(node) and _is_in_checklist(node)
    box = misspelt_box(text) if in_list and not isinstance(node.parent, checklist_item) else ""
    if box:
        needle = box + text[len(box) :].partition(" ")[0].partition("\n")[0]
        is_glued = box in {"[ ]", "[x]", "[X]"}
        message = "a box ends with a space" if is_glued else f"{box!r} is no box: write '[ ]'"
        hint = "write a space after it" if is_glued else "[ ]"
        yield ITEM_WITHOUT_BOX.at(_place(document, node, needle), message, hint)
        return
    if isinstance(node.parent, checklist_item) and not node.parent["item_id"]:
        return  # the item's own finding says where its block belongs
    for name in (name for name, ends in stray_blocks(text) if ends):
        location = _place(document, node, f"#{name}")
        if in_list and not isinstance(node.parent, checklist_item):
            message = f"the item {name!r} has no box"
            yield ITEM_WITHOUT_BOX.at(location, message, "begin it with [ ]")
        else:
            message, hint = _visible_block_words(node, text, name)
            yield UNRECOGNIZED_MARKUP.at(location, message, hint)


def _visible_block_words(node: nodes.Element, text: str, name: str) -> tuple[str, str]:
    """Return what to say of a block that readers see, and what to do."""
    if isinstance(node, checklist_title):
        return f"readers see {{#{name}}}: a list's id is its name", f":name: {name}"
    if isinstance(node, nodes.title):
        return f"readers see {{#{name}}}: a heading's id is a label above it", f"({name})="
    if _is_first(node) and (misspelt_box(text) or text.startswith("[")):
        message = f"the task {name!r} stands outside a checklist, and readers see {{#{name}}}"
        return message, "put its list into {checklist}"
    return f"readers see {{#{name}}}: nothing takes an attribute block here", ""


def _is_first(node: nodes.Element) -> bool:
    """Whether *node* is the first text of an entry of a list."""
    entry = node.parent
    return isinstance(entry, nodes.list_item) and entry.children[0] is node


def _is_in_checklist(node: nodes.Node) -> bool:
    around = node.parent
    while around is not None and not isinstance(around, checklist):
        around = around.parent
    return around is not None
