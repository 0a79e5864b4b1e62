"""Findings that only the written pages can tell: raw HTML, ids, and what a theme adds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.findings import Finding, finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.sphinx_ext.links.facts import PageFacts
    from handbook_ext.sphinx_ext.links.places import Places
    from handbook_ext.sphinx_ext.links.site import Site


def written(site: Site, facts: dict[str, PageFacts], places: Places) -> Iterator[Finding]:
    """Yield the findings about written pages; none where no page was written."""
    for docname in site.pages:
        if docname in facts:
            yield from _raw_links(site, facts, places, docname)
            yield from _ids(site, facts, places, docname)


def _raw_links(
    site: Site, facts: dict[str, PageFacts], places: Places, docname: str
) -> Iterator[Finding]:
    for number, link in enumerate(facts[docname]["links"]):
        dead = site.dead(docname, link.target) if link.kind == "html" else None
        if dead is None:
            continue
        file, fragment = dead
        needle = f"#{fragment}" if fragment else link.target
        message = f"{fragment!r} is no anchor of {file!r}" if fragment else f"there is no {file!r}"
        yield finding("dead-html-link", places.of_link(docname, number, needle), message)


def _ids(
    site: Site, facts: dict[str, PageFacts], places: Places, docname: str
) -> Iterator[Finding]:
    """Yield the ids that stand twice on a page, unless a label that does is the cause."""
    page = facts[docname]
    known = {one.name for one in page["repeated"]}
    for name in site.pages[docname].repeated:
        if name in known:
            continue
        raw = [one for one in page["raw_ids"] if one.name == name]
        place = places.of_raw_id(raw[-1]) if raw else places.of_page(docname)
        yield finding("duplicate-html-id", place, f"the id {name!r} stands twice on this page")
