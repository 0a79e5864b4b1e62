"""Which sections teach which items: an item's links, followed without asking Sphinx.

Sphinx resolves links only in pages it writes, and says so in their output. What teaches an
item must be known in every build, for every page, without a second warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util import docname_join

from handbook_ext.core.locks.anchor_lock import PageAnchor

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.checklist_record import ItemLink
    from handbook_ext.sphinx_ext.domain import HandbookDomain


def target_of_link(env: BuildEnvironment, page: str, link: ItemLink) -> PageAnchor | None:
    """Return where *link* in the document *page* leads inside the book, or None."""
    docname, target = link
    if docname:
        return _in_document(env, docname, target)
    slugs = env.metadata.get(page, {}).get("myst_slugs", {})
    label = env.domains.standard_domain.anonlabels.get(target.lower())
    if target in slugs and (not label or label[0] != page):
        return PageAnchor(page, slugs[target][1])  # as MyST has it: what is near first
    if label and label[0] in env.found_docs:
        return PageAnchor(label[0], label[1])
    return PageAnchor(target) if target in env.found_docs else None


def _in_document(env: BuildEnvironment, docname: str, target: str) -> PageAnchor | None:
    if docname not in env.found_docs:
        return None
    slugs = env.metadata.get(docname, {}).get("myst_slugs", {})
    if target in slugs:
        return PageAnchor(docname, slugs[target][1])
    std = env.domains.standard_domain
    label = std.anonlabels.get(target)
    if label and label[0] == docname:
        return PageAnchor(docname, label[1])
    return PageAnchor(docname, target)


def only_labels(env: BuildEnvironment) -> bool:
    """Whether no domain but Sphinx's own and ours holds an object that a link could mean."""
    domains = (env.domains[name] for name in env.domains if name not in {"std", "handbook"})
    return not any(True for domain in domains for _ in domain.get_objects())


def sole_label(env: BuildEnvironment, docname: str, target: str) -> PageAnchor | None:
    """Return where the label *target* leads, if ``#target`` in *docname* can mean nothing else.

    Asked only where :func:`only_labels` holds.
    """
    std = env.domains.standard_domain
    names = {target, target.lower()}
    ambiguous = docname_join(docname, target) in env.all_docs or any(
        (kind, name) in std.objects for kind in std.object_types for name in names
    )
    label = std.anonlabels.get(target.lower())
    return None if ambiguous or not label else PageAnchor(*label)


def sections_by_item(env: BuildEnvironment, domain: HandbookDomain) -> dict[str, list[PageAnchor]]:
    """Return for each item id the spots that teach it, in the order of its links.

    Worked out once for all that ask in a build.
    """
    if domain.lessons is None:
        domain.lessons = _lessons(env, domain)
    return domain.lessons


def _lessons(env: BuildEnvironment, domain: HandbookDomain) -> dict[str, list[PageAnchor]]:
    spots_by_item: dict[str, list[PageAnchor]] = {}
    for docname, _, item in domain.items():
        if not item["id"] or item["retired"]:
            continue
        links = [link for link, conditions in item["links"] if domain.shows(conditions)]
        spots = (target_of_link(env, docname, link) for link in links)
        lesson_spots = [spot for spot in spots if spot and _teaches(domain, docname, spot)]
        spots_by_item.setdefault(item["id"], list(dict.fromkeys(lesson_spots)))
    return spots_by_item


def _teaches(domain: HandbookDomain, docname: str, spot: PageAnchor) -> bool:
    """Whether *spot* is shown, and no checklist, no item, and not the item's whole page."""
    left_out = spot.page in domain.pages and spot.anchor in domain.left_out(spot.page)
    return not (left_out or spot.anchor in domain.targets or spot == PageAnchor(docname))


def items_by_section(env: BuildEnvironment, domain: HandbookDomain) -> dict[PageAnchor, list[str]]:
    """Return for each spot the ids of the items it teaches, in book order.

    Worked out once for all the pages written in one go.
    """
    if domain.exercised is None:
        domain.exercised = {}
        for item_id, spots in sections_by_item(env, domain).items():
            for spot in spots:
                domain.exercised.setdefault(spot, []).append(item_id)
    return domain.exercised
