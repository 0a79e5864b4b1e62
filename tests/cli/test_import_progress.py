"""Another progress file, taken over as merge does it, but shown before."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import DAY, NOON, Desk
from tests.cli.test_import import answers

OLD, NEW = [NOON - DAY, 0, "x"], [NOON + DAY, 0, "x"]
THEIRS = {
    "led": {"note": {"value": "Later.", "at": NEW}},
    "shadowed": {"state": {"value": "open", "at": OLD}},
    "strange": {"state": {"value": "done", "at": OLD}},
}


@pytest.fixture
def other(desk: Desk) -> Desk:
    desk.ok("note", "led", "Mine.")
    desk.ok("tick", "shadowed")
    desk.write("other.json", THEIRS, snapshots={"May": {"value": {}, "at": OLD}})
    return desk


def test_a_progress_file_is_shown_and_merged(other: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = other.path.read_bytes()
    answers(monkeypatch, "yes")
    kept = other.folder / f"progress.json.before-{other.now}"
    assert other.ok("import", "other.json").out == (
        "other.json: a progress file of ops-book.\n"
        "  led: I led a project.\n"
        '    note: "Mine." -> "Later."\n'
        "  shadowed: I have shadowed one full shift.\n"
        "    state: done stays; the file says open, which is earlier\n"
        "  strange\n"
        "    state: open -> done\n"
        "Merge it? [yes/no]\n"
        "progress.json: other.json is merged into it.\n"
        f"The file as it was before is kept in\n  {kept}.\n"
    )
    assert kept.read_bytes() == before
    assert other.items["led"]["note"]["value"] == "Later."
    assert other.items["shadowed"]["state"]["value"] == "done"
    assert "strange" in other.items
    assert "May" in other.content["snapshots"]
    again = other.ok("import", "other.json", "--json").json
    assert [change["taken"] for change in again["changes"]] == [False]
    assert again["other_editions"] == []


@pytest.mark.parametrize("answer", [["no"], []])
def test_nothing_is_merged_that_was_not_agreed_to(
    other: Desk, monkeypatch: pytest.MonkeyPatch, answer: list[str]
) -> None:
    before = other.files()
    answers(monkeypatch, *answer)
    other.run("import", "other.json")
    assert other.files() == before


def test_without_a_terminal_it_is_merged_with_yes_alone(other: Desk) -> None:
    before = other.files()
    for more in ([], ["--json"]):
        answer = other.run("import", "other.json", *more)
        assert answer.status == 2
        assert answer.err == (
            "handbook: nothing was written: there is no terminal to ask in; --yes merges without "
            "asking.\n"
        )
        assert other.files() == before
    assert answer.json["other_editions"] == ["strange"]
    other.ok("import", "other.json", "--yes")
    assert other.items["led"]["note"]["value"] == "Later."


def test_a_file_that_merge_refuses_is_refused(other: Desk) -> None:
    (other.folder / "other.json").write_text(json.dumps({"format": "x"}), "utf-8")
    message = "other.json: This is not a progress file of a handbook."
    assert other.refused("import", "other.json") == message
