"""Figures that stand on several pages: a folder of data files, a substitution a figure, a list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from data_files import DataError, check_keys, read_entries

if TYPE_CHECKING:
    from pathlib import Path

KEYS = {
    "value": str, "what": str, "place": str, "year": int, "source": str, "checked": date,
    "class": str,
}  # fmt: skip
CLASSES = ("stable", "yearly", "volatile")
TABLE = "figures_table"


def load(folder: Path) -> dict[str, dict[str, object]]:
    """Return the figures in the TOML files of *folder* by name, file after file by name.

    Raises DataError where a figure lacks a key, has a value of another type, or stands twice.
    """
    figures: dict[str, dict[str, object]] = {}
    for path in sorted(folder.glob("*.toml")):
        for name, figure in load_file(path).items():
            if name in figures:
                raise DataError(f"{path.name}: figure {name!r} stands in another file too")
            figures[name] = figure
    return figures


def load_file(path: Path) -> dict[str, dict[str, object]]:
    """Return the figures of one file by name; raises DataError as `load` does."""
    figures = read_entries(path)
    for name, figure in figures.items():
        where = f"{path.name}: figure {name!r}"
        check_keys(where, figure, KEYS)
        if figure["class"] not in CLASSES:
            raise DataError(f"{where}: class is one of {', '.join(CLASSES)}")
    return figures


def substitutions(folder: Path) -> dict[str, str]:
    """Return what ``{{ name }}`` prints for every figure, and the list of all of them."""
    figures = load(folder)
    values = {name: str(figure["value"]) for name, figure in figures.items()}
    return values | {TABLE: table(figures)}


def table(figures: dict[str, dict[str, object]]) -> str:
    """Return all figures as a Markdown list, which a phone shows as well as a wide page does."""
    return "\n".join(
        f"- **{figure['value']}**: {figure['what']} {figure['place']}, {figure['year']}."
        f" {{cite}}`{figure['source']}`. Checked {figure['checked']}; {figure['class']}."
        for figure in figures.values()
    )
