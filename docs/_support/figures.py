"""Figures that stand on several pages: a folder of data files, a substitution a figure, a list."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

KEYS = {"value": str, "what": str, "place": str, "year": int, "source": str, "checked": date}
CLASSES = ("stable", "yearly", "volatile")
TABLE = "figures_table"


class FigureError(ValueError):
    """A figure in the data file is incomplete; the message names it and what it lacks."""


def load(folder: Path) -> dict[str, dict[str, object]]:
    """Return the figures in the TOML files of *folder* by name, file after file by name.

    Raises FigureError where a figure lacks a key, has a value of another type, or stands twice.
    """
    figures: dict[str, dict[str, object]] = {}
    for path in sorted(folder.glob("*.toml")):
        for name, figure in load_file(path).items():
            if name in figures:
                raise FigureError(f"{path.name}: figure {name!r} stands in another file too")
            figures[name] = figure
    return figures


def load_file(path: Path) -> dict[str, dict[str, object]]:
    """Return the figures of one file by name; raises FigureError as `load` does."""
    figures = tomllib.loads(path.read_text("utf-8"))
    for name, figure in figures.items():
        for key, kind in KEYS.items():
            if not isinstance(figure.get(key), kind):
                raise FigureError(f"{path.name}: figure {name!r} needs {key} ({kind.__name__})")
        if figure.get("class") not in CLASSES:
            raise FigureError(f"{path.name}: figure {name!r}: class is one of {', '.join(CLASSES)}")
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
