"""Links into other projects, by their inventories."""

from __future__ import annotations

import fnmatch
from typing import TYPE_CHECKING

from handbook_ext.core.finding import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.checked_book import CheckedBook
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

NO_PROJECT = ", and intersphinx_mapping names none"
"""What is said where a project asks for no inventory at all."""


def check(book: CheckedBook) -> Iterator[Finding]:
    """Yield links into other projects' inventories that lead to nothing there."""
    for page in book.documents.values():
        for link, location in book.locator.locate_inventory_links(page.unmatched):
            project = link.name.partition(":")[0]
            if fnmatch.filter(book.unloaded_inventories, project):
                continue  # Sphinx says that it could not be loaded
            message = f"no inventory holds what matches {link.name!r}{_lacking(book, project)}"
            yield MISSING_INVENTORY_TARGET.at(location, message)


def _lacking(book: CheckedBook, project: str) -> str:
    """Return what is to be said of a *project*, perhaps a pattern, that the book asks none of."""
    if fnmatch.filter(book.inventories, project):
        return ""
    return NO_PROJECT if project == "*" else unknown_project(project)


def unknown_project(project: str) -> str:
    """Return the words for a project that the book knows nothing of, behind those for a name."""
    return f", and intersphinx_mapping has no {project!r}"
