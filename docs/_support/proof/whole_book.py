"""What is counted over the whole book: words, forms, cases, and links from page to page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from proof import form, links, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from proof.reading import Page

CASES: Final = 20
"""At least so many pages have a real case."""
UNSOLVED: Final = 5
"""At least so many cases are left open."""


def faults(book: list[Page]) -> Iterator[str]:
    """Yield what the whole book has too much or too little of."""
    yield from _words(book)
    read = [page for page in book if page.kind in {"chapter", "role"}]
    wrong = [page for page in read if form.mistakes(page)]
    if len(wrong) * 3 > len(read) * 2:
        yield f'"The mistake" stands on {len(wrong)} of {len(read)} pages; at most two thirds'
    pages_with_cases = [page for page in book if form.cases(page)]
    unsolved = [
        case
        for page in pages_with_cases
        for case in form.cases(page)
        if "unsolved" in case[-1].blocks
    ]
    if len(pages_with_cases) < CASES:
        yield f"{len(pages_with_cases)} pages have a real case; at least {CASES}"
    if len(unsolved) < UNSOLVED:
        yield f"{len(unsolved)} cases are unsolved; at least {UNSOLVED}"
    linked = links.incoming(book)
    for page in book:
        if page.name not in linked and page.name != "index":
            yield f"docs/{page.name}.md: no other page links here"


def _words(book: list[Page]) -> Iterator[str]:
    for name, (pattern, most) in wording.BOOK.items():
        uses = wording.uses(book, pattern)
        if len(uses) > most:
            yield f'"{name}" and kin stand {len(uses)} times; at most {most}:'
            yield from (f"  docs/{page.name}.md:{unit.line}: {words}" for page, unit, words in uses)
