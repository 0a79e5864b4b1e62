"""A whole written page: the attributes in it that name something or lead somewhere.

A site has thousands of tags a page and needs few of them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from handbook_ext.core.html.tags import ATTRIBUTE, TAG, unescape

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = frozenset({"id", "name", "href", "src", "srcset"})
"""The attributes that are read."""


class BuiltAttribute(NamedTuple):
    """An attribute of an element."""

    tag: str
    name: str
    value: str


def built_attributes(page: str) -> Iterator[BuiltAttribute]:
    """Yield the attributes of the elements of *page* that are among NAMES, in order."""
    for tag in TAG.finditer(page):
        parts = tag["parts"]
        if parts and tag["close"]:
            for name, value in _named(parts):
                yield BuiltAttribute(tag["opened"].lower(), name, value)


@lru_cache(maxsize=4096)  # navigation, icons and the head are on every page of a site
def _named(parts: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name.lower(), unescape("".join(values)))
        for name, *values in ATTRIBUTE.findall(parts)
        if name.lower() in NAMES
    )
