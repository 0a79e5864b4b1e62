"""What is no promise of markdown-it's: its rules by name, what is read as a link; of 4."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from markdown_it.rules_inline import StateInline

if TYPE_CHECKING:
    from collections.abc import Collection

    from markdown_it import MarkdownIt

InlineRule = Callable[[StateInline, bool], bool]
"""Reads what begins at the state's position, and says whether it was there."""


def accept_all_addresses(md: MarkdownIt) -> None:
    """Let ``[text](address)`` be a link whatever the address is."""
    md.validateLink = lambda url: True  # type: ignore[method-assign] # noqa: ARG005


def wrap_inline_rules(
    md: MarkdownIt, names: Collection[str], wrap: Callable[[InlineRule], InlineRule]
) -> None:
    """Put what *wrap* makes of them in the place of the rules called *names* that are in force."""
    rules = zip(md.inline.ruler.get_active_rules(), md.inline.ruler.getRules(""), strict=True)
    for name, rule in rules:
        if name in names:
            md.inline.ruler.at(name, wrap(rule))


def bracket_end(state: StateInline, start: int) -> int:
    """Return where the bracket closes that opens at *start*, -1 where it does not."""
    end: int = state.md.helpers.parseLinkLabel(state, start)
    return end


def is_inside_link(state: StateInline) -> bool:
    """Whether the text of a link is being read."""
    return bool(state.linkLevel)
