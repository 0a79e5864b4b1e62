"""Validates every link of a book: what its author wrote against what its readers get."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.core.findings.severity_policy import read_policy
from handbook_ext.core.rules.labels import UNUSED_LABEL, UNUSED_TERM
from handbook_ext.sphinx_ext.links import anchor_lock_file, page_checks
from handbook_ext.sphinx_ext.links.built_page_checks import built_page_findings
from handbook_ext.sphinx_ext.links.link_checks import LinkChecks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from handbook_ext.core.finding import Finding, Rule
    from handbook_ext.sphinx_ext.project import Project


def is_asked_for(app: Sphinx, *rules: Rule) -> bool:
    """Whether the project gives one of *rules*, which are off at first, a severity."""
    levels = read_policy(Path(app.srcdir), app.config.handbook_severities).levels
    return not levels.keys().isdisjoint(rule.name for rule in rules)


def link_findings(project: Project) -> Iterator[Finding]:
    """Yield every finding about links and pages, in no order."""
    checks = LinkChecks(project)
    for docname in project.documents:
        yield from checks.check(docname)
    if is_asked_for(project.app, UNUSED_LABEL, UNUSED_TERM):
        from handbook_ext.sphinx_ext.links.unused_names import unused_labels_and_terms  # noqa: PLC0415 - seldom asked for

        yield from unused_labels_and_terms(project)
    yield from page_checks.orphan_pages(project)
    yield from page_checks.missing_toctree_entries(project, checks.explainer)
    yield from page_checks.duplicate_labels(project)
    yield from page_checks.unexercised_sections(project)
    yield from page_checks.duplicate_definitions(project)
    yield from page_checks.footnote_findings(project)
    yield from page_checks.skipped_heading_levels(project)
    yield from page_checks.missing_inventory_targets(project)
    yield from page_checks.unresolved_text(project)
    yield from page_checks.missing_includes(project)
    yield from built_page_findings(project, checks.broken)
    yield from anchor_lock_file.lost_anchor_findings(project)
    project.locator.cache.save()
