"""Data files of the book: what is wrong with one is told by its name, and by the entry's."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any, Final

from sphinx.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Kind = type | tuple[type, ...]
NUMBER: Final = (int, float)


class DataError(ConfigError):
    """A data file does not hold what it should; Sphinx prints the message and no traceback."""

    category = "Data file error"


def read_entries(path: Path) -> dict[str, dict[str, Any]]:
    """Return the tables of a TOML file by name; raises DataError for anything else in it."""
    return _read(path, dict, "[{}]")


def read_lists(path: Path) -> dict[str, list[Any]]:
    """Return the lists of tables of a TOML file by name; raises DataError for anything else."""
    return _read(path, list, "[[{}]]")


def _read(path: Path, kind: type, written: str) -> dict[str, Any]:
    try:
        entries = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise DataError(f"{path.name}: {error.strerror}") from error
    except ValueError as error:  # TOML's, or an encoding's
        raise DataError(f"{path.name}: {error}") from error
    for name, entry in entries.items():
        if not isinstance(entry, kind):
            raise DataError(f"{path.name}: {name!r} is written {written.format(name)}")
    return entries


def check_keys(
    where: str,
    entry: object,
    needed: Mapping[str, Kind],
    optional: Mapping[str, Kind] | None = None,
) -> None:
    """Raise DataError where *entry* is no table of the keys, with values of their types."""
    if not isinstance(entry, dict):
        raise DataError(f"{where} is a table of {', '.join(needed)}")
    keys = {**needed, **(optional or {})}
    for key, kind in keys.items():
        if key in entry or key in needed:
            kinds = kind if isinstance(kind, tuple) else (kind,)
            if type(entry.get(key)) not in kinds:  # exactly: true is no number
                names = " or ".join(accepted_type.__name__ for accepted_type in kinds)
                raise DataError(f"{where} needs {key} ({names})")
    if unknown := entry.keys() - keys:
        raise DataError(f"{where}: unknown key {min(unknown)!r}")
