"""Copies that a reader keeps: snapshots in the progress file, exports beside it."""

from __future__ import annotations

import json
import shutil
import stat
from pathlib import Path

from handbook_ext.core.progress.progress_file import Progress, read_progress
from tests.cli.conftest import DAY, NOON, SCHEMA, Desk

DONE = {"state": {"value": "done", "at": [NOON, 0, "x"]}}


def _read(path: Path) -> Progress:
    content = path.read_bytes()
    SCHEMA.validate(json.loads(content))
    return read_progress(content)


def test_snapshots_are_taken_listed_and_removed(desk: Desk) -> None:
    desk.ok("tick", "led")
    assert desk.ok("snapshot", "March 2027").out == "March 2027: taken, 1 item.\n"
    desk.now += DAY
    desk.ok("snapshot", "April 2027")
    assert desk.ok("snapshot").out == (
        "March 2027: taken 2026-11-06, 1 item\nApril 2027: taken 2026-11-07, 1 item\n"
    )
    assert desk.ok("snapshot", "--json").json == {
        "handbook": "ops-book",
        "snapshots": [{"name": "March 2027", "taken": NOON, "items": 1},
                      {"name": "April 2027", "taken": NOON + DAY, "items": 1}],
    }  # fmt: skip
    before = desk.path.read_bytes()
    copy = desk.path.with_name(f"progress.json.before-{NOON + DAY}")
    assert desk.ok("snapshot", "--remove", "March 2027").out.split() == (
        f"March 2027: removed. The file as it was before is kept in {copy}.".split()
    )
    assert copy.read_bytes() == before
    assert stat.S_IMODE(copy.stat().st_mode) == stat.S_IMODE(desk.path.stat().st_mode)
    removed = desk.content["snapshots"]["March 2027"]
    assert removed["value"] is None
    assert removed["at"][0] == NOON + DAY
    assert desk.ok("snapshot").out.startswith("April")
    desk.ok("snapshot", "March 2027")
    assert desk.content["snapshots"]["March 2027"]["value"] == desk.items


def test_one_item_is_one_item(desk: Desk) -> None:
    desk.ok("tick", "led")
    assert desk.ok("export", "-o", "one.json").out == "one.json: 1 item of ops-book.\n"


def test_a_snapshot_is_not_replaced_by_accident(desk: Desk) -> None:
    desk.ok("tick", "led")
    desk.ok("snapshot", "March")
    assert desk.refused("snapshot", " March ").startswith(
        "progress.json has a snapshot 'March' already, of 2026-11-06;"
    )
    assert desk.refused("snapshot", " ") == "a snapshot needs a name."
    assert desk.refused("snapshot", "--remove", "Marsh") == (
        "progress.json has no snapshot 'Marsh'; did you mean 'March'?"
    )
    assert desk.refused("snapshot", "A", "--remove", "B").endswith("not both at once.")


def test_without_a_progress_file_there_is_nothing_to_keep(desk: Desk) -> None:
    for command in (["snapshot", "March"], ["snapshot"], ["export"]):
        assert desk.refused(*command) == "there is no file progress.json."


def test_an_export_is_the_whole_file_in_its_one_form(desk: Desk) -> None:
    snapshots = {"s": {"value": {}, "at": [1, 0, "x"]}}
    records = {"led": DONE, "gone": {"later": 1}}
    desk.write("progress.json", records, theme="dark", snapshots=snapshots)
    desk.ok("export", "-o", "copy.json")
    assert _read(desk.folder / "copy.json") == read_progress(desk.path.read_bytes())
    assert desk.ok("export").out == (desk.folder / "copy.json").read_text("utf-8")
    assert desk.ok("export", "-o", "-").out == desk.ok("export").out
    desk.ok("merge", "copy.json", "-o", "again.json")
    assert desk.files()["again.json"] == desk.files()["copy.json"]


def test_an_export_replaces_an_older_one_only(desk: Desk) -> None:
    desk.ok("tick", "led")
    desk.ok("export", "-o", "backup.json")
    desk.ok("untick", "led")
    assert desk.ok("export", "-o", "backup.json", "--json").json == {
        "handbook": "ops-book", "output": "backup.json", "items": 1,
    }  # fmt: skip
    shutil.copy(desk.folder / "backup.json", desk.path)
    desk.write("progress.json", {})
    assert "holds what would be lost" in desk.refused("export", "-o", "backup.json")


def test_a_snapshot_becomes_a_file_of_its_own(desk: Desk) -> None:
    desk.ok("tick", "led")
    desk.ok("snapshot", "March")
    desk.ok("tick", "shadowed")
    desk.ok("export", "--snapshot", "March", "-o", "march.json")
    exported = _read(desk.folder / "march.json")
    assert list(exported.items) == ["led"]
    assert exported.snapshots == {}
    assert desk.run("diff", "march.json", "progress.json").status == 1


def test_an_unsound_part_is_said_and_not_exported(desk: Desk) -> None:
    desk.write("progress.json", {"led": {"note": 1, **DONE}})
    answer = desk.run("export")
    assert answer.err == "handbook: progress.json: not sound, and left out: led/note.\n"
    assert json.loads(answer.out)["items"] == {"led": DONE}
