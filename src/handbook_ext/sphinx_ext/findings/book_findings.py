"""What can only be judged with the whole book at hand.

Runs at the end of every build, also when nothing changed: a fault that was reported once
must be reported until it is mended.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from handbook_ext.core.rules.every_link import LinkChecks
from handbook_ext.core.rules.registry import CHECKLIST_CHECKS, LINK_CHECKS, finding_of
from handbook_ext.sphinx_ext.findings.checked_sphinx_book import CheckedSphinxBook
from handbook_ext.sphinx_ext.findings.visible_markup_findings import visible_markup
from handbook_ext.sphinx_ext.locks import anchor_lock_file, checklist_lock_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from handbook_ext.core.finding import Finding, Rule
    from handbook_ext.core.model import Location
    from handbook_ext.sphinx_ext.project import Project


def all_findings(project: Project) -> list[Finding]:
    """Return every finding about the current documents, in the report's order.

    Rules judge a book once a build, whoever asks.
    """
    if project.findings is None:
        project.findings = _judged(project)
    return project.findings


def sound_names(project: Project) -> Callable[[str], set[str]]:
    """Return the function that gives what a document's links name that leads somewhere."""
    checks = cache(lambda: LinkChecks(CheckedSphinxBook(project)))  # most books need none
    return lambda docname: checks().sound(docname) if docname in project.documents else set()


def _judged(project: Project) -> list[Finding]:
    app, domain = project.app, project.domain
    all_findings = [
        finding_of(record)
        for page in domain.checklist_pages.values()
        for record in page["findings"]
    ]
    all_findings += domain.wrong_settings
    all_findings += visible_markup(app, domain)
    book = CheckedSphinxBook(project)
    for check in CHECKLIST_CHECKS:
        all_findings += check(book)
    if app.config.handbook_check_links:
        for check in LINK_CHECKS:
            all_findings += check(book)
        all_findings += anchor_lock_file.lost_anchor_findings(project)
        project.locator.cache.save()
    lock = checklist_lock_file.load_lock(app)
    if lock is not None:
        all_findings += checklist_lock_file.checklist_lock_file_findings(app, domain, lock)
    return _once(all_findings)


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """Return *findings* in order, one of those that say the same of the same place.

    Of a text that several pages share, they may suggest what is near for each.
    """
    said: dict[tuple[Location, Rule, str], Finding] = {}
    for finding in sorted(findings, key=lambda finding: finding.order):
        key = finding.location, finding.rule, finding.message
        if key not in said or not said[key].suggestion:
            said[key] = finding
    return sorted(said.values(), key=lambda finding: finding.order)
