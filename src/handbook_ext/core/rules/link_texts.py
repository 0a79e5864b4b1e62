"""What a link's text promises."""

from __future__ import annotations

from handbook_ext.core.finding import Rule

EMPTY_LINK_TEXT = Rule(
    "HB304",
    "empty-link-text",
    "warning",
    "A link has no text.",
    "Nobody can see or press it, and a screen reader reads out its address. MyST fills in the "
    "title for `[](page.md)`, but not for white space in the brackets.",
    "[ ](experience.md)",
    "[](experience.md)",
)

MISLEADING_LINK_TEXT = Rule(
    "HB305",
    "misleading-link-text",
    "warning",
    "A link's text is the title of another page than the one it leads to.",
    "The reader trusts the text. Mostly a line was copied, and one of its two parts forgotten.",
    "[Experience](alone.md)",
    "[Experience](experience.md)",
)
