"""How findings are reported in a build."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging
from sphinx.util.logging import is_suppressed_warning

from handbook_ext.core.report.text import details, summary
from handbook_ext.sphinx_ext import checks
from handbook_ext.sphinx_ext.source import source_lines

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from handbook_ext.core.report import Lines
    from handbook_ext.sphinx_ext.domain import HandbookDomain

logger = logging.getLogger(__name__)


def report(app: Sphinx, domain: HandbookDomain) -> None:
    """Log the findings; an error that is not suppressed makes the build exit with 1."""
    found = [
        one
        for one in checks.findings(app, domain)
        if not is_suppressed_warning("handbook", one.rule.code, app.config.suppress_warnings)
    ]
    lines = lines_of(app)
    for one in found:
        place = f"{Path(app.srcdir, one.place.file)}:{one.place.line}:{one.place.column}"
        log = logger.error if one.severity == "error" else logger.warning
        message = f"{one}{details(one, lines)}"
        log("%s", message, type="handbook", subtype=one.rule.code, location=place)
    if any(one.severity == "error" for one in found):
        app.statuscode = 1
    if found:
        logger.info("%s", summary(found))


def lines_of(app: Sphinx) -> Lines:
    """Return the function that gives the lines of the book's sources."""
    return lambda file: source_lines(f"{app.srcdir}/{file}")
