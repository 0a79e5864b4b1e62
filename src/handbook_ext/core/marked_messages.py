"""Text: what is none, and the extension's own words, marked for the catalogue, with counts."""

from __future__ import annotations

import re
from typing import NamedTuple

SURROGATES = re.compile("[\ud800-\udfff]")
"""Half a character, or a byte that was no text where it came from: no UTF-8 can hold it."""


class Plural(NamedTuple):
    """A message that counts: its English forms, each a template in which ``{n}`` is the count."""

    one: str
    other: str

    def format(self, n: int, **fields: object) -> str:
        """Return the English words for the count *n*."""
        return (self.one if n == 1 else self.other).format(n=n, **fields)


def mark(text: str) -> str:
    """Return *text* as it is; ``make i18n`` finds it by this call.

    What is marked here is translated later, where the language is known.
    """
    return text


def mark_plural(one: str, other: str = "") -> Plural:
    """Return both forms of a message that counts; ``make i18n`` finds them by this call.

    Python says it with ``translate_count(FORMS, n, …)``. A script says it with
    ``say('name', { n, … })``, if it stands in ``render/script_messages.py`` under that name.
    A message has one count, always ``{n}``; a sentence with two is made of two messages. Where
    English has one form for all counts, give that alone: other languages have more.
    """
    return Plural(one, other or one)


def count_noun(n: int, noun: str, nouns: str = "") -> str:
    """Return a count with its English noun, for the terminal: ``1 item``, ``2 items``.

    *nouns* is the plural where it is not made with an s.
    """
    return f"{n} {noun if n == 1 else nouns or f'{noun}s'}"
