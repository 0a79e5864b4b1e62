"""Long campaigns: random commands against a reader in memory, and many ticks at once."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from handbook_ext import cli
from handbook_ext.core.checklists.checklists_json import format_checklists_json
from handbook_ext.core.progress.progress_file import read_progress
from tests.cli.conftest import NOON, SCHEMA
from tests.cli.test_progress_store import tick_at_once
from tests.support.model_reader import DAY, Book, Device, Thing

STEPS = 14
WORDS = ("", "n", "In the shared folder.", "\x1b[2J", "😀", '"quoted"')


class Campaign:
    """One sequence of random commands in a folder, for a reader with two devices.

    Where the clock is *wild* it runs backwards too, and there is one device: what two devices
    say can only be ordered by their clocks.
    """

    def __init__(self, folder: Path, seed: int, *, wild: bool) -> None:
        self.folder = folder
        self.chance = Random(seed)  # noqa: S311 - a test's choice
        self.wild = wild
        self.now = NOON
        self.book = Book()
        self.devices = {name: Device() for name in ("phone", "laptop")[: 1 if wild else 2]}
        if wild:
            for thing in self.book.things:
                thing.recheck = 0  # when a tick is due depends on the clock
        self.publish()

    def publish(self) -> None:
        (self.folder / "checklists.json").write_text(
            format_checklists_json(self.book.edition()), "utf-8"
        )

    def run(self, *arguments: str) -> tuple[int, str]:
        """Run a command; return its status and what it printed."""
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            status = cli.main(arguments)
        messages = [line for line in err.getvalue().splitlines() if "the clock says" not in line]
        assert (status in {0, 1}) == (messages == []), messages
        return status, out.getvalue()

    def step(self) -> None:
        """Let time pass, edit the book perhaps, let the reader do something, look at it."""
        far = self.chance.choice((1, 3_600_000, DAY, 20 * DAY))
        self.now += far * (self.chance.choice((1, -1)) if self.wild else 1)
        if self.chance.random() < 0.5:
            self.book.edit(self.chance)
            self.publish()
        name = self.chance.choice(sorted(self.devices))
        act = self.chance.choice((self.say, self.say, self.say, self.snapshot, self.exchange))
        act(name)
        self.look(name)

    # -- what the reader does --------------------------------------------------------------

    def say(self, name: str) -> None:
        """Say something of one item."""
        thing = self.chance.choice(self.book.things)
        item_id = self.chance.choice(thing.names)
        field, value, arguments = self.choose()
        before = self.content(name)
        status, out = self.run(*arguments, item_id, "--json", "--progress", f"{name}.json")
        if thing.gone or thing.retired or value == "na:":
            assert status == 2
            assert self.content(name) == before
            return
        assert status == 0
        changed = self.devices[name].say(thing, field, value, self.now)
        answer = json.loads(out)["items"][0]
        assert (answer["id"], answer["changed"]) == (thing.name, changed)
        assert changed or self.content(name) == before

    def choose(self) -> tuple[str, str, list[str]]:
        """Return a field, what it is to say, and the command for it without its ID."""
        text = self.chance.choice(WORDS)
        return self.chance.choice(
            (
                ("state", "done", ["tick"]),
                ("state", "done", ["tick"]),
                ("state", "", ["untick"]),
                ("state", f"na:{text}", ["na", "--reason", text]),
                ("evidence", text, ["note", "--link", text]),
                ("confirmation", text, ["confirm", "--by", text]),
            )
        )

    def snapshot(self, name: str) -> None:
        """Take a snapshot, or remove it where there is one; export it first."""
        device, called = self.devices[name], self.chance.choice(("March", "April"))
        progress = ("--progress", f"{name}.json")
        if self.content(name) is None:
            assert self.run("snapshot", called, *progress)[0] == 2
            return
        statements = device.snapshots.get(called, (0, None))[1]
        if statements is None:
            assert self.run("snapshot", called, *progress)[0] == 0
            device.snapshots[called] = (self.now, dict(device.said))
        else:
            assert self.run("snapshot", called, *progress)[0] == 2
            is_same = statements == device.said or self.same(statements, device)
            assert self.run("diff", f"{name}.json", "--snapshot", called)[0] == (
                0 if is_same else 1
            )
            assert self.run("snapshot", "--remove", called, *progress)[0] == 0
            device.snapshots[called] = (self.now, None)

    def same(self, statements: Any, device: Device) -> bool:
        """Whether a reader would see no difference."""
        before = Device(statements)
        return all(
            before.value(thing, field) == device.value(thing, field)
            for thing in self.book.things
            for field in ("state", "note", "evidence", "confirmation")
        )

    def exchange(self, name: str) -> None:
        """Merge the other devices into this one, or leave a copy of this one."""
        other_names = [
            device_name
            for device_name in self.devices
            if device_name != name and self.content(device_name)
        ]
        if self.content(name) is None:
            return
        files = [f"{device_name}.json" for device_name in (name, *other_names)]
        self.chance.shuffle(files)
        assert self.run("merge", *files, "-o", f"{name}.json")[0] == 0
        for device_name in other_names:
            self.devices[name].merge(self.devices[device_name])
        self.run("export", "--progress", f"{name}.json", "-o", f"{name}-copy.json")

    # -- what must then be there -----------------------------------------------------------

    def content(self, name: str) -> str | None:
        path = self.folder / f"{name}.json"
        return path.read_text("utf-8") if path.exists() else None

    def look(self, name: str) -> None:
        """Hold what the command shows to what the reader has said."""
        if self.content(name) is None:
            return
        status, out = self.run("status", "--json", "--progress", f"{name}.json")
        shown = {item["id"]: item for part in json.loads(out)["lists"] for item in part["items"]}
        assert status == 0
        for thing in (thing for thing in self.book.things if not thing.gone):
            if not thing.retired or thing.name in shown:
                self.compare(shown[thing.name], self.devices[name], thing)
        text = self.content(name)
        if text is not None:
            SCHEMA.validate(json.loads(text))
            assert read_progress(text.encode()).to_json() == text

    def compare(self, shown: dict[str, Any], device: Device, thing: Thing) -> None:
        state = device.state(thing, self.now)
        assert shown["state"] == state
        assert bool(shown["reworded_from"]) == (state != "open" and device.reworded(thing))
        assert shown["reason"] == device.value(thing, "state").partition(":")[2]
        assert shown["evidence"] == device.value(thing, "evidence")
        assert shown["confirmed_by"] == device.value(thing, "confirmation")


@pytest.fixture
def campaign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Return a function that runs the campaign of a seed; the parser is made once for all."""
    monkeypatch.setattr(cli, "make_parser", cache(cli.make_parser))

    def run(seed: int) -> None:
        folder = tmp_path / f"{seed}"
        folder.mkdir()
        monkeypatch.chdir(folder)
        seeded = Campaign(folder, seed, wild=seed % 3 == 0)
        monkeypatch.setattr(time, "time_ns", lambda: seeded.now * 1_000_000)
        for _ in range(STEPS):
            seeded.step()

    return run


def test_random_commands_do_what_a_reader_in_memory_expects(
    campaign: Callable[[int], None],
) -> None:
    for seed in range(12):
        campaign(seed)


@pytest.mark.soak
def test_two_thousand_sequences_of_random_commands(campaign: Callable[[int], None]) -> None:
    for seed in range(1_000, 3_000):
        campaign(seed)


@pytest.mark.soak
def test_two_processes_with_five_hundred_ticks_each(tmp_path: Path) -> None:
    tick_at_once(tmp_path, processes=2, ticks=500)
