"""Definitions of links and footnotes, and what needs one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.finding import Rule
from handbook_ext.core.model import Location
from handbook_ext.core.rules.every_link import AMBIGUOUS_TARGET
from handbook_ext.core.rules.linked_files import LOCAL_ADDRESS, local_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.checked_book import CheckedBook
    from handbook_ext.core.documents.construct import Construct
    from handbook_ext.core.documents.document_record import DocumentRecord
    from handbook_ext.core.finding import Finding

MISSING_LINK_DEFINITION = Rule(
    "HB209",
    "missing-link-definition",
    "error",
    "A link by reference has no definition.",
    "Markdown then shows the brackets as they are.",
    "[the rota][rota]",
    "[the rota][rota]\n\n[rota]: https://example.org/rota",
)

DUPLICATE_DEFINITION = Rule(
    "HB210",
    "duplicate-definition",
    "error",
    "A page defines the label of a link, or a footnote, twice.",
    "The first definition counts, and the second one is never seen.",
    "[the rota][rota]\n\n[rota]: https://example.org/a\n[rota]: https://example.org/b",
    "[the rota][rota]\n\n[rota]: https://example.org/a",
)

UNDEFINED_FOOTNOTE = Rule(
    "HB217",
    "undefined-footnote",
    "error",
    "A footnote is referred to, but not there.",
    "The reader sees the brackets.",
    "We rotate weekly.[^rota]",
    "We rotate weekly.[^rota]\n\n[^rota]: Since 2024.",
)

UNUSED_FOOTNOTE = Rule(
    "HB218",
    "unused-footnote",
    "warning",
    "Nothing refers to a footnote.",
    "Mostly its reference was deleted with a sentence, and the note tells of nothing.",
    "We rotate weekly.\n\n[^rota]: Since 2024.",
    "We rotate weekly.[^rota]\n\n[^rota]: Since 2024.",
)


def check(book: CheckedBook) -> Iterator[Finding]:
    """Yield all that this family finds."""
    yield from _duplicate_definitions(book)
    yield from _footnote_findings(book)
    yield from _unresolved_text(book)


def _duplicate_definitions(book: CheckedBook) -> Iterator[Finding]:
    """Yield definitions of links and notes whose label the page has already: the first counts."""
    for docname, page in book.documents.items():
        if not page.redefined:
            continue
        first_lines: dict[str, int] = {}
        file = book.locator.locate_document(docname).file
        for construct in book.locator.constructs(file):
            if construct.kind not in {"definition", "footnote-definition"}:
                continue
            name = construct.name if construct.kind == "definition" else f"^{construct.target}"
            label = " ".join(name.split()).casefold()
            if label in first_lines:
                message = f"the label [{name}] is also defined in line {first_lines[label]}"
                location = Location(file, construct.start[0], construct.start[1] + 1)
                yield DUPLICATE_DEFINITION.at(location, message, target=label)
            first_lines.setdefault(label, construct.start[0])


def _footnote_findings(book: CheckedBook) -> Iterator[Finding]:
    """Yield footnotes without a reference, and references without a footnote."""
    for page in book.documents.values():
        for footnote, location in book.locator.locate_each(page.undefined_footnotes, "footnote"):
            message = f"there is no footnote {footnote.name!r} on this page"
            yield UNDEFINED_FOOTNOTE.at(location, footnote.at.said(message), target=footnote.name)
        for footnote in page.unused_footnotes:
            message = f"nothing refers to the footnote {footnote.name!r}"
            yield UNUSED_FOOTNOTE.at(
                book.locator.locate_construct(footnote.at, ["footnote-definition"], footnote.name),
                footnote.at.said(message),
            )


def _unresolved_text(book: CheckedBook) -> Iterator[Finding]:
    """Yield text that its author meant as a link: what it needs is defined nowhere."""
    for page in book.documents.values():
        for file in dict.fromkeys(location.file for location in page.text_like_links):
            for construct in book.locator.text_like_links(file):
                yield _meant(construct, Location(file, construct.line, construct.column))
        yield from _undefined_references(book, page)


def _undefined_references(book: CheckedBook, page: DocumentRecord) -> Iterator[Finding]:
    """Yield the references of reStructuredText that have no target, or more than one."""
    for reference, location in book.locator.locate_each(page.undefined_references, "reference"):
        message = reference.at.said(f"there is no target _{reference.name}: on this page")
        yield MISSING_LINK_DEFINITION.at(location, message, target=reference.name)
    for reference, location in book.locator.locate_each(page.unmatched_anonymous[:1], "reference"):
        message = "references that end with two underscores and targets without a name differ in "
        message = reference.at.said(f"{message}number on this page, so that none of them leads on")
        yield MISSING_LINK_DEFINITION.at(location, message)
    # of a label, or of an address, what is said of its second place is enough
    said = {entry.name for entry in (*page.repeated, *page.readdressed)}
    left = [
        entry
        for entry in page.ambiguous_references
        if " ".join(entry.name.split()).lower() not in said
    ]
    for reference, location in book.locator.locate_each(left, "reference", "footnote"):
        message = reference.at.said(f"{reference.name!r} stands twice on this page")
        yield AMBIGUOUS_TARGET.at(location, message, target=reference.name)


def _meant(construct: Construct, location: Location) -> Finding:
    if construct.kind == "footnote":
        message = f"there is no footnote {construct.target!r} on this page"
        return UNDEFINED_FOOTNOTE.at(location, message, target=construct.target)
    if construct.kind == "reference":
        message = f"there is no link definition [{construct.target}]: on this page"
        return MISSING_LINK_DEFINITION.at(location, message, target=construct.target)
    return LOCAL_ADDRESS.at(location, local_address(construct.target).message)
