"""What a reader says of an item: tick, untick, na, note, confirm."""

from __future__ import annotations

import pytest

from handbook_ext.core.ids import fingerprint
from tests.cli.conftest import BOOK, DAY, NOON, Desk

NOW = fingerprint("I have shadowed one full shift.")
IS_A_LIST = (
    "{!r} is a list, and what is wanted is one of its items; see them with: handbook status on-call"
)
BEFORE = fingerprint("I have shadowed a shift.")


def _done(at: int = NOON - DAY, wording: str = NOW) -> dict[str, object]:
    return {"state": {"value": "done", "at": [at, 0, "phone"], "wording": wording}}


def test_a_tick_is_written_with_its_time_and_its_wording(desk: Desk) -> None:
    assert desk.ok("tick", "shadowed", "reviews").out == (
        "shadowed: done.\nreviews: done.\n"
        "Ready for your first on-call week: 1 of 2 done, 1 open. Optional: 1 of 1 done.\n"
        f"Your progress is kept in a new file: {desk.path}\n"
    )
    state = desk.items["shadowed"]["state"]
    assert (state["value"], state["wording"], state["at"][:2]) == ("done", NOW, [NOON, 0])
    assert desk.items["reviews"]["state"]["at"][:2] == [NOON, 1]
    assert desk.content["handbook"] == BOOK.id


def test_a_new_file_is_said_to_be_one_once(desk: Desk) -> None:
    assert "new file" not in desk.ok("untick", "led", "--progress", "p.json").out
    started = desk.folder / "p.json"
    assert not started.exists()
    output = desk.ok("tick", "led", "--progress", "p.json").out
    assert output.endswith(f"Your progress is kept in a new file: {started}\n")
    assert "new file" not in desk.ok("untick", "led", "--progress", "p.json").out
    starts = [desk.ok("tick", "led", "--json").json["new_file"] for _ in range(2)]
    assert starts == [True, False]


REPLACEMENTS = [
    (["note", "led", "My first\nand second line."], ["note", "led", "Ours."],
     "  The note said before:\n    My first\n    and second line.\n"),
    (["note", "led", "--link", "file:a.pdf"], ["note", "led", "--link", ""],
     "  The link said before:\n    file:a.pdf\n"),
    (["na", "led", "--reason", "No project."], ["na", "led", "--reason", "No team."],
     "  The reason said before:\n    No project.\n"),
    (["na", "led", "--reason", "No project."], ["untick", "led"],
     "  The reason said before:\n    No project.\n"),
    (["na", "led", "--reason", "No project."], ["tick", "led"],
     "  The reason said before:\n    No project.\n"),
    (["confirm", "led", "--by", "Ines"], ["confirm", "led", "--by", "Omar"],
     "  The name said before:\n    Ines\n"),
    (["confirm", "led", "--by", "Ines"], ["confirm", "led", "--by", ""],
     "  The name said before:\n    Ines\n"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "words"), REPLACEMENTS)
def test_what_is_replaced_is_printed_so_that_it_can_be_put_back(
    desk: Desk, before: list[str], after: list[str], words: str
) -> None:
    assert "said before" not in desk.ok(*before).out
    (field,) = desk.items["led"].items()
    output = desk.ok(*after).out
    assert output.split("\n", 1)[1].startswith(words)
    desk.ok(*before)
    assert desk.ok(*after, "--json").json["items"][0]["replaced"].keys() == {field[0]}


def test_a_second_tick_says_so_and_writes_nothing(desk: Desk) -> None:
    desk.ok("tick", "shadowed")
    before = desk.path.read_bytes()
    desk.now += DAY
    output = desk.ok("tick", "shadowed").out
    assert output.startswith("shadowed: done already, since 2026-11-06; nothing was written.\n")
    assert desk.path.read_bytes() == before


def test_a_due_tick_is_confirmed_anew(desk: Desk) -> None:
    desk.ok("tick", "can-reach")
    desk.now += 92 * DAY
    assert "2 open (1 due again)" in desk.ok("status").out
    output = desk.ok("tick", "can-reach").out
    assert output.startswith("can-reach: confirmed anew; it was ticked 2026-11-06.\n")
    assert desk.items["can-reach"]["state"]["at"][0] == desk.now


def test_a_reworded_tick_is_confirmed_anew(desk: Desk) -> None:
    desk.write("progress.json", {"shadowed": _done(wording=BEFORE)})
    assert desk.ok("tick", "shadowed").out.startswith("shadowed: confirmed anew; it was ticked")
    assert desk.items["shadowed"]["state"]["wording"] == NOW


def test_an_untick_is_a_value(desk: Desk) -> None:
    desk.ok("tick", "shadowed")
    assert desk.ok("untick", "shadowed").out.startswith("shadowed: open again.\n")
    assert desk.items["shadowed"]["state"]["value"] == "open"
    assert "open already; nothing was written" in desk.ok("untick", "shadowed").out
    assert "open already; nothing was written" in desk.ok("untick", "led").out
    assert "led" not in desk.items


def test_an_earlier_id_means_the_present_item(desk: Desk) -> None:
    output = desk.ok("tick", "watched-a-shift").out
    assert output.startswith(
        "watched-a-shift is called shadowed in this edition.\nshadowed: done.\n"
    )
    assert list(desk.items) == ["shadowed"]


def test_a_change_overrules_what_is_kept_under_an_earlier_id(desk: Desk) -> None:
    """Even from a clock two days ahead of this one."""
    desk.write("progress.json", {"shadow": _done(NOON + 2 * DAY)})
    desk.ok("untick", "shadowed")
    assert desk.items["shadowed"]["state"]["at"][:2] == [NOON + 2 * DAY, 1]
    assert desk.items["shadow"] == _done(NOON + 2 * DAY)
    assert "0 of 2 done" in desk.ok("status", "on-call").out


def test_a_note_under_an_earlier_id_is_known(desk: Desk) -> None:
    desk.write("progress.json", {"shadow": {"note": {"value": "n", "at": [1, 0, "x"]}}})
    assert "note as it was; nothing was written" in desk.ok("note", "shadowed", "n").out


def test_not_applicable_needs_its_reason(desk: Desk) -> None:
    assert desk.refused("na", "led", "--reason", "  ").startswith("a reason is needed")
    assert desk.run("na", "led").status == 2
    output = desk.ok("na", "led", "--reason", " No project this year. ").out
    assert output.startswith(
        "led: not applicable.\nLeading: 0 of 0 done, 0 open, 1 not applicable."
    )
    assert desk.items["led"]["state"]["reason"] == "No project this year."
    output = desk.ok("na", "led", "--reason", "No project this year.").out
    assert "already, for this reason; nothing was written" in output
    desk.ok("tick", "led")
    assert "reason" not in desk.items["led"]["state"]


def test_a_note_and_a_link_are_kept_and_taken_back(desk: Desk) -> None:
    desk.ok("tick", "led")
    assert desk.ok("note", "led", "Ours.", "--link", "https://x.example/").out.startswith(
        "led: note kept, link kept.\n"
    )
    assert desk.ok("note", "led", "--link", "file:led.pdf").out.startswith("led: link kept.\n")
    assert desk.ok("note", "led", "").out.startswith("led: note taken back.\n")
    record = desk.items["led"]
    assert (record["note"]["value"], record["evidence"]["value"]) == ("", "file:led.pdf")
    assert desk.ok("note", "led", "", "--link", "").out.startswith(
        "led: note as it was, link taken back.\n"
    )
    assert desk.refused("note", "led").startswith("there is nothing to keep")
    assert record["state"]["value"] == "done"


def test_a_note_that_begins_with_a_dash(desk: Desk) -> None:
    desk.ok("note", "led", "- in the shared folder")
    assert desk.items["led"]["note"]["value"] == "- in the shared folder"
    desk.ok("note", "led", "--", "-done")
    assert desk.items["led"]["note"]["value"] == "-done"


def test_a_confirmation_is_recorded_renewed_and_withdrawn(desk: Desk) -> None:
    assert "not confirmed by anybody; nothing" in desk.ok("confirm", "shadowed", "--by", "").out
    desk.ok("tick", "shadowed")
    output = desk.ok("confirm", "shadowed", "--by", "Ines").out
    assert output.startswith("shadowed: confirmed by Ines.\n")
    assert "Confirmed by a mentor: 1." in " ".join(output.split())
    output = desk.ok("confirm", "shadowed", "--by", "Ines ").out
    assert output.startswith("shadowed: confirmed by Ines already, 2026-11-06; nothing")
    desk.ok("confirm", "shadowed", "--by", " ")
    assert desk.items["shadowed"]["confirmation"]["value"] == ""
    confirmation = {"value": "Ines", "at": [5, 0, "x"], "wording": BEFORE}
    desk.write("progress.json", {"shadowed": {"confirmation": confirmation}})
    desk.ok("confirm", "shadowed", "--by", "Ines")
    assert desk.items["shadowed"]["confirmation"]["wording"] == NOW


@pytest.mark.parametrize(
    ("item_id", "words"),
    [
        ("shadowd", "ops-book has no item 'shadowd'; did you mean 'shadowed'?"),
        ("nothing-like-it", "ops-book has no item 'nothing-like-it'."),
        ("on-call", IS_A_LIST.format("on-call")),
        ("first-week", IS_A_LIST.format("first-week")),
        ("pager", "the item 'pager' is retired: nobody needs to show it any more."),
        ("beeper", "the item 'beeper' is retired: nobody needs to show it any more."),
        ("", "ops-book has no item ''."),
        ("\x1b[2J", "ops-book has no item '\\x1b[2J'."),
        ("x" * 50_000, None),
    ],
)  # fmt: skip
def test_an_id_that_cannot_be_ticked_is_refused(
    desk: Desk, item_id: str, words: str | None
) -> None:
    for command in (["tick"], ["untick"], ["na", "--reason", "r"], ["note", "--link", "l"],
                    ["confirm", "--by", "I"]):  # fmt: skip
        message = desk.refused(*command, item_id)
        assert words is None or message == words


def test_of_several_ids_all_are_written_or_none(desk: Desk) -> None:
    desk.refused("tick", "shadowed", "no-such", "led")
    assert not desk.path.exists()


def test_an_id_given_twice_is_ticked_once(desk: Desk) -> None:
    output = desk.ok("tick", "led", "led").out
    assert output.startswith("led: done.\nled: done already")


def test_an_item_that_is_not_counted_yet_can_be_ticked(desk: Desk) -> None:
    assert "0 of 2 done" in desk.ok("tick", "drill").out
    assert desk.items["drill"]["state"]["value"] == "done"


def test_for_programs(desk: Desk) -> None:
    answer = desk.ok("tick", "shadow", "led", "--json").json
    assert answer["handbook"] == BOOK.id
    assert answer["progress"] == "progress.json"
    first, second = answer["items"]
    assert first == {
        "id": "shadowed", "given": "shadow", "changed": True, "list": "on-call",
        "wording": "I have shadowed one full shift.", "optional": False, "upcoming": False,
        "retired": False, "state": "done", "since": NOON, "reason": "", "note": "",
        "evidence": "", "confirmed_by": "", "confirmed_at": None, "reworded_from": "",
        "confirmed_before": False, "earlier_wording": "", "replaced": {"state": None},
    }  # fmt: skip
    assert second["list"] == "leading"
    again = desk.ok("tick", "led", "--json").json["items"][0]
    assert again["changed"] is False


@pytest.mark.parametrize(
    "command",
    [
        ["note", "led", "Zo\udce9"], ["note", "led", "--link", "Zo\udce9"],
        ["na", "led", "--reason", "Zo\udce9"], ["confirm", "led", "--by", "Zo\udce9"],
        ["snapshot", "Zo\udce9"], ["snapshot", "--remove", "Zo\udce9"],
        ["export", "--snapshot", "Zo\udce9"], ["tick", "led", "Zo\udce9"], ["status", "Zo\udce9"],
        ["diff", "progress.json", "--snapshot", "Zo\udce9"], ["explain", "Zo\udce9"],
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused(desk: Desk, command: list[str]) -> None:
    """A command line may hold bytes that are no UTF-8; Python hands them on as half characters."""
    desk.ok("tick", "shadowed")
    assert desk.refused(*command) == (
        "'Zo\\udce9' is not text in this terminal's encoding, utf-8; nothing was written."
    )


def test_bytes_in_the_name_of_a_file_are_no_hindrance(desk: Desk) -> None:
    desk.ok("tick", "led", "--progress", "Zo\udce9.json")
    assert "1 of 1 done" in desk.ok("status", "leading", "--progress", "Zo\udce9.json").out
