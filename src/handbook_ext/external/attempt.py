"""What one attempt at an address may take, and what it has taken."""

from __future__ import annotations

import time
from contextvars import ContextVar
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from handbook_ext.external.request_limits import RequestLimits


class OverrunError(OSError):
    """More bytes came than are taken."""


class Attempt:
    """One attempt: all its requests share *seconds*, and the bytes that *limits* allow.

    Every socket asks it before and after each step, so that no trickle of bytes outlives it.
    """

    def __init__(self, limits: RequestLimits, seconds: float) -> None:
        self.seconds = seconds
        self.allow_private = limits.allow_private
        self._deadline = time.monotonic() + seconds
        self._bytes_left = limits.most

    def seconds_left(self) -> float:
        """Return the time left, in seconds; raises TimeoutError where there is none."""
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def extend(self, seconds: float) -> None:
        """Do not count the time that passed before a host was free to be asked."""
        self._deadline += seconds

    def receive(self, count: int) -> None:
        """Take *count* bytes; raises OverrunError where there were more than enough before."""
        if self._bytes_left <= 0:
            raise OverrunError
        self._bytes_left -= count


CURRENT_ATTEMPT: Final[ContextVar[Attempt]] = ContextVar("exchange")
"""The attempt that this thread is at: the libraries in between hand nothing on to a socket."""
