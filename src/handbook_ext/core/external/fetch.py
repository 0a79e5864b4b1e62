"""Asks many addresses at once, but no host too often."""

from __future__ import annotations

import queue
from collections import defaultdict, deque
from threading import Event, Thread
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from handbook_ext.core.external.answer import Limits
from handbook_ext.core.external.ask import ask

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from handbook_ext.core.external.answer import Answer

_GLANCE = 0.5
"""Seconds after which a wait looks up: Windows lets nobody interrupt a longer one."""


class Fetcher:
    """A pool of threads that asks addresses, within *limits*."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()

    def fetch(self, wanted: Mapping[str, Collection[str]]) -> Iterator[tuple[str, Answer]]:
        """Yield each address of *wanted* with its answer, as they come.

        The values are the anchors that its page is to be searched for. Whoever stops iterating
        stops the asking: a request under way ends unseen.
        """
        answers: queue.SimpleQueue[tuple[str, Answer]] = queue.SimpleQueue()
        stop = Event()
        lanes = _lanes(wanted, self.limits.per_host)

        def work() -> None:
            while not stop.is_set():
                try:
                    self._follow(lanes.popleft(), wanted, answers, stop)
                except IndexError:
                    return

        for _ in range(min(self.limits.connections, len(lanes))):
            # a daemon: the process can end while a host is silent
            Thread(target=work, daemon=True).start()
        try:
            for _ in range(len(wanted)):
                yield _next(answers)
        finally:
            stop.set()

    def _follow(
        self,
        lane: deque[str],
        wanted: Mapping[str, Collection[str]],
        answers: queue.SimpleQueue[tuple[str, Answer]],
        stop: Event,
    ) -> None:
        """Ask for what is left in a lane; another thread may be in the same one."""
        while not stop.is_set():
            try:
                address = lane.popleft()
            except IndexError:
                return
            answers.put((address, ask(address, wanted[address], self.limits, stop.wait)))
            if lane:
                stop.wait(self.limits.pause)


def _lanes(addresses: Collection[str], per_host: int) -> deque[deque[str]]:
    """Return the addresses of each host, as often as threads may ask it; long ones first."""
    hosts: defaultdict[str, deque[str]] = defaultdict(deque)
    for one in addresses:
        hosts[_host(one)].append(one)
    longest = sorted(hosts.values(), key=len, reverse=True)
    return deque(lane for number in range(per_host) for lane in longest if len(lane) > number)


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""


def _next(answers: queue.SimpleQueue[tuple[str, Answer]]) -> tuple[str, Answer]:
    while True:
        try:
            return answers.get(timeout=_GLANCE)
        except queue.Empty:
            continue
