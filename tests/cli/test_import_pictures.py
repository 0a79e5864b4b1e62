"""Printed checklists that were marked with a pen, taken over from pictures of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from handbook_ext.core.checklists.sheets_json import format_sheets_json
from tests.cli.conftest import NOBODY_ASKED, NOON, Desk
from tests.cli.test_import import answers
from tests.scan.drawn_sheets import CROSS, STROKE, TICK, Strokes, drawn, sheets

SHEETS = sheets([["shadowed", "can-reach", "reviews"], ["led"]])


@pytest.fixture
def paper(desk: Desk) -> Desk:
    """A desk whose site says where the boxes stand on paper."""
    (desk.folder / "sheets.json").write_text(format_sheets_json(SHEETS), "utf-8")
    return desk


def _scan(desk: Desk, name: str, marked: Mapping[str, Strokes], number: int = 1) -> Path:
    path = desk.folder / name
    drawn(SHEETS, number, marked).save(path)
    return path


def test_what_is_sure_is_shown_item_by_item_and_taken_over(paper: Desk) -> None:
    _scan(paper, "one.png", {"shadowed": TICK, "reviews": STROKE})
    _scan(paper, "two.jpg", {"led": CROSS}, 2)
    answer = paper.run("import", "one.png", "two.jpg", "--yes")
    assert (answer.status, answer.err) == (1, "")
    assert answer.out == (
        "one.png: ops-book 2026.11, page 1: Ready for your first on-call week.\n"
        "  [x] shadowed: I have shadowed one full shift.\n"
        "  [ ] can-reach: I can reach the two people I would wake.\n"
        "  [?] reviews: I have read last quarter's incident reviews.\n"
        "      to be asked: a single stroke?\n"
        "two.jpg: ops-book 2026.11, page 2: Ready for your first on-call week.\n"
        "  [x] led: I led a project.\n"
        "4 boxes seen, 2 marked, 1 to be asked. What is empty changes nothing.\n"
        "It changes in progress.json:\n"
        "  shadowed: I have shadowed one full shift.\n"
        "    state: open -> done\n"
        "  led: I led a project.\n"
        "    state: open -> done\n"
        "progress.json: 2 changes taken over.\n"
        "Ready for your first on-call week: 1 of 2 done, 1 open. Optional: 0 of 1 done.\n"
        "Leading: 1 of 1 done, 0 open. Ready: nothing required is open.\n"
        "Not taken over, since it is not sure: reviews.\n"
    )
    assert paper.items["shadowed"]["state"]["at"][0] == NOON
    assert paper.items.keys() == {"shadowed", "led"}


@pytest.mark.parametrize(("said", "state"), [("done", {"reviews"}), ("not", set())])
def test_what_is_doubtful_is_asked(
    paper: Desk, monkeypatch: pytest.MonkeyPatch, said: str, state: set[str]
) -> None:
    _scan(paper, "one.png", {"shadowed": TICK, "reviews": STROKE})
    answers(monkeypatch, said, "yes")
    answer = paper.ok("import", "one.png")
    assert "  seen: a single stroke?\n" in answer.out
    assert "Is it done? [done/not/skip]\n" in answer.out
    assert paper.items.keys() == {"shadowed"} | state


def test_nothing_is_written_where_nobody_can_be_asked(paper: Desk) -> None:
    _scan(paper, "one.png", {"shadowed": TICK})
    before = paper.files()
    answer = paper.run("import", "one.png", "--json")
    assert (answer.status, answer.err) == (2, NOBODY_ASKED)
    (picture,) = answer.json["pictures"]
    assert [box["answer"] for box in picture["boxes"]] == ["done", "empty", "empty"]
    assert paper.files() == before
