"""Lists in the contents of their page ("On this page"), with the headings among their items.

Only there: the contents of other pages, and what is numbered, stay as Sphinx makes them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from sphinx import addnodes

from handbook_ext.core.ids import slug
from handbook_ext.sphinx_ext.builder_kinds import has_pages
from handbook_ext.sphinx_ext.compat import sphinx_builders
from handbook_ext.sphinx_ext.nodes import (
    ITEM_LISTS,
    checklist,
    checklist_heading,
    elements,
    is_item_heading,
)
from handbook_ext.sphinx_ext.project import project_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders.html import StandaloneHTMLBuilder

_ADDED = "handbook_lists_added"


def make_headings(group: checklist) -> None:
    """Make what stands as a heading among the items of *group* one for a screen reader too.

    Each gets an anchor, by an id that no author can give.
    """
    taken: dict[str, int] = {}
    for node in _headings(group):
        heading = node if "heading-level" in node else _made_heading(node)
        if group["list_id"]:
            anchor = f"hb.{group['list_id']}.{slug(heading.astext())}"
            taken[anchor] = taken.get(anchor, 0) + 1
            heading["ids"].append(anchor if taken[anchor] == 1 else f"{anchor}.{taken[anchor]}")


def _made_heading(node: nodes.Element) -> checklist_heading:
    """Put a heading in the place of *node*, a rubric or a line in bold."""
    heading = checklist_heading("", "", *node.children)
    if isinstance(node, nodes.rubric):
        heading["classes"].append("rubric")  # what it would look like
    node.replace_self(heading)
    return heading


def _headings(group: checklist) -> list[nodes.Element]:
    """Return what stands as a heading before items: a rubric, or a paragraph all in bold."""
    children = cast("list[nodes.Element]", group.children)
    return [
        before
        for before, after in pairwise(children[1:])
        if isinstance(after, ITEM_LISTS) and is_item_heading(before)
    ]


def add_lists(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Add to the contents of the page being written the lists that it shows."""
    if doctree is None or not context.get("toc") or not has_pages(app.builder):
        return
    left_out = project_of(app).domain.left_out(pagename)  # some are skipped when it is written
    groups = [
        node
        for node in elements(doctree)
        if isinstance(node, checklist) and node["ids"] and node["list_id"] not in left_out
    ]
    builder = cast("StandaloneHTMLBuilder", app.builder)
    contents = sphinx_builders.local_contents(builder, pagename)
    depth = app.env.metadata[pagename].get("tocdepth", 0)
    added = [_add(contents, group, depth) for group in reversed(groups)]
    if any(added):
        context["toc"] = sphinx_builders.rendered(builder, contents)
        context["display_toc"] = context[_ADDED] = True


def show_contents(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Show the contents in the theme Furo too, which hides what it thinks is a title alone."""
    if context.pop(_ADDED, False) and "hide-toc" not in (context.get("meta") or {}):
        context["furo_hide_toc"] = False


def _add(contents: nodes.Element, group: checklist, depth: int) -> bool:
    """Add *group* to the entry of its section, before that of the first section below."""
    sections = [node for node in _ancestors(group) if isinstance(node, nodes.section)]
    below = len(sections) + 1
    entry = _entry_of(contents, sections[0]) if sections else None
    if entry is None or 0 < depth < below:
        return False
    headings = _headings(group) if not depth or below < depth else []
    lines = [_entry(heading.astext(), heading["ids"][0]) for heading in headings]
    made = _entry(group.children[0].astext(), group["ids"][0])
    made += [nodes.bullet_list("", *lines)] if lines else []
    if not isinstance(entry.children[-1], nodes.bullet_list):
        entry += nodes.bullet_list("")
    cast("nodes.bullet_list", entry.children[-1]).insert(0, made)
    return True


def _ancestors(node: nodes.Node) -> list[nodes.Element]:
    """Return what *node* stands in, the innermost first."""
    around: list[nodes.Element] = []
    while node.parent is not None:
        node = node.parent
        around.append(node)
    return around


def _entry_of(contents: nodes.Element, section: nodes.Element) -> nodes.Element | None:
    """Return the entry of *section* in the contents; that of a page leads to its top."""
    addresses = {f"#{name}" for name in section["ids"]}
    if not isinstance(section.parent, nodes.section):
        addresses.add("#")
    for node in elements(contents):
        if isinstance(node, nodes.list_item):
            link = next(inner for inner in elements(node) if isinstance(inner, nodes.reference))
            if link["refuri"] in addresses:
                return node
    return None


def _entry(title: str, anchor: str) -> nodes.list_item:
    address = f"#{anchor}"
    link = nodes.reference("", title, internal=True, refuri=address, anchorname=address)
    return nodes.list_item("", addnodes.compact_paragraph("", "", link))
