"""A reader of several years and devices, who knows of each item what they have said of it.

A device may be behind: it shows an edition that is no longer out, for it was offline or never
reloaded. What the reader did is remembered apart from the records, by who the item is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from handbook_ext.core.model import Handbook, Item
from handbook_ext.core.progress.clock import DAY, Clock
from handbook_ext.core.progress.edits import set_field
from handbook_ext.core.progress.progress_file import Progress, read_progress
from handbook_ext.core.progress.records import FIELDS, Records, Stamp, merge_records, stamp_of
from handbook_ext.core.progress.status import (
    ItemStatus,
    all_items,
    due_at,
    item_status,
    record_under_all_ids,
    time_of,
    unknown_ids,
)
from tests.support.editions import BOOK, Edition, History

START = 1_790_000_000_000
VALUES = {
    "state": ("done", "done", "done", "open", "na"),
    "note": ("In the shared folder.", "Ask Ines.", "", "<b>\U0001f600</b>"),
    "evidence": ("https://example.org/a", "", "Folder 7"),
    "confirmation": ("Ines", "Omar", ""),
}


@dataclass(frozen=True, order=True)
class Act:
    """What the reader said of an item once, and of which wording."""

    at: Stamp
    value: str
    reason: str
    wording: str
    since: int


Acts = dict[tuple[int, str], Act]
"""The last thing said, by item and field."""


@dataclass
class Device:
    """A browser, or a file beside the command, with a clock that may be wrong."""

    clock: Clock
    skew: int
    edition: Edition
    records: Records = field(default_factory=dict)
    acts: Acts = field(default_factory=dict)


class Reader:
    """Somebody who ticks, notes and has things confirmed for years."""

    def __init__(self, chance: Random, history: History) -> None:
        self.chance, self.history, self.now = chance, history, START
        self.devices = [
            Device(Clock(START, f"device{number}"), skew, history.last)
            for number, skew in enumerate((0, -DAY // 24, 3 * DAY))
        ]
        self.done = self.latest = 0

    def live(self) -> None:
        """Do something, let time pass, and meet the present edition on some device."""
        for _ in range(self.chance.randint(0, 4)):
            self.act(self.chance.choice(self.devices))
        if self.chance.random() < 0.3:
            self.sync(*self.chance.sample(self.devices, 2))
        if self.chance.random() < 0.5:
            self.chance.choice(self.devices).edition = self.history.last
        self.now += self.chance.choice((0, 1, 1000, DAY // 24, DAY, 30 * DAY))

    def act(self, device: Device) -> None:
        """Say something of an item, as the edition on the device has it."""
        things = [thing for thing in device.edition.things if not thing.retired]
        again = [thing for thing in things if thing.who == self.latest]
        thing = self.chance.choice(again if again and self.chance.random() < 0.5 else things)
        self.latest = thing.who
        name = self.chance.choice(("state", *FIELDS))
        value = self.chance.choice(VALUES[name])
        more = {"reason": "No pager."} if value == "na" else {}
        device.clock.now = self.now + device.skew
        set_field(device.records, thing.item, name, value, device.clock, **more)
        record_field = device.records[thing.id][name]
        at, since = stamp_of(record_field), time_of(record_field)
        act = Act(at, value, more.get("reason", ""), thing.item.fingerprint, since)
        if device.edition is self.history.last:  # an older one may not know of later ids
            before = self.said(device).get(self.history.root(thing.who), {})
            assert before.get(name, act) <= act, "the reader's own always holds"
        device.acts[thing.who, name] = max(act, device.acts.get((thing.who, name), act))
        self.done += 1

    def sync(self, giver: Device, taker: Device) -> None:
        """Carry one device's progress to another, as a file."""
        text = Progress(BOOK, giver.records).to_json()
        taken = read_progress(text.encode(), BOOK)
        assert taken == Progress(BOOK, giver.records)
        taker.records = merge_records(taker.records, taken.items)
        taker.clock.see(taker.records)
        for key, act in giver.acts.items():
            taker.acts[key] = max(act, taker.acts.get(key, act))

    def check(self, book: Handbook) -> None:
        """See that the edition that is out shows all that was said, on each device."""
        items = {item.id: item for item in all_items(book)}
        present = {
            self.history.root(thing.who): items[thing.id] for thing in self.history.last.things
        }
        for device in self.devices:
            acts_by_item = self.said(device)
            for who, names in self.history.known().items():
                acts, item = acts_by_item.get(who, {}), present.get(who)
                if item and not item.retired:
                    check_shown(item, device.records, acts, self.now)
                check_kept(names, device.records, acts)
            absent = {
                name
                for who, names in self.history.known().items()
                if who not in present
                for name in names
            }
            assert device.records.keys() & absent <= {*unknown_ids(book, device.records)}

    def said(self, device: Device) -> dict[int, dict[str, Act]]:
        """Return by item what was last said in each field; of joined items, of any."""
        acts_by_item: dict[int, dict[str, Act]] = {}
        for (who, name), act in device.acts.items():
            fields = acts_by_item.setdefault(self.history.root(who), {})
            fields[name] = max(act, fields.get(name, act))
        return acts_by_item


def check_shown(item: Item, records: Records, acts: dict[str, Act], now: int) -> None:
    """See that an item stands as the reader left it."""
    shown = item_status(item, records, now)
    assert shown == expected(item, acts, now), (item, acts)


def expected(item: Item, acts: dict[str, Act], now: int) -> ItemStatus:
    """Return how an item stands after what was said of it."""
    state, note, evidence, confirmed = (acts.get(name) for name in FIELDS)
    settled = state if state and state.value in {"done", "na"} else None
    end = due_at(settled.since, item.recheck) if settled and settled.value == "done" else None
    is_due = end is not None and now >= end
    by = confirmed if confirmed and confirmed.value else None
    return ItemStatus(
        state="due" if is_due else settled.value if settled else "open",
        since=settled.since if settled else None,
        reason=settled.reason if settled else "",
        note=note.value if note else "",
        evidence=evidence.value if evidence else "",
        confirmed_by=by.value if by else "",
        confirmed_at=by.since if by else None,
        reworded_from=settled.wording if settled and settled.wording != item.fingerprint else "",
        confirmed_before=by is not None and by.wording != item.fingerprint,
    )


def check_kept(names: set[str], records: Records, acts: dict[str, Act]) -> None:
    """See that all that was said is in the records, be the item in the edition or not."""
    record = record_under_all_ids(Item("", "", "", "", was=tuple(names)), records)
    for name, act in acts.items():
        record_field = record[name]
        assert (stamp_of(record_field), record_field["value"], record_field["wording"]) == (
            act.at,
            act.value,
            act.wording,
        )
        assert record_field.get("reason", "") == act.reason
