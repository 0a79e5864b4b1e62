"""Which way a text runs, and in what language it is, as far as its letters say."""

from __future__ import annotations

import re
import unicodedata

LEFT, RIGHT = "left-to-right", "right-to-left"
"""The functions of the template that turn what they hold."""

FROM_RIGHT = {"ar", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"}
"""Languages whose books run from right to left, as Typst has it."""

_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff"
_FROM_RIGHT = re.compile(f"[{_LETTERS}]")
_STRONG = {"L": LEFT, "R": RIGHT, "AL": RIGHT}

_ARABIC = "ar"
_LANGUAGES = (
    (re.compile("[\u0679\u0688\u0691\u06ba\u06d2]"), "ur"),
    (re.compile("[\u067e\u0686\u0698\u06a9\u06af\u06cc]"), "fa"),
    (re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefe]"), _ARABIC),
    (re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]"), "he"),
    (re.compile("[\u0700-\u074f]"), "syr"),
    (re.compile("[\u0780-\u07bf]"), "dv"),
)
"""What letters say of the language of a text from right to left, the surest first."""

_HAN_RANGES = "\u2e80-\u2fdf\u2ff0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
_HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"
HAN = re.compile(f"([{_HAN_RANGES}{_HANGUL}\U0001b000-\U0001b16f\U00020000-\U0003ffff]+)")
"""A run of Chinese, Japanese or Korean."""

_KANA, _KOREAN = re.compile("[\u3041-\u30ff]"), re.compile(f"[{_HANGUL}]")
_OF_HAN = {"ja", "ko", "zh"}


def runs_from_right(text: str) -> bool:
    """Whether some of *text* runs from right to left."""
    return _FROM_RIGHT.search(text) is not None


def direction_of(text: str) -> str:
    """Return which way *text* runs: as its first letter does; empty where it has none."""
    ways = (_STRONG.get(unicodedata.bidirectional(char)) for char in text)
    return next(filter(None, ways), "")


def language_from_right(text: str, book: str) -> str:
    """Return the language of a text from right to left, in a *book* of another or the same."""
    found = next((language for letters, language in _LANGUAGES if letters.search(text)), book)
    return book if found == _ARABIC and book in FROM_RIGHT - {"dv", "he", "yi"} else found


def language_of_han(text: str, book: str) -> str:
    """Return the language of the Han characters in *text*, which have forms for each."""
    if _KANA.search(text):
        return "ja"
    if _KOREAN.search(text):
        return "ko"
    return book if book in _OF_HAN else "zh"
