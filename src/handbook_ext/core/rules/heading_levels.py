"""The levels of headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.finding import Rule
from handbook_ext.core.model import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.checked_book import CheckedBook
    from handbook_ext.core.finding import Finding

SKIPPED_HEADING_LEVEL = Rule(
    "HB306",
    "skipped-heading-level",
    "warning",
    "A heading skips a level.",
    "Readers who move by headings, with a screen reader or an outline, look for the level in "
    "between.",
    "#### Rota",
    "## Rota",
)


def check(book: CheckedBook) -> Iterator[Finding]:
    """Yield headings that are more than one level below the one they stand under."""
    for docname, page in book.documents.items():
        for source_line in page.skipped:
            message = "this heading skips a level"
            yield SKIPPED_HEADING_LEVEL.at(book.locator.locate_heading(source_line), message)
        if not page.headings:
            continue
        level = 0
        for heading in book.locator.headings(docname, page.headings):
            previous_level, level = level, int(heading.name)
            # what level an included heading has its page does not say: MyST judges those below
            is_comparable = heading.start[0] not in page.after_included
            if is_comparable and level > previous_level + 1:
                message = f"a heading of level {level} follows one of level {previous_level}"
                if not previous_level:
                    message = f"the first heading of this page is of level {level}"
                location = Location(book.locator.locate_document(docname).file, *heading.start)
                yield SKIPPED_HEADING_LEVEL.at(location, message)
