"""Where redirects lead, and when they are followed no further."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urljoin

import requests

if TYPE_CHECKING:
    from handbook_ext.external.answer import Verdict

NO_ADDRESS: Final = "it, or where it redirects to, is no address of the web"
_REDIRECTS: Final = {301, 302, 303, 307, 308}
_PERMANENT: Final = {301, 308}
_LONGEST: Final = 8192
"""Characters of an address: common servers take no longer one."""
_ASCII: Final = bytes(range(128))


class RedirectError(requests.RequestException):
    """Redirects lead nowhere: *verdict* and *reason* are those of an answer."""

    def __init__(self, verdict: Verdict, reason: str) -> None:
        super().__init__(reason)
        self.verdict: Verdict = verdict
        self.reason = reason


class RedirectTrail:
    """The redirects of one request, *most* at most; *moved* is where the permanent ones lead."""

    def __init__(self, most: int) -> None:
        self.moved = ""
        self._left = most
        self._is_permanent = True
        self._first = ""
        self._seen: set[tuple[str, str]] = set()

    def follow(self, response: requests.Response) -> str:
        """Return the address that *response* redirects to, empty where it does not.

        Raises AstrayError.
        """
        address = response.url
        self._first = self._first or address
        if self._is_permanent:
            self.moved = address if address != self._first else ""
        if response.status_code not in _REDIRECTS:
            return ""
        self._is_permanent = self._is_permanent and response.status_code in _PERMANENT
        # some lead back to themselves once they have set a cookie
        visit = (address, str(response.request.headers.get("Cookie")))
        if visit in self._seen:
            raise RedirectError("dead", "its redirects go in a circle")
        if not self._left:
            raise RedirectError("dead", "its redirects never end")
        self._seen.add(visit)
        self._left -= 1
        try:
            return urljoin(address, _location(response))
        except ValueError:
            raise RedirectError("dead", NO_ADDRESS) from None


def _location(response: requests.Response) -> str:
    """Return what a redirect names, in whatever bytes: UTF-8, or as a browser sends others on."""
    locations: set[str] = {
        header.strip() for header in response.raw.headers.getlist("Location")
    } - {""}
    if len(locations) != 1:
        number = "more than one address" if locations else "no address"
        raise RedirectError("unclear", f"it redirects to {number}")
    location = locations.pop().encode("latin-1")
    if len(location) > _LONGEST:
        raise RedirectError("unclear", f"it redirects to an address of over {_LONGEST:,} bytes")
    try:
        return location.decode()
    except UnicodeDecodeError:
        return quote(location, safe=_ASCII)
