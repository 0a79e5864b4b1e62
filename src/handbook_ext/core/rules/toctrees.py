"""Tables of contents, and the pages that none leads to."""

from __future__ import annotations

from handbook_ext.core.finding import Rule

MISSING_TOCTREE_ENTRY = Rule(
    "HB212",
    "missing-toctree-entry",
    "error",
    "A table of contents names a page that does not exist.",
    "The entry is left out, and whoever follows the order of the book misses a page.",
    "```{toctree}\nrota\n```",
    "```{toctree}\nexperience\n```",
)

ORPHAN_PAGE = Rule(
    "HB301",
    "orphan-page",
    "warning",
    "No table of contents names a page.",
    "Readers find it by search alone. A page that is meant to stand apart says so: "
    "orphan: true in its front matter.",
    "",
    "```{toctree}\nalone\n```",
)

UNREACHABLE_PAGE = Rule(
    "HB302",
    "unreachable-page",
    "warning",
    "A page can't be reached from the first page by tables of contents.",
    "It is named, but only by pages that are themselves apart or name each other in a circle.",
    "",
    "```{toctree}\nalone\n```",
)
