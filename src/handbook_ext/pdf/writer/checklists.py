"""Checklists: the boxes that the pass after typesetting turns into form fields."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, cast

from docutils import nodes

from handbook_ext.core.marked_messages import mark
from handbook_ext.pdf import escape
from handbook_ext.pdf.markers import BOX, NOTE, SCORE, WORDS, mark_of
from handbook_ext.pdf.writer.document_writer import Writer, prints
from handbook_ext.sphinx_ext.nodes import (
    ITEM_LISTS,
    checklist_item,
    checklist_steps,
    is_item_heading,
)
from handbook_ext.sphinx_ext.nodes import checklist as checklist_node
from handbook_ext.sphinx_ext.translation.translated_messages import translate

if TYPE_CHECKING:
    from collections.abc import Iterable

BREAK = "#sheet-break();\n"

SIGNED = (mark("Name"), mark("Date"), mark("Mentor’s signature"))
"""What there is a line for on each sheet, besides the score."""

PENCIL = mark("Tick, cross or fill a box. To take a mark back, scribble well beyond the box.")
"""What a camera reads for sure, and what it asks about."""

ADDED = {"hb-after", "hb-recheck"}
"""Classes of the paragraphs that say what an item's attributes do."""

WHOLE = 900
"""Characters of an item up to which it is kept on one page."""


@prints("checklist")
def checklist(writer: Writer, node: nodes.Element) -> str:
    """Print a checklist as a sheet."""
    sheet = writer.scripts.turned(node, lambda: _sheet(writer, node))
    begins = BREAK if breaks_before(node) else ""
    return f"{begins}{writer.anchors(node)}{sheet}"


def _sheet(writer: Writer, node: nodes.Element) -> str:
    """Return a checklist's box; what leads to items is kept with the first of them."""
    title, *children = cast("list[nodes.Element]", node.children)
    level = writer.book.next_level(writer.level + 1)
    parts = []
    for block, following in zip_longest(children, children[1:]):
        leads = isinstance(following, ITEM_LISTS)
        if leads and is_item_heading(block):
            text = _heading(writer, block)
        else:
            text = writer.blocks([block])
        stays = leads or (is_item_heading(block) and isinstance(following, nodes.paragraph))
        parts.append(f"#lead[{text}]\n\n" if stays and isinstance(block, nodes.paragraph) else text)
    words = f"title: [{writer.line(title)}], level: {level}"
    return f"#checklist({words})[\n{_to_sign(writer, node)}{''.join(parts)}]"


def begins_with_list(node: nodes.Node) -> bool:
    """Whether nothing that is printed stands before the first checklist of *node* but titles."""
    first = next((child for child in _elements(node.children) if _is_printed(child)), None)
    if isinstance(first, nodes.section):
        return begins_with_list(first)
    return isinstance(first, checklist_node)


def breaks_before(node: nodes.Element) -> bool:
    """Whether *node*, a checklist or a section that begins with one, is to begin a page itself.

    Not where it comes first: what it stands in begins the page. Nor inside of what no page
    break may be in.
    """
    around = node.parent
    if not isinstance(around, (nodes.section, nodes.document)):
        return False
    before = around.children[: around.index(node)]
    return any(map(_is_printed, _elements(before)))


def _is_printed(node: nodes.Element) -> bool:
    return not isinstance(node, (nodes.title, nodes.Invisible, nodes.comment, nodes.target))


def _heading(writer: Writer, node: nodes.Element) -> str:
    """Return a heading among items, tagged as one."""
    level = writer.book.next_level(writer.level + 2)
    text = f"#list-heading({level})[{writer.line(node)}]"
    place = f"\n// @ {writer.location(node)}\n"
    return place + (f"#label-line[{text}]\n\n" if isinstance(node, nodes.rubric) else f"{text}\n\n")


def _to_sign(writer: Writer, node: nodes.Element) -> str:
    """Return, for a list with boxes, the lines for who ticks, who confirms, and the score."""
    name = str(node["list_id"])
    counted = [entry for entry in node.findall(checklist_item) if _is_counted(entry)]
    if not name or name in writer.book.lists or not counted:
        return ""
    writer.book.lists[name] = node.children[0].astext()
    writer.book.places[name] = writer.label(node["ids"][0])
    required = sum(not entry["optional"] for entry in counted)
    score = translate("Score, of {required}").format(required=required or len(counted))
    lines = map(escape.string, (*map(translate, SIGNED), score, mark_of(SCORE, name)))
    how = escape.string(translate(PENCIL)) if writer.book.config.handbook_pdf_marks else "none"
    return writer.scripts.own_words(f"#to-sign({', '.join(lines)}, how: {how})") + "\n"


def _is_counted(node: nodes.Element) -> bool:
    return bool(node["item_id"]) and not (node["retired"] or node["upcoming"])


@prints("checklist_items", "checklist_steps")
def items(writer: Writer, node: nodes.Element) -> str:
    """Print items, and whatever else the author put between them."""
    entries = "".join(f"\n[{writer.render(item)}]," for item in node.children)
    return f"#check-items(numbers: {_room(node)},{entries}\n)"


def _room(node: nodes.Element) -> str:
    """Return the width of the column for a list's numbers."""
    if not isinstance(node, checklist_steps):
        return "0pt"
    return f"{0.6 * max(len(entry['number']) for entry in _entries(node)) + 0.4:.1f}em"


def _elements(children: Iterable[nodes.Node]) -> list[nodes.Element]:
    return [child for child in children if isinstance(child, nodes.Element)]


def _entries(node: nodes.Element) -> list[nodes.Element]:
    return cast("list[nodes.Element]", node.children)


def _head(node: nodes.Element, box: str = "") -> str:
    """Return what hangs out before the text of an entry: its *box*, if any, and its number."""
    assert node.parent is not None  # noqa: S101 - an entry stands in a list
    number = escape.string(node.get("number", ""))
    return f"#hang({_room(node.parent)}, {number}, {box or 'none'});"


@prints("checklist_plain")
def plain(writer: Writer, node: nodes.Element) -> str:
    """Print an entry that has no box, with its number if any."""
    first = node.children[0] if node.children else None
    if "number" not in node or not isinstance(first, nodes.paragraph):
        return writer.inside(node)
    return f"{_head(node)}{writer.line(first)}\n\n{writer.blocks(node.children[1:])}"


@prints("checklist_item")
def item(writer: Writer, node: nodes.Element) -> str:
    """Print an item: its box, hung out before the first line of its wording, and the rest.

    The box is part of that line, so that no page break can part them. What is not counted has
    no box; an item that a finding has robbed of its id has one that cannot be ticked.
    """
    wording, *children = node.children
    assert isinstance(wording, nodes.Element)  # noqa: S101 - a checklist_wording
    text = writer.scripts.line(wording, writer.inline(wording.children))
    if node["retired"]:
        why = f"#details[{writer.blocks(children)}]" if children else ""
        return f"{_head(node)}{_retired(writer, wording)}\n\n{why}"
    box, fields = "" if node["upcoming"] else "empty-box", ""
    if _is_counted(node):
        writer.book.add_item(node, writer.location(node))
        box = f"box-field({_mark(BOX, node)})"
        label = escape.string(translate("Evidence or note"))
        fields = f"#note-field({label}, {_mark(NOTE, node)}, {_mark(WORDS, node)})\n"
    nested = [child for child in children if isinstance(child, ITEM_LISTS)]
    own_blocks = [child for child in children if child not in nested]
    whole = len(text) + sum(len(child.astext()) for child in own_blocks) <= WHOLE
    details = f"#details[{_details(writer, own_blocks)}]\n" if own_blocks else ""
    content = f"{_head(node, box)}{text}\n\n{details}{fields}"
    return f"#item(whole: {str(whole).lower()})[{content}]\n\n{writer.blocks(nested)}"


def _details(writer: Writer, children: list[nodes.Node]) -> str:
    """Return what stands under a wording; what follows from its attributes goes on in a line."""
    text = ""
    for before, block in zip([None, *children], children, strict=False):
        words = cast("nodes.Element", block)
        is_added = bool(ADDED.intersection(words.get("classes", ())))
        if is_added and isinstance(before, nodes.paragraph):
            text = f"{text.rstrip()} #aside-line[{writer.line(words)}];\n\n"
        else:
            text += writer.blocks([block])
    return text


def _mark(kind: str, node: nodes.Element) -> str:
    return escape.string(mark_of(kind, node["item_id"]))


def _retired(writer: Writer, wording: nodes.Element) -> str:
    """Return a wording struck out, but not what says that it is retired."""
    flags = [child for child in wording.children if _is_flag(child)]
    words = writer.inline(child for child in wording.children if child not in flags)
    return f"#retired[{words}];{writer.inline(flags)}"


def _is_flag(node: nodes.Node) -> bool:
    return isinstance(node, nodes.inline) and "hb-flag" in node["classes"]


@prints("checklist_wording")
def wording(writer: Writer, node: nodes.Element) -> str:
    """Print a wording that stands outside an item."""
    return writer.inline(node.children)


@prints("checklist_echo")
def echo(writer: Writer, node: nodes.Element) -> str:
    """Print an item that stands elsewhere, without a box: its field is there."""
    return writer.inside(node)


@prints("checklist_title")
def title(writer: Writer, node: nodes.Element) -> str:
    """Print a title that stands outside a checklist."""
    return f"#label-line[{writer.inline(node.children)}]"
