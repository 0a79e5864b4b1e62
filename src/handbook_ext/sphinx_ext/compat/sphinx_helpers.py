"""Helpers that Sphinx's own builders use, and that its documentation does not promise.

Taken from here, so that one that moves is looked for once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util import docname_join
from sphinx.util.docutils import docutils_namespace, patch_docutils
from sphinx.util.logging import is_suppressed_warning, suppress_logging
from sphinx.util.matching import Matcher, patfilter
from sphinx.util.osutil import relative_uri

if TYPE_CHECKING:
    from sphinx.config import Config

__all__ = [
    "Matcher",
    "docname_join",
    "docutils_namespace",
    "is_set",
    "is_suppressed_warning",
    "patch_docutils",
    "patfilter",
    "relative_uri",
    "suppress_logging",
]


def is_set(config: Config, name: str) -> bool:
    """Whether a project sets the value *name*, be it to what Sphinx takes by itself."""
    return name in config._raw_config or name in config.overrides  # noqa: SLF001 - has no other
