"""What fonts a book is set with, and how Typst is told."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from handbook_ext.pdf import escape
from handbook_ext.pdf.diagnostics import missing_texts
from handbook_ext.pdf.fonts.emoji import clusters
from handbook_ext.pdf.fonts.family_choice import (
    CODE,
    TEXT,
    chosen,
    families_of,
    han_forms,
)
from handbook_ext.pdf.fonts.font_files import NONE_OF_THE_SYSTEM, FontFiles
from handbook_ext.pdf.fonts.scripts import EMOJI, SYMBOLS, script_of

if TYPE_CHECKING:
    from collections.abc import Sequence

SERIF = ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")
MONO = ("DejaVu Sans Mono", "Libertinus Serif", "New Computer Modern")
"""The lists of ``style.typ``: fonts that Typst itself has."""

_BETTER_ELSEWHERE = {"ARABIC", "LAO"}
"""Scripts whose letters our monospaced font has, which is no face for text in them."""

_TRIAL = (
    f'#set document(title: "trial")\n#set text(font: {escape.strings([*SERIF])}, fallback: false)\n'
)
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"}


class BookFonts:
    """The fonts of one book. Without the setting it is Typst's own, and nothing is looked for."""

    def __init__(
        self,
        names: Sequence[str] = (),
        base: Path = Path(),
        folder: Path = Path("handbook-fonts"),
        language: str = "en",
    ) -> None:
        self._files = FontFiles(names, base, folder) if names else None
        self._families = families_of(self._files.faces) if self._files else []
        self._forms = han_forms(language)
        self._tried: dict[str, bool] = {}

    def __bool__(self) -> bool:
        return bool(self._families)

    def faults(self) -> list[str]:
        """Return what is wrong with the setting."""
        return self._files.faults() if self._files else []

    def options(self) -> dict[str, Any]:
        """Return what Typst is called with."""
        return self._files.options() if self._files else dict(NONE_OF_THE_SYSTEM)

    def style(self, text: str) -> str:
        """Return the definitions, to stand after those of ``style.typ``, that *text* needs."""
        if not self._families:
            return ""
        chars = {char for char in set(text) if not char.isascii()}
        seen = {char for char in chars if unicodedata.category(char) not in _UNSEEN}
        missing = self._missing(seen)
        better = {char for char in seen if script_of(char) in _BETTER_ELSEWHERE}
        early = self._chosen(better, TEXT)
        late = [name for name in self._chosen(missing, TEXT) if name not in early]
        lists = {
            "serif": [*SERIF[:-1], *early, *SERIF[-1:], *late],
            "mono": [*MONO, *self._chosen(missing, CODE)],
        }
        lines = [f"#let {name} = {escape.strings(names)}\n" for name, names in lists.items()]
        return "".join(lines) + self._emoji_style(text)

    def lacks(self, chars: set[str]) -> set[str]:
        """Return which of *chars* neither Typst's own fonts have nor the project's.

        A mark is left out whose script is there: it may become one with what it stands on.
        """
        missing = self._missing(chars)
        families = chosen(self._families, missing, TEXT, self._forms)
        lacking = {char for char in missing if not any(each.has(ord(char)) for each in families)}
        letters = {char for char in lacking if not unicodedata.category(char).startswith("M")}
        scripts = set(map(script_of, letters)) - {SYMBOLS}
        return letters | {char for char in lacking - letters if script_of(char) in scripts}

    def _chosen(self, chars: set[str], use: str) -> list[str]:
        return [family.name for family in chosen(self._families, chars, use, self._forms)]

    def _missing(self, chars: set[str]) -> set[str]:
        """Return which of *chars* Typst's own fonts do not have."""
        import typst  # noqa: PLC0415 - needs the extra [pdf]

        untried = sorted(chars - self._tried.keys())
        if not untried:
            return {char for char in chars if self._tried[char]}
        self._tried |= dict.fromkeys(untried, False)
        words = "".join(f"#text({escape.string(char)}) " for char in untried)
        try:
            typst.compile(f"{_TRIAL}{words}".encode(), pdf_standards=["ua-1"], **NONE_OF_THE_SYSTEM)
        except typst.TypstError as error:
            texts = missing_texts(str(error.diagnostic or error.message))
            self._tried |= dict.fromkeys((char for text in texts for char in text), True)
        return {char for char in chars if self._tried[char]}

    def _emoji_style(self, text: str) -> str:
        """Return what sets emoji as such that text fonts have too, or have a part of."""
        family = next((family for family in self._families if family.kind == EMOJI), None)
        emoji = clusters(text, family.has) if family else []
        if not family or not emoji:
            return ""
        pattern = escape.string("|".join(emoji).replace("*", "[*]"))
        face = escape.string(family.name)
        rule = f"show regex({pattern}): set text(font: {face})"
        return f"#let emoji-style(body) = {{ {rule}; body }}\n"
