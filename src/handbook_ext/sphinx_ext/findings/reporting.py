"""How findings are chosen, forgiven and said in a build."""

from __future__ import annotations

import gc
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import logging

from handbook_ext.core.findings import baseline, suppressions
from handbook_ext.core.findings.baseline import BaselineError
from handbook_ext.core.findings.formats.text_report import details, summary
from handbook_ext.core.findings.severity_policy import Policy, PolicyError, read_policy
from handbook_ext.core.rules.accepted_findings import STALE_BASELINE_ENTRY, UNUSED_SUPPRESSION
from handbook_ext.core.rules.lock_lines import REMOVED_LOCK_LINE
from handbook_ext.core.rules.registry import RULES
from handbook_ext.source import find_blocks
from handbook_ext.sphinx_ext.builder_kinds import has_pages
from handbook_ext.sphinx_ext.compat.sphinx_builders import set_failing_exit_status
from handbook_ext.sphinx_ext.compat.sphinx_helpers import is_suppressed_warning
from handbook_ext.sphinx_ext.findings import book_findings
from handbook_ext.sphinx_ext.source_locations import (
    page_files,
    relative_file,
    source_lines,
    syntaxes,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from sphinx.application import Sphinx

    from handbook_ext.core.finding import Finding, Rule
    from handbook_ext.core.findings.baseline import BaselineEntry
    from handbook_ext.core.findings.formats.text_report import Lines
    from handbook_ext.core.findings.severity_policy import Level
    from handbook_ext.core.findings.source_blocks import Blocks
    from handbook_ext.sphinx_ext.project import Project

logger = logging.getLogger(__name__)

EXTERNAL_RULES = frozenset(rule for rule in RULES.values() if rule.code.startswith("HB5"))
"""The rules about links that lead out of the book: only handbook external asks the network."""

UNBUILT = EXTERNAL_RULES | {REMOVED_LOCK_LINE}
"""The rules that no build looks for."""


def report(project: Project) -> list[Finding]:
    """Log what is left of the findings; an error among them makes the build exit with 1.

    Returns all that rules found, forgiven or not; nothing where nothing can be reported.
    """
    app = project.app
    try:
        with _collector_paused():
            findings = reported_findings(project)
    except (PolicyError, BaselineError) as error:
        _fail(app, str(error))
        return []
    lines = lines_of(app)
    for finding in findings:
        location = finding.location
        path = os.path.normpath(Path(app.srcdir, location.file))  # as Sphinx writes it
        where = f"{path}:{location.line}:{location.column}"
        log = logger.error if finding.severity == "error" else logger.warning
        message = f"{finding}{details(finding, lines)}"
        log("%s", message, type="handbook", subtype=finding.rule.code, location=where)
    if any(finding.severity == "error" for finding in findings):
        set_failing_exit_status(app)
    if findings:
        logger.info("%s", summary(findings))
    return book_findings.all_findings(project)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep Python from looking for garbage in the meantime.

    Judging leaves none in circles, and each search goes through the whole environment: a twelfth
    of an unchanged build of 300 pages.
    """
    was_running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_running:
            gc.enable()


def _fail(app: Sphinx, message: str) -> None:
    """Log that nothing can be reported, unless Sphinx is told to suppress all of ours."""
    text = f"{message}; until then no findings are shown"
    logger.error("%s", text, type="handbook", subtype="config")
    if not is_suppressed_warning("handbook", "config", app.config.suppress_warnings):
        set_failing_exit_status(app)


def reported_findings(project: Project) -> list[Finding]:
    """Return the findings to report; raises PolicyError or BaselineError."""
    return _beyond_baseline(
        project.app, book_findings.all_findings(project), idle_rules(project.app)
    )


def reported_external_findings(
    app: Sphinx, findings: Iterable[Finding], *, is_whole: bool
) -> list[Finding]:
    """Return those of *findings*, all by rules about external links, that are to be reported.

    With them, where *is_whole* says that no address was left out, what suppressions and the
    baseline say too much of these rules; what else may be wrong with a suppression, every build
    says. Raises PolicyError or BaselineError.
    """
    ours = EXTERNAL_RULES | {
        rule for rule in (UNUSED_SUPPRESSION, STALE_BASELINE_ENTRY) if is_whole
    }
    all_findings = _beyond_baseline(app, findings, frozenset(RULES.values()) - EXTERNAL_RULES)
    return [finding for finding in all_findings if finding.rule in ours]


def _beyond_baseline(
    app: Sphinx, findings: Iterable[Finding], idle: Collection[Rule]
) -> list[Finding]:
    entries = load_baseline(app)
    file = relative_file(baseline_path(app), app.srcdir)
    unsuppressed = _unsuppressed(app, findings, idle)
    return policy_of(app).apply(baseline.apply_baseline(unsuppressed, entries, file, idle))


def unsuppressed_findings(project: Project) -> list[Finding]:
    """Return the findings that the project asks for and nothing in a source suppresses.

    In the report's order, with the severities that they have here. Raises PolicyError.
    """
    return _unsuppressed(project.app, book_findings.all_findings(project), idle_rules(project.app))


def _unsuppressed(
    app: Sphinx, findings: Iterable[Finding], idle: Collection[Rule]
) -> list[Finding]:
    policy = policy_of(app)
    policy_findings = policy.apply(findings)
    blocks_by_file = _marked_sources(app, policy_findings)
    return policy.apply(suppressions.apply_suppressions(policy_findings, blocks_by_file, idle))


def policy_of(app: Sphinx) -> Policy:
    """Return the project's policy, in which what Sphinx is told to suppress is off."""
    policy = read_policy(Path(app.srcdir), app.config.handbook_severities)
    silenced: dict[str, dict[str, Level]] = {
        rule.name: {"**": "off"}
        for rule in RULES.values()
        if is_suppressed_warning("handbook", rule.code, app.config.suppress_warnings)
    }
    return Policy({**policy.levels, **silenced})


def lines_of(app: Sphinx) -> Lines:
    """Return the function that gives the lines of the book's sources."""
    return lambda file: source_lines(f"{app.srcdir}/{file}")


def idle_rules(app: Sphinx) -> frozenset[Rule]:
    """Return the rules that a build can find nothing by.

    Those of other commands, and more where no pages are written or links are not checked.
    """
    pages = has_pages(app.builder)
    links = app.config.handbook_check_links
    return frozenset(
        rule
        for rule in RULES.values()
        if rule in UNBUILT
        or (rule.needs_html and not pages)
        or (rule.code[:3] in {"HB2", "HB3"} and not links)
    )


def baseline_path(app: Sphinx) -> Path:
    """Return where the book's baseline is, or would be."""
    return Path(app.confdir, baseline.FILE_NAME)


def load_baseline(app: Sphinx) -> dict[BaselineEntry, tuple[int, int]]:
    """Return the book's baseline, empty where there is none; raises BaselineError."""
    path = baseline_path(app)
    try:
        return baseline.parse_baseline(path.read_bytes())
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise BaselineError(f"{path} cannot be read: {error.strerror}") from None
    except BaselineError as error:
        raise BaselineError(f"{path}: {error}") from None


def _marked_sources(app: Sphinx, findings: Iterable[Finding]) -> dict[str, Blocks]:
    """Return the blocks of each source that may have suppressions.

    They are the book's pages, and what these include that something was found in.
    """
    faulty = {finding.location.file for finding in findings}
    pages = set(page_files(app.env).values())
    return {
        file: find_blocks(text, syntax)
        for file, syntax in syntaxes(app.env).items()
        if (file in pages or file in faulty) and (text := _marked_text(Path(app.srcdir, file)))
    }


def _marked_text(path: Path) -> str:
    """Return the text of a file that may have suppressions, else nothing.

    Few have, and parsing all of them takes longer.
    """
    try:
        content = path.read_bytes()
    except OSError:
        return ""
    return content.decode("utf-8", "replace") if suppressions.MARK.search(content) else ""
