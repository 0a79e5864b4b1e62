"""A whole written page: the attributes in it that name something or lead somewhere.

A site has thousands of tags a page and needs few of them. Python's parser, which
:mod:`handbook_ext.core.html.authored` uses on what authors write, takes five times as long.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTS = r"""(?:[^>"']|"[^"]*"|'[^']*')*+"""
_TAG = re.compile(
    rf"<!--.*?(?:-->|\Z)|<(?:(?P<raw>script|style|textarea|title)\b(?P<own>{_PARTS})>"
    rf".*?(?:</(?P=raw)|\Z)|(?P<tag>[a-z][^\s/>]*)(?P<parts>{_PARTS})>)",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(
    r"""([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""", re.IGNORECASE
)
NAMES = frozenset({"id", "name", "href", "src"})
"""The attributes that are read."""


class Attribute(NamedTuple):
    """An attribute of an element."""

    tag: str
    name: str
    value: str


def attributes(page: str) -> Iterator[Attribute]:
    """Yield the attributes of the elements of *page* that are among NAMES, in order."""
    for found in _TAG.finditer(page):
        tag = found["tag"] or found["raw"]
        for name, *values in _ATTRIBUTE.findall(found["parts"] or found["own"] or ""):
            if name.lower() in NAMES:
                yield Attribute(tag.lower(), name.lower(), unescape("".join(values)))
