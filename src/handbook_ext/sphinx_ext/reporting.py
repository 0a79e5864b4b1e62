"""How findings are reported in a build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging
from sphinx.util.logging import is_suppressed_warning

from handbook_ext.sphinx_ext import checks

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from handbook_ext.sphinx_ext.domain import HandbookDomain

logger = logging.getLogger(__name__)


def report(app: Sphinx, domain: HandbookDomain) -> None:
    """Log the findings; an error that is not suppressed makes the build exit with 1."""
    for one in checks.findings(app, domain):
        code = one.rule.code
        place = f"{Path(app.srcdir, one.place.file)}:{one.place.line}:{one.place.column}"
        log = logger.error if one.rule.severity == "error" else logger.warning
        log("%s", one, type="handbook", subtype=code, location=place)
        suppressed = is_suppressed_warning("handbook", code, app.config.suppress_warnings)
        if one.rule.severity == "error" and not suppressed:
            app.statuscode = 1
