"""Reads what readers say for what the book says: reference/readers-words.toml."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from data_files import DataError
from search_words import DENIALS, FILLER, STOP, split

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


def numbered(words: Mapping[str, list[str]], titles: Sequence[str]) -> dict[str, str]:
    """Return readers' words by those of the book, as the index has them, joined by commas.

    A title of the book is named by "#" and its number, which is shorter.
    """
    numbers = {tuple(split(title)): nth for nth, title in reversed([*enumerate(titles)])}
    names = {own: f"#{numbers[key]}" for own in words if (key := tuple(split(own))) in numbers}
    return {
        names.get(own, own): ",".join(dict.fromkeys(map(_telling, said)))
        for own, said in words.items()
    }


def _telling(said: str) -> str:
    """Return what a query must have: no stop words, nor those that only ask if two are left.

    One that denies stays: who does not want to manage people is not led by "manage people".
    """
    words = [word for word in split(said) if word not in STOP] or split(said)
    left = [word for word in words if word not in FILLER or word in DENIALS]
    return " ".join(left if len(left) > 1 else words)
