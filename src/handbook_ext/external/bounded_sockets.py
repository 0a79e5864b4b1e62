"""Connections that keep to what an exchange allows: its time, its bytes, its hosts.

``requests`` limits each wait for data, not the whole: a host that sends a byte a second is never
late. So every step of a socket is given the time that is left.
"""

from __future__ import annotations

import socket
import ssl
from typing import Any, Final

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util.ssl_ import create_urllib3_context

from handbook_ext.external.attempt import CURRENT_ATTEMPT
from handbook_ext.external.public_addresses import PrivateAddressError, is_public, look_up


class PlainSocket(socket.socket):
    """A socket whose every step has the time, and the bytes, that the exchange has left."""

    def recv(self, *args: Any) -> bytes:
        """Receive as a socket does."""
        self.settimeout(CURRENT_ATTEMPT.get().seconds_left())
        data = super().recv(*args)
        CURRENT_ATTEMPT.get().receive(len(data))
        return data

    def recv_into(self, *args: Any) -> int:
        """Receive as a socket does."""
        self.settimeout(CURRENT_ATTEMPT.get().seconds_left())
        count = super().recv_into(*args)
        CURRENT_ATTEMPT.get().receive(count)
        return count

    def send(self, *args: Any) -> int:
        """Send as a socket does."""
        self.settimeout(CURRENT_ATTEMPT.get().seconds_left())
        return super().send(*args)

    def sendall(self, *args: Any) -> None:
        """Send as a socket does."""
        self.settimeout(CURRENT_ATTEMPT.get().seconds_left())
        super().sendall(*args)


class SecureSocket(PlainSocket, ssl.SSLSocket):
    """The same over TLS; its handshake as a whole has the time left when it begins."""


def secure_context() -> ssl.SSLContext:
    """Return a context that makes secure sockets."""
    context = create_urllib3_context()
    context.sslsocket_class = SecureSocket
    return context


def connect(host: str, port: int, *, is_proxy: bool) -> PlainSocket:
    """Connect to *host*, at a public address where it is no proxy; raises OSError.

    What is checked is what is connected to: no second look-up can give another address. Each
    address has its part of the time, so that a silent one leaves some for the next.
    """
    exchange = CURRENT_ATTEMPT.get()
    targets = look_up(host.strip("[]"), port, exchange.seconds_left())
    if not (is_proxy or exchange.allow_private):
        targets = [target for target in targets if is_public(target.where[0])]
        if not targets:
            raise PrivateAddressError
    failed = OSError("no address")
    for number, target in enumerate(targets):
        try:
            plain = PlainSocket(target.family, socket.SOCK_STREAM)
        except OSError as error:
            failed = error
            continue
        try:
            plain.settimeout(exchange.seconds_left() / (len(targets) - number))
            plain.connect(target.where)
            plain.settimeout(exchange.seconds_left())
        except OSError as error:
            plain.close()
            failed = error
        else:
            return plain
    raise failed


class _PlainConnection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return connect(self._dns_host, self.port, is_proxy=self.proxy is not None)


class _SecureConnection(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return connect(self._dns_host, self.port, is_proxy=self.proxy is not None)


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _PlainConnection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


POOLS: Final = {"http": _PlainPool, "https": _SecurePool}
"""What a pool manager of urllib3 takes connections from, by scheme."""
