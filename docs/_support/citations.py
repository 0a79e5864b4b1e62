"""Roles that cite a source and grade the claim: ``{cite:strong}``, ``{cite:some}``, ``{cite:weak}``.

Plain ``{cite}`` cites without a grade. All are roles of the domain of sphinxcontrib-bibtex, so
its keys, the validator's rules and the list of unused sources see them alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sphinxcontrib.bibtex.domain import BibtexDomain
from sphinxcontrib.bibtex.roles import CiteRole

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

GRADES: Final = ("strong", "some", "weak")


class GradedDomain(BibtexDomain):  # type: ignore[misc]
    """The domain ``cite`` with a role a grade."""

    roles = BibtexDomain.roles | {grade: CiteRole() for grade in GRADES}

    def resolve_xref(self, *args: Any) -> Any:
        """Return what a citation shows, whatever its grade."""
        env, docname, builder, kind, target, node, inner = args
        kind = "p" if kind in GRADES else kind
        return super().resolve_xref(env, docname, builder, kind, target, node, inner)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Put the domain with grades in the place of the one without."""
    app.setup_extension("sphinxcontrib.bibtex")
    app.add_domain(GradedDomain, override=True)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
