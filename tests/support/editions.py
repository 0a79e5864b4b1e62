"""A handbook as its author means it, for campaigns of edits.

Items and lists have a number that says who they are, whatever id, wording and place they get.
From what was published, and under which ids, it follows what an edition would cost some reader:
without a look at the lock, whose judgement is compared with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from handbook_ext.core.ids import fingerprint
from handbook_ext.core.locks.checklist_lock import ChecklistLock
from handbook_ext.core.locks.checklist_lock_update import LockCandidate
from handbook_ext.core.model import Checklist, Handbook, Item, Location
from handbook_ext.core.progress.status import item_status

BOOK = "book"
TICK = {"state": {"value": "done", "at": [1, 0, "ghost"]}}


@dataclass(frozen=True)
class Thing:
    """An item, *who* it is, and what its author has written."""

    who: int
    id: str
    wording: str
    was: tuple[str, ...] = ()
    retired: bool = False
    recheck: str = ""

    @property
    def ids(self) -> set[str]:
        """All ids that it says it has or had."""
        return {self.id, *self.was}

    @property
    def item(self) -> Item:
        """The item as an edition has it."""
        mark = fingerprint(self.wording)
        attributes = {"retired": self.retired, "was": self.was, "recheck": self.recheck}
        return Item(self.id, self.wording, "p.html", mark, **attributes)


@dataclass(frozen=True)
class Group:
    """A list, *who* it is, and what it holds."""

    who: int
    id: str
    title: str
    page: str
    things: tuple[Thing, ...]
    was: tuple[str, ...] = ()


@dataclass(frozen=True)
class Edition:
    """All lists, in book order."""

    groups: tuple[Group, ...]

    @property
    def things(self) -> list[Thing]:
        """All items, in book order."""
        return [thing for group in self.groups for thing in group.things]

    @property
    def taken(self) -> set[str]:
        """The ids that items and lists have now."""
        return {holder.id for holder in (*self.things, *self.groups)}

    def with_groups(self, *changed: Group) -> Edition:
        """Return the edition with other versions of its lists, and new ones at the end."""
        by = {group.who: group for group in changed}
        groups = [by.pop(group.who, group) for group in self.groups]
        return Edition((*groups, *by.values()))

    def without(self, *who: int) -> Edition:
        """Return the edition without these items."""
        return Edition(
            tuple(
                replace(
                    group, things=tuple(thing for thing in group.things if thing.who not in who)
                )
                for group in self.groups
            )
        )

    def changed(self, who: int, **values: Any) -> Edition:
        """Return the edition with an item edited."""
        return Edition(
            tuple(
                replace(
                    group,
                    things=tuple(
                        replace(thing, **values) if thing.who == who else thing
                        for thing in group.things
                    ),
                )
                for group in self.groups
            )
        )

    def entries(self) -> list[LockCandidate]:
        """Return the book as the lock sees it; of each, the line is its place among all."""
        return list(self._entries())

    def _entries(self) -> Iterator[LockCandidate]:
        line = 0
        for group in self.groups:
            line += 1
            yield LockCandidate(
                "list", group.id, group.title, Location("p.md", line), was=group.was
            )
            for thing in group.things:
                line += 1
                place = Location("p.md", line)
                yield LockCandidate(
                    "item", thing.id, thing.wording, place, thing.retired, thing.was
                )

    def handbook(self) -> Handbook:
        """Return the edition as the command and the pages know it."""
        return Handbook(
            BOOK,
            "1",
            tuple(
                Checklist(
                    group.id,
                    group.title,
                    group.page,
                    tuple(thing.item for thing in group.things),
                    group.was,
                )
                for group in self.groups
            ),
        )


@dataclass
class History:
    """What was published so far, which is all that a reader can have seen; and the lock."""

    lock: ChecklistLock = field(default_factory=ChecklistLock)
    editions: list[Edition] = field(default_factory=list)
    ids: dict[int, set[str]] = field(default_factory=dict)
    """Every id that an item was published under, or said that it had before."""
    wordings: dict[int, set[str]] = field(default_factory=dict)
    list_ids: set[str] = field(default_factory=set)
    ended: set[int] = field(default_factory=set)
    """Items that are retired, and the lock knows it: they may go."""
    joined: dict[int, int] = field(default_factory=dict)

    @property
    def last(self) -> Edition:
        """The edition that is out."""
        return self.editions[-1]

    def root(self, who: int) -> int:
        """Return who an item is by now, others having been joined to it."""
        while who in self.joined:
            who = self.joined[who]
        return who

    def known(self) -> dict[int, set[str]]:
        """Return the ids that each item was ever published under, joined ones together."""
        ids_by_thing: dict[int, set[str]] = {}
        for who, names in self.ids.items():
            ids_by_thing.setdefault(self.root(who), set()).update(names)
        return ids_by_thing

    def publish(self, edition: Edition, lock: ChecklistLock, joined: dict[int, int]) -> None:
        """Take note of an edition that went out, its lock, and who was *joined* to whom in it."""
        self.editions.append(edition)
        self.joined |= joined
        self.lock = lock
        for thing in edition.things:
            self.ids.setdefault(thing.who, set()).update(thing.ids)
            self.wordings.setdefault(thing.who, set()).add(thing.wording)
            (self.ended.add if thing.retired else self.ended.discard)(self.root(thing.who))
        self.list_ids |= {name for group in edition.groups for name in (group.id, *group.was)}

    def harm(self, edition: Edition, joined: dict[int, int]) -> str:
        """Return what an edition would do to some reader; "" if it does no harm to any.

        Each reader tried has ticked one item, under one of the ids that it was ever published
        with, and has not been back since.
        """
        after = replace(self, joined=self.joined | joined)
        return after._harm_to_readers(edition) or self._harm_to_links(edition)

    def _harm_to_readers(self, edition: Edition) -> str:
        present = {self.root(thing.who): thing for thing in edition.things}
        for who, names in self.known().items():
            for name in sorted(names):
                shown = {self.root(thing.who) for thing in _ticked(edition.things, name)}
                if shown - {who}:
                    return f"who ticked {who} as {name} finds {shown} ticked"
                free = present[who].retired if who in present else who in self.ended
                if not shown and not free:
                    return f"who ticked {who} as {name} has lost it"
        return ""

    def _harm_to_links(self, edition: Edition) -> str:
        lists = [name for group in edition.groups for name in (group.id, *group.was)]
        gone = self.list_ids - {*lists} - self.lock.retired
        if gone:
            return f"links to the lists {gone} lead nowhere"
        return "a list's id stands twice" if len(lists) > len({*lists}) else ""


def _ticked(things: Iterable[Thing], name: str) -> list[Thing]:
    """Return the items that are shown as ticked to who ticked *name*."""
    asked = (thing for thing in things if name in thing.ids)  # others know nothing of it
    return [thing for thing in asked if item_status(thing.item, {name: TICK}, 2).state == "done"]
