"""Validates every link of a book: what its author wrote against what its readers get."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.core.policy import read_policy
from handbook_ext.sphinx_ext.links import anchors, pages, site
from handbook_ext.sphinx_ext.links.judge import LinkJudge
from handbook_ext.sphinx_ext.links.places import Places
from handbook_ext.sphinx_ext.links.resolve import Names
from handbook_ext.sphinx_ext.links.written import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from handbook_ext.core.findings import Finding
    from handbook_ext.sphinx_ext.domain import HandbookDomain


def is_asked_for(app: Sphinx, *rules: str) -> bool:
    """Whether the project gives one of *rules*, which are off at first, a severity."""
    levels = read_policy(Path(app.srcdir), app.config.handbook_severities).levels
    return not levels.keys().isdisjoint(rules)


def findings(app: Sphinx, domain: HandbookDomain) -> Iterator[Finding]:
    """Yield every finding about links and pages, in no order."""
    facts = {name: domain.links[name] for name in domain.links if name in app.env.found_docs}
    site_pages = site.pages(app)
    ids = {
        name: site_pages[name].ids if name in site_pages else frozenset(page.anchors)
        for name, page in facts.items()
    }
    places = Places(app.env, facts)
    names = Names(app, domain, ids)
    judge = LinkJudge(names, facts, places)
    for docname in facts:
        yield from judge.judge(docname)
    if is_asked_for(app, "unused-label", "unused-term"):
        from handbook_ext.sphinx_ext.links.unused import unused  # noqa: PLC0415 - seldom asked for

        yield from unused(names, facts, places)
    order = [name for name in domain.book_order() if name in facts]
    yield from pages.unreached(app.env, facts, places)
    yield from pages.entries(app.env, facts, places, judge.missing)
    yield from pages.labels(facts, order, places)
    yield from pages.assessable(app.env, domain, places)
    yield from pages.definitions(facts, places)
    yield from pages.footnotes(facts, places)
    yield from pages.headings(facts, places)
    yield from pages.inventories(facts, places, names.unloaded)
    yield from pages.doubtful(facts, places)
    yield from pages.includes(app.env, facts, places)
    yield from written(site.Site(app, site_pages), facts, places, judge.broken)
    yield from anchors.lost(app, domain, facts, site_pages, places)
    places.scanned.keep()
