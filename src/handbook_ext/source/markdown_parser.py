"""The Markdown parser that MyST uses, with notes of where its inline constructs stand.

A parser of our own would disagree with MyST's on what is a link, sooner or later.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.rules_block import make_fence_rule
from mdit_py_plugins.amsmath import amsmath_plugin
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.field_list import fieldlist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin
from mdit_py_plugins.myst_role import myst_role_plugin

from handbook_ext.source.markdown_it_internals import (
    accept_all_addresses,
    bracket_end,
    is_inside_link,
    wrap_inline_rules,
)
from handbook_ext.source.nested_source import BRACES

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

    from handbook_ext.source.markdown_it_internals import InlineRule

_NOTED = frozenset(
    {"link", "image", "autolink", "html_inline", "myst_role", "footnote_ref", "span", "attr"}
)
_INTERRUPTING = ["paragraph", "reference", "blockquote", "list", "footnote_def"]

UNDEFINED = "undefined_reference"
"""The type of the token at a ``[label]`` that has no definition."""


SUBSTITUTION = "substitution"
"""The type of the token at a ``{{ name }}``, which is text to those who do not ask for it."""
DELIMITERS = "substitution_delimiters"
"""The name, in what the parser is given, of the two characters that stand twice around one."""


@cache
def parser() -> MarkdownIt:
    """Return the parser, with the syntax of every MyST extension that changes what is a link.

    Tokens of inline constructs have ``meta["span"]``, the offsets of the construct in the text
    of its block; links and images ``meta["label_end"]``, that of the bracket behind their text.
    Attributes in braces stand as a span in ``meta["attributes"]`` of the token before them.
    """
    return _new_parser()


@cache
def block_parser() -> MarkdownIt:
    """Return the parser for whoever asks for blocks alone: formulas are text to it.

    In most projects they are, and each that is never closed is looked for through all the text.
    """
    return _new_parser().disable(["math_block", "amsmath"])


def _new_parser() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"inline_definitions": True}).enable("table")
    for plugin in (front_matter_plugin, myst_block_plugin, myst_role_plugin):
        md.use(plugin)
    md.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    fence = make_fence_rule(markers=(":",), token_type="colon_fence")  # noqa: S106 - no password
    md.block.ruler.before("fence", "colon_fence", fence, {"alt": _INTERRUPTING})
    md.use(deflist_plugin).use(fieldlist_plugin)
    md.use(attrs_plugin, spans=True, span_after="footnote_ref").use(attrs_block_plugin)
    md.core.ruler.disable("attr")  # would merge attribute blocks into the block below
    # "$$" is mathematics to everybody, one "$" need not be
    md.use(dollarmath_plugin).use(amsmath_plugin)
    md.inline.ruler.disable("math_inline")
    # a link to a bad address is a link
    accept_all_addresses(md)
    wrap_inline_rules(md, _NOTED, _noting)
    md.inline.ruler.push(UNDEFINED, _undefined)
    md.inline.ruler.before("escape", SUBSTITUTION, _substitution)
    return md


def _noting(rule: InlineRule) -> InlineRule:
    """Return *rule* noting on the first token it makes, or the last there is, where it matched."""

    def run(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            made = [token for token in state.tokens[count : count + 2] if token.type != "text"]
            if made:
                made[0].meta["span"] = (start, state.pos)
                made[0].meta["label_end"] = _label_end(state, start)
            else:
                state.tokens[-1].meta["attributes"] = (start, state.pos)
        return True

    return run


def _label_end(state: StateInline, start: int) -> int:
    start += state.src[start] == "!"
    return bracket_end(state, start) if state.src[start] == "[" else -1


def _substitution(state: StateInline, silent: bool) -> bool:
    """Note what MyST would put something in for; what stands there is read on as text."""
    opening, closing = (2 * delimiter for delimiter in state.env.get(DELIMITERS, BRACES))
    if silent or not state.src.startswith(opening, state.pos):
        return False
    # it holds no other; where one has no end, none behind it has
    ends = state.env.setdefault("substitution_ends", {})
    if state.pos < ends.get(state, 0):
        return False
    end = state.src.find(closing, state.pos + 2)
    ends[state] = end + 2 if end >= 0 else len(state.src)
    if end >= 0:
        token = state.push(SUBSTITUTION, "", 0)
        token.content = state.src[state.pos + 2 : end].strip()
        token.meta.update(span=(state.pos, end + 2), label_end=-1)
    return False


def _undefined(state: StateInline, silent: bool) -> bool:
    """Note a reference to a label without definition, which is text to the parser."""
    start = state.pos
    # a link holds no other
    if silent or state.src[start] != "[" or is_inside_link(state):
        return False
    label_end = end = _label_end(state, start)
    labels = state.env.setdefault("undefined_labels", set())
    if label_end < 0 or (state, start) in labels:
        return False
    if state.src[end + 1 : end + 2] == "[":
        second = bracket_end(state, end + 1)
        if second >= 0:
            # what is read here must not be read again as a reference of its own
            labels.add((state, end + 1))
            end = second
    token = state.push(UNDEFINED, "", 0)
    token.meta.update(span=(start, end + 1), label_end=label_end)
    return False
