"""Pages under work: what they lack is told and does not fail yet. It shrinks to nothing.

``THE_BOOK`` is the same for what is counted over all pages.
"""

from __future__ import annotations

THE_BOOK = False
PAGES: frozenset[str] = frozenset()
