"""Links into other projects, by their inventories."""

from __future__ import annotations

import fnmatch
from collections import Counter
from typing import TYPE_CHECKING

from handbook_ext.core.finding import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.checked_book import CheckedBook
    from handbook_ext.core.documents.document_record import NameAt
    from handbook_ext.core.finding import Finding

MISSING_INVENTORY_TARGET = Rule(
    "HB216",
    "missing-inventory-target",
    "error",
    "A link into another project names something its inventory does not hold.",
    "MyST leaves the link out.",
    "[events](inv:sphinx#events)",
    "[events](https://www.sphinx-doc.org/en/master/extdev/event_callbacks.html)",
)


def check(book: CheckedBook) -> Iterator[Finding]:
    """Yield links into other projects' inventories that lead to nothing there."""
    for page in book.documents.values():
        ranks: Counter[NameAt] = Counter()
        for link in page.unmatched:
            rank = ranks[link]
            ranks[link] += 1
            if fnmatch.filter(book.unloaded_inventories, link.name.partition(":")[0]):
                continue  # Sphinx says that it could not be loaded
            message = f"no inventory holds what matches {link.name!r}"
            yield MISSING_INVENTORY_TARGET.at(
                book.locator.locate_inventory_link(link, rank), message
            )
