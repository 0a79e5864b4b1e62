"""Validates every link of a book: what its author wrote against what its readers get."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.sphinx_ext.links import anchor_lock_file, page_checks
from handbook_ext.sphinx_ext.links.built_page_checks import built_page_findings
from handbook_ext.sphinx_ext.links.link_checks import LinkChecks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.finding import Finding
    from handbook_ext.sphinx_ext.project import Project


def link_findings(project: Project) -> Iterator[Finding]:
    """Yield every finding about links and pages, in no order."""
    checks = LinkChecks(project)
    for docname in project.documents:
        yield from checks.check(docname)
    yield from page_checks.missing_toctree_entries(project, checks.explainer)
    yield from built_page_findings(project, checks.broken)
    yield from anchor_lock_file.lost_anchor_findings(project)
    project.locator.cache.save()
