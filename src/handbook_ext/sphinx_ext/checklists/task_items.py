"""From a parsed task list to items: find the boxes, take them and the attributes off.

The parsed list is the same in Markdown and reStructuredText but for the box: literal
text, or raw HTML where MyST's ``tasklist`` is on. The attributes are read from the
paragraph's source text, then the same stretch is cut from its nodes.
"""

from __future__ import annotations

import re
from typing import cast

from docutils import nodes
from sphinx import addnodes

from handbook_ext.core.checklists.item_attributes import ItemAttributes, read_block
from handbook_ext.core.checklists.list_numbers import written_number
from handbook_ext.core.ids import fingerprint, normal_wording
from handbook_ext.sphinx_ext.checklists.substitutions import keep_name, source_text
from handbook_ext.sphinx_ext.compat import myst
from handbook_ext.sphinx_ext.compat.docutils_internals import forget_reference
from handbook_ext.sphinx_ext.nodes import (
    checklist_item,
    checklist_items,
    checklist_plain,
    checklist_steps,
    checklist_wording,
    elements,
)

_SPACE = re.compile(r"\s+")
_BRACES = re.compile(r"\{[^{}]*\}")
_REPEATED = re.compile(r"\{\s*(?:[#.]|(?:was|after|recheck)=)[^{}]*\}\s*\Z")
_BOX = re.compile(r"\[(?P<mark>[ xX])\](?:\s+|\Z)")


def box_of(item: nodes.Node) -> str:
    """Return ``" "`` or ``"x"`` where *item* begins with a box, else ``""``."""
    first_child = item.children[0] if item.children else None
    if not isinstance(first_child, nodes.paragraph):
        return ""
    raw = _raw_box(first_child)
    if raw is not None:
        return "x" if "checked=" in raw.astext() else " "
    match = _BOX.match(first_child.rawsource)
    return match["mark"].lower() if match else ""


def make_list(source: nodes.Element) -> checklist_items | checklist_steps:
    """Return an empty list of items, numbered if *source* is."""
    list_node: checklist_items | checklist_steps
    if isinstance(source, nodes.enumerated_list):
        names = ("enumtype", "prefix", "suffix", "start")
        numbering = {name: source[name] for name in names if name in source}
        list_node = checklist_steps("", **numbering)
    else:
        list_node = checklist_items("", bullet=source.get("bullet", "-"))
    list_node.source, list_node.line = source.source, source.line
    return list_node


def number_entries(items: checklist_items | checklist_steps) -> None:
    """Tell the entries of a numbered list their numbers: one that is hidden keeps its own."""
    if not isinstance(items, checklist_steps):
        return
    style = items.get("enumtype", "arabic")
    for value, entry in enumerate(cast("list[nodes.Element]", items), int(items.get("start", 1))):
        numeral = written_number(value, style)
        entry["value"] = value
        entry["number"] = f"{items.get('prefix', '')}{numeral}{items.get('suffix', '') or '.'}"


def make_plain(source: nodes.Element) -> checklist_plain:
    """Return *source*, a list item without a box, as an entry beside items; it loses its children.

    Authors put remarks and the heads of groups there.
    """
    plain = checklist_plain("", *source.children, classes=source["classes"], ids=source["ids"])
    plain.source, plain.line = source.source, source.line
    return plain


def make_item(source: nodes.Element) -> tuple[checklist_item, ItemAttributes]:
    """Return *source*, a list item with a box, as a checklist item, and its attributes.

    *source* loses its children to the item. The wording's fingerprint is taken here, where
    no translation and no smart quotes have touched it yet: a reader's tick must hold in every
    language.
    """
    first_child = source.children[0]
    assert isinstance(first_child, nodes.paragraph)  # noqa: S101 - box_of() was asked before
    attributes = read_block(first_child.rawsource)
    wording = _make_wording(first_child, attributes)
    source_wording = normal_wording(source_text(wording))
    item = checklist_item(
        "",
        wording,
        *source.children[1:],
        item_id=attributes.id,
        source_wording=source_wording,
        fingerprint=fingerprint(source_wording),
        optional=attributes.optional,
        upcoming=attributes.upcoming,
        retired=attributes.retired,
        recheck=attributes.recheck,
        was=attributes.was,
        was_places=[],
        after=attributes.after,
        wordless=not _has_words(wording),
    )
    item.source, item.line = first_child.source, source.line or first_child.line
    return item, attributes


def _has_words(wording: checklist_wording) -> bool:
    """Whether *wording* says something, or will when its links are resolved."""
    if any(text.strip() for text in _leaves(wording)):
        return True
    later = (addnodes.pending_xref, nodes.reference, nodes.substitution_reference, nodes.pending)
    return any(
        isinstance(element, later)
        or (isinstance(element, nodes.image) and element.get("alt", "").strip())
        for element in elements(wording)
    )


def _make_wording(paragraph: nodes.paragraph, attributes: ItemAttributes) -> checklist_wording:
    raw = _raw_box(paragraph)
    if raw is not None:
        paragraph.remove(raw)
    _trim(paragraph, attributes, box=raw is None)
    text = _BOX.sub("", paragraph.rawsource, count=1)
    if attributes.block:
        head, _, tail = text.rpartition(attributes.block)
        text = head + tail if attributes.tail else head
    # the message catalogue is made from rawsource, so it must not hold box or attributes
    wording = checklist_wording(text.strip(), "", *paragraph.children)
    wording.source, wording.line = paragraph.source, paragraph.line
    return wording


def drop_repeated(wording: checklist_wording) -> None:
    """Take off a box and an attribute block that a translation repeats."""
    text = "".join(_leaves(wording))
    block = _REPEATED.search(text)
    _trim(wording, ItemAttributes(block[0] if block else ""), box=bool(_BOX.match(text)))


def _raw_box(paragraph: nodes.paragraph) -> nodes.raw | None:
    first_child = paragraph.children[0] if paragraph.children else None
    if isinstance(first_child, nodes.raw) and myst.is_task_box(first_child.astext()):
        return first_child
    return None


def _leaves(paragraph: nodes.paragraph) -> list[nodes.Text]:
    """Return the text of *paragraph* in order, without what is raw for one builder only."""
    leaves: list[nodes.Text] = []
    waiting: list[nodes.Node] = [paragraph]
    while waiting:
        node = waiting.pop()
        if isinstance(node, nodes.Text):
            leaves.append(node)
        elif not isinstance(node, nodes.raw):
            waiting.extend(reversed(node.children))
    return leaves


def _trim(paragraph: nodes.paragraph, attributes: ItemAttributes, *, box: bool) -> None:
    """Cut a literal *box* off *paragraph*'s text, and the attribute block out of it."""
    leaves = _leaves(paragraph)
    text = "".join(leaves)
    match = _BOX.match(text) if box else _SPACE.match(text)
    start = match.end() if match else 0
    is_code = [isinstance(leaf.parent, nodes.literal) for leaf in leaves]
    outside = [
        "\0" * len(leaf) if code else leaf for leaf, code in zip(leaves, is_code, strict=True)
    ]
    low, high = _block_in("".join(outside), attributes)
    position = 0
    for leaf in leaves:
        spans = [(start, low), (high, len(text))]
        parts = [leaf[max(begin - position, 0) : max(end - position, 0)] for begin, end in spans]
        position += len(leaf)
        new_text = "".join(parts)
        if new_text != leaf:
            _replace(leaf, new_text)
    if attributes.block and not attributes.tail:
        for comment in [child for child in paragraph.children if isinstance(child, nodes.raw)]:
            if comment.astext().startswith("<!--"):
                paragraph.remove(comment)


def _block_in(text: str, attributes: ItemAttributes) -> tuple[int, int]:
    """Return where the attribute block, with the space before it, begins and ends in *text*.

    A block has no braces inside, so it can be found whatever inline markup was made of it.
    """
    braces = [match for match in _BRACES.finditer(text) if not attributes.tail or "#" in match[0]]
    if not attributes.block or not braces:
        return len(text), len(text)
    block = braces[-1]
    return len(text[: block.start()].rstrip()), block.end() if attributes.tail else len(text)


def _replace(leaf: nodes.Text, text: str) -> None:
    parent = leaf.parent
    if text:
        remainder = nodes.Text(text)
        keep_name(leaf, remainder)
        parent.replace(leaf, remainder)
        return
    parent.remove(leaf)
    while not parent.children and not isinstance(parent, nodes.paragraph):
        parent, empty = parent.parent, parent
        parent.remove(empty)
        forget_reference(empty)
