"""Run the tests with each Python that the project supports, and in themes that want a lock apart.

Without arguments every cell is tried whose interpreter is found: on PATH, or in pyenv. What is
not found is named at the end, and the exit status says that not all was tried. With arguments,
only those are tried: `themes`, or interpreters, as names on PATH or as paths.

With each Python, what needs a browser is left out, and what is about this repository alone or
about speed: `make test` and `make bench` run that, once. On Windows the handbook's own tests are
left out too, which call `make` as the README does. The cell of the themes runs what `make test`
runs in stock themes, browsers included, with the oldest Python that is found.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parent.parent
CELLS: Final[dict[tuple[int, ...], str]] = {(3, 11): "9.0", (3, 12): "9.1", (3, 13): "9.2"}
"""The Sphinx that requirements.lock gives each Python; a newer one gets what the last gets."""
NEWEST: Final = max(CELLS)
NEWER: Final = [(3, minor) for minor in range(NEWEST[1] + 1, NEWEST[1] + 4)]
"""Pythons that may stand in for the newest."""
ON_WINDOWS: Final = os.name == "nt"
LEFT_OUT: Final = ["tests/browser", "tests/repository", "tests/bench"]
if ON_WINDOWS:
    LEFT_OUT.append("tests/handbook")
THEMES_LOCK: Final = "requirements-themes.lock"
THEMES: Final = ("sphinx_book_theme", "sphinx_rtd_theme")
"""What cannot be installed beside the themes of requirements.lock."""
VERSIONS: Final = """
import sys
from importlib.metadata import version
print("Python", sys.version.split()[0], end="")
for name in ("Sphinx", "docutils", "myst-parser", *sys.argv[1:]):
    print(f", {name}", version(name), end="")
"""


class Cell(NamedTuple):
    """A Python and the series of Sphinx that it gets; the themes that its tests are about."""

    python: tuple[int, ...]
    sphinx: str
    themes: tuple[str, ...] = ()

    def __str__(self) -> str:
        beside = f", {' and '.join(self.themes)}" if self.themes else ""
        return f"Python {name_of(self.python)} with Sphinx {self.sphinx}{beside}"

    @property
    def lock(self) -> str:
        """The name of the file that its environment is installed from."""
        return THEMES_LOCK if self.themes else "requirements.lock"

    @property
    def folder(self) -> Path:
        """Where its environment stands."""
        end = "-themes" if self.themes else ""
        return ROOT / ".venv-matrix" / f"{name_of(self.python)}-sphinx-{self.sphinx}{end}"

    @property
    def tests(self) -> list[str]:
        """What pytest is told to run."""
        if self.themes:
            return ["-m", "themes", "tests/browser", "tests/sphinx_ext"]
        return [f"--ignore={folder}" for folder in LEFT_OUT]


def name_of(python: tuple[int, ...]) -> str:
    """Return ``3.12`` for (3, 12)."""
    return ".".join(map(str, python))


def output_of(*command: str | Path) -> str:
    """Return what *command* prints, nothing where it cannot be run or fails."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def version_of(interpreter: str | Path) -> tuple[int, ...]:
    """Return the version of an interpreter, as (3, 12); nothing where it does not start."""
    said = output_of(interpreter, "-c", "import sys; print(*sys.version_info[:2])")
    return tuple(int(number) for number in said.split())


def in_pyenv(python: tuple[int, ...]) -> list[Path]:
    """Return the interpreters of a version that pyenv has installed, the newest first."""
    root = output_of("pyenv", "root")
    folders = Path(root, "versions").glob(f"{name_of(python)}.*") if root else ()
    numbered = {folder: folder.name.rpartition(".")[2] for folder in folders}
    ordered = sorted(
        (folder for folder in numbered if numbered[folder].isdigit()),
        key=lambda folder: int(numbered[folder]),
        reverse=True,
    )
    return [folder / "bin" / "python" for folder in ordered]


def interpreter_for(python: tuple[int, ...]) -> str | Path | None:
    """Return an interpreter of this version; a newer one can stand in for the newest."""
    for wanted in (python, *(NEWER if python == NEWEST else ())):
        candidates: list[str | Path] = [f"python{name_of(wanted)}", sys.executable]
        for candidate in (*candidates, *in_pyenv(wanted)):
            if version_of(candidate) == wanted:
                return candidate
    return None


def oldest_interpreter() -> str | Path:
    """Return the interpreter of the oldest version that is found."""
    for python in CELLS:
        found = interpreter_for(python)
        if found is not None:
            return found
    return sys.executable


def cell_of(interpreter: str | Path) -> Cell:
    """Return the cell that an interpreter stands for."""
    python = version_of(interpreter)
    if python < min(CELLS):
        sys.exit(f"{interpreter} is no Python {name_of(min(CELLS))} or newer")
    return Cell(python, CELLS.get(python, CELLS[NEWEST]))


def run(*command: str | Path, **environ: str) -> bool:
    """Run *command* in the project's folder; return whether it succeeded."""
    ran = subprocess.run(command, check=False, cwd=ROOT, env={**os.environ, **environ})
    return ran.returncode == 0


def environment(interpreter: str | Path, cell: Cell) -> Path | None:
    """Return the Python of the cell's own environment, installed from its lock."""
    python = cell.folder / ("Scripts" if ON_WINDOWS else "bin") / "python"
    digest = hashlib.sha256()
    for name in (cell.lock, "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    ready = cell.folder / ".ready"
    if ready.is_file() and ready.read_text("utf-8") == digest.hexdigest() and version_of(python):
        return python
    pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    if not (
        run(interpreter, "-m", "venv", "--clear", cell.folder)
        and run(*pip, "--require-hashes", "-r", cell.lock)
        and run(*pip, "--no-deps", "--no-build-isolation", "-e", ".")
    ):
        return None
    ready.write_text(digest.hexdigest(), "utf-8")
    return python


def passes(interpreter: str | Path, cell: Cell) -> bool:
    """Run the tests in one cell; return whether all passed with the Sphinx that is wanted."""
    print(f"== {cell}", flush=True)
    python = environment(interpreter, cell)
    if python is None:
        return False
    said = output_of(python, "-c", VERSIONS, *cell.themes)
    print(said, flush=True)
    if f"Sphinx {cell.sphinx}." not in said:
        print(f"This cell is about Sphinx {cell.sphinx}: renew {cell.lock}, or CELLS here.")
        return False
    on_all_cores = ("-n", "auto", "--dist", "worksteal")
    themes = " ".join(cell.themes)
    return run(python, "-m", "pytest", *on_all_cores, *cell.tests, STOCK_THEMES=themes)


def wanted(names: list[str]) -> tuple[dict[Cell, str | Path], list[Cell]]:
    """Return the cells to try, each with its interpreter, and those that have none here."""
    cells: dict[Cell, str | Path] = {}
    absent = []
    for name in names:
        if name != "themes":
            cells[cell_of(name)] = shutil.which(name) or name
    for python in () if names else CELLS:
        found, cell = interpreter_for(python), Cell(python, CELLS[python])
        if found is None:
            absent.append(cell)
        else:
            cells[cell_of(found)] = found
    if not names or "themes" in names:
        oldest = oldest_interpreter()
        cells[cell_of(oldest)._replace(themes=THEMES)] = oldest
    return cells, absent


def main(names: list[str]) -> int:
    """Try the cells; return the exit status."""
    cells, absent = wanted(names)
    tried = {cell: passes(interpreter, cell) for cell, interpreter in cells.items()}
    print()
    for cell, has_passed in tried.items():
        print(f"{cell}: {'passed' if has_passed else 'FAILED'}")
    for cell in absent:
        print(f"{cell}: NOT TRIED, no python{name_of(cell.python)} on PATH or in pyenv")
    return 0 if all(tried.values()) and not absent else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
