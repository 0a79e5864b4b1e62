"""Where a link leads in the book, and where it was meant to."""

from __future__ import annotations

from handbook_ext.core.finding import Rule

UNDEFINED_TARGET = Rule(
    "HB201",
    "undefined-target",
    "error",
    "A role names something that does not exist.",
    "The reader sees plain words where a link was meant. Roles of other domains than Sphinx's "
    "own are judged as Sphinx does: where they ask for it, or all of them with nitpicky.",
    "{ref}`on-call`",
    "(on-call)=\n## On call\n\n{ref}`on-call`",
)

MISSING_PAGE = Rule(
    "HB202",
    "missing-page",
    "error",
    "A link names a page that does not exist.",
    "Sphinx writes the words without a link, or a link to nothing.",
    "[the rota](rota.md)",
    "[the case](experience.md)",
)

MISSING_ANCHOR = Rule(
    "HB203",
    "missing-anchor",
    "error",
    "A link names an anchor that its page, or the book, does not have.",
    "The browser opens the page at its top, and the reader searches in vain. What counts are "
    "the ids of the written page, so that no link that works is reported. If exactly one other "
    "page has the anchor, the finding suggests it.",
    "[the rota](experience.md#rota)",
    "## Rota\n\n[the rota](#rota)",
)

AMBIGUOUS_TARGET = Rule(
    "HB208",
    "ambiguous-target",
    "error",
    "A link may mean several things.",
    "Which of them it leads to is an accident of order. Name the one you mean, by its role or "
    "with its page.",
    "(experience)=\n## On call\n\n{any}`the case <experience>`",
    "(experience)=\n## On call\n\n{ref}`the case <experience>`",
)

WRONG_CASE = Rule(
    "HB211",
    "wrong-case",
    "error",
    "A link differs in case from what it means.",
    "It works on a computer that does not tell cases apart, and breaks on a server that does.",
    "[the case](Experience.md)",
    "[the case](experience.md)",
)

EXCLUDED_TARGET = Rule(
    "HB213",
    "excluded-target",
    "error",
    "A link leads to a source that is kept out of the build.",
    "The file is there, so nobody notices on their own computer, but exclude_patterns or a "
    "builder's choice keeps its page from being made.",
    "[the plan](drafts/plan.md)",
    "[the plan](path:drafts/plan.md)",
)

UNDEFINED_CITATION = Rule(
    "HB219",
    "undefined-citation",
    "error",
    "A source is cited that no bibliography holds.",
    "The reader can't look it up. sphinxcontrib-bibtex shows the key instead.",
    "```{eval-rst}\nAs [Rota]_ says.\n```",
    "```{eval-rst}\nAs [Rota]_ says.\n\n.. [Rota] The rota of 2024.\n```",
)
