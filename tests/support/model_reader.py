"""A reader and their handbook in memory: what any sequence of commands must come to.

The handbook is edited as authors edit: items are reworded, renamed, moved, retired, revived,
dropped and brought back. The reader has two devices and merges them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from handbook_ext.core.ids import fingerprint
from handbook_ext.core.model import Checklist, Handbook, Item

DAY = 86_400_000


@dataclass(slots=True)
class Thing:
    """An item through the editions. *names* are its ids, the present one last.

    *recheck* is in days; 0 is never.
    """

    names: list[str]
    text: int = 0
    checklist: str = "one"
    retired: bool = False
    gone: bool = False
    recheck: int = 0

    @property
    def name(self) -> str:
        return self.names[-1]

    @property
    def wording(self) -> str:
        return f"I did {self.names[0]}, edition {self.text}."


class Book:
    """A handbook that is edited."""

    def __init__(self) -> None:
        self.things = [Thing([name], recheck=30 * (name == "a")) for name in "abc"]

    def edit(self, chance: Random) -> None:
        """Make one edit."""
        thing = chance.choice(self.things)
        match chance.choice(("reword", "rename", "move", "retire", "drop")):
            case "reword":
                thing.text += 1
            case "rename":
                thing.names.append(f"{thing.names[0]}-{len(thing.names)}")
            case "move":
                thing.checklist = "two" if thing.checklist == "one" else "one"
            case "retire":
                thing.retired = not thing.retired
            case _:
                thing.gone = not thing.gone

    def edition(self) -> Handbook:
        """Return the handbook as it is now."""
        items: dict[str, list[Item]] = {"one": [], "two": []}
        for thing in (thing for thing in self.things if not thing.gone):
            recheck = f"{thing.recheck}d" if thing.recheck else ""
            items[thing.checklist].append(
                Item(
                    thing.name, thing.wording, "p.html", fingerprint(thing.wording),
                    was=(*thing.names[:-1],), retired=thing.retired, recheck=recheck,
                )
            )  # fmt: skip
        return Handbook(
            "book", "1", tuple(Checklist(f"list-{k}", k, "p", (*v,)) for k, v in items.items())
        )


@dataclass(frozen=True, slots=True)
class Said:
    """What the reader said last in a field, when, and against which wording."""

    value: str
    at: int
    wording: str


Known = dict[tuple[str, str], Said]
"""What a device knows, by the first id of an item and the field."""


@dataclass(slots=True)
class Device:
    """A device of the reader. A snapshot is what was known; None once it is removed."""

    said: Known = field(default_factory=dict)
    snapshots: dict[str, tuple[int, Known | None]] = field(default_factory=dict)

    def value(self, thing: Thing, name: str) -> str:
        """Return what was said last; nothing said and taken back are the same."""
        statement = self.said.get((thing.names[0], name))
        return statement.value if statement else ""

    def state(self, thing: Thing, now: int) -> str:
        """Return the state as ``status`` must say it."""
        statement = self.said.get((thing.names[0], "state"))
        if statement is None or not statement.value:
            return "open"
        days = thing.recheck
        if statement.value == "done" and days and now >= statement.at + days * DAY:
            return "due"
        return statement.value.partition(":")[0]

    def reworded(self, thing: Thing, name: str = "state") -> bool:
        """Whether a field says something of an earlier wording."""
        statement = self.said.get((thing.names[0], name))
        return (
            statement is not None and bool(statement.value) and statement.wording != thing.wording
        )

    def say(self, thing: Thing, name: str, value: str, now: int) -> bool:
        """Say it; return whether that was anything new."""
        is_same = self.value(thing, name) == value
        renews = name in {"state", "confirmation"} and self.reworded(thing, name)
        renews |= name == "state" and self.state(thing, now) == "due"
        if is_same and not (renews and value):
            return False
        self.said[thing.names[0], name] = Said(value, now, thing.wording)
        return True

    def merge(self, device: Device) -> None:
        """Take in what another device knows."""
        for key, statement in device.said.items():
            if key not in self.said or statement.at > self.said[key].at:
                self.said[key] = statement
        for name, snapshot in device.snapshots.items():
            if name not in self.snapshots or snapshot[0] > self.snapshots[name][0]:
                self.snapshots[name] = snapshot
