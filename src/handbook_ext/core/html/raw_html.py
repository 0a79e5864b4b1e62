"""A piece of HTML that an author wrote: its links and ids, and on which line each stands."""

from __future__ import annotations

import re
from typing import NamedTuple

from handbook_ext.core.html.tags import ATTRIBUTE, TAG, srcset_addresses, unescape


class RawAttribute(NamedTuple):
    """An attribute of an element; *line* counts from 1 within the text.

    *is_bare* says of a link that nothing stands in it that could be read out.
    """

    tag: str
    name: str
    value: str
    line: int
    is_bare: bool = False


NAMES = frozenset({"id", "name", "href", "src", "poster", "data"})
"""The attributes that name something or lead somewhere."""

_LABELLING = frozenset({"aria-label", "aria-labelledby", "title"})
_SHOWN = frozenset({"img", "svg", "picture", "video", "audio", "object", "canvas", "math", "input"})
_REFRESH = re.compile(
    r"""\s*+[\d.]*+(?:\s*+[;,]|\s)\s*+url\s*+=\s*+["']?+([^"']++)""", re.IGNORECASE
)


class _Reader:
    """Goes through the tags of a text, in order."""

    def __init__(self) -> None:
        self.found: list[RawAttribute] = []
        self._bare = -1
        """The index of the link that is being read, as long as it is bare."""

    def read(self, html: str) -> None:
        line, before, end = 1, 0, 0
        for tag in TAG.finditer(html):
            line += html.count("\n", before, tag.start())
            if self._bare >= 0 and unescape(html[end : tag.start()]).strip():
                self._bare = -1
            if tag["close"]:
                self._start(tag, line)
            elif self._bare >= 0 and (tag["ended"] or "").lower() == "a":
                self.found[self._bare] = self.found[self._bare]._replace(is_bare=True)
                self._bare = -1
            before, end = tag.span()

    def _start(self, tag: re.Match[str], line: int) -> None:
        name = tag["opened"].lower()
        values = _values(tag)
        if name == "meta" and values.get("http-equiv", "").lower() == "refresh":
            address = refresh_address(values.get("content", ""))
            if address:
                self.found.append(RawAttribute(name, "refresh", address, line))
        for _, address in srcset_addresses(values.get("srcset", "")):
            self.found.append(RawAttribute(name, "srcset", address, line))
        for key in values:
            if key in NAMES and (key != "data" or name == "object"):
                if name == "a" and key == "href" and _LABELLING.isdisjoint(values):
                    self._bare = len(self.found)
                self.found.append(RawAttribute(name, key, values[key], line))
        if name in _SHOWN:
            self._bare = -1


def _values(tag: re.Match[str]) -> dict[str, str]:
    """Return the values of a tag's attributes; of one given twice the first, as browsers do."""
    values: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(tag.string, *tag.span("parts")):
        if match.lastindex and match.lastindex > 1:
            values.setdefault(match[1].lower(), unescape(match[match.lastindex]))
    return values


def refresh_address(content: str) -> str:
    """Return where a ``meta`` element leads whose ``http-equiv`` is ``refresh``, else nothing."""
    start, end = refresh_span(content)
    return content[start:end]


def refresh_span(content: str) -> tuple[int, int]:
    """Return where in *content* that address begins and ends."""
    match = _REFRESH.match(content)
    if not match:
        return 0, 0
    address = match[1]
    start = match.start(1) + len(address) - len(address.lstrip())
    return start, start + len(address.strip())


def raw_attributes(html: str) -> list[RawAttribute]:
    """Return the attributes in *html* that name something or lead somewhere, in order.

    A page that leads on by itself has one more, of its ``meta`` element: ``refresh``.
    """
    reader = _Reader()
    reader.read(html)
    return reader.found
