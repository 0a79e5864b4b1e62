"""Which lists are the reader's: ``handbook mine``, and what honours it."""

from __future__ import annotations

from handbook_ext.core.model import Checklist, Handbook, TeachingSection
from handbook_ext.core.progress.progress_file import read_progress
from tests.cli.conftest import BOOK, NOON, Desk, item

ASIDE = {"value": False, "at": [NOON, 0, "x"]}
DUE = {"state": {"value": "done", "at": [1, 0, "x"]}}


def test_all_are_until_one_is_set_aside(desk: Desk) -> None:
    desk.write("progress.json", {})
    all_mine = "Ready for your first on-call week (on-call): yours\nLeading (leading): yours\n"
    assert desk.ok("mine").out == all_mine
    assert "lists" not in desk.content
    assert desk.ok("mine", "--not", "leading").out == "Leading (leading): set aside\n"
    assert desk.content["lists"].keys() == {"leading"}
    assert desk.content["lists"]["leading"]["value"] is False
    assert desk.ok("mine").out == all_mine.replace("leading): yours", "leading): set aside")
    desk.ok("mine", "leading")
    assert desk.ok("mine").out == all_mine
    assert desk.content["lists"]["leading"]["value"] is True


def test_a_choice_that_holds_already_is_not_written(desk: Desk) -> None:
    desk.write("progress.json", {}, lists={"leading": ASIDE})
    before = desk.path.read_bytes()
    desk.ok("mine", "--not", "leading")
    desk.ok("mine", "on-call")
    assert desk.path.read_bytes() == before


def test_the_first_choice_starts_a_file_and_says_where(desk: Desk) -> None:
    out = desk.ok("mine", "--not", "leading", "on-call").out
    assert out.splitlines()[:2] == [
        "Leading (leading): set aside",
        "Ready for your first on-call week (on-call): set aside",
    ]
    assert f"Your progress is kept in a new file: {desk.path}" in out
    assert desk.content["items"] == {}


def test_an_earlier_id_of_a_list_means_the_list(desk: Desk) -> None:
    desk.write("progress.json", {}, lists={"first-week": ASIDE, "of-another-edition": ASIDE})
    assert "(on-call): set aside" in desk.ok("mine").out
    desk.ok("mine", "first-week")
    assert "(on-call): yours" in desk.ok("mine").out
    assert desk.content["lists"].keys() == {"first-week", "of-another-edition", "on-call"}


def test_what_is_no_list_is_refused_and_nothing_written(desk: Desk) -> None:
    assert desk.refused("mine", "leading", "on-cal").endswith("did you mean 'on-call'?")
    assert desk.refused("mine", "led").startswith("'led' is an item, and what is wanted is a list")
    assert desk.refused("mine", "--not") == "--not needs the ids of the lists that are set aside."


def test_status_counts_what_is_the_readers(desk: Desk) -> None:
    records = {"led": {"state": {"value": "done", "at": [NOON, 0, "x"]}}, "can-reach": DUE}
    desk.write("progress.json", records)
    assert (
        "\nAll your lists together\n  1 of 3 done, 2 open (1 due again). Optional: 0 of 1 done.\n"
        in desk.ok("status").out
    )
    desk.write("progress.json", records, lists={"on-call": ASIDE})
    assert desk.ok("status").out == (
        "ops-book, edition 2026.11\n"
        "\n"
        "Leading (leading)\n"
        "  1 of 1 done, 0 open. Ready: nothing required is open.\n"
        "\n"
        "Set aside; handbook mine LIST makes one yours again:\n"
        "  Ready for your first on-call week (on-call)\n"
    )
    answer = desk.ok("status", "--json").json
    assert [(one["id"], one["mine"]) for one in answer["lists"]] == [
        ("on-call", False), ("leading", True),
    ]  # fmt: skip
    assert (answer["due"], answer["total"]["done"], answer["total"]["total"]) == ([], 1, 1)
    assert answer["total"]["words"] == "1 of 1 done, 0 open. Ready: nothing required is open."


def test_a_list_that_is_asked_for_is_shown_all_the_same(desk: Desk) -> None:
    desk.write("progress.json", {"can-reach": DUE}, lists={"on-call": ASIDE})
    out = desk.ok("status", "on-call").out
    assert "You have set this list aside; handbook mine on-call makes it yours." in out
    assert "[!] can-reach" in out
    assert desk.ok("status", "on-call", "--json").json["due"] == ["can-reach"]
    desk.ok("tick", "can-reach")
    assert desk.items["can-reach"]["state"]["value"] == "done"


def test_for_programs(desk: Desk) -> None:
    answer = desk.ok("mine", "--not", "leading", "--json").json
    assert answer == {
        "handbook": "ops-book", "progress": "progress.json",
        "lists": [{"id": "leading", "title": "Leading", "mine": False}],
    }  # fmt: skip


def test_merge_takes_the_later_choice_and_names_the_other(desk: Desk) -> None:
    desk.write("one.json", {}, lists={"leading": {"value": True, "at": [5, 0, "x"]}})
    desk.write("two.json", {}, lists={"leading": ASIDE, "gone": ASIDE})
    out = " ".join(desk.ok("merge", "one.json", "two.json", "-o", "all.json").out.split())
    assert "one.json: 0 taken, 1 overruled, 0 left out." in out
    words = "yours (1970-01-01 00:00:00) gave way to set aside (2026-11-06 12:00:00)"
    assert f"lists/leading: {words}" in out
    assert "two.json: 2 taken, 0 overruled, 0 left out." in out
    merged = read_progress((desk.folder / "all.json").read_bytes())
    assert merged.lists == {"leading": ASIDE, "gone": ASIDE}


def test_diff_says_which_lists_differ(desk: Desk) -> None:
    desk.write("one.json", {})
    desk.write("two.json", {}, lists={"leading": ASIDE, "on-call": {**ASIDE, "value": True}})
    answer = desk.run("diff", "one.json", "two.json")
    assert answer.status == 1
    assert answer.out == (
        "From one.json to two.json:\nleading: Leading\n  mine: yours -> set aside (2026-11-06)\n"
    )
    differences = desk.run("diff", "two.json", "one.json", "--json").json["differences"]
    assert differences == [{"id": "leading", "field": "mine", "one": ASIDE, "other": None}]


def test_a_snapshot_says_nothing_of_lists(desk: Desk) -> None:
    snapshots = {"May": {"value": {}, "at": [1, 0, "x"]}}
    desk.write("progress.json", {}, lists={"leading": ASIDE}, snapshots=snapshots)
    assert desk.run("diff", "progress.json", "--snapshot", "May").status == 0


def test_export_and_back_keep_the_choice(desk: Desk) -> None:
    desk.write("progress.json", {}, lists={"leading": ASIDE})
    desk.ok("export", "-o", "copy.json")
    assert read_progress((desk.folder / "copy.json").read_bytes()).lists == {"leading": ASIDE}


def test_what_is_not_sound_is_named_and_kept_beside_the_file(desk: Desk) -> None:
    desk.write("progress.json", {}, lists={"leading": {"value": "no", "at": [1, 0, "x"]}})
    answer = desk.run("mine", "--not", "on-call")
    assert answer.status == 0
    assert "not sound, and left out: lists/leading." in answer.err
    assert [name for name in desk.files() if ".damaged-" in name]


# -- next ----------------------------------------------------------------------------------

ROLES = Handbook("ops-book", "1", (
    Checklist("begin", "To begin with", "a.html", (
        item("told", "I told them.", after=("asked",)),
        item("asked", "I asked.", taught_in=(TeachingSection("b.html", "asking"),)),
        item("dreamt", "I dreamt of it.", optional=True),
        item("looked", "I looked.", recheck="1m"),
        item("later", "I will.", upcoming=True),
    )),
    Checklist("infrastructure", "Infrastructure", "c.html", (item("map", "I drew a map."),)),
    Checklist("support", "Support", "d.html", (item("desk", "I kept the desk."),
                                               item("phone", "I took calls."))),
))  # fmt: skip


def _next(desk: Desk) -> list[str]:
    return [entry["id"] for entry in desk.ok("next", "--json").json["items"]]


def test_next_are_open_items_in_order_and_of_the_readers_lists(desk: Desk) -> None:
    desk.publish(ROLES)
    desk.write("progress.json", {"looked": DUE})
    assert _next(desk) == ["asked", "map", "desk"]  # what is due is none of them
    ahead = {"value": "done", "at": [2**52, 0, "x"]}
    desk.write("progress.json", {"looked": DUE, "desk": {"state": ahead}})
    assert _next(desk) == ["phone", "asked", "map"]  # lists that were begun, the latest first
    desk.write("progress.json", {"looked": DUE, "desk": {"state": ahead | {"value": "open"}}})
    assert _next(desk) == ["asked", "map", "desk"]  # what was unticked again is not begun
    desk.write("progress.json", {"looked": DUE})
    desk.ok("mine", "--not", "infrastructure")
    assert _next(desk) == ["asked", "desk", "phone"]
    desk.ok("tick", "asked")
    assert _next(desk) == ["told", "desk", "phone"]
    desk.ok("na", "told", "--reason", "There was nobody.")
    assert desk.ok("next").out == (
        "desk: I kept the desk.\n  on the list Support (support)\n"
        "phone: I took calls.\n  on the list Support (support)\n"
    )
    desk.ok("tick", "desk", "phone")
    assert desk.ok("next").out == "Nothing is open on your lists.\n"


def test_next_says_what_teaches_an_item(desk: Desk) -> None:
    desk.publish(ROLES)
    desk.write("progress.json", {})
    assert desk.ok("next").out.startswith(
        "asked: I asked.\n  on the list To begin with (begin)\n  taught in b.html#asking\n"
    )


def test_next_without_a_progress_file(desk: Desk) -> None:
    desk.publish(BOOK)
    answer = desk.run("next")
    assert answer.status == 0
    assert answer.out.startswith("shadowed: I have shadowed one full shift.\n")
    assert "nothing is ticked" in answer.err
