"""What was written for a checklist and is text instead: attribute blocks, and boxes nearly right.

Read from text as readers see it, in which code and formulas are left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BRACES = re.compile(r"\{([^{}]*)\}(?P<end>[^\S\n]*(?:\n|\Z))?")
_QUOTED = re.compile(r'["“”„][^"“”„]*["“”„]')
_ID = re.compile(r"#([^\W_][\w.:-]*)")
_OTHER = re.compile(r"[.#][^\W_][\w.:-]*|[\w-]+=\S+")

_NEARLY = re.compile(
    r"(?:\[\s*\]|\[[xX]\])(?![(\[{:_])|\[[-~*+.oOvV/<>!?✓✔✗✘]\](?=\s|\Z)"
    r"|\(\s?\)(?=\s|\Z)|\uff3b[\sxX]*\uff3d|[☐☑☒□]"
)
_BOX = re.compile(r"\[[ xX]\](?:\s|\Z)")


def stray_blocks(text: str) -> Iterator[tuple[str, bool]]:
    """Yield for each attribute block in *text* its id, and whether it ends a line.

    A block holds an id, and nothing but ids, classes and values: other text in braces, as
    templates have it, is none.
    """
    for braces in _BRACES.finditer(text):
        words = _QUOTED.sub("q", braces[1]).split()
        ids = [match[1] for match in map(_ID.fullmatch, words) if match]
        if ids and all(_OTHER.fullmatch(word) for word in words):
            yield ids[0], braces["end"] is not None


def misspelt_box(text: str) -> str:
    """Return what *text* begins with that looks like a box and is none, else nothing."""
    match = _NEARLY.match(text)
    return match[0] if match and not _BOX.match(text) else ""
