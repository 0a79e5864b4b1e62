"""A finding: one thing wrong at one place, in the form every report shares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict

from handbook_ext.core.model import Place
from handbook_ext.core.rules import RULES, Rule


class FindingRecord(TypedDict):
    """A finding as plain values, for pickles and JSON."""

    rule: str
    file: str
    line: int
    column: int
    message: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. *suggestion* is at most one, and empty when unsure."""

    rule: Rule
    place: Place
    message: str
    suggestion: str = ""

    def __str__(self) -> str:
        """Return the report's line without its place: ``HB101 item-without-id: ...``."""
        hint = f" Suggestion: {self.suggestion}." if self.suggestion else ""
        return f"{self.rule.code} {self.rule.name}: {self.message}.{hint}"

    @property
    def order(self) -> tuple[Place, str, str]:
        """The key that sorts a report: by place, then rule, then message."""
        return (self.place, self.rule.code, self.message)

    def record(self) -> FindingRecord:
        """Return the finding as plain values."""
        return {
            "rule": self.rule.name,
            "file": self.place.file,
            "line": self.place.line,
            "column": self.place.column,
            "message": self.message,
            "suggestion": self.suggestion,
        }

    @classmethod
    def from_record(cls, record: FindingRecord) -> Finding:
        """Return the finding that :meth:`record` wrote."""
        place = Place(record["file"], record["line"], record["column"])
        return cls(RULES[record["rule"]], place, record["message"], record["suggestion"])


def finding(rule: str, place: Place, message: str, suggestion: str = "") -> Finding:
    """Return a finding of the rule named *rule*; an unknown name is a KeyError."""
    return Finding(RULES[rule], place, message, suggestion)
