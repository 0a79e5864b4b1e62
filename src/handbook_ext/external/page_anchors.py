"""Which anchors a page has that came over the network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from urllib3.exceptions import HTTPError

from handbook_ext.core.html.raw_html import raw_attributes
from handbook_ext.external.failure_messages import is_used_up
from handbook_ext.external.page_encoding import page_text

if TYPE_CHECKING:
    from collections.abc import Collection

    import requests

_HTML: Final = {"text/html", "application/xhtml+xml"}
_PACKED: Final = {"", "identity", "gzip", "x-gzip", "deflate"}
"""What a body may be packed with: the one way that is asked for, once."""
_CHUNK: Final = 65_536
_RENDERED: Final = "user-content-"
"""Before the ids of what users wrote: GitHub's script takes it off."""


def anchors_of(
    response: requests.Response, anchors: Collection[str], most: int
) -> dict[str, bool | None]:
    """Return of each of the *anchors* whether the page has it.

    None where that can't be told: the page is not HTML, is packed in a way that nobody asked for,
    or what was read of it, before the exchange came to its limits or up to *most* bytes unpacked,
    is not all.
    """
    kind, _, _ = response.headers.get("Content-Type", "").partition(";")
    packing = response.headers.get("Content-Encoding", "").strip().lower()
    if not anchors or kind.strip().lower() not in _HTML or packing not in _PACKED:
        return dict.fromkeys(anchors)
    body, is_whole = _read(response, most)
    names = _names(page_text(body, response.headers.get("Content-Type", "")))
    missing = False if is_whole else None
    return {anchor: _is_in(anchor, names) or missing for anchor in anchors}


def _read(response: requests.Response, most: int) -> tuple[bytes, bool]:
    """Return what comes of a body, and whether that is all; piece by piece, none gets lost."""
    body = bytearray()
    try:
        while len(body) <= most:
            chunk = response.raw.read1(_CHUNK, decode_content=True)
            if not chunk:
                return bytes(body), True
            body += chunk
    except HTTPError as error:
        if not is_used_up(error):
            raise
    return bytes(body[:most]), False


def _names(html: str) -> frozenset[str]:
    return frozenset(
        attribute.value
        for attribute in raw_attributes(html)
        if attribute.name == "id" or (attribute.name == "name" and attribute.tag == "a")
    )


def _is_in(anchor: str, names: frozenset[str]) -> bool:
    spellings = {anchor, unquote(anchor)}
    return any(spelling in names or f"{_RENDERED}{spelling}" in names for spelling in spellings)
