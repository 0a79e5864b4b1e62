"""What the parts of a page are called by whoever cannot see them: headings, tables, permalinks.

docutils names no table without a caption, calls all permalinks alike, and knows headings of
sections only: what a form, a card or a route stands under is a mere paragraph to it.
"""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx import addnodes

if TYPE_CHECKING:
    from collections.abc import Iterator

# Each table scrolls in a box of its own where it must. One with fewer columns seldom does, so its
# box is no stop for the keyboard.
SCROLL_FROM_COLUMNS: Final = 3

_PART = re.compile(
    r"<h(?P<level>[1-6])\b[^<>]*+>(?P<heading>.*?)(?:</h[1-6]>|\Z)"
    r'|<(?P<name>p|div) class="(?P<kind>form-caption|stage|sd-card-title)\b[^<>]*+>'
    r"(?P<caption>.*?)(?:</(?:p|div)>|\Z)"
    r"|<p><strong>(?P<bold>[^<>]*+)</strong></p>"
    r"|<table\b.*?(?:</table>|\Z)",
    re.DOTALL,
)
_FIRST_ROW = re.compile(r"<tr\b.*?(?:</tr>|\Z)", re.DOTALL)
_CELL = re.compile(r"<t[hd]\b")
_EMPTY_HEAD = re.compile(r'<th class="([^"<>]*+)"><p></p></th>')
_CAPTION = re.compile(r'<span class="caption-text">(.*?)(?:</span>|\Z)', re.DOTALL)
_PERMALINK = re.compile(r'<a class="headerlink" href="#([^"<>]*+)" title="([^"<>]*+)">[^<>]*+</a>')
_NOT_LABEL = re.compile(r'<a class="(?:headerlink|cite-link)".*?(?:</a>|\Z)|<[^<>]++>', re.DOTALL)
_AFTER_FIRST_WORDS = re.compile(r"[,;:(]")
_SENTENCE = re.compile(r"[.:?!]\s*+\Z")


def _plain(html: str) -> str:
    """Return the words of a heading or caption, fit for an attribute."""
    return _NOT_LABEL.sub("", html).replace('"', "&quot;").strip()


def _as_heading(html: str, level: int) -> str:
    """Let the element that *html* begins with be a heading to the ear, and look as it does."""
    return html.replace(">", f' role="heading" aria-level="{level}">', 1)


def _without_empty_heads(table: str) -> str:
    """Return a table whose empty corner is no heading, for it heads nothing."""

    def replace(match: re.Match[str]) -> str:
        return '<td class="short"></td>' if "short" in match[1].split() else "<td></td>"

    return _EMPTY_HEAD.sub(replace, table)


class _Parts:
    """Names the parts of a page from top to bottom, each after what stands above it."""

    def __init__(self) -> None:
        self.heading, self.level = "", 1
        self.form = ""  # what the form that is being read is called
        self.bold, self.bold_end = "", -1
        self.given: Counter[str] = Counter()

    def name(self, match: re.Match[str]) -> str:
        """Return a part with its name, or as what it is."""
        if match["heading"] is not None:
            return self._heading(match)
        if match["caption"] is not None:
            return self._caption(match)
        if match["bold"] is not None:
            return self._bold(match)
        return self._table(match)

    def _heading(self, match: re.Match[str]) -> str:
        self.heading, self.level, self.form = _plain(match["heading"]), int(match["level"]), ""
        if 'class="headerlink"' not in match[0]:
            return match[0]
        return match[0].replace(">", f' aria-label="{self.heading}">', 1)  # not by its link as well

    def _caption(self, match: re.Match[str]) -> str:
        if match["kind"] == "form-caption":
            self.form = _AFTER_FIRST_WORDS.split(_plain(match["caption"]), maxsplit=1)[0].strip()
        return _as_heading(match[0], self.level + 1)

    def _bold(self, match: re.Match[str]) -> str:
        self.bold, self.bold_end = _plain(match["bold"]), match.end()
        if _SENTENCE.search(self.bold):
            return match[0]
        return _as_heading(match[0], self.level + (2 if self.form else 1))

    def _table(self, match: re.Match[str]) -> str:
        caption = _CAPTION.search(match[0])
        name = _plain(caption[1]) if caption else self._own_name(match)
        table = _without_empty_heads(match[0])
        if not caption:
            table = table.replace("<table", f'<table aria-label="{name}"', 1)
        row = _FIRST_ROW.search(table)
        if not row or len(_CELL.findall(row[0])) < SCROLL_FROM_COLUMNS:
            return f'<div class="table-box">{table}</div>'
        label = name if caption else f"Table: {name}"
        # it scrolls there, by keyboard too
        return (
            f'<div class="table-box table-wide" role="region" tabindex="0" aria-label="{label}">'
            f"{table}</div>"
        )

    def _own_name(self, match: re.Match[str]) -> str:
        """Return the words right above a table, or those of its form or its heading."""
        is_below = not match.string[self.bold_end : match.start()].strip() and self.bold
        parts = [self.form, self.bold] if is_below else [self.form or self.heading]
        name = ": ".join(filter(None, parts))
        self.given[name] += 1
        return f"{name} ({self.given[name]})" if self.given[name] > 1 else name


def name_parts(body: str) -> str:
    """Return a page's HTML with headings and tables named, and tables in boxes."""
    return _PART.sub(_Parts().name, body)


def _words(element: nodes.Element) -> str:
    """Return what a permalink to *element* leads to: a title, a caption's beginning, a term."""
    for child in element:
        if isinstance(child, nodes.title):
            return child.astext()
        if isinstance(child, nodes.caption):
            return child.astext().partition(". ")[0]
    is_name = isinstance(element, (nodes.term, addnodes.desc_signature))
    return element.astext() if is_name else ""


def _linked(document: nodes.document) -> Iterator[tuple[str, str]]:
    """Yield the ids that permalinks may lead to, with the words that each stands for."""
    for element in document.findall(nodes.Element):
        if element.get("ids") and (words := _words(element)):
            yield element["ids"][0], " ".join(words.split())


def name_permalinks(body: str, document: nodes.document | None) -> str:
    """Return a page's HTML in which each permalink says what it leads to.

    The sign that is seen in one is put there by the style sheet, and not read out.
    """
    names = dict(_linked(document)) if document else {}

    def replace(match: re.Match[str]) -> str:
        target, title = match.groups()
        words = names.get(target)
        named = f"{title}: {escape(words)}" if words else title
        return f'<a class="headerlink" href="#{target}" title="{named}"></a>'

    return _PERMALINK.sub(replace, body)
