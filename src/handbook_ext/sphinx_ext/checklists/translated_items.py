"""What a translator repeats of an item's box and attributes is taken off again.

Translators see both in the Markdown they translate, not in the message: it has neither.
"""

from __future__ import annotations

from typing import Any

from sphinx.transforms import SphinxTransform

from handbook_ext.sphinx_ext.checklists.task_items import drop_repeated
from handbook_ext.sphinx_ext.compat import translated_nodes
from handbook_ext.sphinx_ext.nodes import checklist_wording, elements


class DropRepeated(SphinxTransform):
    """Runs when Sphinx has put translations in place and counted them; smart quotes come later."""

    default_priority = 26

    def apply(self, **kwargs: Any) -> None:
        """Clean the translated wordings of one page."""
        if not translated_nodes.has_translations(self.document):
            return
        for node in elements(self.document):
            if isinstance(node, checklist_wording) and node.get("translated"):
                drop_repeated(node)
