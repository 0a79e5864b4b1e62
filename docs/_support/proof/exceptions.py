"""Exceptions that were argued: where a rule does not hold, and why."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

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
    """Return the exceptions; raises ValueError for one without a reason or of no known rule."""
    found = []
    for rule, entries in tomllib.loads(path.read_text("utf-8")).items():
        for entry in entries:
            one = Argued(rule, entry["page"], entry.get("words", ""), entry.get("reason", ""))
            if rule not in RULES or not one.reason.strip():
                raise ValueError(f"{path.name}: {one.page}: needs a reason and a known rule")
            found.append(one)
    return found
