"""The levels of headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.finding import Rule
from handbook_ext.core.model import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.finding import Finding
    from handbook_ext.core.project import Project

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


def check(project: Project) -> Iterator[Finding]:
    """Yield headings that are more than one level below the one they stand under."""
    for docname, page in project.documents.items():
        for source_line in page.skipped:
            message = "this heading skips a level"
            yield SKIPPED_HEADING_LEVEL.at(project.locator.locate_heading(source_line), message)
        if not page.headings:
            continue
        level = 0
        for heading in project.locator.headings(docname, page.headings):
            previous_level, level = level, int(heading.name)
            if level > previous_level + 1:
                message = f"a heading of level {level} follows one of level {previous_level}"
                location = Location(project.locator.locate_document(docname).file, *heading.start)
                yield SKIPPED_HEADING_LEVEL.at(location, message)
