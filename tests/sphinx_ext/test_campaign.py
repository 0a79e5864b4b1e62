"""No edit of a book's Markdown costs a reader one tick, in builds one after the other."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from handbook_ext.command import main
from handbook_ext.core.book import read_book
from handbook_ext.core.findings import Finding, finding
from handbook_ext.core.ids import fingerprint
from handbook_ext.core.lock import FILE_NAME, Lock, read_lock
from handbook_ext.core.model import Handbook, Place
from handbook_ext.core.rules import RULES
from handbook_ext.core.standing import all_items
from tests.core.campaign import Campaign
from tests.core.editions import BOOK, Edition

from .conftest import CONF, Book
from .manuscript import pages

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
            one = self.chance.choice(edition.things)
            self.styles[one.who] = self.chance.randrange(100)
        self.write(pages(edition, self.styles))
        self.book.build()
        self.builds += 1
        lines = self.book.warnings.splitlines()
        found = [_finding(line) for line in lines if not line.startswith("    ")]
        wanted = super().judged(edition)
        assert sorted(map(_said, found)) == sorted(map(_said, wanted))
        assert self.book.status == bool(found)
        if self.builds % 10 == 1:
            self.compare()
        if found:
            self.write(pages(self.history.last, self.styles))
        return wanted

    def write(self, files: dict[str, str]) -> None:
        """Write what changed, as an author's editor does."""
        changed = {name: text for name, text in files.items() if self.files.get(name) != text}
        gone = dict.fromkeys(self.files.keys() - files.keys())
        self.book.write({**changed, **gone})
        self.files = files

    def compare(self) -> None:
        """See that a build from nothing finds and exports the same."""
        lock = self.book.root / FILE_NAME
        kept = {FILE_NAME: lock.read_text("utf-8")} if lock.exists() else {}
        conf = {"conf.py": (self.book.root / "conf.py").read_text("utf-8")}
        clean = self.make_book({**self.files, **kept, **conf}, folder=f"clean{self.builds}").build()
        assert (clean.findings, clean.status) == (self.book.findings, self.book.status)
        assert clean.read("checklists.json") == self.book.read("checklists.json")

    def locked(self, edition: Edition) -> Lock:
        """Run ``handbook lock``, which takes what the build let pass, and is done then."""
        lock = self.book.root / FILE_NAME
        assert main(["lock", str(self.book.root)]) == 0
        read = read_lock(lock.read_bytes())
        assert read == super().locked(edition)
        return read

    def read(self, edition: Edition) -> Handbook:
        """Return what the build has exported, and see that it is what the author meant."""
        book = read_book(self.book.read("checklists.json"))
        assert [one.id for one in book.lists] == [one.id for one in _in_order(edition).groups]
        things = {one.id: one for one in edition.things}
        for item in all_items(book):
            one = things.pop(item.id)
            meant = (one.wording, fingerprint(one.wording), one.was, one.retired, one.recheck)
            assert (item.wording, item.fingerprint, item.was, item.retired, item.recheck) == meant
            known = self.history.lock.wordings("item", item.id, *item.was)
            assert {each.fingerprint for each in item.earlier} == {*known} - {item.fingerprint}
        assert things == {}
        return book


def _in_order(edition: Edition) -> Edition:
    """Return an edition in the order of its pages, each of which stands once in the contents."""
    names = list(dict.fromkeys(one.page for one in edition.groups))
    return Edition(tuple(sorted(edition.groups, key=lambda one: names.index(one.page))))


def _finding(line: str) -> Finding:
    """Return what a line of a build's report says; all else than a finding is an error."""
    found = _FOUND.match(line)
    assert found, line
    file, number, column, code, message = found.groups()
    return finding(NAMES[code], Place(file, int(number), int(column)), message)


def _said(one: Finding) -> str:
    return one.rule.code


def test_eight_builds(make_book: Callable[..., Book]) -> None:
    BuiltCampaign(1, make_book).run(8)


@pytest.mark.soak
@pytest.mark.parametrize("seed", [2, 3])
def test_sixty_builds(make_book: Callable[..., Book], seed: int) -> None:
    print(f"\nseed {seed}: {BuiltCampaign(seed, make_book).run(60)}")
