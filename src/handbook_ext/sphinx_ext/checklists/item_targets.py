"""Which sections teach which items: where an item's links lead, in every build and on every page.

Sphinx resolves links only in pages it writes, and says so in their output; so the book's names
are asked, without a second warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.locks.anchor_lock import PageAnchor

if TYPE_CHECKING:
    from handbook_ext.sphinx_ext.domain import HandbookDomain
    from handbook_ext.sphinx_ext.links.book_names import BookNames


def sections_by_item(names: BookNames, domain: HandbookDomain) -> dict[str, list[PageAnchor]]:
    """Return for each item id the spots that teach it, in the order of its links."""
    spots_by_item: dict[str, list[PageAnchor]] = {}
    for docname, _, item in domain.items():
        if not item["id"] or item["retired"]:
            continue
        links = [link for link, conditions in item["links"] if domain.shows(conditions)]
        spots = (names.lesson(docname, link) for link in links)
        lesson_spots = [spot for spot in spots if spot and _teaches(domain, docname, spot)]
        spots_by_item.setdefault(item["id"], list(dict.fromkeys(lesson_spots)))
    return spots_by_item


def _teaches(domain: HandbookDomain, docname: str, spot: PageAnchor) -> bool:
    """Whether *spot* is shown, and no checklist, no item, and not the item's whole page."""
    left_out = spot.page in domain.pages and spot.anchor in domain.left_out(spot.page)
    return not (left_out or spot.anchor in domain.targets or spot == PageAnchor(docname))


def items_by_section(sections: dict[str, list[PageAnchor]]) -> dict[PageAnchor, list[str]]:
    """Return for each spot the ids of the items it teaches, in book order."""
    ids_by_spot: dict[PageAnchor, list[str]] = {}
    for item_id, spots in sections.items():
        for spot in spots:
            ids_by_spot.setdefault(spot, []).append(item_id)
    return ids_by_spot
