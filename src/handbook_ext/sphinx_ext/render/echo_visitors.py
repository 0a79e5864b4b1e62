"""HTML of an item on a page where it does not stand: its box, its wording, the way to its list."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from handbook_ext.sphinx_ext.builder_kinds import is_html_site
from handbook_ext.sphinx_ext.nodes import checklist_echo
from handbook_ext.sphinx_ext.render.html_visitors import box_markup
from handbook_ext.sphinx_ext.render.script_messages import echo_messages

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator


def visit_echo(self: HTML5Translator, node: checklist_echo) -> None:
    """Write box and wording; what stands below is a paragraph with the link to the item.

    The item has its id where it stands, so the box is known by its name alone.
    """
    if not is_html_site(self.builder) or "words" not in node:
        self.body.append(self.starttag(node, "div"))
        return
    data = {
        "data-handbook": self.config.handbook_id,
        "data-messages": echo_messages(self.config.language),
    }
    self.body.append(self.starttag(node, "div", CLASS="hb-echo", **data))
    words = f'<span class="hb-wording">{escape(node["words"])}</span>'
    if node["retired"]:
        self.body.append(f"<p><s>{words}</s></p>\n")
    else:
        self.body.append(f'<label class="hb-label">{box_markup(node)} {words}</label>\n')


def depart_echo(self: HTML5Translator, node: checklist_echo) -> None:
    """Close what shows an item."""
    self.body.append("</div>\n")


def setup_html(app: Sphinx) -> None:
    """Register the visitors for the HTML builders."""
    app.add_node(checklist_echo, html=(visit_echo, depart_echo))
