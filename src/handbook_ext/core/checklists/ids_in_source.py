"""Which ids a source names, by its text alone: what a page that no build reads would define."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook_ext.core.checklists.item_attributes import read_block

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK = re.compile(r"\{[^{}]*\}")
_WORD = re.compile(r"[\w-]+")
_OPTION = re.compile(r"\s*:(?:name|was):(.*)")


def ids_in_source(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the ids, earlier ones too, of what look like items and lists in a source's *text*.

    Each with its line and column, from 1.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        option = _OPTION.match(line)
        if option:
            names = [name.strip() for name in option[1].split(",")]
            yield from _placed(names, number, line, option.start(1))
        for block in _BLOCK.finditer(line):
            attributes = read_block(f" {block[0]}")
            yield from _placed([attributes.id, *attributes.was], number, line, block.start())


def _placed(names: list[str], number: int, line: str, start: int) -> Iterator[tuple[str, int, int]]:
    places: dict[str, int] = {}
    for word in _WORD.finditer(line, start):
        places.setdefault(word[0], word.start())
    for name in filter(None, names):
        yield name, number, places.get(name, start) + 1
