"""What a rule is."""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]


class Rule(NamedTuple):
    """A rule. An *error* makes the build exit with 1, a *warning* only under ``-W``.

    *bad* and *good* are examples, in Markdown unless *language* says ``python`` (``conf.py``),
    ``lock`` (``checklists.lock``), ``redirects`` (``moved.txt``) or ``json``
    (``findings-baseline.json``); *lock* is what stands beside them in *lock_file*. A rule that is
    not *on* by default is for those who ask for it. One that *needs_html* judges the written
    pages, and is left out where none are written.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    bad: str
    good: str
    language: Literal["md", "python", "lock", "redirects", "json"] = "md"
    lock: str = ""
    lock_file: str = "checklists.lock"
    on: bool = True
    needs_html: bool = False
