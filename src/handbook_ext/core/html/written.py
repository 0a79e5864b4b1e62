"""A whole written page: the attributes in it that name something or lead somewhere.

A site has thousands of tags a page and needs few of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from handbook_ext.core.html.tags import ATTRIBUTE, TAG, unescape

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = frozenset({"id", "name", "href", "src"})
"""The attributes that are read."""


class Attribute(NamedTuple):
    """An attribute of an element."""

    tag: str
    name: str
    value: str


def attributes(page: str) -> Iterator[Attribute]:
    """Yield the attributes of the elements of *page* that are among NAMES, in order."""
    for tag in TAG.finditer(page):
        if tag["close"]:
            for name, *values in ATTRIBUTE.findall(tag["parts"]):
                if name.lower() in NAMES:
                    yield Attribute(tag["opened"].lower(), name.lower(), unescape("".join(values)))
