"""The list of sources without its numbers: the text cites by name, and the list is sorted by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


class DropLabels(SphinxPostTransform):
    """Removes the labels that the bibliography needs while its keys are resolved."""

    default_priority = 900

    def run(self, **_kwargs: Any) -> None:
        """Remove the labels of one page."""
        for citation in self.document.findall(nodes.citation):
            for label in [one for one in citation.children if isinstance(one, nodes.label)]:
                citation.remove(label)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the transform with Sphinx."""
    app.add_post_transform(DropLabels)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
