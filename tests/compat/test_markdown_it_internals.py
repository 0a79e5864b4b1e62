"""markdown-it still lets its rules be wrapped, and says while reading where it is."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from handbook_ext.source import markdown_it_internals as internals


def test_any_address_can_be_one() -> None:
    text = "[text](javascript:alert)"
    assert "<a" not in MarkdownIt().render(text)
    md = MarkdownIt()
    internals.accept_all_addresses(md)
    assert '<a href="javascript:alert">text</a>' in md.render(text)


def test_rules_are_wrapped_by_name() -> None:
    read = []

    def noting(rule: internals.InlineRule) -> internals.InlineRule:
        def run(state: StateInline, silent: bool) -> bool:
            start = state.pos
            matched = rule(state, silent)
            if matched and not silent:
                read.append(state.src[start : state.pos])
            return matched

        return run

    md = MarkdownIt()
    internals.wrap_inline_rules(md, {"link", "image"}, noting)
    md.render("A [link](there), an ![image](here.png) and `code`.")
    assert read == ["[link](there)", "![image](here.png)"]


def test_a_rule_knows_where_a_bracket_closes_and_whether_it_is_in_a_link() -> None:
    brackets = {}

    def look(state: StateInline, silent: bool) -> bool:
        if not silent and state.src[state.pos] == "[":
            end = internals.bracket_end(state, state.pos)
            brackets[state.pos] = (end, internals.is_inside_link(state))
        return False

    md = MarkdownIt()
    md.inline.ruler.before("link", "look", look)
    md.render("[open [text [x]](there)")
    assert brackets == {0: (-1, False), 6: (15, False), 12: (14, True)}
