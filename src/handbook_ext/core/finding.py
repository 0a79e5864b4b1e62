"""A rule, and a finding: one thing wrong at one place, in the form every report shares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, TypedDict

from handbook_ext.core.escaped_text import escaped

if TYPE_CHECKING:
    from handbook_ext.core.model import Location

Severity = Literal["error", "warning"]


class Rule(NamedTuple):
    """A rule. An ``error`` makes the build exit with 1, a ``warning`` only under ``-W``.

    *bad* and *good* are examples, in Markdown unless *language* says ``python`` (``conf.py``),
    ``lock`` (``checklists.lock``), ``redirects`` (``moved.txt``) or ``json``
    (``findings-baseline.json``); *lock* is what stands beside them in *lock_file*. A rule that is
    not *on* by default is for those who ask for it. One that *needs_html* judges the written
    pages, and is left out where none are written.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    bad: str
    good: str
    language: Literal["md", "python", "lock", "redirects", "json"] = "md"
    lock: str = ""
    lock_file: str = "checklists.lock"
    on: bool = True
    needs_html: bool = False

    def at(
        self, location: Location, message: str, suggestion: str = "", target: str = ""
    ) -> Finding:
        """Return a finding of this rule; names in it may be anybody's."""
        said = escaped(message), escaped(suggestion)
        return Finding(self, self.severity, location, *said, target)


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
