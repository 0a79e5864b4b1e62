"""Definitions of links and footnotes, and what needs one."""

from __future__ import annotations

from handbook_ext.core.finding import Rule

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
