"""The ``{checklist-item}`` directive: an item shown on a page where it does not stand."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from handbook_ext.sphinx_ext.nodes import checklist_echo


class EchoDirective(SphinxDirective):
    """Shows an item of any list, with its box: to tick it here is to tick it there.

    It is read as a link to the item, so that whatever is true of links is true of it: a wrong id
    is found, with its place. What the item says is filled in when the page is written.
    """

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the node with its link."""
        (name,) = self.arguments
        link = addnodes.pending_xref(
            name, nodes.inline("", name), refdoc=self.env.current_document.docname,
            refdomain="handbook", reftype="item", reftarget=name, refexplicit=False, refwarn=True,
        )  # fmt: skip
        # the words are the item's, and translated where it stands
        paragraph = nodes.paragraph(name, "", link, translatable=False)
        echo = checklist_echo("", paragraph, item_id=name)
        for node in (link, paragraph, echo):
            self.set_source_info(node)
        return [echo]
