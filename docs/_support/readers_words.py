"""Reads what readers say for what the book says: reference/readers-words.toml."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from data_files import DataError

if TYPE_CHECKING:
    from pathlib import Path


def read_readers_words(path: Path) -> dict[str, list[str]]:
    """Return readers' words by the word of the book; raises DataError for anything else."""
    try:
        words = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(f"{path.name}: {error}") from error
    for own, said in words.items():
        if (
            not isinstance(said, list)
            or not said
            or not all(isinstance(word, str) for word in said)
        ):
            raise DataError(f"{path.name}: {own!r} is a list of readers' words")
    return words
