"""Which projects are built, and how: read from projects.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / ".foreign"
"""Where packages are kept and books are built; git ignores it."""
LIST = Path(__file__).parent / "projects.toml"


@dataclass(frozen=True)
class Project:
    """A published source package, and how the documentation in it is built."""

    name: str
    version: str
    sha256: str
    docs: str
    """The folder with conf.py, in the package."""
    covers: str
    """What it is here for."""
    newest: str
    """The day after which nothing that was published is installed for it."""
    requires: tuple[str, ...] = ()
    """What its documentation needs beside Sphinx and us."""
    is_installed: bool = True
    """Whether its conf.py imports the package itself."""
    has_inventories: bool = True
    """Whether its intersphinx_mapping is kept: no inventory can be loaded, as on a train."""
    settings: str = ""
    """Lines that are added to its conf.py, in both builds."""
    fetched: tuple[str, ...] = ()
    """Pages that its conf.py would fetch: a title stands in for each."""
    left_out: tuple[str, ...] = ()
    """What of the documentation is not built, and why."""

    @property
    def folder(self) -> Path:
        return FOLDER / self.name


def load() -> dict[str, Project]:
    """Return the projects by name, in the order of the file."""
    listed = tomllib.loads(LIST.read_text("utf-8"))
    newest = listed.pop("newest")
    return {
        name: Project(name=name, newest=newest, **_tuples(table)) for name, table in listed.items()
    }


def _tuples(table: dict[str, Any]) -> dict[str, Any]:
    """Return a table of the file with tuples for lists."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
