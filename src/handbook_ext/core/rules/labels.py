"""Labels and terms: defined twice, or for nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.documents.document_record import SourceLine
from handbook_ext.core.finding import Rule
from handbook_ext.core.rules.link_definitions import DUPLICATE_DEFINITION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.checked_book import CheckedBook
    from handbook_ext.core.documents.document_record import NameAt
    from handbook_ext.core.finding import Finding
    from handbook_ext.core.finding_locator import FindingLocator

DUPLICATE_LABEL = Rule(
    "HB206",
    "duplicate-label",
    "error",
    "A label is defined twice, on one page or on two.",
    "A link leads to the first of the two in the order of the tables of contents; the other "
    "can only be linked to with its page. The later one is reported.",
    "(rota)=\n## One\n\n(rota)=\n## Two",
    "(rota)=\n## One\n\n(rota-two)=\n## Two",
)

UNUSED_LABEL = Rule(
    "HB307",
    "unused-label",
    "warning",
    "No link of the book uses a label.",
    "It may be left over, or be there for links from outside: that is why the rule is off "
    "unless you ask for it.",
    "(rota)=\n## Rota",
    "(rota)=\n## Rota\n\n{ref}`rota`",
    on=False,
)

UNUSED_TERM = Rule(
    "HB308",
    "unused-term",
    "warning",
    "No link of the book uses a term of its glossary.",
    "A glossary may explain words that are never linked: that is why the rule is off unless "
    "you ask for it.",
    "```{glossary}\nRota\n  Who is on call when.\n```",
    "```{glossary}\nRota\n  Who is on call when.\n```\n\n{term}`Rota`",
    on=False,
)


def check(book: CheckedBook) -> Iterator[Finding]:
    """Yield all that this family finds."""
    yield from _duplicates(book)
    if book.is_asked_for(UNUSED_LABEL, UNUSED_TERM):
        yield from _unused(book)


def _duplicates(book: CheckedBook) -> Iterator[Finding]:
    """Yield labels that stand twice, on one page or on two; the later is at fault.

    What reStructuredText calls an address is a name on its page alone.
    """
    firsts: dict[str, NameAt] = {}
    for docname, page in book.documents.items():
        file = book.locator.locate_document(docname).file
        uses = sorted(page.labels + page.repeated, key=lambda label: label.line)
        for label in uses:
            if label.name in firsts:
                first = book.locator.locate_label(firsts[label.name])
                location = book.locator.locate_label(label)
                message = f"the label {label.name!r} is defined twice, first at {first}"
                if location == first and location.file != file:
                    message = f"the label {label.name!r} stands on all pages that share this text"
                yield DUPLICATE_LABEL.at(location, label.at.said(message))
            elif label in page.repeated:
                firsts[label.name] = label
        for label in page.labels:
            firsts.setdefault(label.name, label)
        for number, label in enumerate(page.readdressed):
            if any(label.name == previous.name for previous in page.readdressed[:number]):
                message = label.at.said(
                    f"the label {label.name!r} is also defined for another address"
                )
                yield DUPLICATE_DEFINITION.at(book.locator.locate_label(label), message)


def _unused(book: CheckedBook) -> Iterator[Finding]:
    """Yield labels and terms that nothing refers to."""
    locator = book.locator
    used_names = _used(book)
    for docname, page in book.documents.items():
        for label in page.labels:
            entry = book.label_places.get(label.name)
            uses = {label.name, (docname, label.name), (docname, entry[1] if entry else "")}
            if entry and entry[0] == docname and used_names.isdisjoint(uses):
                yield from _label(label, locator)
    for term, entry in book.terms():
        if entry[0] in book.documents and entry not in used_names:
            file = locator.locate_document(entry[0]).file
            location = locator.locate_construct(SourceLine(file, 1), ["term"], term)
            yield UNUSED_TERM.at(location, f"nothing refers to the term {term!r}")


def _used(book: CheckedBook) -> set[str | tuple[str, str]]:
    """Return all that links name, and the places that they lead to."""
    used_names: set[str | tuple[str, str]] = set()
    for docname, page in book.documents.items():
        used_names.update((docname, anchor) for anchor in page.referred)
        for link in page.links:
            if link.names_book:
                used_names.update({link.target.lower(), (link.target, link.anchor)})
                used_names.update((hit.docname, hit.anchor) for hit in book.resolve(docname, link))
    return used_names


def _label(label: NameAt, locator: FindingLocator) -> Iterator[Finding]:
    """Say so of a label that is written as one: other names may be there for a stylesheet."""
    location = locator.locate_label(label)
    if any(
        (construct.line, construct.column) == (location.line, location.column)
        and construct.kind == "label"
        for construct in locator.constructs(location.file)
    ):
        yield UNUSED_LABEL.at(location, f"nothing refers to the label {label.name!r}")
