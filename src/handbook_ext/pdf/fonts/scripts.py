"""What script a character is of, and which package of fonts has that."""

from __future__ import annotations

import unicodedata

HAN, EMOJI, SYMBOLS = "han", "emoji", "symbols"
"""Chinese, Japanese and Korean, which one font serves; little pictures; signs of no script."""

_RANGES = (
    (0x1100, 0x11FF, HAN), (0x2600, 0x27BF, EMOJI), (0x2E80, 0x4DBF, HAN), (0x4E00, 0x9FFF, HAN),
    (0xA960, 0xA97F, HAN), (0xAC00, 0xD7FF, HAN), (0xF900, 0xFAFF, HAN), (0xFE30, 0xFE4F, HAN),
    (0xFF00, 0xFFEF, HAN), (0x1AFF0, 0x1B16F, HAN), (0x1F000, 0x1F0FF, EMOJI),
    (0x1F1E6, 0x1F1FF, EMOJI), (0x1F200, 0x1F2FF, HAN), (0x1F300, 0x1F6FF, EMOJI),
    (0x1F900, 0x1FAFF, EMOJI), (0x20000, 0x3FFFF, HAN),
)  # fmt: skip
_BLOCKS_OF_SCRIPTS = ((0x0, 0x1FFF), (0xA000, 0xABFF), (0x10000, 0x1CFFF), (0x1E100, 0x1EDFF))
_NO_SCRIPTS = {"MATHEMATICAL", "MUSICAL", "COMBINING", "MODIFIER", "SUPERSCRIPT", "SUBSCRIPT"}

PACKAGES = {HAN: "fonts-noto-cjk", EMOJI: "fonts-noto-color-emoji"}
OTHER_PACKAGE = "fonts-noto-core"
"""Debian's packages of fonts by what they have; the last has every other script."""


def script_of(char: str) -> str:
    """Return the name of a character's script, as Unicode's names of characters begin."""
    code = ord(char)
    for first, last, script in _RANGES:
        if first <= code <= last:
            return script
    word = unicodedata.name(char, "").partition(" ")[0]
    in_block = any(first <= code <= last for first, last in _BLOCKS_OF_SCRIPTS)
    is_letter = unicodedata.category(char)[0] in "LM"
    return SYMBOLS if word in _NO_SCRIPTS or not (in_block or is_letter) else word


def package_of(char: str) -> str:
    """Return the package of Debian that has a font for *char*; empty where none can have."""
    if unicodedata.category(char) in {"Co", "Cn", "Cs"}:
        return ""
    return PACKAGES.get(script_of(char), OTHER_PACKAGE)
