"""How the numbers of a list are written: 4, d, D, iv, IV."""

from __future__ import annotations

from roman_numerals import OutOfRangeError, RomanNumeral


def written_number(value: int, style: str) -> str:
    """Return *value* in the *style* that docutils calls ``enumtype``.

    As browsers do, what a style cannot write is written in Arabic numerals.
    """
    text = ""
    if style.endswith("alpha") and value > 0:
        text = _letters(value)
    elif style.endswith("roman"):
        try:
            text = RomanNumeral(value).to_uppercase()
        except OutOfRangeError:
            return str(value)
    return (text.lower() if style.startswith("lower") else text) or str(value)


def _letters(value: int) -> str:
    """Return the letters of *value*, from 1: A to Z, then AA."""
    text = ""
    while value:
        value, digit = divmod(value - 1, 26)
        text = chr(ord("A") + digit) + text
    return text
