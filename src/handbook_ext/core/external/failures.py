"""Why no answer came, in words."""

from __future__ import annotations

import socket
import ssl
from typing import TYPE_CHECKING

from requests.exceptions import ProxyError, Timeout

if TYPE_CHECKING:
    from collections.abc import Iterator


def failure(error: BaseException, timeout: float) -> tuple[str, bool]:
    """Return why a request failed, in words, and whether it is worth another attempt.

    *timeout* is the time in seconds that it had.
    """
    causes = list(_causes(error))
    for one in causes:
        if isinstance(one, ssl.SSLCertVerificationError):
            return f"its certificate can't be trusted: {one.verify_message}", False
    for kind, reason, again in (
        (ssl.SSLError, "no secure connection can be made (TLS)", False),
        (ProxyError, "the proxy does not connect to it", True),
        (socket.gaierror, "the name of its host is not known (DNS)", True),
        (ConnectionRefusedError, "its host refuses the connection", True),
        ((Timeout, TimeoutError), f"no answer within {timeout:g} s (timeout)", True),
    ):
        if any(isinstance(one, kind) for one in causes):
            return reason, again
    return f"the connection failed ({type(causes[-1]).__name__})", True


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield *error* and what brought it about, down to the system's own."""
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        yield at
        at = at.__cause__ or at.__context__
