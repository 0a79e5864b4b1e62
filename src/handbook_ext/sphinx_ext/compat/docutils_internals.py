"""What docutils says, and what it keeps of references that it has yet to resolve; of 0.22."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from docutils import nodes

TITLE_LEVEL: Final = "title_level"
"""The kind of message that says that a heading of reStructuredText skips a level."""
UNKNOWN_TARGET: Final = "unknown_target"
INDIRECT_TARGET: Final = "indirect_target"
"""A target leads to a name that is not there, or is there twice."""
AMBIGUOUS_TARGET: Final = "ambiguous_target"
ANONYMOUS_MISMATCH: Final = "anonymous_mismatch"
FOOTNOTE_COUNT: Final = "footnote_count"
UNKNOWN_ROLE: Final = "unknown_role"
UNKNOWN_DIRECTIVE: Final = "unknown_directive"
_KINDS: Final = {
    "Anonymous hyperlink mismatch:": ANONYMOUS_MISMATCH,
    "Duplicate explicit target name:": "duplicate_target",
    "Duplicate target name, cannot be used as a unique reference:": AMBIGUOUS_TARGET,
    "Include file ": "include",
    "Inconsistent title style:": TITLE_LEVEL,
    "Indirect hyperlink target ": INDIRECT_TARGET,
    "Too many autonumbered footnote references:": FOOTNOTE_COUNT,
    "Too many symbol footnote references:": FOOTNOTE_COUNT,
    # MyST's begin the same
    "Unknown directive type": UNKNOWN_DIRECTIVE,
    "Unknown interpreted text role ": UNKNOWN_ROLE,
    "Unknown target name:": UNKNOWN_TARGET,
}
"""How messages begin, and what we call what they are about."""
# MyST has an ``include`` of its own
_MISSING_FILE = re.compile(
    r'Directive "include": file not found:'
    r'|Problems with "[\w-]+" directive path:\n.*\[Errno 2\]'
)
_TARGET = re.compile(
    r"""(?:Unknown\ target\ name:|Indirect\ .*\ refers\ to\ target|Duplicate\ target\ name,.*:)
    \ "(?P<name>.+)"(?:\.|,\ (?:which|forming)\ )""",
    re.VERBOSE | re.DOTALL,
)
# in a tree the quotes are those of the book's language
_MARKUP = re.compile(
    r"Unknown (?:interpreted text role|directive type:?)\s\W*(?P<name>\w(?:[\w.+:-]*\w)?)"
)
_FOOTNOTE = re.compile(r"\[\^(.+)\]|\[#?(.+)\]_", re.DOTALL)
_REFERENCE = re.compile(r"`([^`<>]+)`__?|(\w\S*?)__?", re.DOTALL)


def message_kind(message: str) -> str:
    """Return what a *message* of docutils is about, by how it begins; nothing for most."""
    if _MISSING_FILE.match(message):
        return "include"
    return next((kind for start, kind in _KINDS.items() if message.startswith(start)), "")


def name_in_message(message: str) -> str:
    """Return the target, role or directive that a *message* says is not there, else nothing."""
    match = _TARGET.match(message) or _MARKUP.match(message)
    return match["name"] if match else ""


def indirect_kind(message: str) -> str:
    """Return what is wrong with where an indirect target leads, by a *message* about one.

    Nothing where it leads back to itself.
    """
    if "which is a duplicate" in message:
        return AMBIGUOUS_TARGET
    return UNKNOWN_TARGET if "which does not exist" in message else ""


def message_of(problem: nodes.Element) -> str:
    """Return what is said of a *problem*, by the message that it names."""
    document = problem.document
    message = document.ids.get(problem.get("refid", "")) if document else None
    return message.children[0].astext() if message and message.children else ""


def later_messages(document: nodes.document) -> list[nodes.system_message]:
    """Return what transforms said of a *document* that is not in its tree yet."""
    return list(document.transform_messages)


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
