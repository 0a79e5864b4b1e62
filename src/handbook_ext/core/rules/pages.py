"""HB3xx: pages, and how they hang together."""

from __future__ import annotations

from handbook_ext.core.rules.base import Rule

PAGES = (
    Rule(
        "HB301",
        "orphan-page",
        "warning",
        "No table of contents names a page.",
        "Readers find it by search alone. A page that is meant to stand apart says so: "
        "orphan: true in its front matter.",
        "",
        "```{toctree}\nalone\n```",
    ),
    Rule(
        "HB302",
        "unreachable-page",
        "warning",
        "A page can't be reached from the first page by tables of contents.",
        "It is named, but only by pages that are themselves apart or name each other in a circle.",
        "",
        "```{toctree}\nalone\n```",
    ),
    Rule(
        "HB303",
        "link-to-redirect",
        "warning",
        "A link leads to a page or an anchor that only leads on to another.",
        "Readers wait twice, and the link breaks when the redirect is given up. A redirect is a "
        "line in moved.txt, or a page that says so in its HTML, by http-equiv=refresh.",
        "[the case](rota.md)",
        "[the case](experience.md)",
        lock="rota experience",
        lock_file="moved.txt",
    ),
    Rule(
        "HB304",
        "empty-link-text",
        "warning",
        "A link has no text.",
        "Nobody can see or press it, and a screen reader reads out its address. MyST fills in the "
        "title for `[](page.md)`, but not for white space in the brackets.",
        "[ ](experience.md)",
        "[](experience.md)",
    ),
    Rule(
        "HB305",
        "misleading-link-text",
        "warning",
        "A link's text is the title of another page than the one it leads to.",
        "The reader trusts the text. Mostly a line was copied, and one of its two parts forgotten.",
        "[Experience](alone.md)",
        "[Experience](experience.md)",
    ),
    Rule(
        "HB306",
        "skipped-heading-level",
        "warning",
        "A heading skips a level.",
        "Readers who move by headings, with a screen reader or an outline, look for the level in "
        "between.",
        "#### Rota",
        "## Rota",
    ),
    Rule(
        "HB307",
        "unused-label",
        "warning",
        "No link of the book uses a label.",
        "It may be left over, or be there for links from outside: that is why the rule is off "
        "unless you ask for it.",
        "(rota)=\n## Rota",
        "(rota)=\n## Rota\n\n{ref}`rota`",
        on=False,
    ),
    Rule(
        "HB308",
        "unused-term",
        "warning",
        "No link of the book uses a term of its glossary.",
        "A glossary may explain words that are never linked: that is why the rule is off unless "
        "you ask for it.",
        "```{glossary}\nRota\n  Who is on call when.\n```",
        "```{glossary}\nRota\n  Who is on call when.\n```\n\n{term}`Rota`",
        on=False,
    ),
)
