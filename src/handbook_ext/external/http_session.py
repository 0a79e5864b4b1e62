"""How one request is sent: by ``requests``, within an exchange."""

from __future__ import annotations

import os
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from requests.utils import DEFAULT_CA_BUNDLE_PATH, get_environ_proxies, select_proxy

from handbook_ext.external.attempt import CURRENT_ATTEMPT
from handbook_ext.external.bounded_sockets import POOLS, secure_context
from handbook_ext.external.public_addresses import PrivateAddressError, is_private_name

HEADERS: Final = {
    # many hosts refuse what does not call itself Mozilla; who we are stands behind it
    "User-Agent": f"Mozilla/5.0 (compatible; handbook_ext/{version('handbook-ext')})",
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate",
}


class ProxyKindError(requests.RequestException):
    """A proxy is set that is none of the web."""


class Session(requests.Session):
    """A session for one address: threads share none, and no host sees another's cookies.

    It sends none of the passwords that the user keeps in ``.netrc``, and follows no redirect:
    ``requests`` would read the whole body of one first.
    """

    def __init__(self) -> None:
        super().__init__()
        self.headers.update(HEADERS)
        self.auth = lambda request: request
        adapter = _Adapter()
        self.mount("http://", adapter)
        self.mount("https://", adapter)

    def get_redirect_target(self, resp: requests.Response) -> None:
        """Name none: it is followed by who asked, and its body stays unread."""

    def open(self, method: str, address: str) -> requests.Response:
        """Return the answer to one request, its body unread; raises OSError, UnicodeError."""
        # sockets have the time of the exchange; this is what urllib3 sets before they ask for it
        seconds = CURRENT_ATTEMPT.get().seconds_left()
        return self.request(method, address, timeout=seconds, stream=True, allow_redirects=False)


class _Adapter(HTTPAdapter):
    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, ssl_context=secure_context(), **kwargs)
        self.poolmanager.pool_classes_by_scheme = POOLS

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        if not proxy.lower().startswith(("http://", "https://")):
            raise ProxyKindError
        trusting = secure_context()
        bundle = os.environ.get("REQUESTS_CA_BUNDLE") or DEFAULT_CA_BUNDLE_PATH
        is_folder = Path(bundle).is_dir()
        trusting.load_verify_locations(None if is_folder else bundle, bundle if is_folder else None)
        kwargs |= {"ssl_context": secure_context(), "proxy_ssl_context": trusting}
        manager = super().proxy_manager_for(proxy, **kwargs)
        manager.pool_classes_by_scheme = POOLS
        return manager

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> Any:
        """Send *request*; a proxy, which looks names up itself, gets none for a private host."""
        address = request.url or ""
        is_checked = (
            select_proxy(address, kwargs.get("proxies")) and not CURRENT_ATTEMPT.get().allow_private
        )
        if is_checked and is_private_name(urlsplit(address).hostname or ""):
            raise PrivateAddressError
        return super().send(request, *args, **kwargs)


def is_proxied(address: str) -> bool:
    """Whether a proxy asks for *address*, which then alone knows what its host's name leads to."""
    return bool(select_proxy(address, get_environ_proxies(address)))
