"""Characters that no font of the PDF has: their names stand in, and the author is told."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from handbook_ext.pdf.fonts.font_files import SETTING
from handbook_ext.pdf.fonts.scripts import package_of
from handbook_ext.pdf.problems import PdfProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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

_NOT_SURELY = re.compile(
    rf"(?P<shown>\\.|\b(?:raw|code)\({_STRING})|{_STRING}|^// @ .*$"
    rf'|\$(?:[^"$\\]|\\.|{_STRING})*+\$',
    re.MULTILINE,
)
"""What surely is shown, though it is no plain markup, and what need not be."""

SAID = 20
"""Characters that one package of fonts may have, of which each is said by itself."""

_MORE = "no font of the PDF has {} more such characters: named in brackets"
_WAY_OUT = f"Debian's {{}} may have it: name its folder in {SETTING}"
_JOINING = "\ufe0e\ufe0f\u200d"
"""What belongs to the emoji before it, and goes with it."""

_UNSEEN = {"Cf", "Cc"}


def named(source: str, texts: Iterable[str]) -> str:
    """Return *source* with the *texts* that no font has replaced by what they are called.

    The names hold no character that acts as markup, or ends a string, wherever they stand.
    """
    plain = set(texts)
    if not plain:
        return source
    joined = {f"{text}{mark}" for mark in _JOINING if mark in source for text in plain}
    names = {text: _stand_in(text) for text in plain | {text for text in joined if text in source}}
    singles = {ord(text): name for text, name in names.items() if len(text) == 1}
    longest_first = sorted(names.keys() - set(map(chr, singles)), key=len, reverse=True)
    parts = _KEPT.split(source)  # what is kept stands at odd places
    for place in range(0, len(parts), 2):
        for text in longest_first:
            parts[place] = parts[place].replace(text, names[text])
        if not parts[place].isascii():
            parts[place] = parts[place].translate(singles)
    return "".join(parts)


def name_lacking(
    source: str, lacks: Callable[[set[str]], set[str]], counts: Counter[str]
) -> tuple[str, list[PdfProblem]]:
    """Return *source* with what surely no font has named, and a finding for each.

    *lacks* says of characters which no font has; *counts* are as for ``findings``. Typesetting
    would tell too, by a whole round for nothing.
    """
    lacking = sorted(lacks(surely_shown(source)), key=source.index)
    return named(source, lacking), findings(source, lacking, counts)


def surely_shown(source: str) -> set[str]:
    """Return the characters outside ASCII that *source* shows in text or code.

    What stands in other strings, or in formulas, may be shown nowhere, or from a font that text
    has not.
    """
    if source.isascii():
        return set()
    shown = set(_NOT_SURELY.sub(lambda found: found["shown"] or "", source))
    return {
        char
        for char in shown
        if not (char.isascii() or unicodedata.category(char)[0] in {"C", "Z"})
    }


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


def findings(
    source: str, texts: Iterable[str], counts: Counter[str] | None = None
) -> list[PdfProblem]:
    """Return a finding for each of the *texts*, with the first of its places in *source*.

    The first that a package of fonts may have names that. A page of Chinese has hundreds: of
    one package so many are said, and how many more there are. *counts* are those said before,
    by package, and go on.
    """
    counts = Counter() if counts is None else counts
    texts = list(dict.fromkeys(texts))
    places = _places(source, texts)
    found = []
    rest: dict[str, PdfProblem] = {}
    for text in texts:
        seen = [char for char in text if not char.isascii() and not _is_blank(char)]
        if not seen:
            continue
        package = package_of(seen[0])
        counts[package] += 1
        count = counts[package]
        hint = f"; {_WAY_OUT.format(package)}" if package and count == 1 else ""
        where = places.get(text, [])
        others = f"{len(where) - 1} more place{'s' * (len(where) > 2)}"
        more = f", here and in {others}" if len(where) > 1 else ""
        message = f"no font of the PDF has {described(seen)}: named in brackets{more}{hint}"
        problem = PdfProblem(message, where[0] if where else "", "character")
        if count <= SAID:
            found.append(problem)
        else:
            rest.setdefault(package, problem)
    return found + [
        problem._replace(message=_MORE.format(counts[package] - SAID))
        for package, problem in rest.items()
    ]


def _is_blank(char: str) -> bool:
    return char.isspace() or _is_unseen(char)


def described(chars: Iterable[str]) -> str:
    """Return *chars* with their names and numbers; a mark without a letter is only named."""
    return ", ".join(
        f"the combining mark {_name(char)} (U+{ord(char):04X})"
        if unicodedata.category(char).startswith("M")
        else f"the character {char} (U+{ord(char):04X}, {_name(char)})"
        for char in chars
    )


def _places(source: str, texts: Iterable[str]) -> dict[str, list[str]]:
    """Return where the authors wrote each of the *texts*, each place once."""
    singles = {text for text in texts if len(text) == 1}
    longer = [text for text in texts if len(text) > 1]
    found: dict[str, dict[str, None]] = {}
    marks = list(PLACE.finditer(source))
    ends = [mark.start() for mark in marks[1:]] + [len(source)]
    for mark, end in zip(marks, ends, strict=True):
        block = source[mark.end() : end]
        if not block.isascii():
            shown = _HIDDEN.sub("", block)
            for text in {*singles.intersection(shown), *(text for text in longer if text in shown)}:
                found.setdefault(text, {})[mark["place"]] = None
    return {text: list(places) for text, places in found.items()}
