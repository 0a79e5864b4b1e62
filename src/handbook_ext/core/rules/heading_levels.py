"""The levels of headings."""

from __future__ import annotations

from handbook_ext.core.finding import Rule

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
