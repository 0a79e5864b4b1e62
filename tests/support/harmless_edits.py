"""What authors do to a handbook that costs readers nothing, if it is done in this way.

Each edit makes an edition from another, or None where it has nothing to work on. Whether it does
harm is not its own to say: an item may be deleted too early, for example.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import TypeVar

from tests.support.editions import Edition, Group, History, Thing

T = TypeVar("T")

WORDS = (
    "asked", "written", "signed", "rehearsed", "budget", "runbook", "contract", "rota", "inventory",
    "backup", "evidence", "deputy", "supplier", "board", "service", "desk", "network", "question",
    "answer", "quarter", "incident", "review", "lesson", "mentor", "escalation", "vacation",
    "hardware", "licence", "migration", "outage", "password", "printer", "template", "decision",
    "interview", "feedback", "conflict", "priority", "forecast", "holiday", "invoice", "keyboard",
    "ladder", "meeting",
)  # fmt: skip


@dataclass
class Author:
    """An author at work on the edition that comes after the last of *history*."""

    chance: Random
    history: History
    joined: dict[int, int] = field(default_factory=dict)
    """Who was joined to whom in the edition at work."""
    count: int = 0

    def number(self) -> int:
        """Return a number that nobody has yet."""
        self.count += 1
        return self.count

    def name(self) -> str:
        """Return an id that was never used."""
        return f"{self.chance.choice(('done', 'have', 'know'))}-{self.number()}"

    def wording(self, old: str = "") -> str:
        """Return a wording that was never used: much like the *old* one, or like none."""
        words = old.split()[1:-1] if self.chance.random() < 0.5 else []
        words = words or self.chance.choices(WORDS, k=6)
        words[self.chance.randrange(len(words))] = self.chance.choice(WORDS)
        return " ".join(["I", *words, f"{self.number()}."])

    def thing(self) -> Thing:
        """Return a new item; one in ten was in the book before there was a lock."""
        was = (self.name(),) if self.chance.random() < 0.1 else ()
        recheck = self.chance.choice(("", "", "", "6m"))
        return Thing(self.number(), self.name(), self.wording(), was, recheck=recheck)

    def group(self, things: tuple[Thing, ...], page: str) -> Group:
        """Return a new list."""
        number = self.number()
        return Group(number, f"list-{number}", f"List {number}", page, things)

    def first(self) -> Edition:
        """Return a first edition: three lists on two pages."""
        lists = (self.group(self._some(4), page) for page in ("one", "one", "two"))
        return Edition(tuple(lists))

    def _some(self, count: int) -> tuple[Thing, ...]:
        return tuple(self.thing() for _ in range(count))

    def one(self, among: Sequence[T]) -> T | None:
        """Choose one; None where there is none."""
        return self.chance.choice(among) if among else None

    def is_alive(self, thing: Thing) -> bool:
        """Whether readers can tick an item, and could in the last edition, if it was there.

        What comes back from retirement has to be out for once before it is edited: with another
        wording, or without its old ids, it is a new item to all but its author.
        """
        return not thing.retired and self.history.root(thing.who) not in self.history.ended

    def alive(self, edition: Edition) -> Thing | None:
        """Choose an item that is alive."""
        return self.one([thing for thing in edition.things if self.is_alive(thing)])

    def shuffled(self, among: Sequence[T]) -> tuple[T, ...]:
        """Return them in some order: that of ids in was= means nothing."""
        return tuple(self.chance.sample(among, len(among)))


Edit = Callable[[Author, Edition], "Edition | None"]


def reword(author: Author, edition: Edition) -> Edition | None:
    """Write an item otherwise, or as it once read."""
    thing = author.alive(edition)
    if thing is None:
        return None
    old = sorted(author.history.wordings.get(thing.who, ()))
    wording = author.one(old) if author.chance.random() < 0.2 else None
    return edition.changed(thing.who, wording=wording or author.wording(thing.wording))


def rename(author: Author, edition: Edition) -> Edition | None:
    """Give an item another id, with all it had in was=; sometimes one of these again."""
    thing = author.alive(edition)
    if thing is None:
        return None
    name = author.one(thing.was) if author.chance.random() < 0.2 else None
    name = name or author.name()
    return edition.changed(thing.who, id=name, was=author.shuffled(sorted(thing.ids - {name})))


def move(author: Author, edition: Edition) -> Edition | None:
    """Put an item elsewhere, mostly into another list."""
    givers = [group for group in edition.groups if len(group.things) > 1]
    giver, taker = author.one(givers), author.one(edition.groups)
    if giver is None or taker is None:
        return None
    thing = author.chance.choice(giver.things)
    remaining = edition.without(thing.who)
    (taker,) = (group for group in remaining.groups if group.who == taker.who)
    at = author.chance.randint(0, len(taker.things))
    return remaining.with_groups(
        replace(taker, things=(*taker.things[:at], thing, *taker.things[at:]))
    )


def reorder(author: Author, edition: Edition) -> Edition | None:
    """Shuffle a list, or the lists."""
    if author.chance.random() < 0.3:
        return Edition(author.shuffled(edition.groups))
    group = author.chance.choice(edition.groups)
    return edition.with_groups(replace(group, things=author.shuffled(group.things)))


def add(author: Author, edition: Edition) -> Edition | None:
    """Write a new item, unless there are many."""
    if len(edition.things) > 30:
        return None
    group = author.chance.choice(edition.groups)
    return edition.with_groups(replace(group, things=(*group.things, author.thing())))


def retire(author: Author, edition: Edition) -> Edition | None:
    """Strike an item out."""
    thing = author.alive(edition)
    few = sum(not thing.retired for thing in edition.things) < 6
    return None if thing is None or few else edition.changed(thing.who, retired=True)


def remove(author: Author, edition: Edition) -> Edition | None:
    """Delete an item that was retired: too early, where the lock does not know it."""
    return delete(author, edition, [thing for thing in edition.things if thing.retired])


def delete(author: Author, edition: Edition, among: list[Thing]) -> Edition | None:
    """Delete one of these items, unless it is the last of its list."""
    alone = {group.things[0].who for group in edition.groups if len(group.things) == 1}
    thing = author.one([thing for thing in among if thing.who not in alone])
    return None if thing is None else edition.without(thing.who)


def revive(author: Author, edition: Edition) -> Edition | None:
    """Take a retired item back, with a wording that its id had, or under a new id."""
    return revived(author, edition, lambda ids: ids)


def revived(
    author: Author, edition: Edition, choose: Callable[[list[str]], list[str]]
) -> Edition | None:
    """Take a retired item back with those of its ids that *choose* takes."""
    history = author.history
    ids = {who: names for who, names in history.known().items() if who in history.ended}
    present = {history.root(thing.who): thing for thing in edition.things}
    named = edition.taken.union(*(thing.ids for thing in edition.things))
    back = [who for who in ids if not ids[who] & named - _ids(present.get(who))]
    who = author.one(sorted(back))
    if who is None:
        return None
    names = choose(sorted(ids[who]))
    locked_names = [name for name in names if history.lock.wordings("item", name)]
    name = author.one(locked_names) if author.chance.random() < 0.7 else None
    wordings = history.lock.wordings("item", name) if name else {}
    wording = author.one(sorted(wordings.values())) or author.wording()
    name = name or author.name()
    was = author.shuffled([earlier_name for earlier_name in names if earlier_name != name])
    if who in present:
        old = present[who].who
        return edition.changed(old, id=name, was=was, wording=wording, retired=False)
    group = author.chance.choice(edition.groups)
    back_again = Thing(who, name, wording, was)
    return edition.with_groups(replace(group, things=(*group.things, back_again)))


def _ids(thing: Thing | None) -> set[str]:
    return thing.ids if thing else set()


def split(author: Author, edition: Edition) -> Edition | None:
    """Make two items of one; the ticks go to the first half."""
    thing = author.alive(edition)
    if thing is None or len(edition.things) > 30:
        return None
    (group,) = (group for group in edition.groups if thing in group.things)
    half = replace(thing, wording=author.wording(thing.wording))
    if author.chance.random() < 0.5:
        half = replace(half, id=author.name(), was=author.shuffled(sorted(thing.ids)))
    at = group.things.index(thing)
    things = (*group.things[:at], half, author.thing(), *group.things[at + 1 :])
    return edition.with_groups(replace(group, things=things))


def join(author: Author, edition: Edition) -> Edition | None:
    """Make one item of two: it takes over the ticks of both."""
    alive = [thing for thing in edition.things if not thing.retired]
    alone = {group.things[0].who for group in edition.groups if len(group.things) == 1}
    among = [thing for thing in alive if thing.who not in alone]
    if len(alive) < 8 or len(among) < 2:
        return None
    keeper, giver = author.chance.sample(among, 2)
    author.joined[giver.who] = keeper.who
    was = author.shuffled(sorted((keeper.ids | giver.ids) - {keeper.id}))
    return edition.without(giver.who).changed(keeper.who, was=was)


def rename_list(author: Author, edition: Edition) -> Edition | None:
    """Give a list another id, with all it had."""
    group = author.chance.choice(edition.groups)
    was = (*group.was, group.id)
    return edition.with_groups(replace(group, id=f"list-{author.number()}", was=was))


def split_list(author: Author, edition: Edition) -> Edition | None:
    """Put half of a list into a new one."""
    group = author.one([group for group in edition.groups if len(group.things) > 3])
    if group is None or len(edition.groups) > 6:
        return None
    half = len(group.things) // 2
    new = author.group(group.things[half:], group.page)
    return edition.with_groups(replace(group, things=group.things[:half]), new)


def fold_list(author: Author, edition: Edition) -> Edition | None:
    """Put all of a list into another, which says that it was that one too."""
    if len(edition.groups) < 4:
        return None
    keeper, folded = author.chance.sample(edition.groups, 2)
    was = (*keeper.was, folded.id, *folded.was)
    remaining = Edition(tuple(group for group in edition.groups if group is not folded))
    return remaining.with_groups(replace(keeper, things=(*keeper.things, *folded.things), was=was))


def split_page(author: Author, edition: Edition) -> Edition | None:
    """Put a list onto a page of its own."""
    pages = [group.page for group in edition.groups]
    group = author.one([group for group in edition.groups if pages.count(group.page) > 1])
    if group is None:
        return None
    return edition.with_groups(replace(group, page=f"page-{author.number()}"))


def change_page(author: Author, edition: Edition) -> Edition | None:
    """Put a list onto another page that there is."""
    group, target = author.chance.choice(edition.groups), author.chance.choice(edition.groups)
    return edition.with_groups(replace(group, page=target.page))


HARMLESS: tuple[Edit, ...] = (
    *(reword, rename, move, reorder, add, retire, remove, revive, split, join),
    *(rename_list, split_list, fold_list, split_page, change_page),
)
