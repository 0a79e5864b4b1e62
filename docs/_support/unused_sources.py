"""Lists bibliography entries that no page cites; a missing key already fails the build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util import logging

from handbook_ext.core.marked_messages import count_noun

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

logger = logging.getLogger(__name__)


def unused(app: Sphinx) -> list[str]:
    """Return the keys in the bibliography file that nothing cites, sorted."""
    domain = app.env.domains["cite"]
    cited = {target.key for reference in domain.citation_refs for target in reference.targets}  # type: ignore[attr-defined]
    return sorted(set(domain.bibdata.data.entries) - cited)  # type: ignore[attr-defined]


def list_unused(app: Sphinx, exception: Exception | None) -> None:
    """Say at the end of the build which sources could go."""
    keys = [] if exception else unused(app)
    if keys:
        logger.info("%s cited by no page: %s", count_noun(len(keys), "source"), ", ".join(keys))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the list with Sphinx."""
    app.connect("build-finished", list_unused)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
