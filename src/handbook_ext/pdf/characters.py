"""Characters that no font of the PDF has: their names stand in, and the author is told."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from handbook_ext.pdf.fonts.font_files import SETTING
from handbook_ext.pdf.fonts.scripts import package_of
from handbook_ext.pdf.problems import PdfProblem

if TYPE_CHECKING:
    from collections.abc import Iterable

PLACE = re.compile(r"^// @ (?P<place>.*)$", re.MULTILINE)
"""The comment before each block that says where its author wrote it."""

_STRING = r'"(?:[^"\\]|\\.)*"'
_FILES_AND_ADDRESSES = rf'"images/{_STRING[1:]}|\blink\({_STRING}'
"""What is not shown, and would lead elsewhere if it were changed."""

_KEPT = re.compile(rf"({_FILES_AND_ADDRESSES})")
_HIDDEN = re.compile(
    rf"\b(?:anchor|contents-entry|label|xref)\({_STRING}|names: \([^)]*\)|{_FILES_AND_ADDRESSES}"
)
"""What is not shown: the names may be changed if they are everywhere."""

_WAY_OUT = f"Debian's {{}} may have it: name its folder in {SETTING}"
_UNSEEN = {"Cf", "Cc"}


def named(source: str, texts: Iterable[str]) -> str:
    """Return *source* with the *texts* that no font has replaced by what they are called.

    The names hold no character that acts as markup, or ends a string, wherever they stand.
    """
    longest_first = sorted(set(texts), key=len, reverse=True)
    parts = _KEPT.split(source)  # what is kept stands at odd places
    for place in range(0, len(parts), 2):
        for text in longest_first:
            parts[place] = parts[place].replace(text, _stand_in(text))
    return "".join(parts)


def _stand_in(text: str) -> str:
    if text.isspace():
        return " "
    # what a mark stands on may be any letter, and has a shape
    shown = "".join(char for char in text if char.isascii())
    names = [_name(char) for char in text if not char.isascii() and not _is_unseen(char)]
    return f"{shown}({', '.join(names)})" if names else shown


def _is_unseen(char: str) -> bool:
    """Whether a character only says how those beside it are shown."""
    return unicodedata.category(char) in _UNSEEN or "VARIATION SELECTOR" in _name(char).upper()


def _name(char: str) -> str:
    return unicodedata.name(char, f"U {ord(char):04X}").replace("-", " ").lower()


def findings(source: str, texts: Iterable[str]) -> list[PdfProblem]:
    """Return a finding for each of the *texts*, with the first of its places in *source*.

    The first that a package of fonts may have names that.
    """
    found = []
    packages: set[str] = set()
    for text in dict.fromkeys(texts):
        seen = [
            char
            for char in text
            if not char.isascii() and not char.isspace() and not _is_unseen(char)
        ]
        if seen:
            places = _places(source, text)
            more = f", here and in {len(places) - 1} more places" if len(places) > 1 else ""
            package = package_of(seen[0])
            hint = f"; {_WAY_OUT.format(package)}" if package and package not in packages else ""
            packages.add(package)
            message = f"no font of the PDF has {described(seen)}: named in brackets{more}{hint}"
            found.append(PdfProblem(message, places[0] if places else "", "character"))
    return found


def described(chars: Iterable[str]) -> str:
    """Return *chars* with their names and numbers; a mark without a letter is only named."""
    return ", ".join(
        f"the combining mark {_name(char)} (U+{ord(char):04X})"
        if unicodedata.category(char).startswith("M")
        else f"the character {char} (U+{ord(char):04X}, {_name(char)})"
        for char in chars
    )


def _places(source: str, text: str) -> list[str]:
    """Return where the authors wrote *text*, each place once."""
    marks = list(PLACE.finditer(source))
    ends = [mark.start() for mark in marks[1:]] + [len(source)]
    return list(
        dict.fromkeys(
            mark["place"]
            for mark, end in zip(marks, ends, strict=True)
            if text in _HIDDEN.sub("", source[mark.end() : end])
        )
    )
