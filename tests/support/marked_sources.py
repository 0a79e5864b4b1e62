"""Sources for the scanner that show where everything stands: a mark before each target."""

from __future__ import annotations

from typing import Literal

from handbook_ext.core.documents.construct import KINDS
from handbook_ext.source import find_constructs

MARK = "▸"
Language = Literal["md", "rst", "py"]


def unmark(source: str) -> tuple[str, list[tuple[int, int]]]:
    """Return *source* without its marks, and the places, from 1, of what they stand before."""
    places = []
    for number, line in enumerate(source.split("\n"), 1):
        parts = line.split(MARK)[:-1]
        places += [(number, len("".join(parts[: at + 1])) + 1) for at in range(len(parts))]
    return source.replace(MARK, ""), places


def check(language: Language, source: str, *expected: str) -> None:
    """Compare all mentions in *source* with *expected*, ``kind target`` each, and the marks."""
    text, places = unmark(source)
    found_mentions = find_constructs(text, language)
    assert [f"{mention.kind} {mention.target}".rstrip() for mention in found_mentions] == list(
        expected
    )
    assert [(mention.line, mention.column) for mention in found_mentions] == places
    assert all(
        mention.kind in KINDS and mention.start <= (mention.line, mention.column)
        for mention in found_mentions
    )


def details(language: Language, source: str) -> list[tuple[str, tuple[int, int], str, str]]:
    """Return target, start, text and name of each mention in *source*."""
    return [
        (mention.target, mention.start, mention.text, mention.name)
        for mention in find_constructs(source, language)
    ]
