"""How much longer something takes for twice the input, told reliably on a machine that is busy.

Processor time of the thread, the least of a few runs. Time alone does not tell what grows with
its input from what grows faster: as soon as the input leaves one of the processor's caches, each
entry takes longer, for a doubling or two up to twice as long, and earlier where neighbours use
the same caches. But caches end: all of them together make an entry a few times dearer, whatever
the size. So the size is doubled until one doubling is as it should be, or an entry takes more
than that many times what it took at first.
"""

from __future__ import annotations

import gc
from time import thread_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LIMIT = 2.5
"""Times as long that twice the input may take."""
CACHES = 6
"""Times as long that an entry may take because it comes from memory: five times were measured
beside two programs that do nothing but fill the caches."""
ENOUGH = 0.004
"""Seconds from which on a ratio says something."""
TOO_LONG = 2.0
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


def telling_size(act: Callable[[int], object], size: int, most: int) -> int:
    """Return the least size from *size* on that takes long enough to tell; 0 if none up to *most*.

    Where *size* itself takes long, a smaller one: there must be room for some doublings.
    """
    while size > 1 and seconds(act, size, 1) > 4 * ENOUGH:
        size //= 2
    while seconds(act, size, 1) < ENOUGH:
        size *= 2
        if size > most:
            return 0
    return size


def growth(act: Callable[[int], object], size: int = 64, most: int = 100_000) -> list[float]:
    """Return how long *act* takes at sizes that double, if it grows too fast; else nothing."""
    size = telling_size(act, size, most)
    times = [seconds(act, size)] if size else [0.0]
    while 0 < times[-1] <= TOO_LONG:
        size *= 2
        times.append(seconds(act, size))
        if times[-1] <= LIMIT * times[-2]:
            # perhaps the smaller one was disturbed
            times[-2] = min(times[-2], seconds(act, size // 2, 5))
            if times[-1] <= LIMIT * times[-2]:
                return []
        if times[-1] > CACHES * 2 ** (len(times) - 1) * times[0]:
            return times
    return []


def check_growth(act: Callable[[int], object], size: int = 64, most: int = 100_000) -> None:
    """Fail if *act*, which takes a size, grows faster than its input."""
    attempts = []
    for _ in range(ATTEMPTS):
        attempts.append(growth(act, size, most))
        if not attempts[-1]:
            return
    raise AssertionError(f"for input that doubles it took {attempts} seconds")
