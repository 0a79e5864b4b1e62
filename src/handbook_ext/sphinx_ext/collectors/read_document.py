"""The document that is collected from: its tree, its text, and where things in it stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.documents.document_record import SourceLine
from handbook_ext.core.ids import is_id
from handbook_ext.sphinx_ext.collectors import source_hints
from handbook_ext.sphinx_ext.compat import myst, other_extensions
from handbook_ext.sphinx_ext.nodes import checklist, checklist_item
from handbook_ext.sphinx_ext.source_locations import node_file, node_line, relative_file

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.environment import BuildEnvironment


class ReadDocument:
    """A document that has been read: titles are translated, and ids are final."""

    def __init__(
        self, env: BuildEnvironment, docname: str, tree: nodes.document, source: str
    ) -> None:
        self.env, self.docname, self.tree, self.source = env, docname, tree, source

    def line(self, node: nodes.Element) -> SourceLine:
        """Return where *node* stands; of what a docstring says, the directive that shows it."""
        documented = other_extensions.documented_object(node)
        if documented is None:
            return SourceLine(self.file(node), node_line(node))
        return self._directive_line(node, documented.name)

    def origin(self, node: nodes.Element) -> SourceLine:
        """Return where the author of *node* wrote it: in the docstring, too."""
        documented = other_extensions.documented_object(node)
        if documented is None:
            return SourceLine(self.file(node), node_line(node))
        if not documented.file:
            return self._directive_line(node, documented.name)._replace(documented=documented.name)
        # what it inherits autodoc does not note
        self.env.note_dependency(documented.file, docname=self.docname)
        file = relative_file(documented.file, self.env.srcdir)
        line = node.line if node.source else 0  # a base class has a line, but no source
        return SourceLine(file, line or 0, documented.name)

    def _directive_line(self, node: nodes.Element, name: str) -> SourceLine:
        return SourceLine(self.file(node), source_hints.directive_line(self.source, name))

    def file(self, node: nodes.Element) -> str:
        """Return the source file that *node* was written in."""
        return node_file(node, self.env, self.docname)

    @property
    def anchors(self) -> list[str]:
        """What links can name on the page, as far as its tree tells: its ids and its slugs."""
        return sorted({*self.tree.ids, *myst.heading_slugs(self.env, self.docname)})

    @property
    def taken_ids(self) -> list[str]:
        """What no item or list can have as its id: the page's anchors but for theirs, and names.

        A name is no anchor, but docutils would give an item's id to the element that has it.
        """
        ours = (checklist, checklist_item)
        ids = {name for name, node in self.tree.ids.items() if not isinstance(node, ours)}
        slugs = myst.heading_slugs(self.env, self.docname)
        return sorted(filter(is_id, {*ids, *slugs, *self.tree.nametypes}))
