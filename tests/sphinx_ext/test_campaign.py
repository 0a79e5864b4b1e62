"""No edit of a book's Markdown costs a reader one tick, in builds one after the other."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from handbook_ext.cli import main
from handbook_ext.core.checklists.checklists_json_reader import read_checklists_json
from handbook_ext.core.finding import Finding
from handbook_ext.core.ids import fingerprint
from handbook_ext.core.locks.checklist_lock import FILE_NAME, ChecklistLock, read_lock
from handbook_ext.core.model import Handbook, Location
from handbook_ext.core.progress.status import all_items
from handbook_ext.core.rules.registry import RULES
from tests.support.edition_campaign import Campaign
from tests.support.editions import BOOK, Edition
from tests.support.random_manuscript import pages

from .conftest import CONF, Book

NAMES = {rule.code: name for name, rule in RULES.items()}
_FOUND = re.compile(r"^(?:.*/)?(\S+):(\d+):(\d+): ERROR: (HB\d+) \S+: (.*)$")


class BuiltCampaign(Campaign):
    """A campaign in which each edition is written, built upon the last one, and locked."""

    def __init__(self, seed: int, make_book: Callable[..., Book]) -> None:
        self.make_book = make_book
        self.book = make_book({"conf.py": f'{CONF}handbook_id = "{BOOK}"\n'})
        self.files: dict[str, str] = {}
        self.styles: dict[int, int] = {}
        self.builds = 0
        super().__init__(seed)

    def judged(self, edition: Edition) -> list[Finding]:
        """Build an edition; what the build has against it is what the lock has."""
        if edition.things:
            thing = self.chance.choice(edition.things)
            self.styles[thing.who] = self.chance.randrange(100)
        self.write(pages(edition, self.styles))
        self.book.build()
        self.builds += 1
        lines = self.book.warnings.splitlines()
        findings = [_finding(line) for line in lines if not line.startswith("    ")]
        lock_findings = super().judged(edition)
        assert sorted(map(_said, findings)) == sorted(map(_said, lock_findings))
        assert self.book.status == bool(findings)
        if self.builds % 10 == 1:
            self.compare()
        if findings:
            self.write(pages(self.history.last, self.styles))
        return lock_findings

    def write(self, files: dict[str, str]) -> None:
        """Write what changed, as an author's editor does."""
        changed = {name: text for name, text in files.items() if self.files.get(name) != text}
        gone = dict.fromkeys(self.files.keys() - files.keys())
        self.book.write({**changed, **gone})
        self.files = files

    def compare(self) -> None:
        """See that a build from nothing finds and exports the same."""
        lock = self.book.root / FILE_NAME
        lock_files = {FILE_NAME: lock.read_text("utf-8")} if lock.exists() else {}
        conf = {"conf.py": (self.book.root / "conf.py").read_text("utf-8")}
        clean = self.make_book(
            {**self.files, **lock_files, **conf}, folder=f"clean{self.builds}"
        ).build()
        assert (clean.findings, clean.status) == (self.book.findings, self.book.status)
        assert clean.read("checklists.json") == self.book.read("checklists.json")

    def locked(self, edition: Edition) -> ChecklistLock:
        """Run ``handbook lock``, which takes what the build let pass, and is done then."""
        lock = self.book.root / FILE_NAME
        assert main(["lock", str(self.book.root)]) == 0
        read = read_lock(lock.read_bytes())
        assert read == super().locked(edition)
        return read

    def read(self, edition: Edition) -> Handbook:
        """Return what the build has exported, and see that it is what the author meant."""
        book = read_checklists_json(self.book.read("checklists.json"))
        assert [checklist.id for checklist in book.lists] == [
            group.id for group in _in_order(edition).groups
        ]
        things = {thing.id: thing for thing in edition.things}
        for item in all_items(book):
            thing = things.pop(item.id)
            meant = (
                thing.wording,
                fingerprint(thing.wording),
                thing.was,
                thing.retired,
                thing.recheck,
            )
            assert (item.wording, item.fingerprint, item.was, item.retired, item.recheck) == meant
            wordings = self.history.lock.wordings("item", item.id, *item.was)
            assert {earlier.fingerprint for earlier in item.earlier} == {*wordings} - {
                item.fingerprint
            }
        assert things == {}
        return book


def _in_order(edition: Edition) -> Edition:
    """Return an edition in the order of its pages, each of which stands once in the contents."""
    names = list(dict.fromkeys(group.page for group in edition.groups))
    return Edition(tuple(sorted(edition.groups, key=lambda group: names.index(group.page))))


def _finding(line: str) -> Finding:
    """Return what a line of a build's report says; all else than a finding is an error."""
    match = _FOUND.match(line)
    assert match, line
    file, number, column, code, message = match.groups()
    return RULES[NAMES[code]].at(Location(file, int(number), int(column)), message)


def _said(result: Finding) -> str:
    return result.rule.code


def test_eight_builds(make_book: Callable[..., Book]) -> None:
    BuiltCampaign(1, make_book).run(8)


@pytest.mark.soak
@pytest.mark.parametrize("seed", [2, 3])
def test_sixty_builds(make_book: Callable[..., Book], seed: int) -> None:
    print(f"\nseed {seed}: {BuiltCampaign(seed, make_book).run(60)}")
