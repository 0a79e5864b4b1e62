"""What each host gets of a run: how many requests at a time, and how long in all."""

from __future__ import annotations

import time
from contextlib import contextmanager
from threading import BoundedSemaphore, Lock
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.external.attempt import Attempt
    from handbook_ext.external.request_limits import RequestLimits


def host_of(address: str) -> str:
    """Return the name of the host in an *address*, empty where there is none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


class Hosts:
    """All hosts of a run; threads share it."""

    def __init__(self, limits: RequestLimits) -> None:
        self._limits = limits
        self._lock = Lock()
        self._ends: dict[str, float] = {}
        self._turns: dict[str, BoundedSemaphore] = {}

    def end(self, address: str) -> float:
        """Return when the time of an address's host is over, by the monotonic clock.

        It begins with the first of its addresses that somebody asks for.
        """
        with self._lock:
            end = time.monotonic() + self._limits.share
            return self._ends.setdefault(host_of(address), end)

    @contextmanager
    def turn(self, address: str, exchange: Attempt) -> Iterator[None]:
        """Wait until the host may get one more request, at no cost to *exchange*.

        Redirects lead many addresses to one host.
        """
        with self._lock:
            free = BoundedSemaphore(self._limits.per_host)
            turns = self._turns.setdefault(host_of(address), free)
        since = time.monotonic()
        with turns:
            exchange.extend(time.monotonic() - since)
            yield
