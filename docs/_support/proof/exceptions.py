"""Exceptions that were argued: where a rule does not hold, and why."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from data_files import DataError, check_keys, read_lists

FILE: Final = Path(__file__).with_name("exceptions.toml")
RULES: Final = ("figure", "long", "mean", "ease", "heading", "words")


@dataclass(frozen=True)
class Argued:
    """An exception to *rule* on *page*, for what holds *words*, because of *reason*."""

    rule: str
    page: str
    words: str
    reason: str


def load(path: Path = FILE) -> list[Argued]:
    """Return the exceptions; raises DataError for one without a reason or of no known rule."""
    exceptions = []
    for rule, entries in read_lists(path).items():
        if rule not in RULES:
            raise DataError(f"{path.name}: {rule!r} is none of the rules {', '.join(RULES)}")
        for number, entry in enumerate(entries, 1):
            where = f"{path.name}: exception {number} to {rule!r}"
            check_keys(where, entry, {"page": str, "reason": str}, {"words": str})
            if not entry["reason"].strip():
                raise DataError(f"{where} needs a reason")
            exceptions.append(Argued(rule, entry["page"], entry.get("words", ""), entry["reason"]))
    return exceptions
