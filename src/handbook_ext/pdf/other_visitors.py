"""What another builder's visitors make of a node that has none for the PDF."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

from handbook_ext.sphinx_ext.compat import sphinx_builders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes
    from sphinx.builders import Builder

_OPENING = re.compile(r"<svg\b", re.IGNORECASE)
_CLOSING = re.compile(r"</svg\s*+>", re.IGNORECASE)
_BLOCKS = {"address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "figure", "h1", "h2"}
_BLOCKS |= {"h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "summary", "table"}
_BLOCKS |= {"tr", "ul"}
_UNREAD = {"script", "style", "svg", "template"}
_ADDRESS = {"audio": "src", "embed": "src", "iframe": "src", "object": "data", "source": "src"}
_ADDRESS |= {"img": "src", "video": "src"}


@dataclass
class Seen:
    """What a browser would show of a piece of HTML."""

    words: list[str] = field(default_factory=list)
    """Paragraphs; the words of ``alt`` are none of them."""

    pictures: list[tuple[str, str]] = field(default_factory=list)
    """Addresses of pictures and films, each with its text alternative."""

    drawings: list[str] = field(default_factory=list)
    """SVG that stands in the HTML itself."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen = Seen()
        self.text: list[str] = []
        self.unread: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in _UNREAD:
            self.unread.append(tag)
        elif tag in _BLOCKS:
            self.text.append("\n\n")
        address = values.get(_ADDRESS.get(tag, ""))
        if address and not self.unread:
            alt = values.get("alt") or values.get("title") or values.get("aria-label", "")
            self.seen.pictures.append((address, alt))

    def handle_endtag(self, tag: str) -> None:
        if self.unread and tag == self.unread[-1]:
            self.unread.pop()
        elif tag in _BLOCKS:
            self.text.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self.unread:
            self.text.append(data)


def seen_in(html: str) -> Seen:
    """Return what a browser would show of *html*."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    paragraphs = (" ".join(text.split()) for text in "".join(reader.text).split("\n\n"))
    reader.seen.words = [paragraph for paragraph in paragraphs if paragraph]
    reader.seen.drawings = list(_drawings_in(html))
    return reader.seen


def _drawings_in(html: str) -> Iterator[str]:
    start = _OPENING.search(html)
    while start and (end := _CLOSING.search(html, start.end())):
        yield html[start.start() : end.end()]
        start = _OPENING.search(html, end.end())


class OtherVisitors:
    """Builders for HTML and plain text beside the one at work, made when first needed."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self.folder = Path(builder.outdir, "made")

    @cached_property
    def _html(self) -> Builder:
        return sphinx_builders.builder_beside(self._builder, "html", self.folder)

    @cached_property
    def _text(self) -> Builder:
        return sphinx_builders.builder_beside(self._builder, "text", self.folder)

    def html(self, node: nodes.Element, docname: str) -> str | None:
        """Return *node* as HTML, or None where its visitors cannot."""
        config: Any = self._builder.config
        usual = getattr(config, "graphviz_output_format", "svg")
        config.graphviz_output_format = "svg"  # on paper a drawing is sharper than pixels
        try:
            return self._visited("_html", node, docname)
        finally:
            config.graphviz_output_format = usual

    def text(self, node: nodes.Element, docname: str) -> str:
        """Return *node* as plain text, empty where its visitors cannot."""
        return (self._visited("_text", node, docname) or "").strip()

    def _visited(self, builder: str, node: nodes.Element, docname: str) -> str | None:
        try:
            return sphinx_builders.visited(getattr(self, builder), node, docname)
        except Exception:  # noqa: BLE001 - anybody's code, called where it is not meant to be
            return None
