"""The files and folders of ``handbook_pdf_fonts``: what Typst reads of them, and what not."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SETTING = "handbook_pdf_fonts"

NONE_OF_THE_SYSTEM: Mapping[str, Any] = {"ignore_system_fonts": True}
"""What Typst is called with, so that the same source gives the same bytes on every machine."""


@dataclass(frozen=True)
class Face:
    """A face of a family: its file, and which it is in there; *place* is that in the setting."""

    family: str
    path: Path
    index: int
    place: int
    oddness: float
    """How far it is from upright, regular and of normal width."""


class FontFiles:
    """The project's fonts, read once.

    *names* are what the setting holds, seen from the folder *base*. Typst takes folders only,
    so *folder* is made anew to hold single files: nobody else's may be called so.
    """

    def __init__(self, names: Iterable[str], base: Path, folder: Path) -> None:
        import typst  # noqa: PLC0415 - needs the extra [pdf]

        self._paths = {name: _path(base, name) for name in names}
        files = [path for path in self._paths.values() if path and path.is_file()]
        folders = [path for path in self._paths.values() if path and path.is_dir()]
        shutil.rmtree(folder, ignore_errors=True)
        copies = {_put(path, folder, number): path for number, path in enumerate(files)}
        searched = [folder, *folders] if files else folders
        self._read = typst.Fonts(include_system_fonts=False, font_paths=list(map(str, searched)))
        self.faces = self._faces(copies)

    def options(self) -> dict[str, Any]:
        """Return how Typst is told of the fonts."""
        return {**NONE_OF_THE_SYSTEM, "font_paths": self._read}

    def _faces(self, copies: dict[Path, Path]) -> list[Face]:
        """Return what Typst has read, but for its own fonts, which have no path."""
        faces = []
        places = [path for path in self._paths.values() if path]
        for font in self._read.fonts():
            if font.path is None:
                continue
            path = copies.get(Path(font.path), Path(font.path))
            oddness = abs(font.weight - 400.0) + 1000 * (font.style != "normal")
            oddness += 1000 * abs(font.stretch - 1)
            faces.append(Face(font.family, path, font.index, _place(path, places), oddness))
        return faces

    def faults(self) -> list[str]:
        """Return what is wrong with each entry of the setting that gives no font."""
        used = {face.path for face in self.faces}
        return [
            f"{SETTING} names {name!r}, {_fault(path)}: left out"
            for name, path in self._paths.items()
            if not path or not any(_is_in(face, path) for face in used)
        ]


def _put(path: Path, folder: Path, number: int) -> Path:
    """Put a file where Typst finds it, in the order of the setting; return where Typst says."""
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / f"{number:03}{path.suffix}"
    try:
        place.symlink_to(path)
    except OSError:
        shutil.copyfile(path, place)
    return place


def _place(path: Path, places: Sequence[Path]) -> int:
    """Return the number of the first entry that is *path*, or a folder it stands in."""
    numbers = (number for number, place in enumerate(places) if _is_in(path, place))
    return next(numbers, len(places))


def _is_in(path: Path, place: Path) -> bool:
    return path.is_relative_to(place) or path.resolve().is_relative_to(place)


def _path(base: Path, name: str) -> Path | None:
    """Return the path that *name* stands for; None where there is nothing, or no way to it."""
    try:
        return (base / Path(name).expanduser()).resolve(strict=True)
    except (OSError, RuntimeError, ValueError):
        return None


def _fault(path: Path | None) -> str:
    if path is None:
        return "which is not there"
    if path.is_dir():
        return "a folder in which there is no font that can be read"
    return "a file that is no font that can be read"
