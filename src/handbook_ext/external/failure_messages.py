"""Why no answer came, in words."""

from __future__ import annotations

import socket
import ssl
from typing import TYPE_CHECKING, Final

from requests.exceptions import (
    InvalidProxyURL,
    InvalidSchema,
    InvalidURL,
    MissingSchema,
    ProxyError,
    Timeout,
)
from urllib3.exceptions import DecodeError

from handbook_ext.external.answer import Answer
from handbook_ext.external.attempt import OverrunError
from handbook_ext.external.http_redirects import NO_ADDRESS, RedirectError
from handbook_ext.external.http_session import ProxyKindError
from handbook_ext.external.public_addresses import PrivateAddressError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.external.attempt import Attempt

_NO_ADDRESS: Final = (InvalidURL, InvalidSchema, MissingSchema, UnicodeError)
_TIMES: Final = (Timeout, TimeoutError)
_KINDS: Final = (
    (ssl.SSLError, "no secure connection can be made (TLS)", False),
    (InvalidProxyURL, "the proxy that is set has no sound address", False),
    (ProxyKindError, "the proxy that is set is none for http or https", False),
    (ProxyError, "the proxy does not connect to it", True),
    (socket.gaierror, "the name of its host is not known (DNS)", True),
    (ConnectionRefusedError, "its host refuses the connection", True),
    (DecodeError, "what it sends can't be unpacked", False),
    (OverrunError, "it sends more than is read of any page", False),
)


def failure_message(error: BaseException, exchange: Attempt) -> tuple[Answer, bool]:
    """Return what is said of an *exchange* that failed, and whether it is worth another attempt."""
    causes = list(_causes(error))
    if any(isinstance(cause, PrivateAddressError) for cause in causes):
        return Answer("private", "it, or where it redirects to, is a private address"), False
    if isinstance(error, RedirectError):
        return Answer(error.verdict, error.reason), False
    if isinstance(error, _NO_ADDRESS) and not isinstance(error, InvalidProxyURL):
        return Answer("dead", NO_ADDRESS), False
    reason, again = _reason(causes, exchange.seconds)
    return Answer("unclear", reason), again


def is_used_up(error: BaseException) -> bool:
    """Whether an exchange ended because its time or its bytes did."""
    return any(isinstance(cause, (*_TIMES, OverrunError)) for cause in _causes(error))


def _reason(causes: list[BaseException], seconds: float) -> tuple[str, bool]:
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"its certificate can't be trusted: {cause.verify_message}", False
    late = f"no answer within {seconds:.3g} s (timeout)"
    for kind, reason, again in (*_KINDS, (_TIMES, late, True)):
        if any(isinstance(cause, kind) for cause in causes):
            return reason, again
    return f"the connection failed ({type(causes[-1]).__name__})", True


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield *error* and what brought it about, down to the system's own."""
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        yield at
        # urllib3 hands some on as an argument
        inner = next(
            (argument for argument in at.args if isinstance(argument, BaseException)), None
        )
        at = at.__cause__ or at.__context__ or inner
