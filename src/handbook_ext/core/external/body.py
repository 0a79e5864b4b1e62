"""Which anchors a page has that came over the network."""

from __future__ import annotations

import codecs
import time
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from handbook_ext.core.html.authored import attributes

if TYPE_CHECKING:
    from collections.abc import Collection

    import requests

_HTML: Final = {"text/html", "application/xhtml+xml"}
_MOST: Final = 2_000_000
"""Bytes read of a page."""
_CHUNK: Final = 65_536
_RENDERED: Final = "user-content-"
"""Before the ids of what users wrote: GitHub's script takes it off."""


def anchors_of(
    response: requests.Response, wanted: Collection[str], deadline: float
) -> dict[str, bool | None]:
    """Return of each of the *wanted* anchors whether the page has it.

    None where that can't be told: the page is not HTML, or what was read of it by the
    *deadline*, a time of the monotonic clock, or up to 2 MB, is not all.
    """
    kind, _, _ = response.headers.get("Content-Type", "").partition(";")
    if not wanted or kind.strip().lower() not in _HTML:
        return dict.fromkeys(wanted)
    body, is_whole = _read(response, deadline)
    names = _names(body.decode(_encoding(response), "replace"))
    missing = False if is_whole else None
    return {one: _is_in(one, names) or missing for one in wanted}


def _read(response: requests.Response, deadline: float) -> tuple[bytes, bool]:
    body = bytearray()
    for chunk in response.iter_content(_CHUNK):
        body += chunk
        if len(body) > _MOST or time.monotonic() > deadline:
            return bytes(body[:_MOST]), False
    return bytes(body), True


def _encoding(response: requests.Response) -> str:
    """Return the page's encoding, if its header names one that exists, else UTF-8."""
    named = "charset=" in response.headers.get("Content-Type", "").lower()
    try:
        return codecs.lookup((named and response.encoding) or "utf-8").name
    except LookupError:
        return "utf-8"


def _names(html: str) -> frozenset[str]:
    return frozenset(
        one.value
        for one in attributes(html)
        if one.name == "id" or (one.name == "name" and one.tag == "a")
    )


def _is_in(anchor: str, names: frozenset[str]) -> bool:
    spellings = {anchor, unquote(anchor)}
    return any(one in names or f"{_RENDERED}{one}" in names for one in spellings)
