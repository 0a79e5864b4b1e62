"""HTML as far as links go: which attributes a piece of it has, and on which line."""

from __future__ import annotations

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


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Attribute] = []
        self._open = -1
        """The index of the link that is being read, as long as it is bare."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in NAMES and value is not None:
                if tag == "a" and name == "href" and _LABELLING.isdisjoint(dict(attrs)):
                    self._open = len(self.found)
                self.found.append(Attribute(tag, name, value, self.getpos()[0]))
        if tag in _SHOWN:
            self._open = -1

    def handle_data(self, data: str) -> None:
        if self._open >= 0 and data.strip():
            self._open = -1

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._open >= 0:
            self.found[self._open] = self.found[self._open]._replace(is_bare=True)
            self._open = -1


def attributes(html: str) -> list[Attribute]:
    """Return the attributes in *html* that name something or lead somewhere, in order."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser.found
