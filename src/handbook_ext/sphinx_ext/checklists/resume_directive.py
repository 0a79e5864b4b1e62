"""The ``{checklist-resume}`` directive: a line that leads back to the list ticked last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxDirective

from handbook_ext.sphinx_ext.nodes import checklist_resume

if TYPE_CHECKING:
    from docutils import nodes


class ResumeDirective(SphinxDirective):
    """Room for one line, empty for who has ticked nothing; it has no options and no content."""

    def run(self) -> list[nodes.Node]:
        """Return the line's node; the page's script fills it."""
        return [checklist_resume()]
