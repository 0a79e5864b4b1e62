"""A finding: one thing wrong at one place, in the form every report shares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict

from handbook_ext.core.model import Location
from handbook_ext.core.rules import RULES, Rule, Severity


class FindingRecord(TypedDict):
    """A finding as its rule made it, in plain values, for pickles."""

    rule: str
    file: str
    line: int
    column: int
    message: str
    suggestion: str
    target: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. *suggestion* is at most one, and empty when unsure.

    *target* is what is wrong, as written (an anchor, a label, a path), or empty where there is
    no such thing. *severity* is the rule's, unless a policy changed it.
    """

    rule: Rule
    severity: Severity
    location: Location
    message: str
    suggestion: str = ""
    target: str = ""

    def __str__(self) -> str:
        """Return the report's line without place and severity: ``HB101 item-without-id: ...``."""
        return f"{self.rule.code} {self.rule.name}: {self.message}."

    @property
    def order(self) -> tuple[Location, str, str, str, str]:
        """The key that sorts a report: by place, then rule, then all that is said."""
        return (self.location, self.rule.code, self.message, self.suggestion, self.target)

    def record(self) -> FindingRecord:
        """Return the finding as plain values."""
        return {
            "rule": self.rule.name,
            "file": self.location.file,
            "line": self.location.line,
            "column": self.location.column,
            "message": self.message,
            "suggestion": self.suggestion,
            "target": self.target,
        }

    @classmethod
    def from_record(cls, record: FindingRecord) -> Finding:
        """Return the finding that :meth:`record` wrote."""
        location = Location(record["file"], record["line"], record["column"])
        texts = record["message"], record["suggestion"], record["target"]
        return finding(record["rule"], location, *texts)


def finding(
    rule: str, location: Location, message: str, suggestion: str = "", target: str = ""
) -> Finding:
    """Return a finding of the rule named *rule*; an unknown name is a KeyError."""
    named_rule = RULES[rule]
    return Finding(named_rule, named_rule.severity, location, message, suggestion, target)
