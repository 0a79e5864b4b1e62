"""What is taught and what is exercised: sections and items that miss each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.finding import Rule
from handbook_ext.core.locks.anchor_lock import PageAnchor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.checked_book import CheckedBook
    from handbook_ext.core.finding import Finding

ITEM_WITHOUT_SECTION = Rule(
    "HB119",
    "item-without-section",
    "warning",
    "No section teaches an item.",
    "The reader is asked to show something and told nowhere how. An item is taught by a link "
    "to a section, in its wording or below it. Off unless you ask for it: a list may stand "
    "alone.",
    "- [ ] I asked. {#asked}",
    "## Asking\n\n- [ ] I asked, as in [Asking](#asking). {#asked}",
    on=False,
)

SECTION_WITHOUT_ITEM = Rule(
    "HB120",
    "section-without-item",
    "warning",
    "No item exercises a section that is marked as assessable.",
    "Its author meant it to be practised. Link to it from an item, or take the mark away.",
    "{.assessable}\n## Asking\n\n- [ ] I asked. {#asked}",
    "{.assessable}\n## Asking\n\n- [ ] I asked, as in [Asking](#asking). {#asked}",
)


def untaught_items(book: CheckedBook) -> Iterator[Finding]:
    """Yield items that no section teaches."""
    for item in book.shown_items():
        if item["id"] and not item["retired"] and not book.sections_by_item.get(item["id"]):
            location = book.locator.locate_text(item["file"], item["line"], f"#{item['id']}")
            location = location._replace(column=location.column + 1)
            yield ITEM_WITHOUT_SECTION.at(location, f"no section teaches {item['id']!r}")


def unexercised_sections(book: CheckedBook) -> Iterator[Finding]:
    """Yield the sections marked as assessable that no item exercises."""
    lesson_anchors = {
        page_anchor
        for page_anchors in book.sections_by_item.values()
        for page_anchor in page_anchors
    }
    for docname, page in book.documents.items():
        for section in page.assessable:
            if lesson_anchors.isdisjoint(PageAnchor(docname, anchor) for anchor in section.ids):
                location = book.locator.locate_heading(section.at)
                yield SECTION_WITHOUT_ITEM.at(location, "no item exercises this section")
