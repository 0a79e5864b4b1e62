"""Pictures of the book, tried one by one before Typst stops at the first it cannot set."""

from __future__ import annotations

import hashlib
import re
import shutil
from typing import TYPE_CHECKING, NamedTuple

from handbook_ext.pdf import escape
from handbook_ext.pdf.diagnostics import messages, missing_texts

if TYPE_CHECKING:
    from pathlib import Path

_TRIAL = '#set document(title: "trial")\n#pdf.artifact(image({path}))\n'
_BLANK = "\N{WHITE SQUARE}"


class Fault(NamedTuple):
    """What is wrong with a picture. One that is *shown* all the same was changed for that."""

    message: str
    shown: bool = False


class Pictures:
    """The folder that the book's pictures are copied to, below *root*, the output folder."""

    def __init__(self, root: Path, folder: str) -> None:
        self.root = root
        self.folder = folder
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
        diagnostic = self._diagnostic(name)
        missing = missing_texts(diagnostic)
        if missing and self._blank(name, missing) and not self._diagnostic(name):
            characters = ", ".join(missing)
            return Fault(f"no font of the PDF has {characters} in it", shown=True)
        return Fault("; ".join(messages(diagnostic))) if diagnostic else None

    def _diagnostic(self, name: str) -> str:
        """Return what Typst has against the picture, empty if nothing."""
        import typst  # noqa: PLC0415 - needs the extra [pdf]

        trial = self.root / "trial.typ"
        path = escape.string(self.path_in_source(name))
        trial.write_text(_TRIAL.format(path=path), encoding="utf-8")
        try:
            typst.compile(trial, root=self.root, ignore_system_fonts=True, pdf_standards=["ua-1"])
        except typst.TypstError as error:
            return str(error.diagnostic or error.message)
        finally:
            trial.unlink()
        return ""

    def _blank(self, name: str, missing: list[str]) -> bool:
        """Put a square in the place of characters that no font has; False where none is."""
        path = self._path(name)
        drawing = path.read_text("utf-8", errors="replace")
        codes = "|".join(
            f"{re.escape(char)}|&#0*{ord(char)};|&#[xX]0*{ord(char):x};"
            for char in sorted(set("".join(missing)))
        )
        blanked = re.sub(codes, _BLANK, drawing, flags=re.IGNORECASE)
        path.write_text(blanked, encoding="utf-8")
        return blanked != drawing

    def _path(self, name: str) -> Path:
        return self.root / self.folder / name
