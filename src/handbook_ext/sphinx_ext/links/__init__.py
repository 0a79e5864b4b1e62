"""Validates every link of a book: what its author wrote against what its readers get."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.core.findings.severity_policy import read_policy
from handbook_ext.core.rules.labels import UNUSED_LABEL, UNUSED_TERM
from handbook_ext.sphinx_ext.links import anchor_lock_file, built_site, page_checks
from handbook_ext.sphinx_ext.links.built_page_checks import built_page_findings
from handbook_ext.sphinx_ext.links.link_checks import LinkChecks
from handbook_ext.sphinx_ext.links.locate import Locator
from handbook_ext.sphinx_ext.links.resolve import Resolver

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from handbook_ext.core.findings.finding import Finding, Rule
    from handbook_ext.sphinx_ext.domain import HandbookDomain


def is_asked_for(app: Sphinx, *rules: Rule) -> bool:
    """Whether the project gives one of *rules*, which are off at first, a severity."""
    levels = read_policy(Path(app.srcdir), app.config.handbook_severities).levels
    return not levels.keys().isdisjoint(rule.name for rule in rules)


def link_findings(app: Sphinx, domain: HandbookDomain) -> Iterator[Finding]:
    """Yield every finding about links and pages, in no order."""
    facts = {name: domain.links[name] for name in domain.links if name in app.env.found_docs}
    site_pages = built_site.read_built_pages(app)
    ids = {
        name: site_pages[name].ids if name in site_pages else frozenset(page.anchors)
        for name, page in facts.items()
    }
    places = Locator(app.env, facts)
    names = Resolver(app, domain, ids)
    judge = LinkChecks(names, facts, places)
    for docname in facts:
        yield from judge.check(docname)
    if is_asked_for(app, UNUSED_LABEL, UNUSED_TERM):
        from handbook_ext.sphinx_ext.links.unused_names import unused_labels_and_terms  # noqa: PLC0415 - seldom asked for

        yield from unused_labels_and_terms(names, facts, places)
    order = [name for name in domain.book_order() if name in facts]
    yield from page_checks.orphan_pages(app.env, facts, places)
    yield from page_checks.missing_toctree_entries(app.env, facts, places, judge.explainer)
    yield from page_checks.duplicate_labels(facts, order, places)
    yield from page_checks.unexercised_sections(app.env, domain, places)
    yield from page_checks.duplicate_definitions(facts, places)
    yield from page_checks.footnote_findings(facts, places)
    yield from page_checks.skipped_heading_levels(facts, places)
    yield from page_checks.missing_inventory_targets(facts, places, names.unloaded)
    yield from page_checks.unresolved_text(facts, places)
    yield from page_checks.missing_includes(app.env, facts, places)
    yield from built_page_findings(
        built_site.BuiltSite(app, site_pages), facts, places, judge.broken
    )
    yield from anchor_lock_file.lost_anchor_findings(app, domain, facts, site_pages, places)
    places.cache.save()
