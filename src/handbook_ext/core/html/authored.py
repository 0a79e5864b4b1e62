"""A piece of HTML that an author wrote: its links and ids, and on which line each stands."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import NamedTuple


class Attribute(NamedTuple):
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
_REFRESH = re.compile(r"""[\s\d.]*[;,\s]\s*url\s*=\s*["']?([^"']+)""", re.IGNORECASE)


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Attribute] = []
        self._open = -1
        """The index of the link that is being read, as long as it is bare."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "meta":
            self._read_meta({name: value or "" for name, value in attrs})
        for name, value in attrs:
            if name in NAMES and value is not None and (name != "data" or tag == "object"):
                if tag == "a" and name == "href" and _LABELLING.isdisjoint(dict(attrs)):
                    self._open = len(self.found)
                self.found.append(Attribute(tag, name, value, self.getpos()[0]))
        if tag in _SHOWN:
            self._open = -1

    def _read_meta(self, given: dict[str, str]) -> None:
        address = refresh_address(given.get("content", ""))
        if address and given.get("http-equiv", "").lower() == "refresh":
            self.found.append(Attribute("meta", "refresh", address, self.getpos()[0]))

    def handle_data(self, data: str) -> None:
        if self._open >= 0 and data.strip():
            self._open = -1

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._open >= 0:
            self.found[self._open] = self.found[self._open]._replace(is_bare=True)
            self._open = -1


def refresh_address(content: str) -> str:
    """Return where a ``meta`` element leads whose ``http-equiv`` is ``refresh``, else nothing."""
    found = _REFRESH.match(content)
    return found[1].strip() if found else ""


def attributes(html: str) -> list[Attribute]:
    """Return the attributes in *html* that name something or lead somewhere, in order.

    A page that leads on by itself has one more, of its ``meta`` element: ``refresh``.
    """
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser.found
