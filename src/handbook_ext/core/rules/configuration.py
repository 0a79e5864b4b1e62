"""What ``conf.py`` sets for the extension."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.finding import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.checked_book import CheckedBook
    from handbook_ext.core.finding import Finding

INVALID_CONFIG_VALUE = Rule(
    "HB122",
    "invalid-config-value",
    "error",
    "A setting of the extension in conf.py has a value that it cannot have.",
    "It counts as not set, and the book is built as if it were not there.",
    'handbook_id = "On-call Handbook"',
    'handbook_id = "on-call-handbook"',
    language="python",
)

DERIVED_HANDBOOK_ID = Rule(
    "HB123",
    "derived-handbook-id",
    "warning",
    "The book has checklists, and its id is made of the project's name.",
    "Readers' ticks are kept under the book's id. Give it one of its own before you publish: "
    "else they are lost when the project gets another name, and shared with every book at "
    "the same address whose project is called the same.",
    'handbook_id = ""',
    'handbook_id = "on-call-handbook"',
    language="python",
)

NO_HANDBOOK_ID = Rule(
    "HB124",
    "no-handbook-id",
    "error",
    "The book has checklists, and nothing to make an id of.",
    "Readers' ticks are kept under the book's id. Without a project's name in Latin letters, "
    "all such books have the same one: at one address, a reader of one finds another's items "
    "ticked.",
    'handbook_id = ""\nproject = "看護師の手引き"',
    'handbook_id = "nursing"\nproject = "看護師の手引き"',
    language="python",
)


def check(book: CheckedBook) -> Iterator[Finding]:
    """Yield what a book with checklists lacks; wrong values are found as they are read."""
    if not any(book.source_lists()):
        return
    handbook_id, locked = book.handbook_id, book.locked_handbook_id
    if book.id_origin == "project":
        message = (
            f"the book has no id of its own: {handbook_id!r} is made of the project's name, and "
            "readers lose their ticks when that changes"
        )
        line = f'handbook_id = "{locked or handbook_id}"'
        yield DERIVED_HANDBOOK_ID.at(book.conf_location("project"), message, line)
    elif book.id_origin == "nothing":
        message = (
            f"the book has no id, and its project no name to make one of: as {handbook_id!r} it "
            "shares readers' ticks with every other such book at its address; set handbook_id to "
            "a name of its own, in Latin letters"
        )
        line = f'handbook_id = "{locked}"' if locked else ""
        yield NO_HANDBOOK_ID.at(book.conf_location("project"), message, line)
