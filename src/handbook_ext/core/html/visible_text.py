"""The text of a written page as readers see it, without code and formulas."""

from __future__ import annotations

import re

from handbook_ext.core.html.tags import unescape

_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<end>/?)(?P<tag>[a-z][^\s/<>]*+)(?P<rest>[^<>]*+)>|<|[^<]+",
    re.IGNORECASE | re.DOTALL,
)
_HIDDEN = frozenset(
    {"script", "style", "textarea", "title", "template", "pre", "code", "samp", "kbd", "tt",
     "svg", "math"}
)  # fmt: skip
_INLINE = frozenset({"a", "abbr", "b", "cite", "em", "i", "s", "small", "span", "strong", "u"})
_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)(?=[\s/>])[^<>]*+>.*?(?:</\1(?![^\s/<>])[^<>]*+>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_HASH_IN_BRACES = re.compile(
    r"\{(?:[^{}<#&]|<(?:/?[a-z][^<>]*+>)?|&(?!\#|num;))*+(?:\#|&)"
    r"|&(?:l(?:cub|brace);|\#(?:0*+123|x0*+7b))",
    re.IGNORECASE,
)
_MATH = re.compile(r"""\bclass\s*=\s*["'][^"']*\bmath\b""")


def may_show_block(page: str) -> bool:
    """Whether readers of *page* may see an attribute block: braces around a ``#``.

    Of most pages that can be ruled out ten times sooner than their text can be read.
    """
    return _HASH_IN_BRACES.search(_UNSEEN.sub("", page)) is not None


def visible_text(page: str) -> str:
    """Return the text of *page*, with a line for each block. Code and formulas are a NUL."""
    parts: list[str] = []
    hidden, depth = "", 0
    for token in _TOKEN.finditer(page):
        tag = (token["tag"] or "").lower()
        if hidden:
            if tag == hidden:
                depth += -1 if token["end"] else 1
                hidden = hidden if depth else ""
        elif tag and not token["end"] and (tag in _HIDDEN or _MATH.search(token["rest"])):
            hidden, depth = tag, 1
            parts.append("\0")
        elif tag and tag not in _INLINE:
            parts.append("\n")
        elif not tag and not token[0].startswith("<!--"):
            parts.append(token[0])
    return unescape("".join(parts))
