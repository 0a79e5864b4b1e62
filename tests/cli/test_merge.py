"""Several copies of a reader's progress: merge and diff."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from handbook_ext.core.progress.progress_file import Progress, read_progress
from tests.cli.conftest import DAY, NOON, SCHEMA, Desk


def _state(value: str, at: int = NOON, **more: str) -> dict[str, Any]:
    return {"state": {"value": value, "at": [at, 0, "x"], **more}}


MINE = {"shadowed": _state("done"), "led": _state("open", NOON + DAY), "gone": {"later": 1}}
EMPTY = {"value": {}, "at": [1, 0, ""]}
"""A snapshot."""

THEIRS = {"led": _state("done"), "reviews": _state("na", reason="None.")}


@pytest.fixture
def two(desk: Desk) -> Desk:
    desk.write("mine.json", MINE, theme="dark")
    desk.write(
        "theirs.json", THEIRS, theme="light", snapshots={"May": {"value": {}, "at": [1, 0, ""]}}
    )
    return desk


def _read(path: Path) -> Progress:
    content = path.read_bytes()
    SCHEMA.validate(json.loads(content))
    return read_progress(content)


# -- merge ---------------------------------------------------------------------------------


def test_merging_says_what_became_of_each_input(two: Desk) -> None:
    assert two.ok("merge", "mine.json", "theirs.json", "-o", "all.json").out == (
        "mine.json: 3 taken, 1 overruled, 0 left out.\n"
        '  theme: "dark" gave way to "light"\n'
        "theirs.json: 3 taken, 1 overruled, 0 left out.\n"
        "  led/state: done (2026-11-06 12:00:00) gave way to open (2026-11-07 12:00:00)\n"
        "From another edition, and kept: gone.\n"
        "all.json: 4 items of ops-book.\n"
    )
    merged = _read(two.folder / "all.json")
    assert merged.items == {**MINE, "reviews": THEIRS["reviews"]}
    assert merged.rest == {"theme": "light"}
    assert list(merged.snapshots) == ["May"]


def test_the_order_of_the_files_makes_no_difference(two: Desk) -> None:
    two.ok("merge", "mine.json", "theirs.json", "-o", "one.json")
    two.ok("merge", "theirs.json", "mine.json", "theirs.json", "one.json", "-o", "two.json")
    files = two.files()
    assert files["one.json"] == files["two.json"]


def test_the_output_may_be_an_input_or_an_older_result(two: Desk) -> None:
    two.ok("merge", "mine.json", "-o", "all.json")
    two.ok("merge", "mine.json", "theirs.json", "-o", "all.json")
    two.ok("merge", "mine.json", "theirs.json", "-o", "mine.json")
    files = two.files()
    assert files["all.json"] == files["mine.json"]


def test_a_file_that_holds_what_would_be_lost_is_not_replaced(two: Desk) -> None:
    two.write("all.json", {"drill": _state("done")})
    message = two.refused("merge", "mine.json", "theirs.json", "-o", "all.json")
    assert message.startswith("all.json is there already and holds what would be lost")
    (two.folder / "notes.txt").write_text("Dear diary", "utf-8")
    message = two.refused("merge", "mine.json", "-o", "notes.txt")
    assert message.startswith("notes.txt is there already, and is no progress file of ops-book")


def test_a_merge_can_be_printed(two: Desk) -> None:
    answer = two.run("merge", "mine.json", "theirs.json", "-o", "-")
    two.ok("merge", "mine.json", "theirs.json", "-o", "all.json")
    assert answer.status == 0
    assert answer.out == (two.folder / "all.json").read_text("utf-8")
    assert "1 overruled" in answer.err
    report = two.run("merge", "mine.json", "-o", "-", "--json").err
    assert json.loads(report)["output"] == "-"


def test_a_refused_file_is_named_and_nothing_is_written(two: Desk) -> None:
    two.write("other.json", {}, handbook="cooking")
    assert two.refused("merge", "mine.json", "other.json", "-o", "all.json") == (
        "other.json: The file belongs to another handbook, cooking; this one is ops-book."
    )
    assert two.refused("merge", "mine.json", "none.json", "-o", "all.json") == (
        "there is no file none.json."
    )
    assert two.refused("merge", "other.json", "-o", "x.json", "--book", ".") == (
        ". is the handbook ops-book; the progress is of cooking."
    )
    assert two.run("merge", "mine.json").status == 2
    assert two.ok("merge", "other.json", "-o", "x.json").status == 0  # no book was named


def test_a_merge_for_programs(two: Desk) -> None:
    two.write("odd.json", {"led": {"note": 1}})
    answer = two.run("merge", "mine.json", "theirs.json", "odd.json", "-o", "all.json", "--json")
    assert answer.err == "handbook: odd.json: not sound, and left out: led/note.\n"
    assert answer.json == {
        "handbook": "ops-book", "output": "all.json", "items": 4, "other_editions": ["gone"],
        "inputs": [
            {"file": "mine.json", "taken": 3, "left_out": [],
             "overruled": [{"part": "theme", "theirs": "dark", "kept": "light"}]},
            {"file": "theirs.json", "taken": 3, "left_out": [],
             "overruled": [{"part": "led/state", "theirs": THEIRS["led"]["state"],
                            "kept": MINE["led"]["state"]}]},
            {"file": "odd.json", "taken": 0, "overruled": [], "left_out": ["led/note"]},
        ],
    }  # fmt: skip


def test_an_overruled_snapshot_is_said(two: Desk) -> None:
    two.write("later.json", {}, snapshots={"May": {"value": None, "at": [NOON, 0, ""]}})
    out = two.ok("merge", "theirs.json", "later.json", "-o", "all.json").out
    words = "snapshots/May: that of 1970-01-01 00:00:00 gave way to that of 2026-11-06 12:00:00"
    assert words in " ".join(out.split())


def test_long_records_make_a_longer_one(desk: Desk) -> None:
    """Whatever can be read can be merged, and read again."""
    long = {"value": "x" * 200_000, "at": [1, 0, "x"]}
    desk.write("one.json", {"led": {"note": long}})
    desk.write("two.json", {"led": {"evidence": long}})
    desk.ok("merge", "one.json", "two.json", "-o", "all.json")
    merged = read_progress((desk.folder / "all.json").read_bytes())
    assert merged.items["led"] == {"note": long, "evidence": long}


# -- diff ----------------------------------------------------------------------------------


def test_a_difference_is_what_a_reader_would_see(two: Desk) -> None:
    answer = two.run("diff", "mine.json", "theirs.json")
    assert (answer.status, answer.err) == (1, "")
    assert answer.out == (
        "From mine.json to theirs.json:\n"
        "led: I led a project.\n"
        "  state: open -> done (2026-11-06)\n"
        "reviews: I have read last quarter's incident reviews.\n"
        '  state: open -> not applicable, "None." (2026-11-06)\n'
        "shadowed: I have shadowed one full shift.\n"
        "  state: done -> open\n"
    )
    content = two.run("diff", "mine.json", "theirs.json", "--json").json
    assert content["one"] == "mine.json"
    assert content["differences"][0] == {
        "id": "led", "field": "state",
        "one": MINE["led"]["state"], "other": THEIRS["led"]["state"],
    }  # fmt: skip


def test_earlier_ids_times_and_unknown_parts_are_no_difference(two: Desk) -> None:
    two.write(
        "one.json", {"shadow": _state("done"), "led": {"note": {"value": "", "at": [1, 0, ""]}}}
    )
    two.write("two.json", {"shadowed": _state("done", 5), "gone": {"later": 1}}, theme=1)
    assert two.ok("diff", "one.json", "two.json").out == ""
    assert two.ok("diff", "one.json", "two.json", "--json").json["differences"] == []
    (two.folder / "checklists.json").unlink()
    out = two.run("diff", "one.json", "two.json").out
    assert "shadow\n  state: done -> open\nshadowed\n  state: open -> done" in out


def test_snapshots_are_compared(desk: Desk) -> None:
    desk.ok("tick", "led")
    desk.ok("snapshot", "March")
    desk.ok("tick", "shadowed")
    desk.ok("snapshot", "May")
    desk.ok("note", "led", "Ours.")
    answer = desk.run("diff", "progress.json", "--snapshot", "March")
    assert answer.status == 1
    assert answer.out.startswith("From March to progress.json:\nled: ")
    answer = desk.run("diff", "progress.json", "--snapshot", "March", "--snapshot", "May")
    assert answer.out.splitlines()[1:] == [
        "shadowed: I have shadowed one full shift.", "  state: open -> done (2026-11-06)",
    ]  # fmt: skip
    repeat = desk.ok("diff", "progress.json", "--snapshot", "May", "--snapshot", "May")
    assert repeat.out == ""


def test_a_diff_that_cannot_be_made_is_trouble(two: Desk) -> None:
    needs = "two files are compared, or one file with one or two --snapshot."
    assert two.refused("diff", "mine.json") == needs
    assert two.refused("diff", "mine.json", "theirs.json", "--snapshot", "May") == needs
    assert two.refused("diff", "mine.json", "mine.json", "mine.json") == needs
    assert two.refused("diff", "theirs.json", "--snapshot", "Mai") == (
        "theirs.json has no snapshot 'Mai'; did you mean 'May'?"
    )
    two.write("other.json", {}, handbook="cooking")
    assert "another handbook, cooking" in two.refused("diff", "mine.json", "other.json")
    assert two.refused("diff", "none.json", "mine.json") == "there is no file none.json."
