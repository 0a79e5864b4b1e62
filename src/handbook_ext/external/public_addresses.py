"""Which addresses of the internet belong to the whole web, and which a name has."""

from __future__ import annotations

import socket
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Final, NamedTuple

_NAT64: Final = IPv6Network("64:ff9b::/96")
"""An IPv4 address as networks without IPv4 write it (RFC 6052)."""
_UNICAST: Final = IPv6Network("2000::/3")
"""All that is given out to hosts of the whole internet so far (IANA)."""
_SPECIAL: Final = [
    ip_network(network)
    for network in (
        "192.0.0.0/24", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",  # IANA's registries
        "168.63.129.16/32",  # what a machine in Azure asks of its own host
    )
]  # fmt: skip
"""What older Pythons, or all, take for global."""


class PrivateAddressError(OSError):
    """A host is this machine, or one of a network that is not for the whole web."""


class SocketAddress(NamedTuple):
    """A socket address: what to give ``socket`` and ``connect``."""

    family: int
    where: tuple[Any, ...]


def is_public(address: str) -> bool:
    """Whether a numeric *address* is one that the whole web can ask."""
    ip_number = ip_address(address.partition("%")[0])
    if isinstance(ip_number, IPv6Address):
        ip_number = _embedded(ip_number) or ip_number
    if isinstance(ip_number, IPv6Address) and ip_number not in _UNICAST:
        return False
    return (
        ip_number.is_global
        and not ip_number.is_multicast
        and not any(ip_number in net for net in _SPECIAL)
    )


def _embedded(address: IPv6Address) -> IPv4Address | None:
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped


def is_private_name(host: str) -> bool:
    """Whether *host* is not public, as far as that is seen without asking for its addresses.

    ``127.1`` and ``0x7f000001`` are addresses too.
    """
    name = host.strip("[]").rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    with suppress(OSError):
        name = socket.inet_ntoa(socket.inet_aton(name))
    with suppress(ValueError):
        return not is_public(name)
    return False


def look_up(host: str, port: int, seconds: float) -> list[SocketAddress]:
    """Return where *host* can be connected to, best first; raises what ``getaddrinfo`` does.

    Nobody can interrupt the system while it looks: a thread of its own waits for it, for
    *seconds* at most, else TimeoutError.
    """
    answers: SimpleQueue[list[Any] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM))
        except Exception as error:  # noqa: BLE001 - raised again in the thread that waits
            answers.put(error)

    Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty:
        raise TimeoutError from None
    if isinstance(answer, Exception):
        raise answer
    return [SocketAddress(family, where) for family, _, _, _, where in answer]
