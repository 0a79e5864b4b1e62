"""Asks one address: HEAD first, GET where that tells nothing, again where it fails."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Final, NamedTuple

from urllib3.exceptions import HTTPError

from handbook_ext.external.answer import Answer
from handbook_ext.external.attempt import CURRENT_ATTEMPT, Attempt
from handbook_ext.external.failure_messages import failure_message
from handbook_ext.external.hosts import Hosts
from handbook_ext.external.http_redirects import RedirectTrail
from handbook_ext.external.http_session import Session
from handbook_ext.external.page_anchors import anchors_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    import requests

    from handbook_ext.external.request_limits import RequestLimits

_BUSY: Final = {429, 500, 502, 503, 504}
"""Asked again: the next answer may be another."""
_WITHHELD: Final = {401, 402, 403, 407, 408, 425, 429, 451}
"""The page may well be there, for others than a program without a password."""


class _Try(NamedTuple):
    """What one attempt came to; *wait* is when to try again, in seconds, 0 for the usual time."""

    answer: Answer
    again: bool = False
    wait: float = 0.0


def request_address(
    address: str,
    anchors: Collection[str],
    limits: RequestLimits,
    sleep: Callable[[float], object],
    hosts: Hosts | None = None,
) -> Answer:
    """Return what *address* answers, and which of the *anchors* its page has; never raises.

    *sleep* waits a number of seconds, or less where the whole is to stop. *hosts* are those of
    a run; without them, the run is this address alone.
    """
    try:
        with Session() as session:
            asking = _Asking(session, address, anchors, limits, hosts or Hosts(limits))
            return _persist(asking, limits, sleep)
    except Exception as error:  # noqa: BLE001 - whatever a server's answer may break
        return Answer("unclear", f"its answer can't be read ({type(error).__name__})")


def _persist(asking: _Asking, limits: RequestLimits, sleep: Callable[[float], object]) -> Answer:
    end = asking.hosts.end(asking.address)
    answer = Answer("late", "the time that one host may take is over")
    for attempt in range(limits.retries + 1):
        left = end - time.monotonic()
        if left <= 0:
            break
        exchange = Attempt(limits, min(limits.timeout, left))
        answer, again, asked_wait = asking.attempt(exchange, is_first=attempt == 0)
        wait = asked_wait or limits.backoff * 2**attempt
        if not again or attempt == limits.retries or wait > min(limits.patience, left):
            break
        sleep(wait)
    return answer


class _Asking:
    """Sends the requests for one address."""

    def __init__(
        self,
        session: Session,
        address: str,
        anchors: Collection[str],
        limits: RequestLimits,
        hosts: Hosts,
    ) -> None:
        self.session, self.address, self.anchors = session, address, anchors
        self.limits, self.hosts = limits, hosts

    def attempt(self, exchange: Attempt, *, is_first: bool) -> _Try:
        """Ask once. Later attempts use GET: some hosts answer HEAD with silence."""
        CURRENT_ATTEMPT.set(exchange)
        try:
            if is_first and not self.anchors:
                tried = self._request("HEAD", exchange)
                if tried is not None:
                    return tried
            return self._request("GET", exchange) or _Try(Answer("good"))
        except (OSError, HTTPError, UnicodeError) as error:
            return _Try(*failure_message(error, exchange))

    def _request(self, method: str, exchange: Attempt) -> _Try | None:
        """Return what one request came to; None where HEAD is refused, or believed dead."""
        trail = RedirectTrail(self.limits.redirects)
        address = self.address
        while True:
            with (
                self.hosts.turn(address, exchange),
                self.session.open(method, address) as response,
            ):
                address = trail.follow(response)
                if not address:
                    return self._judge(response, trail.moved)

    def _judge(self, response: requests.Response, moved: str) -> _Try | None:
        status = response.status_code
        if 200 <= status < 400:
            anchors = anchors_of(response, self.anchors, self.limits.most)
            return _Try(Answer("good", moved=moved, anchors=anchors))
        if response.request.method == "HEAD" and status not in _BUSY:
            return None
        is_dead = 400 <= status < 500 and status not in _WITHHELD
        answer = Answer("dead" if is_dead else "unclear", f"it answers {_named(status)}")
        return _Try(answer, again=status in _BUSY, wait=_retry_after(response))


def _named(status: int) -> str:
    """Return a status as ``404 Not Found``; hosts make up others."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _retry_after(response: requests.Response) -> float:
    """Return the seconds that a server asks to wait, 0 where it does not, or not in a sound way."""
    header = response.headers.get("Retry-After", "").strip()
    if header.isascii() and header.isdigit():
        return float(header[:9])
    try:
        then = parsedate_to_datetime(header)
    except ValueError:
        return 0.0
    if then.tzinfo is None:
        then = then.replace(tzinfo=UTC)
    return max(0.0, (then - datetime.now(UTC)).total_seconds())
