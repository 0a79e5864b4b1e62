"""A suppression as it stands in a source, and what it covers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from handbook_ext.core.finding import Finding, Rule
    from handbook_ext.core.model import Location


class NamedRule(NamedTuple):
    """A rule that a suppression names: as *written*, where, and what it is, if anything.

    *nearest* is the rule that was most probably meant where it is none.
    """

    written: str
    location: Location
    rule: Rule | None
    nearest: str = ""


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment that forgives the findings of some rules.

    It covers lines *first* to *last*, from 1, and where it stands above the page's first
    heading, what is found about the page as a whole.
    """

    location: Location
    named: tuple[NamedRule, ...]
    has_reason: bool
    first: int
    last: int
    of_page: bool

    @property
    def span(self) -> tuple[str, int, int, bool]:
        """What it covers: where several stand above one block, that of all of them."""
        return self.location.file, self.first, self.last, self.of_page

    def covers(self, problem: Finding) -> bool:
        """Whether *problem* is of a rule that it names, in what it covers."""
        if all(named.rule is not problem.rule for named in self.named):
            return False
        whole = (problem.location.line, problem.location.column) == (1, 1)
        return self.first <= problem.location.line <= self.last or (self.of_page and whole)
