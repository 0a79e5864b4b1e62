"""Text that others wrote, shown so that it can neither hide nor move what stands around it."""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # controls
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # what turns the direction around
    "\u2028\u2029\u180e\u200b\u2060-\u2065\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"  # unseen
    "\ud800-\udfff]"  # halves of characters
)
"""What is no text to see. What joins letters, as some languages and pictures do, stays."""


def escaped(text: str) -> str:
    """Return *text* with controls, and what nobody sees, as they are written in a string."""
    return _UNSEEN.sub(lambda match: ascii(match[0])[1:-1], text)
