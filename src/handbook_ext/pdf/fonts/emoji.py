"""Emoji of several characters, and those that a text font would draw in black."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_ALWAYS = (
    "\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1"
    "\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705"
    "\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50"
    "\u2b55\U0001f300-\U0001faff"
)
"""What is a picture of itself; other signs are where U+FE0F follows."""

_ANY = rf"[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001f2ff{_ALWAYS}]"
_DRAWN = r"(?:\ufe0f|[\U0001f3fb-\U0001f3ff])"
_ONE = rf"(?:{_ANY}{_DRAWN}|[{_ALWAYS}](?!\ufe0e))"
_CLUSTER = re.compile(
    rf"[0-9#*]\ufe0f?\u20e3|[\U0001f1e6-\U0001f1ff]{{2}}|\U0001f3f4[\U000e0020-\U000e007f]+"
    rf"|{_ONE}(?:\u200d(?:{_ONE}|{_ANY}))*"
)
_JOINING = re.compile(r"[\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")


MOST = 300
"""Emoji in one paragraph up to which Typst can be told how to set them."""


def clusters(text: str, has: Callable[[int], bool]) -> list[str]:
    """Return the emoji of *text* that a font *has*, each once, the longest first.

    Of a text with a paragraph of too many there is none: it would not be set at all.
    """
    lines = [_CLUSTER.findall(line) for line in text.splitlines() if not line.isascii()]
    if max(map(len, lines), default=0) > MOST:
        return []
    found = {emoji for line in lines for emoji in line}
    had = [emoji for emoji in found if all(has(ord(char)) for char in _JOINING.sub("", emoji))]
    return sorted(had, key=lambda emoji: (-len(emoji), emoji))
