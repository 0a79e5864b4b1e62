"""Pages under work: what they lack is told and does not fail yet. It shrinks to nothing.

``THE_BOOK`` is the same for what is counted over all pages.
"""

from __future__ import annotations

THE_BOOK = True
PAGES = frozenset(
    {
        "checklists/deciding",
        "people/feedback",
        "people/who-gets-asked",
        "reference/claims-checked",
        "reference/glossary",
        "reference/sources",
        "staying/choosing-training",
        "staying/employer-pays",
        "staying/hours-sleep-doubt",
        "staying/own-development",
        "staying/yearly-review",
    }
)
