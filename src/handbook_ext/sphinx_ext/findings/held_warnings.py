"""Warnings that a finding may stand for are held back until the findings are known.

What no finding stands for is given back to Sphinx then, as it was: it filters, counts and prints
it. So nothing is lost, whoever warned, and nothing is said twice.
"""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING

from handbook_ext.core.findings.covered_warnings import ForeignWarning, covering_rules, uncovered
from handbook_ext.sphinx_ext.compat import sphinx_logging
from handbook_ext.sphinx_ext.source_locations import documents_by_file, relative_file

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.finding import Finding


class HeldWarnings(logging.Filter):
    """The warnings of one build that wait for its findings."""

    def __init__(self) -> None:
        super().__init__()
        self._app: Sphinx | None = None
        self._records: list[logging.LogRecord] = []
        self._warnings: list[ForeignWarning] = []
        self._handler: logging.Handler | None = None

    def attach(self, _app: Sphinx) -> None:
        """See every warning from now on, also those that Sphinx keeps until all is read."""
        self._handler = sphinx_logging.warning_handler()
        sphinx_logging.filter_first(self._handler, self)

    def start(self, app: Sphinx, _env: BuildEnvironment, _docnames: list[str]) -> None:
        """Hold back from now on what findings may stand for."""
        if app.config.handbook_check_links:
            self._app = app

    def filter(self, record: logging.LogRecord) -> bool:
        """Hold *record* back where a finding may stand for it."""
        kind = sphinx_logging.warning_kind(record)
        if self._app is None or not covering_rules(kind):
            return True
        # a node would keep its whole document in memory
        location = record.location = sphinx_logging.warning_location(self._app, record)
        path, line = sphinx_logging.location_parts(location)
        file = relative_file(path, self._app.srcdir) if path else ""
        self._records.append(record)
        self._warnings.append(ForeignWarning(kind, record.getMessage(), file, line))
        return False

    def release(
        self,
        findings: Iterable[Finding] = (),
        sound_names: Callable[[str], Collection[str]] = lambda _docname: (),
    ) -> None:
        """Give back what none of *findings* stands for, and hold nothing back any more.

        *sound_names* gives what the links of a document name that its written page has.
        """
        app, self._app = self._app, None
        records, self._records = self._records, []
        warnings, self._warnings = self._warnings, []
        if app is None or self._handler is None or not records:
            return
        documents = documents_by_file(app.env)
        folded = cache(lambda docname: {name.casefold() for name in sound_names(docname)})
        for index in uncovered(warnings, findings, lambda file: documents.get(file, ()), folded):
            self._handler.handle(records[index])
