"""Formulas: LaTeX into Typst's own maths, each tried before the book is set with it."""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from handbook_ext.pdf import escape
from handbook_ext.pdf.fonts.font_files import NONE_OF_THE_SYSTEM

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_ALIGNED = "(?:align|alignat|eqnarray|flalign|gather|multline|split)"
_RULES = [
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<!\\)%.*", ""),
        (r"\\cr(?![a-zA-Z])", r"\\\\"),
        (rf"\\begin\{{{_ALIGNED}\*?\}}(?:\{{\d+\}})?", r"\\begin{aligned}"),
        (rf"\\end\{{{_ALIGNED}\*?\}}", r"\\end{aligned}"),
        (r"\\(?:begin|end)\{(?:displaymath|equation|math)\*?\}", ""),
        (r"\\(?:label|tag)\*?\{[^{}]*\}|\\(?:nonumber|notag)(?![a-zA-Z])", ""),
        (r"\\(?:[bB]igg?)[lrm]?(?![a-zA-Z])", ""),
        (r"\\(?:mbox|textnormal|textrm|textup)(?![a-zA-Z])", r"\\text"),
    )
]
"""What the converter does not read, and what says the same to it."""

_TEXT = re.compile(r"\\text\{([^{}$\\]*)\}")
_CASES, _END_OF_CASES = r"\begin{cases}", r"\end{cases}"
_PLACEHOLDER = 0xE000
"""The first of the characters that stand for texts: they mean nothing, and are passed on."""

_FOREIGN = re.compile(r"(?<!\\)(?:#(?!none\b)|\$)|/[*/]")
"""What is no formula in Typst: markup that the converter writes for what it half reads."""


def has_converter() -> bool:
    """Whether formulas can be converted at all; the converter has no wheel for every system."""
    return find_spec("tylax") is not None


def typst_maths(latex: str) -> str:
    """Return the formula *latex* in Typst's notation, empty where it cannot be converted."""
    if not has_converter():
        return ""
    import tylax  # noqa: PLC0415 - comes with the extra [pdf]

    texts: list[str] = []

    def stand_in(match: re.Match[str]) -> str:
        texts.append(match[1])
        return chr(_PLACEHOLDER + len(texts) - 1)

    try:
        code = str(tylax.latex_to_typst(_TEXT.sub(stand_in, _readable(latex))))
    except Exception:  # noqa: BLE001 - anything may stand between two dollars
        return ""
    if _FOREIGN.search(code) or code.replace(r"\"", "").count('"') % 2:
        return ""
    for number, text in enumerate(texts):
        code = code.replace(chr(_PLACEHOLDER + number), f" {escape.string(text)} ")
    return " ".join(code.split())


def _readable(latex: str) -> str:
    """Return *latex* in the words that the converter knows; rows are aligned as Sphinx does."""
    for pattern, replacement in _RULES:
        latex = pattern.sub(replacement, latex)
    latex = _with_gaps(latex)
    rows = [row.strip() for row in re.split(r"\n\s*\n", latex.strip()) if row.strip()]
    text = r" \\ ".join(rows)
    is_bare = r"\begin" not in text and (r"\\" in text or re.search(r"(?<!\\)&", text))
    return rf"\begin{{aligned}} {text} \end{{aligned}}" if is_bare else text


def _with_gaps(latex: str) -> str:
    """Return *latex* with room between the columns of cases, which Typst sets without any."""
    before, *cases = latex.split(_CASES)
    for case in cases:
        rows, end, after = case.partition(_END_OF_CASES)
        before += _CASES + (rows.replace("&", r"& \quad ") if end else rows) + end + after
    return before


def definitions(macros: Mapping[str, Any]) -> str:
    """Return macros, as MathJax is told of them, as LaTeX says them."""
    lines = []
    for name, value in macros.items():
        text, count = (value, 0) if isinstance(value, str) else (value[0], *value[1:2])[:2]
        arguments = f"[{count}]" if count else ""
        lines.append(rf"\newcommand{{\{name}}}{arguments}{{{text}}}")
    return "".join(lines)


class Formulas:
    """The formulas of a book, by their LaTeX; those that Typst cannot set are left out."""

    def __init__(
        self,
        formulas: Iterable[str],
        macros: str,
        fonts: Mapping[str, Any] = NONE_OF_THE_SYSTEM,
    ) -> None:
        codes = {latex: typst_maths(macros + latex) for latex in dict.fromkeys(formulas)}
        converted = {latex: code for latex, code in codes.items() if code}
        sound = _sound(list(dict.fromkeys(converted.values())), fonts)
        self._codes = {latex: code for latex, code in converted.items() if code in sound}

    def typst(self, latex: str) -> str:
        """Return a formula in Typst's notation, empty where it cannot be set."""
        return self._codes.get(latex, "")


def _sound(codes: list[str], fonts: Mapping[str, Any]) -> set[str]:
    """Return which of *codes* Typst can set: all at once, else by halves."""
    if not codes or _compiles(codes, fonts):
        return set(codes)
    if len(codes) == 1:
        return set()
    middle = len(codes) // 2
    return _sound(codes[:middle], fonts) | _sound(codes[middle:], fonts)


def _compiles(codes: list[str], fonts: Mapping[str, Any]) -> bool:
    import typst  # noqa: PLC0415 - needs the extra [pdf]

    lines = "".join(f'#math.equation(alt: "x", $ {code} $.body)\n\n' for code in codes)
    source = f'#set document(title: "trial")\n{lines}'
    try:
        typst.compile(source.encode(), pdf_standards=["ua-1"], **fonts)
    except typst.TypstError:
        return False
    return True
