"""The target within a role's text, in both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook_ext.core.documents.construct import Construct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.source.passage import Passage

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


def split_target(text: str) -> tuple[str, str, int]:
    """Return title, target and the target's offset of ``title <target>`` or ``target``."""
    at = text.rfind("<")
    if at > 0 and text.endswith(">") and text[at - 1] != "\\":
        title, target, start = text[:at].rstrip(), text[at + 1 : -1], at + 1
        if title:
            return title, target, start
    return "", text, 0


def role(passage: Passage, name: str, span: tuple[int, int], start: int) -> Iterator[Construct]:
    """Yield the role *name*, whose text has this *span* in *passage*; *start* is its own offset.

    One whose text begins with ``!`` makes no link, and is not yielded. The ``~`` that shortens
    what is shown is not part of the target.
    """
    content = passage.text[slice(*span)]
    if content.startswith("!"):
        return
    title, target, at = split_target(content)
    bare = target.lstrip().removeprefix("~").lstrip()
    location = passage.location_of(span[0] + at + len(target) - len(bare))
    yield Construct("role", fold(bare), *location, passage.location_of(start), title, name)


def fold(text: str) -> str:
    """Return *text* with its white space folded, as names are compared."""
    return " ".join(text.split())


def unescape(text: str) -> str:
    """Return *text* without the backslashes before characters."""
    return _ESCAPE.sub(r"\1", text)
