"""The blocks of a Markdown source, and what is mentioned in each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook_ext.core.documents.construct import Construct
from handbook_ext.source import directives, html_constructs, markdown_inline
from handbook_ext.source.markdown_parser import DELIMITERS, parser
from handbook_ext.source.nested_source import BRACES, NestedSource
from handbook_ext.source.passage import Passage, SourceText, dedent
from handbook_ext.source.roles import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

INFO = re.compile(r"\s*\{(?P<name>[^\s}]+)\}(?!\S)")
"""What stands behind the marks of a fence that is a directive."""
_OPTION = re.compile(r"\s*:(?P<name>[^:\s][^:]*):(?!\S)")
_YAML = re.compile(r"(?P<name>[^\s:#'\"-][^\s:]*)\s*:(?!\S)")
_YAML_MARK = "---"
_COMMENT = re.compile(r"(?:^|\s)#.*")
_ITEM_BLOCK = re.compile(r"(?:^|\s)(?P<block>\{[^{}]*\})$")
_TASK = re.compile(r"\[[ xX]\](?=\s)")
_LABEL_GAP = re.compile(r"[ \t]*(?:\n[\s>]*)?")


def scan(
    lines: Sequence[SourceText], delimiters: str = BRACES
) -> Iterator[Construct | NestedSource]:
    """Yield what is mentioned in *lines*, a document, and what of it has to be read apart."""
    # some plugins look one character too far in a text whose last line has no end
    text = "".join(f"{line.text}\n" for line in lines)
    tokens = parser().parse(text, {DELIMITERS: delimiters})
    cells = _Cells(lines)
    for index, token in enumerate(tokens):
        if token.map is None:
            continue
        first, last = token.map
        covered = lines[first : max(last, first + 1)]
        if token.type == "inline":
            yield from _inline(tokens, index, covered, cells)
        else:
            yield from _block(token, covered)


def _inline(
    tokens: Sequence[Token], index: int, lines: Sequence[SourceText], cells: _Cells
) -> Iterator[Construct]:
    token, opening = tokens[index], tokens[index - 1]
    if opening.type in {"td_open", "th_open"}:
        yield from markdown_inline.scan(cells.passage(token), token)
        return
    passage = Passage(_content(token, lines))
    if opening.type == "heading_open":
        at = lines[0].text.find("#")
        location = (
            lines[0].location_of(at) if opening.markup.startswith("#") else passage.location_of(0)
        )
        yield Construct("heading", "", *location, location, passage.text, opening.tag[1:])
    if opening.type == "dt_open" and _is_glossary(tokens, index):
        yield Construct("term", passage.text, *passage.location_of(0), passage.location_of(0))
    if opening.type == "paragraph_open" and tokens[index - 2].type == "list_item_open":
        yield from _item(passage, token)
    else:
        yield from markdown_inline.scan(passage, token)


def _is_glossary(tokens: Sequence[Token], index: int) -> bool:
    """Whether the definition list around ``tokens[index]``, a term, is one of a glossary."""
    level = tokens[index].level - 2
    while tokens[index].type != "dl_open" or tokens[index].level != level:
        index -= 1
    before = tokens[index - 1]
    return before.type == "attrs_block" and "glossary" in str(before.attrs.get("class")).split()


def _block(token: Token, lines: Sequence[SourceText]) -> Iterator[Construct | NestedSource]:
    match token.type:
        case "fence" | "colon_fence":
            yield from _fence(token, lines[0], _content(token, lines[1:]))
        case "html_block":
            yield from html_constructs.scan(Passage(_content(token, lines)))
        case "definition":
            yield from _definition(token, lines)
        case "myst_target":
            yield _named("label", lines[0], "(", token.content)
        case "footnote_reference_open":
            yield _named("footnote-definition", lines[0], "[^", token.meta["label"])
        case "attrs_block":
            text = lines[0].text
            yield from markdown_inline.ids(Passage(lines), text.find("{"), len(text))


def _content(token: Token, lines: Sequence[SourceText]) -> list[SourceText]:
    """Return the lines of what *token* holds, which are ends of *lines*."""
    content, remaining = [], iter(lines)
    for text in token.content.split("\n"):
        # the parser drops a paragraph's first lines where they have only exotic white space
        line = next((candidate for candidate in remaining if text.strip() in candidate.text), None)
        if line:
            content.append(line.find(text))
    return content


class _Cells:
    """The cells of tables, found one after another on their line."""

    def __init__(self, lines: Sequence[SourceText]) -> None:
        self._lines = lines
        self._row, self._end = -1, 0

    def passage(self, token: Token) -> Passage:
        """Return the passage of the cell *token*, the one behind that of the call before."""
        row = token.map[0] if token.map else 0
        if row != self._row:
            self._row, self._end = row, 0
        line = self._lines[row]
        at = max(line.text.find(token.content.replace("|", "\\|"), self._end), self._end)
        parts = []
        for number, text in enumerate(token.content.split("|")):
            # the pipe that begins a further part had a backslash before it
            width = len(text) + (number > 0)
            at += number > 0
            parts.append(line.cut(at, at + width))
            at += width
        self._end = at
        return Passage(parts, joint="")


def _item(passage: Passage, token: Token) -> Iterator[Construct]:
    """Yield what is mentioned in the first paragraph of a list's item."""
    task = _TASK.match(passage.text)
    for construct in markdown_inline.scan(passage, token):
        if not (
            task and construct.start == passage.location_of(0) and construct.kind == "reference"
        ):
            yield construct
    if block := _ITEM_BLOCK.search(passage.text.rstrip()):
        yield from markdown_inline.ids(passage, *block.span("block"))


def _named(kind: str, line: SourceText, before: str, name: str) -> Construct:
    at = max(line.text.find(before + name), 0)
    return Construct(kind, name, *line.location_of(at + len(before)), line.location_of(at))


def _definition(token: Token, lines: Sequence[SourceText]) -> Iterator[Construct]:
    passage, label = Passage(lines), token.meta["label"]
    at = max(passage.text.find(f"[{label}]:"), 0)
    gap = _LABEL_GAP.match(passage.text, passage.text.find("]:", at + len(label)) + 2)
    if gap:
        target, offset = markdown_inline.destination(passage.text, gap.end())
        start = passage.location_of(at)
        yield Construct("definition", target, *passage.location_of(offset), start, name=fold(label))


def _fence(
    token: Token, line: SourceText, content: list[SourceText]
) -> Iterator[Construct | NestedSource]:
    info = INFO.match(token.info)
    if info is None:
        # colons without a directive's name make a plain container, backticks code
        if token.type == "colon_fence":
            yield NestedSource("md", content)
        return
    fence = line.find(token.markup + token.info)
    argument = fence.cut(len(token.markup) + info.end())
    # the reStructuredText in a page is no directive: it may begin with a role
    options, body = ([], content) if info["name"] == "eval-rst" else _options(content)
    yield from directives.read(
        directives.Directive("md", info["name"], fence.location_of(0), [argument], options, body)
    )


def _options(content: list[SourceText]) -> tuple[list[directives.Option], list[SourceText]]:
    """Return the options that *content*, a directive's, begins with, and the lines behind."""
    end = options_end([line.text for line in content])
    if content and content[0].text.startswith(_YAML_MARK):
        block = content[1 : max(end - 1, 1)]
        return _read_options(dedent(block), _YAML), content[end:]
    return _read_options(content[:end], _OPTION), content[end:]


def options_end(content: Sequence[str]) -> int:
    """Return how many lines of *content*, a directive's, are its options."""
    end = 0
    if content and content[0].startswith(_YAML_MARK):
        closing = (at for at, line in enumerate(content) if at and line.startswith(_YAML_MARK))
        return next(closing, len(content) - 1) + 1
    while end < len(content) and re.match(r"\s*:(?!::)", content[end]):
        end += 1
    return end


def _read_options(lines: Sequence[SourceText], pattern: re.Pattern[str]) -> list[directives.Option]:
    options = []
    for line in lines:
        if match := pattern.match(line.text):
            start = line.location_of(len(line.text) - len(line.text.lstrip()))
            value = _value(line.cut(match.end()).strip())
            options.append(directives.Option(match["name"].strip(), value, start))
    return options


def _value(value: SourceText) -> SourceText:
    """Return *value* without quotes around it, or a comment behind it."""
    quote = value.text[:1]
    if quote and quote in "'\"":
        end = value.text.find(quote, 1)
        return value.cut(1, end if end > 0 else None)
    comment = _COMMENT.search(value.text)
    return value.cut(0, comment.start()).strip() if comment else value
