"""What an address answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Verdict = Literal["good", "dead", "unclear", "private", "late"]
"""Good: the page is there. Dead: it is not. Unclear: nobody could tell at the time.

Two say that nobody asked: private, because its host is not for the whole web; late, because
there was no time left.
"""

ASKED: Final[tuple[Verdict, ...]] = ("good", "dead", "unclear")
"""The verdicts that an address was asked for."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking an address, without its fragment.

    *reason* says in words why it is not good. *moved* is the address that permanent redirects
    lead to, else empty. *anchors* says of each anchor that was asked for whether the page has
    it, or None where that can't be told.
    """

    verdict: Verdict
    reason: str = ""
    moved: str = ""
    anchors: Mapping[str, bool | None] = field(default_factory=dict)

    @property
    def is_unauthorized(self) -> bool:
        """Whether the host wants to know who asks."""
        return self.reason.startswith("it answers 401 ")
