"""How much longer something takes for twice the input, told reliably on a machine that is busy.

Processor time of the thread, the least of a few runs. Only what takes more than LIMIT times as
long at each of several doublings, each time that it is tried, is said to grow too fast.
"""

from __future__ import annotations

import gc
from itertools import pairwise
from time import thread_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LIMIT = 2.5
ENOUGH = 0.004
"""Seconds from which on a ratio says something."""
TOO_LONG = 1.0
"""Seconds after which no larger input is tried."""
ATTEMPTS = 3


def seconds(act: Callable[[int], object], size: int, runs: int = 3) -> float:
    """Return the least processor time that ``act(size)`` takes; one run where it takes long."""
    least = float("inf")
    gc.disable()
    try:
        for _ in range(runs):
            start = thread_time()
            act(size)
            least = min(least, thread_time() - start)
            if least > 0.2:
                break
    finally:
        gc.enable()
    return least


def growth(act: Callable[[int], object], size: int = 64, most: int = 100_000) -> list[float]:
    """Return how many times longer *act* takes at each of two doublings of its *size*.

    The size is doubled first until the time says something. None are returned where it never
    does, up to the size *most*; infinity where larger input can't be waited for.
    """
    while seconds(act, size, 1) < ENOUGH:
        size *= 2
        if size > most:
            return []
    times = [seconds(act, size)]
    for _ in range(2):
        if times[-1] > TOO_LONG:
            return [float("inf")]
        size *= 2
        times.append(seconds(act, size))
    return [later / earlier for earlier, later in pairwise(times)]


def check_growth(act: Callable[[int], object], size: int = 64, most: int = 100_000) -> None:
    """Fail if *act*, which takes a size, grows faster than its input."""
    found = []
    for _ in range(ATTEMPTS):
        found.append(growth(act, size, most))
        if not found[-1] or min(found[-1]) <= LIMIT:
            return
    raise AssertionError(f"twice the input took {found} times as long")
