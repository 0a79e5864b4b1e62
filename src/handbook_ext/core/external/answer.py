"""What an address answered, and what it was asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Mapping

Verdict = Literal["good", "dead", "unclear"]
"""Good: the page is there. Dead: it is not. Unclear: nobody could tell at the time."""

VERDICTS: Final[tuple[str, ...]] = get_args(Verdict)


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


@dataclass(frozen=True, slots=True)
class Limits:
    """How patiently and how gently addresses are asked; all times in seconds.

    *timeout* is for connecting, for each wait for data, and for a whole body. A failed request
    is sent again up to *retries* times, first after *backoff*, then twice as long each time, or
    as a server asks for; where that is more than *patience*, its page is given up. There are at
    most *connections* at once, *per_host* of them to one host, which rest for *pause* between
    two addresses.
    """

    timeout: float = 20.0
    retries: int = 2
    per_host: int = 2
    connections: int = 16
    pause: float = 0.1
    backoff: float = 1.0
    patience: float = 60.0
