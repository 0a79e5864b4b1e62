"""Which warnings of Sphinx and MyST say what our findings say, and how they are kept from it.

By what they document for it alone: types in ``suppress_warnings``, and the event
``warn-missing-reference``. Where a warning has no type, both appear.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from handbook_ext.sphinx_ext.compat.sphinx_helpers import is_suppressed_warning

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

    from handbook_ext.sphinx_ext.domain import HandbookDomain

COVERED_WARNINGS = (
    "download.not_readable",
    "image.not_readable",
    "myst.duplicate_def",
    "myst.header",
    "myst.xref_ambiguous",
    "myst.xref_missing",
    "ref.any",
    "ref.footnote",
    "ref.ref",
    "toc.excluded",
    "toc.not_included",
    "toc.not_readable",
)
"""The types of warnings for which there is always a finding of ours."""


def suppress_covered(_app: Sphinx, config: Config) -> None:
    """Silence what is covered. Done so early that Sphinx sees no change from build to build."""
    if config.handbook_check_links:
        config.suppress_warnings = [*config.suppress_warnings, *COVERED_WARNINGS]


def note_project_suppressions(app: Sphinx) -> None:
    """Let the domain know what the project itself has silenced."""
    domain = cast("HandbookDomain", app.env.domains["handbook"])
    if app.config.handbook_check_links:
        domain.silenced = tuple(app.config.suppress_warnings[: -len(COVERED_WARNINGS)])


def missing_reference(app: Sphinx, _domain: Any, _node: Any) -> bool | None:
    """Tell Sphinx that somebody else warns of a role's target: we do, with its place."""
    return True if app.config.handbook_check_links else None


def is_silenced(domain: HandbookDomain, warning: str) -> bool:
    """Whether the project itself has silenced a *warning*, given as ``type.subtype``."""
    kind, _, subtype = warning.partition(".")
    return is_suppressed_warning(kind, subtype, domain.silenced)
