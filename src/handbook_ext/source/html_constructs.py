"""Links and ids in raw HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.documents.construct import Construct
from handbook_ext.core.html.raw_html import refresh_span
from handbook_ext.core.html.tags import ATTRIBUTE, TAG, srcset_addresses, unescape

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from handbook_ext.source.passage import Passage

_LINKS = frozenset({"href", "src", "poster", "data", "srcset", "xlink:href"})


def scan(passage: Passage) -> Iterator[Construct]:
    """Yield the links and ids of the elements in *passage*, which is HTML."""
    for tag in TAG.finditer(passage.text):
        if tag["close"]:
            attributes = list(ATTRIBUTE.finditer(passage.text, *tag.span("parts")))
            for attribute in attributes:
                yield from _construct(passage, tag, attribute)
            if tag["opened"].lower() == "meta":
                yield from _refresh(passage, tag, attributes)


def _construct(
    passage: Passage, tag: re.Match[str], attribute: re.Match[str]
) -> Iterator[Construct]:
    element, name = tag["opened"].lower(), attribute[1].lower()
    kind, group = _kind(element, name), attribute.lastindex or 1
    if not kind or group == 1:
        return
    value = attribute[group]
    if name == "srcset":
        for offset, address in srcset_addresses(value):
            location = passage.location_of(attribute.start(group) + offset)
            start = passage.location_of(tag.start())
            yield Construct(kind, unescape(address), *location, start, element, name)
        return
    location = passage.location_of(attribute.start(group) + len(value) - len(value.lstrip()))
    start = passage.location_of(tag.start())
    yield Construct(kind, unescape(value).strip(), *location, start, element, name)


def _refresh(
    passage: Passage, tag: re.Match[str], attributes: list[re.Match[str]]
) -> Iterator[Construct]:
    """Yield where a page leads on to by itself."""
    values = {match[1].lower(): match for match in reversed(attributes) if match.lastindex != 1}
    kind, content = values.get("http-equiv"), values.get("content")
    if kind and content and kind[kind.lastindex or 1].lower() == "refresh":
        group = content.lastindex or 1
        first, last = refresh_span(content[group])
        if last:
            location = passage.location_of(content.start(group) + first)
            address, start = unescape(content[group][first:last]), passage.location_of(tag.start())
            yield Construct("html-link", address, *location, start, "meta", "refresh")


def _kind(element: str, name: str) -> str:
    if name in _LINKS and (name != "data" or element == "object"):
        return "html-link"
    # the names of form fields and of metadata are nothing to link to
    return "html-id" if name == "id" or (name == "name" and element == "a") else ""
