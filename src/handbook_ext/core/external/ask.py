"""Asks one address: HEAD first, GET where that tells nothing, again where it fails."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from importlib.metadata import version
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import requests
from requests.exceptions import InvalidSchema, InvalidURL, MissingSchema, TooManyRedirects

from handbook_ext.core.external.answer import Answer
from handbook_ext.core.external.body import anchors_of
from handbook_ext.core.external.failures import failure

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from handbook_ext.core.external.answer import Limits

HEADERS: Final = {
    # many hosts refuse what does not call itself Mozilla; who we are stands behind it
    "User-Agent": f"Mozilla/5.0 (compatible; handbook_ext/{version('handbook-ext')})",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
}
_PERMANENT: Final = {301, 308}
_BUSY: Final = {429, 500, 502, 503, 504}
"""Asked again: the next answer may be another."""
_WITHHELD: Final = {401, 402, 403, 407, 408, 425, 429, 451}
"""The page may well be there, for others than a program without a password."""
_MOST_REDIRECTS: Final = 10


class _Try(NamedTuple):
    """What one attempt came to; *wait* is when to try again, in seconds, 0 for the usual time."""

    answer: Answer
    again: bool = False
    wait: float = 0.0


def ask(
    address: str, anchors: Collection[str], limits: Limits, sleep: Callable[[float], object]
) -> Answer:
    """Return what *address* answers, and which of the *anchors* its page has; never raises.

    *sleep* waits a number of seconds, or less where the whole is to stop.
    """
    try:
        with _Session() as session:
            return _persist(_Asking(session, address, anchors, limits), limits, sleep)
    except Exception as error:  # noqa: BLE001 - whatever a server's answer may break
        return Answer("unclear", f"its answer can't be read ({type(error).__name__})")


class _Session(requests.Session):
    """A session for one address: threads share none, and no host sees another's cookies.

    It sends none of the passwords that the user keeps in ``.netrc``.
    """

    def __init__(self) -> None:
        super().__init__()
        self.headers.update(HEADERS)
        self.max_redirects = _MOST_REDIRECTS
        self.auth = lambda request: request

    def rebuild_auth(
        self, prepared_request: requests.PreparedRequest, response: requests.Response
    ) -> None:
        """Leave a redirected request as it is: it has no password, and gets none."""


def _persist(asking: _Asking, limits: Limits, sleep: Callable[[float], object]) -> Answer:
    for attempt in range(limits.retries + 1):
        tried = asking.attempt(is_first=attempt == 0)
        if not tried.again or attempt == limits.retries:
            break
        wait = tried.wait or limits.backoff * 2**attempt
        if wait > limits.patience:
            break
        sleep(wait)
    return tried.answer


class _Asking:
    """Sends the requests for one address."""

    def __init__(
        self, session: requests.Session, address: str, anchors: Collection[str], limits: Limits
    ) -> None:
        self.session, self.address, self.anchors = session, address, anchors
        self.limits = limits

    def attempt(self, *, is_first: bool) -> _Try:
        """Ask once. Later attempts use GET: some hosts answer HEAD with silence."""
        try:
            if is_first and not self.anchors:
                tried = self._request("HEAD")
                if tried is not None:
                    return tried
            return self._request("GET") or _Try(Answer("good"))
        except TooManyRedirects:
            return _Try(Answer("dead", "its redirects never end"))
        except (InvalidURL, InvalidSchema, MissingSchema, UnicodeError):
            return _Try(Answer("dead", "it, or where it redirects to, is no address of the web"))
        except requests.RequestException as error:
            reason, again = failure(error, self.limits.timeout)
            return _Try(Answer("unclear", reason), again=again)

    def _request(self, method: str) -> _Try | None:
        """Return what one request came to; None where HEAD is refused, or believed dead."""
        wait = self.limits.timeout
        with self.session.request(
            method, self.address, timeout=wait, stream=True, allow_redirects=True
        ) as response:
            status = response.status_code
            if status < 400:
                return _Try(self._good(response))
            if method == "HEAD" and status not in _BUSY:
                return None
            is_unclear = status in _WITHHELD or status >= 500
            answer = Answer("unclear" if is_unclear else "dead", f"it answers {_named(status)}")
            return _Try(answer, again=status in _BUSY, wait=_retry_after(response))

    def _good(self, response: requests.Response) -> Answer:
        anchors = anchors_of(response, self.anchors, time.monotonic() + self.limits.timeout)
        return Answer("good", moved=_moved(response), anchors=anchors)


def _moved(response: requests.Response) -> str:
    """Return where the permanent redirects at the beginning lead, else nothing."""
    chain = [*response.history, response]
    moved = first = str(chain[0].url)
    for one, following in pairwise(chain):
        if one.status_code not in _PERMANENT:
            break
        moved = str(following.url)
    return moved if moved != first else ""


def _named(status: int) -> str:
    """Return a status as ``404 Not Found``; hosts make up others."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _retry_after(response: requests.Response) -> float:
    """Return the seconds that a server asks to wait, 0 where it does not, or not in a sound way."""
    given = response.headers.get("Retry-After", "").strip()
    if given.isascii() and given.isdigit():
        return float(given[:9])
    try:
        then = parsedate_to_datetime(given)
    except ValueError:
        return 0.0
    if then.tzinfo is None:
        then = then.replace(tzinfo=UTC)
    return max(0.0, (then - datetime.now(UTC)).total_seconds())
