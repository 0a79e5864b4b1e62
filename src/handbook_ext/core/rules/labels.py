"""Labels and terms: defined twice, or for nobody."""

from __future__ import annotations

from handbook_ext.core.finding import Rule

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
