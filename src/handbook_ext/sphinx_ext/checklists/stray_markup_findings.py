"""What was written for a checklist and is not taken: readers would see it as text.

Looked for in a document that has been read, so that translations and the nodes of other
extensions are seen as well. What comes into a page later, the written page tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from handbook_ext.core.checklists.stray_markup import misspelt_box, stray_blocks
from handbook_ext.core.rules.checklist_markup import ITEM_WITHOUT_BOX, UNRECOGNIZED_MARKUP
from handbook_ext.source.checklist_fences import swallowed_checklist
from handbook_ext.sphinx_ext.nodes import checklist, checklist_item, checklist_title
from handbook_ext.sphinx_ext.source_locations import (
    find_location,
    node_file,
    node_line,
    source_lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.finding import Finding
    from handbook_ext.core.model import Location

_SHOWN_AS_IS = (nodes.literal, nodes.math, nodes.raw, nodes.image, nodes.FixedTextElement)
_FENCE = re.compile(r"(?<!:):{3,}+\s*+\{checklist\}")
_COMMENT = re.compile(r"checklist\s*:{1,2}(\s|\Z)")


class StrayMarkup(NamedTuple):
    """What is not taken in a document: the *ids* that readers see, and *findings* of it."""

    ids: list[str]
    findings: list[Finding]


def text_without_code(node: nodes.Element) -> str:
    """Return the text of *node* without code and formulas, each of which is a NUL."""
    parts: list[str] = []
    waiting: list[nodes.Node] = [node]
    while waiting:
        child = waiting.pop()
        if isinstance(child, nodes.Text):
            parts.append(child)
        elif isinstance(child, _SHOWN_AS_IS):
            parts.append("" if isinstance(child, nodes.raw) else "\0")
        else:
            waiting.extend(reversed(child.children))
    return "".join(parts)


def is_meant(entry: nodes.Node) -> bool:
    """Whether an entry of a list was meant as an item though it has no box."""
    first_child = entry.children[0] if entry.children else None
    if not isinstance(first_child, nodes.paragraph):
        return False
    text = text_without_code(first_child)
    return bool(misspelt_box(text)) or any(ends for _, ends in stray_blocks(text))


def late_id(entry: nodes.Element) -> str:
    """Return the id in a block that ends a later paragraph of *entry* than the first."""
    later = (
        paragraph for paragraph in entry.children[1:] if isinstance(paragraph, nodes.paragraph)
    )
    names = (
        name
        for paragraph in later
        for name, ends in stray_blocks(text_without_code(paragraph))
        if ends
    )
    return next(names, "")


def find_stray_markup(
    env: BuildEnvironment, docname: str, everything: list[nodes.Element]
) -> StrayMarkup:
    """Return what is not taken among *everything* in a document."""
    ids: dict[str, None] = {}
    findings: list[Finding] = []
    fenced = False
    for node in everything:
        if isinstance(node, nodes.comment):
            findings += _comment(env, docname, node)
        elif isinstance(node, nodes.literal_block):
            findings += _swallowed(env, docname, node)
        elif isinstance(node, nodes.TextElement) and not isinstance(node, _SHOWN_AS_IS):
            if isinstance(node.parent, nodes.TextElement):
                continue  # a part of a text that is looked at as a whole
            text = text_without_code(node)
            if _FENCE.search(text):
                fenced = True
                findings.append(_fence(env, docname, node))
            ids.update((name, None) for name, _ in stray_blocks(text))
            # the items of a list that is text as a whole are no faults of their own
            if not (fenced and _is_first(node)):
                findings += _text(env, docname, node, text)
    return StrayMarkup(list(ids), findings)


def _place(env: BuildEnvironment, docname: str, node: nodes.Element, *needles: str) -> Location:
    return find_location(env, node_file(node, env, docname), node_line(node), *needles)


def _comment(env: BuildEnvironment, docname: str, node: nodes.comment) -> Iterator[Finding]:
    if _COMMENT.match(node.astext()):
        # docutils gives a comment the line behind it
        first_line = max(node_line(node) - node.astext().count("\n") - 2, 1)
        location = find_location(env, node_file(node, env, docname), first_line, ".. checklist:")
        message = "this is a comment, and its checklist is lost: a directive has two colons"
        yield UNRECOGNIZED_MARKUP.at(location, message, ".. checklist::")


def _swallowed(env: BuildEnvironment, docname: str, node: nodes.literal_block) -> Iterator[Finding]:
    """Yield that a checklist is code: the fence above it takes the list's own end for its end.

    An example is no fault: it stands in a longer fence.
    """
    file, start = node_file(node, env, docname), node_line(node)
    lines = source_lines(f"{env.srcdir}/{file}") if "{checklist}" in node.astext() else ()
    line = swallowed_checklist(lines, start)
    if line:
        message = f"this checklist is code: the fence in line {start} takes it in"
        hint = "close that fence above it, or show an example in a longer one"
        location = find_location(env, file, line)
        yield UNRECOGNIZED_MARKUP.at(location, message, hint)


def _fence(env: BuildEnvironment, docname: str, node: nodes.Element) -> Finding:
    message = "this checklist is text: myst_enable_extensions does not name colon_fence"
    location = _place(env, docname, node, "{checklist}")
    hint = 'add "colon_fence" to it in conf.py, or write ```{checklist}'
    return UNRECOGNIZED_MARKUP.at(location, message, hint)


def _text(env: BuildEnvironment, docname: str, node: nodes.Element, text: str) -> Iterator[Finding]:
    """Yield what the *text* of a paragraph, heading, term or the like has to say."""
    in_list = _is_first(node) and _is_in_checklist(node)
    box = misspelt_box(text) if in_list and not isinstance(node.parent, checklist_item) else ""
    if box:
        needle = box + text[len(box) :].partition(" ")[0].partition("\n")[0]
        is_glued = box in {"[ ]", "[x]", "[X]"}
        message = "a box ends with a space" if is_glued else f"{box!r} is no box: write '[ ]'"
        hint = "write a space after it" if is_glued else "[ ]"
        yield ITEM_WITHOUT_BOX.at(_place(env, docname, node, needle), message, hint)
        return
    if isinstance(node.parent, checklist_item) and not node.parent["item_id"]:
        return  # the item's own finding says where its block belongs
    for name in (name for name, ends in stray_blocks(text) if ends):
        location = _place(env, docname, node, f"#{name}")
        if in_list and not isinstance(node.parent, checklist_item):
            message = f"the item {name!r} has no box"
            yield ITEM_WITHOUT_BOX.at(location, message, "begin it with [ ]")
        else:
            message, hint = _shown(node, text, name)
            yield UNRECOGNIZED_MARKUP.at(location, message, hint)


def _shown(node: nodes.Element, text: str, name: str) -> tuple[str, str]:
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
