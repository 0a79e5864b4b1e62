"""Asks many addresses at once, but no host too often."""

from __future__ import annotations

import queue
import time
from collections import defaultdict, deque
from threading import Event, Thread
from typing import TYPE_CHECKING

from handbook_ext.external.answer import ASKED, Answer
from handbook_ext.external.hosts import Hosts, host_of
from handbook_ext.external.request import request_address
from handbook_ext.external.request_limits import RequestLimits

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_GLANCE = 0.5
"""Seconds after which a wait looks up: Windows lets nobody interrupt a longer one."""


class Fetcher:
    """A pool of threads that asks addresses, within *limits*."""

    def __init__(self, limits: RequestLimits | None = None) -> None:
        self.limits = limits or RequestLimits()

    def fetch(self, addresses: Mapping[str, Collection[str]]) -> Iterator[tuple[str, Answer]]:
        """Yield each of the *addresses* with its answer, as they come.

        The values are the anchors that its page is to be searched for. Whoever stops iterating
        stops the asking: a request under way ends unseen. So it does when the time for all is
        over; what has no answer then is late.
        """
        deadline = time.monotonic() + self.limits.total
        run = _Run(addresses, self.limits)
        left = dict.fromkeys(addresses)
        run.start()
        try:
            while left and (came := _next(run.answers, deadline)):
                del left[came[0]]
                yield came
        finally:
            run.stop.set()
        late = Answer("late", "the time for the whole run is over")
        yield from ((address, late) for address in left)


class _Run:
    """The threads that ask for *addresses*, and what they share."""

    def __init__(self, addresses: Mapping[str, Collection[str]], limits: RequestLimits) -> None:
        self.answers: queue.SimpleQueue[tuple[str, Answer]] = queue.SimpleQueue()
        self.stop = Event()
        self._wanted, self._limits = addresses, limits
        self._lanes = _lanes(addresses, limits.per_host)
        self._hosts = Hosts(limits)

    def start(self) -> None:
        for _ in range(min(self._limits.connections, len(self._lanes))):
            # a daemon: the process can end while a host is silent
            Thread(target=self._work, daemon=True).start()

    def _work(self) -> None:
        while not self.stop.is_set():
            try:
                self._follow(self._lanes.popleft())
            except IndexError:
                return

    def _follow(self, lane: deque[str]) -> None:
        """Ask for what is left in a lane; another thread may be in the same one."""
        while not self.stop.is_set():
            try:
                address = lane.popleft()
            except IndexError:
                return
            anchors = self._wanted[address]
            answer = request_address(address, anchors, self._limits, self.stop.wait, self._hosts)
            self.answers.put((address, answer))
            if lane and answer.verdict in ASKED:
                self.stop.wait(self._limits.pause)


def _lanes(addresses: Collection[str], per_host: int) -> deque[deque[str]]:
    """Return the addresses of each host, as often as threads may ask it; long ones first."""
    hosts: defaultdict[str, deque[str]] = defaultdict(deque)
    for address in addresses:
        hosts[host_of(address)].append(address)
    longest = sorted(hosts.values(), key=len, reverse=True)
    return deque(lane for number in range(per_host) for lane in longest if len(lane) > number)


def _next(
    answers: queue.SimpleQueue[tuple[str, Answer]], deadline: float
) -> tuple[str, Answer] | None:
    """Return the next answer, None where none came by the *deadline*."""
    while (left := deadline - time.monotonic()) > 0:
        try:
            return answers.get(timeout=min(_GLANCE, left))
        except queue.Empty:
            continue
    return None
