"""The source's words where MyST puts the value of a substitution: its name.

A version number that changes with each release would else reword an item each time. What
reStructuredText substitutes still stands by its name when a directive has been read.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

_RULE = "render_substitution_inline"
_NAME = "handbook_substitution"
"""The attribute, of the Python object, that says what a node was written as."""


@contextmanager
def named(state: object) -> Iterator[None]:
    """Let what is parsed with a directive's *state* meanwhile remember the names.

    MyST's renderer offers its rules by name, and no event; where it has none, nothing is named.
    """
    renderer = cast("Any", getattr(state, "_renderer", None))
    rules = getattr(renderer, "rules", {})
    original = rules.get(_RULE)
    if original is None:
        yield
        return

    def render(token: Any) -> None:
        around: nodes.Element = renderer.current_node
        start = len(around)
        original(token)
        if len(around) == start:  # the value is empty
            around.append(nodes.Text(""))
        name = " ".join(token.content.split())
        for node in around.children[start:]:
            setattr(node, _NAME, name)
            name = ""

    rules[_RULE] = render
    try:
        yield
    finally:
        rules[_RULE] = original


def source_text(node: nodes.Node) -> str:
    """Return the text of *node* as its author wrote it: with the names of substitutions."""
    name: str | None = getattr(node, _NAME, None)
    if name is not None:
        return name
    if not _has_name_below(node):
        return node.astext()  # some nodes have a text that is not their children's
    parent = cast("nodes.Element", node)
    return parent.child_text_separator.join(map(source_text, parent.children))


def _has_name_below(node: nodes.Node) -> bool:
    waiting = list(node.children)
    while waiting:
        below = waiting.pop()
        if hasattr(below, _NAME):
            return True
        waiting += below.children
    return False


def keep_name(old: nodes.Node, new: nodes.Node) -> None:
    """Let *new*, which takes the place of *old*, have its name."""
    if hasattr(old, _NAME):
        setattr(new, _NAME, getattr(old, _NAME))
