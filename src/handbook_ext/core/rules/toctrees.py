"""Tables of contents, and the pages that none leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.finding import Rule
from handbook_ext.core.model import Location
from handbook_ext.core.rules.link_targets import MISSING_PAGE, BrokenLinkExplainer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.checked_book import CheckedBook
    from handbook_ext.core.finding import Finding

MISSING_TOCTREE_ENTRY = Rule(
    "HB212",
    "missing-toctree-entry",
    "error",
    "A table of contents names a page that does not exist.",
    "The entry is left out, and whoever follows the order of the book misses a page.",
    "```{toctree}\nrota\n```",
    "```{toctree}\nexperience\n```",
)

ORPHAN_PAGE = Rule(
    "HB301",
    "orphan-page",
    "warning",
    "No table of contents names a page.",
    "Readers find it by search alone. A page that is meant to stand apart says so: "
    "orphan: true in its front matter.",
    "",
    "```{toctree}\nalone\n```",
)

UNREACHABLE_PAGE = Rule(
    "HB302",
    "unreachable-page",
    "warning",
    "A page can't be reached from the first page by tables of contents.",
    "It is named, but only by pages that are themselves apart or name each other in a circle.",
    "",
    "```{toctree}\nalone\n```",
)


def check(book: CheckedBook) -> Iterator[Finding]:
    """Yield all that this family finds."""
    yield from _orphan_pages(book)
    yield from _missing_entries(book)


def _orphan_pages(book: CheckedBook) -> Iterator[Finding]:
    """Yield the pages that no table of contents leads to, from the root."""
    documents = book.documents
    children = {child for parent in documents for child in book.toctree_children(parent)}
    for docname in sorted(documents.keys() - _reached(book) - book.included):
        if book.is_orphan(docname):
            continue
        if docname not in children:
            yield ORPHAN_PAGE.at(
                book.locator.locate_document(docname), "no table of contents names this page"
            )
        else:
            message = "tables of contents do not lead from the first page to this one"
            yield UNREACHABLE_PAGE.at(book.locator.locate_document(docname), message)


def _reached(book: CheckedBook) -> set[str]:
    waiting, reached = [book.root], set[str]()
    while waiting:
        docname = waiting.pop()
        if docname not in reached:
            reached.add(docname)
            waiting += book.toctree_children(docname)
    return reached


def _missing_entries(book: CheckedBook) -> Iterator[Finding]:
    """Yield entries of tables of contents that name no page of the book."""
    explainer = BrokenLinkExplainer(book)
    for docname, page in book.documents.items():
        for file in dict.fromkeys(location.file for location in page.toctrees):
            for entry in book.locator.toctree_entries(file):
                location = Location(file, entry.line, entry.column)
                yield from _entry(book, docname, entry.target, location, explainer)


def _entry(
    book: CheckedBook,
    docname: str,
    target: str,
    location: Location,
    explainer: BrokenLinkExplainer,
) -> Iterator[Finding]:
    if target == "self" or "://" in target:
        return
    if any(char in target for char in "*?["):
        if not book.has_match(book.joined_docname(docname, target)):
            yield MISSING_TOCTREE_ENTRY.at(location, f"no page matches {target!r}")
        return
    suffix = next((ending for ending in book.source_suffixes if target.endswith(ending)), "")
    name = book.joined_docname(docname, target.removesuffix(suffix))
    if name not in book.docs and name not in {"genindex", "modindex", "search"}:
        fault = explainer.page(docname, name, target, suffix)
        rule = MISSING_TOCTREE_ENTRY if fault.rule == MISSING_PAGE else fault.rule
        yield rule.at(location, fault.message, fault.suggestion)
