"""How a reader stands: ``handbook status``."""

from __future__ import annotations

from typing import Any

import pytest

from handbook_ext.core.ids import fingerprint
from handbook_ext.core.model import Checklist, Handbook
from tests.cli.conftest import BOOK, DAY, NOON, SHADOWED, Desk, item

RICH = {
    "shadowed": {"state": {"value": "done", "at": [NOON, 0, "x"], "wording": fingerprint(SHADOWED)},
                 "confirmation": {"value": "Ines", "at": [NOON, 0, "x"], "wording": "f" * 16}},
    "can-reach": {"state": {"value": "done", "at": [NOON - 100 * DAY, 0, "x"]},
                  "note": {"value": "Both numbers are in my phone.", "at": [NOON, 0, "x"]}},
    "reviews": {"state": {"value": "na", "reason": "There were none.", "at": [NOON, 0, "x"]},
                "evidence": {"value": "https://x.example/" + "long/" * 20, "at": [NOON, 0, "x"]}},
    "pager": {"state": {"value": "done", "at": [NOON, 0, "x"]}},
    "gone": {"state": {"value": "done", "at": [NOON, 0, "x"]},
             "note": {"value": "Kept.", "at": [NOON, 0, "x"]}},
    "newer": {"later": 1},
}  # fmt: skip


def test_without_a_progress_file_everything_is_open(desk: Desk) -> None:
    answer = desk.run("status")
    assert answer.status == 0
    assert answer.err == (
        "handbook: there is no progress.json in this folder yet, so nothing is ticked; handbook "
        "tick starts one.\n"
    )
    assert answer.out == (
        "ops-book, edition 2026.11\n"
        "\n"
        "Ready for your first on-call week (on-call)\n"
        "  0 of 2 done, 2 open. Optional: 0 of 1 done.\n"
        "\n"
        "Leading (leading)\n"
        "  0 of 1 done, 1 open.\n"
        "\n"
        "All your lists together\n"
        "  0 of 3 done, 3 open. Optional: 0 of 1 done.\n"
    )
    assert not desk.path.exists()


def test_a_progress_file_that_was_named_must_be_there(desk: Desk) -> None:
    desk.ok("tick", "led")
    for command in (["status"], ["status", "leading"], ["status", "--json"]):
        assert desk.refused(*command, "--progress", "typo.json") == (
            "there is no file typo.json; handbook tick ID --progress typo.json would start one."
        )
    assert desk.refused("status", "--progress", "no-folder/progress.json").startswith("there is no")


def test_what_is_due_reworded_and_of_another_edition(desk: Desk) -> None:
    desk.write("progress.json", RICH)
    assert desk.ok("status").out.rsplit("mentor: 1.\n", 1)[1] == (
        "\n"
        "Due again; if it still holds, tick it again:\n"
        "  can-reach, ticked 2026-07-29\n"
        "    I can reach the two people I would wake.\n"
        "\n"
        "Reworded since you ticked it; if it still holds, tick it again:\n"
        "  shadowed, done 2026-11-06\n"
        "    I have shadowed one full shift.\n"
        "    Before: I have shadowed a shift.\n"
        "\n"
        "From another edition; kept, and shown again when the id comes back:\n"
        '  gone: done, note "Kept."\n'
        "  newer: of a later version\n"
    )


def test_a_list_shows_its_items_with_all_that_is_known(desk: Desk) -> None:
    desk.write("progress.json", RICH)
    assert desk.ok("status", "on-call").out == (
        "Ready for your first on-call week: 1 of 2 done, 1 open (1 due again). Confirmed\n"
        "  by a mentor: 1.\n"
        "\n"
        "[x] shadowed, done 2026-11-06\n"
        "    I have shadowed one full shift.\n"
        "    - reworded since; before: I have shadowed a shift.\n"
        "    - confirmed by Ines 2026-11-06, of an earlier wording\n"
        "[!] can-reach, due again, ticked 2026-07-29\n"
        "    I can reach the two people I would wake.\n"
        "    - note: Both numbers are in my phone.\n"
        "[-] reviews, not applicable since 2026-11-06\n"
        "    I have read last quarter's incident reviews.\n"
        "    - optional\n"
        "    - reason: There were none.\n"
        "    - link:\n"
        f"      {RICH['reviews']['evidence']['value']}\n"
        "[x] pager, done 2026-11-06\n"
        "    I carry a pager.\n"
        "    - retired\n"
        "[ ] drill\n"
        "    I have led a drill.\n"
        "    - upcoming\n"
    )


def test_an_earlier_id_of_a_list_means_the_list(desk: Desk) -> None:
    desk.write("progress.json", {})
    assert desk.ok("status", "first-week").out == desk.ok("status", "on-call").out


def test_what_is_no_list(desk: Desk) -> None:
    assert desk.refused("status", "led") == (
        "'led' is an item, and what is wanted is a list; its own is shown with: "
        "handbook status leading"
    )
    assert desk.refused("status", "on-cal") == (
        "ops-book has no list 'on-cal'; did you mean 'on-call'?"
    )
    assert desk.refused("status", "zzz") == "ops-book has no list 'zzz'."


def test_for_programs(desk: Desk) -> None:
    desk.write("progress.json", RICH)
    answer = desk.ok("status", "--json").json
    assert answer["due"] == ["can-reach"]
    assert answer["reworded"] == ["shadowed"]
    assert answer["other_editions"] == {"gone": RICH["gone"], "newer": RICH["newer"]}
    assert (answer["handbook"], answer["edition"], answer["progress"], answer["left_out"]) == (
        "ops-book", "2026.11", "progress.json", [],
    )  # fmt: skip
    first = answer["lists"][0]
    assert first["score"] == {
        "done": 1, "open": 1, "due": 1, "na": 0, "total": 2,
        "optional_done": 0, "optional_total": 0, "confirmed": 1,
    }  # fmt: skip
    assert first["ready"] is False
    assert first["words"].startswith("1 of 2 done, 1 open (1 due again).")
    states = {record["id"]: record["state"] for record in first["items"]}
    assert states == {
        "shadowed": "done", "can-reach": "due", "reviews": "na", "pager": "done", "drill": "open",
    }  # fmt: skip
    assert first["items"][0]["earlier_wording"] == SHADOWED
    only = desk.ok("status", "on-call", "--json").json
    assert only["lists"] == [first]
    assert only.keys() == answer.keys()


def test_nothing_is_wider_than_80_columns(desk: Desk) -> None:
    words = "An item with a good deal to say about what another person could be shown. " * 3
    long = Checklist("long", words, "p.html", (item("long-item", words),))
    desk.publish(Handbook("ops-book", "2026.11", (*BOOK.lists, long)))
    desk.ok("na", "long-item", "--reason", words)
    desk.ok("note", "long-item", words)
    desk.ok("confirm", "long-item", "--by", words)
    for command in (["status"], ["status", "long"], ["tick", "long-item"]):
        out = desk.ok(*command).out
        assert max(len(line) for line in out.splitlines()) <= 80


def test_hostile_words_cannot_steer_the_terminal(desk: Desk) -> None:
    evil: dict[str, Any] = {"value": "a\x1b[2J\x9b1m\u202eb\r\nc\x07", "at": [5, 0, "x"]}
    desk.write("progress.json", {"led": {"note": evil, "state": evil}, "gone": {"note": evil}})
    for command in (["status"], ["status", "leading"]):
        out = desk.ok(*command).out
        assert not {"\x1b", "\x9b", "\u202e", "\r", "\x07"} & set(out)
        assert "a\\x1b[2J\\x9b1m\\u202eb c\\x07" in out


@pytest.mark.parametrize(
    ("ms", "words"),
    [(0, "1970-01-01"), (253_402_300_799_999, "9999-12-31"), (2**53 - 1, "after the year 9999")],
)
def test_dates_at_the_ends_of_time(desk: Desk, ms: int, words: str) -> None:
    for name in ("led", "can-reach"):
        desk.write("progress.json", {name: {"state": {"value": "done", "at": [ms, 0, "x"]}}})
        checklist = "leading" if name == "led" else "on-call"
        assert words in desk.ok("status", checklist).out
        desk.ok("untick", name)
        desk.ok("tick", name)
        assert desk.items[name]["state"]["value"] == "done"
