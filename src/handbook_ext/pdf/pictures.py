"""Pictures of the book, tried one by one before Typst stops at the first it cannot set."""

from __future__ import annotations

import hashlib
import re
import shutil
from typing import TYPE_CHECKING, Any, NamedTuple

from handbook_ext.pdf import escape
from handbook_ext.pdf.diagnostics import messages, missing_texts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_TRIAL = '#set document(title: "trial")\n#pdf.artifact(image({path}))\n'
_BLANK = "\N{WHITE SQUARE}"
_REFERENCE = re.compile(r"&#([0-9]{1,7}|[xX][0-9a-fA-F]{1,6});")


class Fault(NamedTuple):
    """What is wrong with a picture; one that is *shown* all the same is not shown whole."""

    message: str
    shown: bool = False


class Pictures:
    """The folder that the book's pictures are copied to, below *root*, the output folder.

    *fonts* is what Typst is called with.
    """

    def __init__(self, root: Path, folder: str, fonts: Mapping[str, Any]) -> None:
        self.root = root
        self.folder = folder
        self._fonts = fonts
        self._faults: dict[str, Fault | None] = {}

    def copy(self, source: Path, name: str) -> None:
        """Copy the file *source*, to be called *name*."""
        path = self._path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, path)

    def add(self, stem: str, drawing: str) -> str:
        """Keep an SVG *drawing* and return its name: the same for the same drawing."""
        digest = hashlib.sha256(drawing.encode()).hexdigest()[:16]
        name = f"{stem}-{digest}.svg"
        path = self._path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(drawing, encoding="utf-8")
        return name

    def path_in_source(self, name: str) -> str:
        """Return the path of the picture *name* as the Typst source writes it."""
        return f"{self.folder}/{name}"

    def fault(self, name: str) -> Fault | None:
        """Return what is wrong with the picture *name*, tried once."""
        if name not in self._faults:
            self._faults[name] = self._tried(name)
        return self._faults[name]

    def _tried(self, name: str) -> Fault | None:
        error, warnings = self._said(name)
        faults = list(warnings)
        missing = missing_texts(error)
        if missing and self._blank(name, missing):
            faults = [f"a square stands for {', '.join(missing)}, which no font of the PDF has"]
            error, warnings = self._said(name)
            faults += warnings
        if error:
            return Fault("; ".join(messages(error)))
        return Fault("; ".join(faults), shown=True) if faults else None

    def _said(self, name: str) -> tuple[str, list[str]]:
        """Return the error that Typst ends with for the picture, if any, and its warnings."""
        import typst  # noqa: PLC0415 - needs the extra [pdf]

        trial = self.root / "trial.typ"
        path = escape.string(self.path_in_source(name))
        trial.write_text(_TRIAL.format(path=path), encoding="utf-8")
        try:
            _, warnings = typst.compile_with_warnings(
                trial, root=self.root, pdf_standards=["ua-1"], **self._fonts
            )
        except typst.TypstError as error:
            return str(error.diagnostic or error.message), []
        finally:
            trial.unlink()
        return "", [warning.message for warning in warnings]

    def _blank(self, name: str, missing: list[str]) -> bool:
        """Put a square in the place of characters that no font has; False where none is."""
        path = self._path(name)
        drawing = path.read_text("utf-8", errors="replace")
        codes = {ord(char) for char in "".join(missing)}
        blanked = _REFERENCE.sub(
            lambda found: _BLANK if _code(found[1]) in codes else found[0], drawing
        ).translate(dict.fromkeys(codes, _BLANK))
        path.write_text(blanked, encoding="utf-8")
        return blanked != drawing

    def _path(self, name: str) -> Path:
        return self.root / self.folder / name


def _code(digits: str) -> int:
    """Return the code point that a character reference names."""
    return int(digits[1:], 16) if digits[0] in "xX" else int(digits)
