"""The limits of ``handbook external``: how patiently and how gently addresses are asked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RequestLimits:
    """What requests may take, of a host and altogether; all times in seconds.

    An attempt has *timeout* for all it does: looking up names, connecting, up to *redirects*
    redirects, and reading *most* bytes in all. A failed one is made again up to *retries* times,
    first after *backoff*, then twice as long each time, or as a server asks for; where that is
    more than *patience*, its page is given up. There are at most *connections* at once, *per_host*
    of them to one host, which rest for *pause* between two addresses. The whole run has *total*.
    Hosts that are not for the whole web are asked only with *allow_private*.
    """

    timeout: float = 20.0
    retries: int = 2
    per_host: int = 2
    connections: int = 16
    pause: float = 0.1
    backoff: float = 1.0
    patience: float = 60.0
    redirects: int = 10
    most: int = 2_000_000
    total: float = 3600.0
    allow_private: bool = False

    @property
    def share(self) -> float:
        """The seconds of a run that one host may take: slow ones leave time for the others."""
        return self.total / 4
