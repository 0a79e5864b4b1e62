"""HTML: native checkboxes in labels within a fieldset; complete and printable without script.

The script and the style sheet rely on the classes and attributes written here; the browser
tests hold the three together.
"""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any

from handbook_ext.core.marked_messages import mark
from handbook_ext.sphinx_ext.compat import sphinx_builders
from handbook_ext.sphinx_ext.nodes import (
    ITEM_LISTS,
    checklist,
    checklist_heading,
    checklist_item,
    checklist_items,
    checklist_more,
    checklist_plain,
    checklist_resume,
    checklist_steps,
    checklist_title,
    checklist_wording,
    elements,
)
from handbook_ext.sphinx_ext.render import list_tools, numbered_lists
from handbook_ext.sphinx_ext.render.checklists_json_file import page_address
from handbook_ext.sphinx_ext.render.script_messages import page_messages
from handbook_ext.sphinx_ext.translation.translated_messages import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

    Visitor = Callable[[Any, Any], None]

DETAILS = mark("Details")
DETAILS_OF = mark("Details: {wording}")
FIELDS = mark("note, evidence, mentor, not applicable")


def _embedded(translator: HTML5Translator) -> bool:
    return sphinx_builders.is_embedded(translator.builder)


def visit_checklist(self: HTML5Translator, node: checklist) -> None:
    """Open the group; the title's legend must be its first child."""
    if _embedded(self):
        self.body.append(self.starttag(node, "div", CLASS="hb-checklist"))
        return
    attributes = {
        "data-handbook": self.config.handbook_id,
        "data-page": page_address(self.builder, sphinx_builders.current_page(self.builder)),
        "data-messages": page_messages(self.config.language),
    }
    self.body.append(self.starttag(node, "fieldset", CLASS="hb-checklist", **attributes))


def depart_checklist(self: HTML5Translator, node: checklist) -> None:
    """Close the group."""
    signed = f"{list_tools.signature_lines()}</div></fieldset>\n"
    self.body.append("</div>\n" if _embedded(self) else signed)


def visit_title(self: HTML5Translator, node: checklist_title) -> None:
    """Open the legend, and in it the heading that those who go by headings come to."""
    if _embedded(self):
        self.body.append(self.starttag(node, "p", "", CLASS="hb-title"))
        return
    self.body.append(self.starttag(node, "legend", "", CLASS="hb-title"))
    self.body.append(f"{_anchors(self, node.parent)}<h{_level(self)}>")


def _level(translator: HTML5Translator) -> int:
    """Return the level of a heading right below the section that is being written."""
    return min(translator.section_level + translator.initial_header_level, 6)


def _anchors(translator: HTML5Translator, node: nodes.Element) -> str:
    """Return the anchors of the ids that *node* had before; an e-book has no links from outside."""
    names: list[str] = [] if _embedded(translator) else node.get("anchors", [])
    return "".join(f'<span id="{name}"></span>' for name in names)


def depart_title(self: HTML5Translator, node: checklist_title) -> None:
    """Close the legend."""
    # Chromium's layout of a list is quadratic where text stands beside it in a fieldset, even
    # white space: the rest goes into a box that follows the legend at once
    end = f'</h{_level(self)}></legend><div class="hb-body">\n'
    self.body.append("</p>\n" if _embedded(self) else end)


def visit_heading(self: HTML5Translator, node: checklist_heading) -> None:
    """Open a heading among items. It looks as its paragraph would, which only a role leaves be."""
    role: dict[str, Any] = {"role": "heading", "aria-level": min(_level(self) + 1, 6)}
    self.body.append(self.starttag(node, "p", "", **role))


def depart_heading(self: HTML5Translator, node: checklist_heading) -> None:
    """Close a heading."""
    self.body.append("</p>\n")


def visit_items(self: HTML5Translator, node: checklist_items) -> None:
    """Open the list; the tools stand before the first list of a checklist."""
    _put_tools(self, node)
    self.body.append(self.starttag(node, "ul", CLASS="hb-items"))


def depart_items(self: HTML5Translator, node: checklist_items) -> None:
    """Close the list."""
    self.body.append("</ul>\n")


def visit_steps(self: HTML5Translator, node: checklist_steps) -> None:
    """Open a numbered list. Its entries have their numbers, so it needs no start."""
    _put_tools(self, node)
    self.body.append(
        self.starttag(node, "ol", CLASS="hb-items", **numbered_lists.number_type(node))
    )


def depart_steps(self: HTML5Translator, node: checklist_steps) -> None:
    """Close the list."""
    self.body.append("</ol>\n")


def _put_tools(translator: HTML5Translator, node: nodes.Element) -> None:
    group = node.parent
    while not isinstance(group, checklist):
        assert group is not None  # noqa: S101 - items stand in a checklist
        group = group.parent
    first_list = next(element for element in elements(group) if isinstance(element, ITEM_LISTS))
    if not _embedded(translator) and first_list is node:
        translator.body.append(list_tools.markup(translator, group))


def visit_item(self: HTML5Translator, node: checklist_item) -> None:
    """Open an item, with its flags as classes."""
    flags = [f"hb-{flag}" for flag in ("optional", "upcoming", "retired") if node[flag]]
    self.body.append(
        self.starttag(node, "li", CLASS=" ".join(["hb-item", *flags]), **numbered_lists.value(node))
    )
    self.body.append(_anchors(self, node))


def depart_item(self: HTML5Translator, node: checklist_item) -> None:
    """Close an item."""
    self.body.append("</li>\n")


def _has_box(node: checklist_wording) -> bool:
    item = node.parent
    return bool(item["item_id"]) and not item["retired"]


def visit_wording(self: HTML5Translator, node: checklist_wording) -> None:
    """Open the label around box and wording; without a box, a plain paragraph."""
    if _embedded(self) or not _has_box(node):
        self.body.append(
            self.starttag(node, "p", "", CLASS="hb-wording", **numbered_lists.number(node.parent))
        )
        self.body.append("<s>" if node.parent["retired"] else "")
        return
    attributes = numbered_lists.number(node.parent).items()
    number = "".join(f' {key}="{escape(text)}"' for key, text in attributes)
    opening = f'<span class="hb-wording" id="hb.{node.parent["item_id"]}">'
    self.body.append(f'<label class="hb-label"{number}>{box_markup(node.parent)} {opening}')


def box_markup(item: nodes.Element) -> str:
    """Return an item's box with what the script must know of the item."""
    earlier = json.dumps(item["earlier"], ensure_ascii=False, separators=(",", ":"))
    data = {
        "wording": item["fingerprint"],
        "was": " ".join(item["was"]),
        "recheck": item["recheck"],
        "earlier": earlier if item["earlier"] else "",
    }
    attributes = "".join(f' data-{key}="{escape(text)}"' for key, text in data.items() if text)
    name = f'name="{item["item_id"]}"'
    return f'<input type="checkbox" class="hb-box" {name} autocomplete="off"{attributes}>'


def depart_wording(self: HTML5Translator, node: checklist_wording) -> None:
    """Close the label or paragraph."""
    if _embedded(self) or not _has_box(node):
        self.body.append("</s></p>\n" if node.parent["retired"] else "</p>\n")
    else:
        self.body.append("</span></label>\n")


def visit_more(self: HTML5Translator, node: checklist_more) -> None:
    """Write the row of an item where the script says what is known of it, and opens its inputs."""
    # a list of buttons tells it from those of other items; what stands in brackets is no label
    wording = " ".join(next(node.parent.findall(checklist_wording)).astext().split())
    name = escape(translate(DETAILS_OF).format(wording=wording))
    state = f'aria-expanded="false" aria-label="{name}"'
    word = f'<span class="hb-word">{translate(DETAILS)}</span>'
    names = f'<span class="hb-names">{translate(FIELDS)}</span>'
    button = f'<button type="button" class="hb-more" {state}>{word} {names}</button>'
    self.body.append(f'<div class="hb-facts">{button}</div>\n')


def depart_more(self: HTML5Translator, node: checklist_more) -> None:
    """Nothing is left open."""


def visit_resume(self: HTML5Translator, node: checklist_resume) -> None:
    """Write the line that a page's script fills with the list to go on with."""
    self.body.append('<p class="hb-resume"></p>\n')


def depart_resume(self: HTML5Translator, node: checklist_resume) -> None:
    """Nothing is left open."""


def setup_html(app: Sphinx) -> None:
    """Register the visitors for the HTML builders."""
    handlers: dict[type[nodes.Element], tuple[Visitor, Visitor]] = {
        checklist: (visit_checklist, depart_checklist),
        checklist_title: (visit_title, depart_title),
        checklist_heading: (visit_heading, depart_heading),
        checklist_items: (visit_items, depart_items),
        checklist_steps: (visit_steps, depart_steps),
        checklist_plain: (numbered_lists.visit_plain, numbered_lists.depart_plain),
        checklist_item: (visit_item, depart_item),
        checklist_wording: (visit_wording, depart_wording),
        checklist_more: (visit_more, depart_more),
        checklist_resume: (visit_resume, depart_resume),
    }
    for node, visitors in handlers.items():
        app.add_node(node, html=visitors)
