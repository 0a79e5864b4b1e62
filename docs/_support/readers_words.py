"""Reads what readers say for what the book says: reference/readers-words.toml."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from data_files import DataError
from search_words import split

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
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


def numbered(words: Mapping[str, list[str]], titles: Sequence[str]) -> dict[str, list[str]]:
    """Return readers' words, with "#" and its number for a title of the book, which is shorter."""
    numbers = {tuple(split(title)): nth for nth, title in reversed([*enumerate(titles)])}
    names = {own: f"#{numbers[key]}" for own in words if (key := tuple(split(own))) in numbers}
    return {names.get(own, own): said for own, said in words.items()}
