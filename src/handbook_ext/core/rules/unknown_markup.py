"""Roles and directives that do not exist."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from handbook_ext.core.finding import Rule
from handbook_ext.core.near_names import NearNames

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from handbook_ext.core.checked_book import CheckedBook
    from handbook_ext.core.documents.document_record import NameAt
    from handbook_ext.core.finding import Finding

UNKNOWN_ROLE = Rule(
    "HB220",
    "unknown-role",
    "error",
    "A role does not exist.",
    "The reader sees nothing where a link or a word was meant, or the markup itself. Mostly it is "
    "misspelt, or its extension is not loaded.",
    "{reff}`on-call`",
    "(on-call)=\n## On call\n\n{ref}`on-call`",
)

UNKNOWN_DIRECTIVE = Rule(
    "HB221",
    "unknown-directive",
    "error",
    "A directive does not exist.",
    "All that stands in it is missing from the page. Mostly it is misspelt, or its extension is "
    "not loaded.",
    "```{noote}\nMind the rota.\n```",
    "```{note}\nMind the rota.\n```",
)


def check(book: CheckedBook) -> Iterator[Finding]:
    """Yield the roles and directives that do not exist."""
    documents = book.documents.values()
    yield from _unknown(book, UNKNOWN_ROLE, "role", [page.unknown_roles for page in documents])
    yield from _unknown(
        book, UNKNOWN_DIRECTIVE, "directive", [page.unknown_directives for page in documents]
    )


def _unknown(
    book: CheckedBook, rule: Rule, kind: Literal["role", "directive"], pages: list[list[NameAt]]
) -> Iterator[Finding]:
    if not any(pages):
        return
    known = _Known(book.markup_names(kind))
    for entries in pages:
        for entry, location in book.locator.locate_each(entries, kind):
            message = entry.at.said(f"there is no {kind} {entry.name!r}")
            yield rule.at(location, message, known.near(entry.name), entry.name)


class _Known:
    """Names that exist."""

    def __init__(self, names: Collection[str]) -> None:
        self._names, self._near = sorted(names), NearNames(names)

    def near(self, name: str) -> str:
        """Return what *name* may mean: in a short one, letters often have changed places."""
        letters = sorted(name.lower())
        same = (known for known in self._names if sorted(known) == letters)
        return next(same, "") or self._near.near(name)
