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
    """Return for each item id the sections that teach it, in the order of its links."""
    sections: dict[str, list[PageAnchor]] = {}
    for docname, _, item in domain.items():
        if not item["id"] or item["retired"]:
            continue
        links = [link for link, conditions in item["links"] if domain.shows(conditions)]
        page_anchors = (names.teaching_section(docname, link) for link in links)
        teaching_anchors = [
            page_anchor
            for page_anchor in page_anchors
            if page_anchor and _teaches(domain, docname, page_anchor)
        ]
        sections.setdefault(item["id"], list(dict.fromkeys(teaching_anchors)))
    return sections


def _teaches(domain: HandbookDomain, docname: str, page_anchor: PageAnchor) -> bool:
    """Whether *page_anchor* is shown, and no checklist, no item, and not the item's whole page."""
    left_out = page_anchor.page in domain.checklist_pages and page_anchor.anchor in domain.left_out(
        page_anchor.page
    )
    return not (
        left_out or page_anchor.anchor in domain.targets or page_anchor == PageAnchor(docname)
    )


def items_by_section(sections: dict[str, list[PageAnchor]]) -> dict[PageAnchor, list[str]]:
    """Return for each section the ids of the items it teaches, in book order."""
    ids_by_anchor: dict[PageAnchor, list[str]] = {}
    for item_id, page_anchors in sections.items():
        for page_anchor in page_anchors:
            ids_by_anchor.setdefault(page_anchor, []).append(item_id)
    return ids_by_anchor
