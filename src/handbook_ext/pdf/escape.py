"""Text into Typst source, so that no text can ever act as markup.

Typst reads markup out of ordinary punctuation (``#``, ``= `` at a line start, ``--``), so
every character that could start any is written with a backslash, wherever it stands.
"""

from __future__ import annotations

import re
import unicodedata

LINE, CELL = 24, 12
"""Characters of a word that are let stand whole, in running text and in a table's cell."""

LONGEST_RUN = 36
"""Letters in a row that are let stand whole; no language's words are longer."""

_SPACES = re.compile(r"[ \t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_MARKUP = str.maketrans({char: "\\" + char for char in "\\#$*_`<>@~[]{}/|-+=':;\""})
_DOT = re.compile(r"(?<=\d)\.|\.(?=\.)")
_STRING = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_LONG = re.compile(rf"\S{{{CELL + 1},}}")
_JOINT = re.compile(r"(?<=[/._=&?#%:;,+@~|-])(?=[^\s/._=&?#%:;,+@~|-])")
_RUN = re.compile(rf"[^\W_]{{{LONGEST_RUN + 1},}}")
_PIECE = re.compile(r"(\w{18})(?=\w{4})")
BREAK = "\u200b"
"""Zero width space: a place where a line may be broken."""


def markup(text: str, longest: int = LINE) -> str:
    """Return *text* as Typst markup that prints exactly it; runs of white space are one.

    Words of more than *longest* characters may be broken, see :func:`breakable`.
    """
    plain = without_controls(_SPACES.sub(" ", text))
    return _DOT.sub(r"\\.", breakable(plain, longest).translate(_MARKUP))


def string(text: str) -> str:
    """Return *text* as a Typst string literal, line ends kept."""
    return '"' + without_controls(text).translate(_STRING) + '"'


def strings(texts: list[str]) -> str:
    """Return *texts* as a Typst array of strings."""
    return "(" + "".join(string(text) + ", " for text in texts) + ")"


def without_controls(text: str) -> str:
    """Return *text* without control characters and lone surrogates, which no font can show."""
    characters = (
        char for char in text if char in "\t\n\r" or unicodedata.category(char) not in {"Cc", "Cs"}
    )
    return text if text.isascii() and text.isprintable() else "".join(characters)


def breakable(text: str, longest: int = LINE) -> str:
    """Return *text* with places to break inside words longer than *longest* characters.

    After punctuation, as in addresses and names of modules; endless runs of letters are cut
    by force, for they would run off the page. Ordinary words are left to hyphenation.
    """

    def cut(word: re.Match[str]) -> str:
        if len(word[0]) <= longest:
            return word[0]
        return _RUN.sub(lambda run: _PIECE.sub(rf"\1{BREAK}", run[0]), _JOINT.sub(BREAK, word[0]))

    return _LONG.sub(cut, text)
