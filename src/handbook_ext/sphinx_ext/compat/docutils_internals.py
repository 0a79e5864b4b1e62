"""What docutils says, and what it keeps of references that it has yet to resolve; of 0.22."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from docutils import nodes

TITLE_LEVEL: Final = "title_level"
"""The kind of message that says that a heading of reStructuredText skips a level."""
_KINDS: Final = {
    "Duplicate explicit target name:": "duplicate_target",
    "Include file ": "include",
    "Inconsistent title style:": TITLE_LEVEL,
    'Problems with "include" directive path:': "include",
    "Unknown target name:": "unknown_target",
}
"""How messages begin, and what we call what they are about."""
_FOOTNOTE = re.compile(r"\[\^(.+)\]|\[#?(.+)\]_", re.DOTALL)
_REFERENCE = re.compile(r"`([^`<>]+)`__?|(\w\S*?)__?", re.DOTALL)


def message_kind(message: str) -> str:
    """Return what a *message* of docutils is about, by how it begins; nothing for most."""
    return next((kind for start, kind in _KINDS.items() if message.startswith(start)), "")


def undefined_footnote(problem: str) -> str | None:
    """Return the name of a footnote that is missing, where *problem* is a reference to one.

    What docutils marks as problematic holds the source text of it; MyST writes ``[^name]``.
    """
    match = _FOOTNOTE.fullmatch(problem)
    return match[1] or match[2] if match else None


def undefined_reference(problem: str) -> str | None:
    """Return the name of a target that is missing, where *problem* is a reference to one."""
    match = _REFERENCE.fullmatch(problem)
    return match[1] or match[2] if match else None


def forget_reference(node: nodes.Element) -> None:
    """Take a reference that is dropped off the document's list of those to resolve."""
    name, document = node.get("refname"), node.document
    if not name or document is None or node not in document.refnames.get(name, []):
        return
    document.refnames[name].remove(node)
    if not document.refnames[name]:
        del document.refnames[name]
