"""Links and ids in raw HTML."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from handbook_ext.core.scan.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.scan.text import Passage

_OPENING = re.compile(r"<!--|<!\[CDATA\[|<(?P<element>[a-zA-Z][^\s/>]*)")
# a quote without its partner matches none of the alternatives, and ends the element
_ATTRIBUTE = re.compile(
    r"""[\s/]*(?P<name>[^\s"'>/=<][^\s>/=<]*)
    (?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>][^\s>]*)))?""",
    re.VERBOSE,
)
_LINKS = frozenset({"href", "src", "poster", "data", "xlink:href"})
_PLAIN = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "textarea")}


def scan(passage: Passage) -> Iterator[Mention]:
    """Yield the links and ids of the elements in *passage*, which is HTML."""
    text, position = passage.text, 0
    while found := _OPENING.search(text, position):
        element = found["element"]
        if element is None:
            # "<!-->" is a comment, too
            end = text.find("-->" if found[0] == "<!--" else "]]>", found.start() + 2)
            position = end + 3 if end >= 0 else len(text)
            continue
        position = found.end()
        while attribute := _ATTRIBUTE.match(text, position):
            position = attribute.end()
            yield from _mention(passage, found, attribute)
        if plain := _PLAIN.get(element.lower()):
            closing = plain.search(text, position)
            position = closing.start() if closing else len(text)


def _mention(
    passage: Passage, opening: re.Match[str], attribute: re.Match[str]
) -> Iterator[Mention]:
    element, name = opening["element"].lower(), attribute["name"].lower()
    kind = _kind(element, name)
    group = attribute.lastgroup
    if not kind or group in {None, "name"}:
        return
    value = attribute[group or 0]
    place = passage.place(attribute.start(group or 0) + len(value) - len(value.lstrip()))
    start = passage.place(opening.start())
    yield Mention(kind, unescape(value).strip(), *place, start, element, name)


def _kind(element: str, name: str) -> str:
    if name in _LINKS and (name != "data" or element == "object"):
        return "html-link"
    # the names of form fields and of metadata are nothing to link to
    return "html-id" if name == "id" or (name == "name" and element == "a") else ""
