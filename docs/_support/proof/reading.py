"""A page of the book as units of text: each with its line, its section, and what encloses it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import yaml
from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

CITE: Final = "\ue000"
"""Stands in a unit's text where a source is cited."""
DATA: Final = "\ue001"
"""Stands in a unit's text where a figure of ``docs/figures`` is printed."""

LABEL: Final = "\ue002"
"""Follows the bold words that a paragraph begins with in place of a heading."""

_LEFT_OUT: Final = {"_build", "_support", "_theme", "extension", "blank"}
_EXTENSIONS: Final = {
    "attrs_block", "attrs_inline", "colon_fence", "deflist", "smartquotes", "substitution",
}  # fmt: skip
_DIRECTIVE = re.compile(r"\{([\w:-]+)\}\s*(.*)")
_OPTION = re.compile(r":([\w-]+):\s*(.*)")
_BOX = re.compile(r"^\[[ xX]\]\s+")
_ITEM_ID = re.compile(r"\{#([a-z0-9][a-z0-9_-]*)[^{}]*\}\s*$")
_RUN_IN = re.compile(rf"^[^{LABEL}]{{1,60}}[.:?!]$")
_SHOWN = re.compile(r"(.*?)\s*<([^<>]*)>", re.DOTALL)
_CITING = re.compile(r"cite(:\w+)?")
_WITHOUT_TEXT: Final = {"toctree", "bibliography", "blank", "code", "code-block", "literalinclude"}
_KINDS: Final = {"tr": "row", "li": "item", "dt": "term", "blockquote": "quote"}


class PageError(ValueError):
    """A file cannot be read as a page; the message names it."""


@dataclass
class Unit:
    """A paragraph, list item, table row or heading. *blocks* are the classes around it."""

    line: int
    kind: str
    text: str
    blocks: frozenset[str]
    section: str = ""
    level: int = 0
    links: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)


@dataclass
class Page:
    """What a page says. *name* is its path in ``docs`` without the suffix."""

    name: str
    meta: dict[str, Any]
    units: list[Unit] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    directives: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """What the page is, as its front matter says."""
        return str(self.meta.get("kind", ""))


def pages(docs: Path) -> list[Page]:
    """Return every page of the handbook, without those about the extension and blank forms."""
    paths = sorted(path for path in docs.rglob("*.md"))
    inside = (path for path in paths if not _LEFT_OUT & set(path.relative_to(docs).parts))
    return [read(path, path.relative_to(docs).with_suffix("").as_posix()) for path in inside]


@cache
def _parser() -> MarkdownIt:
    return create_md_parser(MdParserConfig(enable_extensions=_EXTENSIONS), RendererHTML)


def read(path: Path, name: str) -> Page:
    """Return the page in the file *path*."""
    page = Page(name, {})
    try:
        _Reader(page).read(path.read_text("utf-8"), 0, frozenset(), "")
    except (ValueError, yaml.YAMLError) as error:
        raise PageError(f"docs/{name}.md: {' '.join(str(error).split())}") from error
    return page


class _Reader:
    """Walks the parser's tokens; directives are parsed again at the line they stand on."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.sections: list[tuple[int, str, frozenset[str]]] = []

    def read(self, text: str, line: int, blocks: frozenset[str], kind: str) -> None:
        """Add the units of *text*, which begins after *line* lines of the file."""
        self._walk(_parser().parse(text), line, blocks, kind)

    def _walk(self, tokens: Sequence[Token], line: int, blocks: frozenset[str], kind: str) -> None:
        stack = [(blocks, kind)]
        row: Unit | None = None
        for token in tokens:
            blocks, kind = stack[-1]
            at = line + (token.map[0] + 1 if token.map else 1)
            if token.type.endswith("_open"):
                stack.append((blocks | _classes(token), _KINDS.get(token.tag, kind)))
                if token.tag == "tr":
                    row = self._unit(at, "row", stack[-1][0])
                elif token.tag == "h1" or token.type == "heading_open":
                    self._enter(int(token.tag[1:]), stack[-1][0])
            elif token.type.endswith("_close"):
                stack.pop()
                if token.tag == "tr" and row is not None:
                    self.page.units.append(row)
                    row = None
            elif token.type == "inline" and row is not None:
                row.text += (" | " if row.text else "") + self._say(row, token)
            elif token.type == "inline":
                self._add(token, at, blocks, kind, tokens)
            else:
                self._block(token, at, blocks, kind)

    def _enter(self, level: int, blocks: frozenset[str]) -> None:
        self.sections = [section for section in self.sections if section[0] < level]
        self.sections.append((level, "", blocks))

    def _unit(self, line: int, kind: str, blocks: frozenset[str]) -> Unit:
        around = frozenset[str]().union(*(section[2] for section in self.sections))
        section = self.sections[-1][1] if self.sections else ""
        return Unit(line, kind, "", blocks | around, section)

    def _add(
        self, token: Token, line: int, blocks: frozenset[str], kind: str, tokens: Sequence[Token]
    ) -> None:
        before = tokens[tokens.index(token) - 1]
        heading = before.type == "heading_open"
        unit = self._unit(line, "heading" if heading else kind or "text", blocks)
        text = self._say(unit, token)
        if match := _ITEM_ID.search(text):
            self.page.labels.add(match[1])
        unit.text = _ITEM_ID.sub("", _BOX.sub("", text)).strip()
        if heading:
            unit.level = int(before.tag[1:])
            self.sections[-1] = (unit.level, unit.text, self.sections[-1][2])
            unit.section = unit.text
            self.page.labels.add(_slug(unit.text))
        self.page.units.append(unit)

    def _say(self, unit: Unit, token: Token) -> str:
        """Return the words of an inline token, and note its links and sources in *unit*."""
        words: list[str] = []
        for child in token.children or []:
            if child.type == "strong_close" and words and _RUN_IN.search("".join(words)):
                words.append(LABEL)
            if child.type == "myst_role":
                words.append(self._role(unit, str(child.meta["name"]), child.content))
            elif child.type == "substitution_inline":
                words.append(DATA)
            elif child.type == "link_open":
                unit.links.append(str(child.attrs.get("href", "")))
            elif child.type in {"softbreak", "hardbreak"}:
                words.append(" ")
            elif child.type in {"text", "code_inline"}:
                words.append(child.content)
        return "".join(words)

    @staticmethod
    def _role(unit: Unit, name: str, content: str) -> str:
        if _CITING.fullmatch(name):
            unit.keys += [key.strip() for key in content.split(",")]
            return CITE
        shown = _SHOWN.fullmatch(content)
        if name in {"doc", "ref", "any", "download"}:
            unit.links.append(shown[2] if shown else content)
        return shown[1] if shown else content

    def _block(self, token: Token, line: int, blocks: frozenset[str], kind: str) -> None:
        if token.type == "front_matter":
            meta = yaml.safe_load(token.content) or {}
            if not isinstance(meta, dict):
                raise ValueError("the front matter is names with values")
            self.page.meta = meta
        elif token.type == "myst_target":
            self.page.labels.add(token.content)
        elif token.type in {"fence", "colon_fence"}:
            self._directive(token, line, blocks | _classes(token), kind)

    def _directive(self, token: Token, line: int, blocks: frozenset[str], kind: str) -> None:
        match = _DIRECTIVE.match(token.info)
        if match is None:
            return  # code
        name, argument = match[1], match[2].strip()
        self.page.directives.append(name)
        lines = token.content.splitlines()
        options = self._options(lines)
        if name in _WITHOUT_TEXT:
            return
        if name == "div":
            blocks |= frozenset(argument.split())
        elif argument and name not in {"figure", "image", "grid"}:
            self._walk(_parser().parseInline(argument), line - 1, blocks, "heading")
        text = "\n".join(lines[options:])
        if name == "glossary":
            text = _definitions(text)
        self.read(text, line + options, blocks, "caption" if name == "figure" else kind)

    def _options(self, lines: list[str]) -> int:
        """Note the name among a directive's options; return how many lines they take."""
        for number, text in enumerate(lines):
            if not (match := _OPTION.match(text)):
                return number
            if match[1] == "name":
                self.page.labels.add(match[2].strip())
        return len(lines)


def _definitions(text: str) -> str:
    """Return a glossary's body as paragraphs, line by line: terms are no prose."""
    lines = text.splitlines()
    return "\n".join(
        line.strip().removeprefix(":").strip() if line[:1] in " :" else "" for line in lines
    )


def shown(text: str) -> str:
    """Return *text* as a reader sees it."""
    return text.replace(CITE, "").replace(DATA, "{{ }}").replace(LABEL, "")


def _classes(token: Token) -> frozenset[str]:
    return frozenset(str(token.attrs.get("class", "")).split())


def _slug(text: str) -> str:
    return re.sub(r"[^\w\- ]", "", text.lower()).strip().replace(" ", "-")
