"""Helpers that Sphinx's own builders use, and that its documentation does not promise.

Taken from here, so that one that moves is looked for once.
"""

from __future__ import annotations

from sphinx.util import docname_join
from sphinx.util.docutils import docutils_namespace, patch_docutils
from sphinx.util.logging import is_suppressed_warning, suppress_logging
from sphinx.util.matching import Matcher, patfilter
from sphinx.util.osutil import relative_uri

__all__ = [
    "Matcher",
    "docname_join",
    "docutils_namespace",
    "is_suppressed_warning",
    "patch_docutils",
    "patfilter",
    "relative_uri",
    "suppress_logging",
]
