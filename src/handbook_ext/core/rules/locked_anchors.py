"""What ``anchors.lock`` promised and the book no longer keeps: pages, anchors, objects."""

from __future__ import annotations

from handbook_ext.core.findings.finding import Rule

_HOW_TO_GIVE_UP = (
    "Where a promise is given up on purpose, delete its line in anchors.lock: the change says so."
)

ANCHOR_DISAPPEARED = Rule(
    "HB401",
    "anchor-disappeared",
    "error",
    "An anchor that anchors.lock records is on its page no more.",
    "Links from other sites, mails and bookmarks end at the top of the page. If a heading of "
    "the page has nearly the same words, or one other page has the anchor now, the finding "
    f"stands there and suggests the line to add. {_HOW_TO_GIVE_UP}",
    "## The rota",
    "(rota)=\n## The rota",
    lock="page index\nanchor index#rota",
    lock_file="anchors.lock",
    needs_html=True,
)

PAGE_DISAPPEARED = Rule(
    "HB402",
    "page-disappeared",
    "error",
    "A page that anchors.lock records is gone, and nothing redirects it.",
    "Links from elsewhere end at an error of the server. A line in moved.txt makes a page "
    "that leads to the new one. " + _HOW_TO_GIVE_UP,
    "# no redirects yet",
    "rota experience",
    language="redirects",
    lock="page index\npage rota",
    lock_file="anchors.lock",
)

OBJECT_DISAPPEARED = Rule(
    "HB403",
    "object-disappeared",
    "error",
    "An object that anchors.lock records is in the inventory no more.",
    "Other projects refer to it by intersphinx, and their next build breaks. " + _HOW_TO_GIVE_UP,
    "## Rota",
    "```{glossary}\nRota\n  Who is on call, and when.\n```",
    lock="page index\nobject std:term index#term-Rota Rota",
    lock_file="anchors.lock",
)
