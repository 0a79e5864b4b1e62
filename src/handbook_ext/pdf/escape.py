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
_LONG = re.compile(rf"(\S{{{CELL + 1},}})")
_JOINT = re.compile(r"(?<=[/._=&?#%:;,+@~|-])(?=[^\s/._=&?#%:;,+@~|-])")
_THAI = "\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff"
_HAN = "\u2e80-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
"""Letters of scripts that put no spaces between words, which Typst knows how to break."""

_RUN = re.compile(rf"[^\W_{_THAI}{_HAN}]{{{LONGEST_RUN + 1},}}")
_PARTS = re.compile(rf"[{_HAN}]{{1,3}}|[{_THAI}]{{1,12}}|[^{_THAI}{_HAN}]+")
_PIECE = re.compile(r"(\w{18})(?=\w{4})")
_BREAK = "\0"
_BOX = "#box();"
"""An empty box: a line may be broken there, and no character is left to find or copy."""


def markup(text: str, longest: int = LINE) -> str:
    """Return *text* as Typst markup that prints exactly it; runs of white space are one.

    Words of more than *longest* characters may be broken, see :func:`breakable`.
    """
    plain = without_controls(_SPACES.sub(" ", text))
    return "".join(_word(word, longest) for word in _LONG.split(plain))


def _word(text: str, longest: int) -> str:
    pieces = [_DOT.sub(r"\\.", piece.translate(_MARKUP)) for piece in breakable(text, longest)]
    return pieces[0] if len(pieces) == 1 else f"#name[{_BOX.join(pieces)}];"


def code(text: str, longest: int = LINE) -> str:
    """Return *text* as Typst markup that prints exactly it, as code in a line."""
    pieces = breakable(without_controls(text), longest)
    return _BOX.join(f"#raw({string(piece)});" for piece in pieces)


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


def breakable(text: str, longest: int = LINE) -> list[str]:
    """Return *text* in pieces, between which words of over *longest* characters may be broken.

    After punctuation, as in addresses and names of modules; endless runs of letters are cut
    by force, for they would run off the page. Ordinary words are left to hyphenation.
    """

    def cut(word: re.Match[str]) -> str:
        if len(word[0]) <= longest:
            return word[0]
        joined = _JOINT.sub(_BREAK, word[0])
        return _RUN.sub(lambda run: _PIECE.sub(rf"\1{_BREAK}", run[0]), joined)

    return _LONG.sub(cut, text).split(_BREAK)


def unspaced(text: str) -> list[str]:
    """Return *text* in about the pieces between which Typst breaks what has no spaces.

    A sign of Chinese or Japanese keeps the punctuation beside it; a word of Thai is guessed.
    """
    return [text] if text.isascii() else _PARTS.findall(text)
