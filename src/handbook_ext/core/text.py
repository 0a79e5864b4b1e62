"""Text: what is none, and the mark that finds the extension's own for the message catalogue."""

from __future__ import annotations

import re

SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a character, or a byte that was no text where it came from: no UTF-8 can hold it."""


def mark(text: str) -> str:
    """Return *text* as it is; ``make i18n`` finds it by this call.

    What is marked here is translated later, where the language is known.
    """
    return text
