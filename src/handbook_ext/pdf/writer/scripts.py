"""Scripts of a page that are not the book's own: which way blocks run, and in what language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from handbook_ext.pdf import escape
from handbook_ext.pdf.fonts import direction
from handbook_ext.pdf.fonts.direction import FROM_RIGHT, LEFT, RIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

    from handbook_ext.pdf.book import Book

_TURNING = (
    nodes.paragraph, nodes.bullet_list, nodes.enumerated_list, nodes.definition_list,
    nodes.field_list, nodes.option_list, nodes.table, nodes.block_quote, nodes.line_block,
    nodes.Admonition, nodes.topic, nodes.sidebar, nodes.rubric, nodes.figure, nodes.literal_block,
    nodes.doctest_block, addnodes.desc,
)  # fmt: skip
"""Blocks that run one way as a whole; what may hold pages is none."""

_DIRECTIONS = {LEFT: "ltr", RIGHT: "rtl"}
_CODE = (nodes.literal, nodes.literal_block, nodes.doctest_block)


class Scripts:
    """How the text of one page is written for Typst. Without fonts of its own, a book is as is."""

    def __init__(self, document: nodes.document, book: Book) -> None:
        self._is_on = bool(book.fonts)
        self._language = (book.config.language or "en").replace("-", "_").partition("_")[0]
        self._way = self._book_way = RIGHT if self._language in FROM_RIGHT else LEFT
        self._turns = self._is_on and (
            self._book_way == RIGHT or direction.runs_from_right(document.astext())
        )

    @property
    def from_right(self) -> bool:
        """Whether what is written now runs from right to left, with fonts of the project's."""
        return self._turns and self._way == RIGHT

    def block(self, node: nodes.Node, render: Callable[[nodes.Node], str]) -> str:
        """Return a block as markup, turned if it is of a kind that can be."""
        if self._turns and isinstance(node, _TURNING):
            return self.turned(node, lambda: render(node))
        return render(node)

    def turned(self, node: nodes.Element, render: Callable[[], str]) -> str:
        """Return *node* as markup that runs its own way, where that is not the one around it.

        An item of a list stays at its bullet.
        """
        outer = self._way
        self._way = (self._turns and self._way_of(node)) or outer
        text = render()
        if self._way != outer and text.strip():
            stays = isinstance(node.parent, nodes.list_item)
            side = f", side: {'right' if outer == RIGHT else 'left'}" if stays else ""
            text = f"#{self._way}({self._language_in(node)}{side})[{text}]"
        self._way = outer
        return text

    def titled(self, title: nodes.Element, text: str) -> str:
        """Return the *text* of a heading, so that it runs its own way."""
        way = self._way_of(title) if self._turns else ""
        if way in {"", self._way}:
            return text
        return f"#title-in({self._language_in(title, way)}, {_DIRECTIONS[way]})[{text}];"

    def line(self, node: nodes.Element, text: str) -> str:
        """Return *text*, which stands in a line of a block, as it runs by itself."""
        way = self._way_of(node) if self._turns else ""
        return text if way in {"", self._way} else f"#text(dir: {_DIRECTIONS[way]})[{text}];"

    def own_words(self, text: str) -> str:
        """Return the markup *text* of words of ours, which run as the book does."""
        if self._way == self._book_way:
            return text
        return f"#{self._book_way}({escape.string(self._language)})[{text}]"

    def code(self, text: str) -> str:
        """Return the markup *text* of code in a line, which runs from left to right."""
        return f"#text(dir: ltr)[{text}];" if self._way == RIGHT and text else text

    def markup(self, text: nodes.Text, longest: int) -> str:
        """Return *text* as markup, what is Chinese, Japanese or Korean with its language."""
        words = text.astext()
        if not self._is_on or words.isascii() or not direction.HAN.search(words):
            return escape.markup(words, longest)
        language = direction.language_of_han(_block_of(text).astext(), self._language)
        if language == self._language:
            return escape.markup(words, longest)
        parts = [escape.markup(part, longest) for part in direction.HAN.split(words)]
        parts[1::2] = [f"#text(lang: {escape.string(language)})[{part}];" for part in parts[1::2]]
        return "".join(parts)

    def _way_of(self, node: nodes.Element) -> str:
        """Return which way *node* runs; empty where nothing in it says so."""
        if isinstance(node, _CODE):
            return LEFT
        texts = [text for text in node.findall(nodes.Text) if not isinstance(text.parent, _CODE)]
        return next(filter(None, (direction.direction_of(text.astext()) for text in texts)), "")

    def _language_in(self, node: nodes.Element, way: str = "") -> str:
        text, language = node.astext(), self._language
        if (way or self._way) == RIGHT:
            language = direction.language_from_right(text, self._language)
        elif self._language in FROM_RIGHT:
            language = "en"
        return escape.string(language)


def _block_of(text: nodes.Text) -> nodes.Element:
    """Return the paragraph or heading that *text* stands in."""
    at: nodes.Element = text.parent
    while isinstance(at, nodes.Inline) and isinstance(at.parent, nodes.Element):
        at = at.parent
    return at
