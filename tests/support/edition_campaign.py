"""A handbook that is edited at random while a reader ticks: one edition after the other.

Every edition is judged by the lock and, apart from it, by what it would cost some reader. What the
lock refuses would have cost something; what it lets pass costs nothing, whenever and under
whichever id a tick was set.
"""

from __future__ import annotations

from collections import Counter
from random import Random

from handbook_ext.core.finding import Finding
from handbook_ext.core.locks.checklist_lock import ChecklistLock, format_lock, parse_lock
from handbook_ext.core.locks.checklist_lock_update import pending_changes, updated_lock
from handbook_ext.core.model import Handbook
from handbook_ext.core.rules.locked_ids import checklist_lock_findings
from tests.support.editions import BOOK, Edition, History
from tests.support.harmful_edits import HARMFUL
from tests.support.harmless_edits import HARMLESS, Author
from tests.support.reader_history import Reader


class Campaign:
    """An author, the editions that went out, and a reader of them all."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)  # noqa: S311 - a test's choice
        self.history = History()
        self.author = Author(self.chance, self.history)
        self.seen: Counter[str] = Counter()
        first = self.author.first()
        assert self.judged(first) == []
        self.history.publish(first, self.locked(first), {})
        self.reader = Reader(self.chance, self.history)

    def run(self, count: int) -> str:
        """Go on till *count* editions that differ from the last were judged; say how it went."""
        while self.seen["published"] + self.seen["refused"] < count:
            self.step()
        names = ("published", "refused", "suggested", "mended")
        words = ", ".join(f"{self.seen[name]} {name}" for name in names)
        return f"{words}; the reader said {self.reader.done} things"

    def step(self) -> None:
        """Edit the handbook, and publish it if the lock lets it pass."""
        self.reader.live()
        edition, how = self.edited()
        findings = self.judged(edition)
        harm = self.history.harm(edition, self.author.joined)
        assert bool(findings) == bool(harm), (how, [str(finding) for finding in findings], harm)
        if findings:
            self.refused(edition, findings, how)
        else:
            self.history.publish(edition, self.locked(edition), self.author.joined)
            self.reader.check(self.read(edition))
        verdict = "refused" if findings else "published"
        self.seen.update(f"{verdict} {name}" for name in how)
        self.seen[verdict] += bool(how)

    def edited(self) -> tuple[Edition, list[str]]:
        """Return the next edition and how it was made: mostly right, at most one mistake."""
        self.author.joined.clear()
        edition, how = self.history.last, []
        edits = self.chance.choices(HARMLESS, k=self.chance.choice((0, 1, 1, 2, 3)))
        edits += [self.chance.choice(HARMFUL)] * (self.chance.random() < 0.4)
        for edit in edits:
            made = edit(self.author, edition)
            edition, how = (made, [*how, edit.__name__]) if made else (edition, how)
        return edition, how

    def refused(self, edition: Edition, findings: list[Finding], how: list[str]) -> None:
        """See that what a finding suggests is right: pasted as it is, it mends its own fault."""
        for finding in findings:
            if finding.suggestion.startswith("was="):
                mended = _pasted(edition, finding)
                left = checklist_lock_findings(self.history.lock, BOOK, mended.entries())
                assert len(left) < len(findings), how
                self.seen["suggested"] += 1
                if not left:
                    assert self.history.harm(mended, self.author.joined) == "", how
                    self.seen["mended"] += 1

    # -- what a build does instead ---------------------------------------------------------

    def judged(self, edition: Edition) -> list[Finding]:
        """Return what the lock has against an edition."""
        return checklist_lock_findings(self.history.lock, BOOK, edition.entries())

    def locked(self, edition: Edition) -> ChecklistLock:
        """Return the lock after an edition, written and read, as ``handbook lock`` does."""
        lock = updated_lock(self.history.lock, BOOK, edition.entries())
        read = parse_lock(format_lock(lock))
        assert read == lock
        assert pending_changes(read, BOOK, edition.entries()) == []
        return read

    def read(self, edition: Edition) -> Handbook:
        """Return an edition as its readers have it."""
        return edition.handbook()


def _pasted(edition: Edition, finding: Finding) -> Edition:
    """Return the edition with what a finding suggests at the item where it stands."""
    entry = edition.entries()[finding.location.line - 1]
    (thing,) = (thing for thing in edition.things if thing.id == entry.id)
    was = finding.suggestion.removeprefix('was="').removesuffix('"').split(",")
    return edition.changed(thing.who, was=tuple(was))
