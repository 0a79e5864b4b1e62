"""What was ticked and written in a PDF copy, taken over into the progress file."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from handbook_ext.core.ids import fingerprint
from handbook_ext.core.model import Checklist, Handbook
from tests.cli.conftest import BOOK, DAY, NOBODY_ASKED, NOON, SCHEMA, Desk, item, save_copy
from tests.support.pdf_copies import make_copy, with_pypdf


class Terminal(io.StringIO):
    """A reader who answers."""

    def isatty(self) -> bool:
        return True


def answers(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Let the reader type *lines* where the command asks."""
    monkeypatch.setattr("sys.stdin", Terminal("".join(f"{line}\n" for line in lines)))


def _said(desk: Desk) -> dict[tuple[str, str], str]:
    """Return what the progress file says, without stamps."""
    return {
        (name, field): value["value"]
        for name, record in desk.items.items()
        for field, value in record.items()
    }


def test_a_copy_is_shown_asked_about_and_taken_over(
    desk: Desk, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.ok("tick", "can-reach")
    before = desk.path.read_bytes()
    save_copy(copy, {"shadowed": True}, {"led": "Two projects."})
    desk.now += DAY
    answers(monkeypatch, "maybe", "y")
    answer = desk.ok("import", "copy.pdf")
    kept = f"progress.json.before-{desk.now}"
    assert answer.out == (
        "copy.pdf: a copy of ops-book, edition 2026.11.\n"
        "It changes in progress.json:\n"
        "  shadowed: I have shadowed one full shift.\n"
        "    state: open -> done\n"
        "  led: I led a project.\n"
        '    note: nothing -> "Two projects."\n'
        "Take over 2 changes? [yes/no]\n"
        "Take over 2 changes? [yes/no]\n"
        "progress.json: 2 changes taken over.\n"
        f"The file as it was before is kept in\n  {desk.folder / kept}.\n"
        "Ready for your first on-call week: 2 of 2 done, 0 open. Optional: 0 of 1 done.\n"
        "  Ready: nothing required is open.\n"
        "Leading: 0 of 1 done, 1 open.\n"
    )
    assert (desk.folder / kept).read_bytes() == before
    records = desk.items
    assert records["shadowed"]["state"]["at"][0] == desk.now
    assert records["shadowed"]["state"]["wording"] == fingerprint("I have shadowed one full shift.")
    assert records["can-reach"]["state"]["at"][0] == NOON
    assert _said(desk) == {
        ("can-reach", "state"): "done", ("shadowed", "state"): "done",
        ("led", "note"): "Two projects.",
    }  # fmt: skip


def test_who_says_no_keeps_everything(
    desk: Desk, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.ok("tick", "can-reach")
    save_copy(copy, {"shadowed": True})
    before = desk.files()
    answers(monkeypatch, "no")
    assert desk.ok("import", "copy.pdf").out.endswith("Nothing was written.\n")
    assert desk.files() == before


def test_without_a_terminal_it_shows_and_writes_nothing(desk: Desk, copy: Path) -> None:
    save_copy(copy, {"shadowed": True})
    before = desk.files()
    answer = desk.run("import", "copy.pdf")
    assert (answer.status, answer.err) == (2, NOBODY_ASKED)
    assert "shadowed" in answer.out
    assert desk.files() == before
    answer = desk.run("import", "copy.pdf", "--json")
    assert (answer.status, answer.err) == (2, NOBODY_ASKED)
    assert [change["taken"] for change in answer.json["changes"]] == [False]
    assert desk.files() == before


def test_what_nobody_touched_changes_nothing(desk: Desk, copy: Path) -> None:
    save_copy(copy, {})
    desk.ok("tick", "shadowed")
    assert desk.ok("import", "copy.pdf").out == (
        "copy.pdf: a copy of ops-book, edition 2026.11.\n"
        "There is nothing in it that progress.json does not have.\n"
    )
    save_copy(copy, {"shadowed": True})
    assert desk.ok("import", "copy.pdf", "--json").json["changes"] == []
    assert _said(desk) == {("shadowed", "state"): "done"}


@pytest.fixture
def both(desk: Desk, copy: Path) -> Desk:
    """A copy made of a progress, changed in both since: a note, an item that does not apply."""
    desk.ok("note", "led", "One project.")
    desk.ok("fill", "clean.pdf", "-o", "clean.pdf")
    save_copy(copy, {"reviews": True, "shadowed": True}, {"led": "Three projects."})
    desk.now += DAY
    desk.ok("note", "led", "Two projects.")
    desk.ok("na", "reviews", "--reason", "There were none.")
    return desk


def test_what_was_changed_in_both_is_shown_with_both_texts(both: Desk) -> None:
    answer = both.run("import", "copy.pdf", "--yes")
    assert (answer.status, answer.err) == (1, "")
    shown = (
        "Changed in both since the copy was made:\n"
        "  reviews: I have read last quarter's incident reviews.\n"
        "    state in the copy: done\n"
        '    state in the file: not applicable, "There were none." (2026-11-07 12:00:00)\n'
        "  led: I led a project.\n"
        '    note in the copy: "Three projects."\n'
        '    note in the file: "Two projects." (2026-11-07 12:00:00)\n'
    )
    assert shown in answer.out
    assert answer.out.endswith("Left as it was, to be decided with --take: reviews, led.\n")
    assert _said(both)["led", "note"] == "Two projects."
    assert _said(both)["shadowed", "state"] == "done"


@pytest.mark.parametrize(
    ("take", "note", "state"),
    [("copy", "Three projects.", "done"), ("file", "Two projects.", "na")],
)
def test_one_side_holds_where_that_is_said(both: Desk, take: str, note: str, state: str) -> None:
    both.ok("import", "copy.pdf", "--yes", "--take", take)
    assert _said(both)["led", "note"] == note
    assert _said(both)["reviews", "state"] == state


def test_a_reader_decides_item_by_item(both: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "file", "c", "yes")
    answer = both.ok("import", "copy.pdf")
    assert "reviews, state: which holds? [copy/file]\n" in answer.out
    assert _said(both)["led", "note"] == "Three projects."
    assert _said(both)["reviews", "state"] == "na"


def test_who_stops_answering_has_changed_nothing(
    both: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = both.files()
    answers(monkeypatch, "file")
    answer = both.run("import", "copy.pdf")
    assert answer.status == 2
    assert answer.err == "handbook: nothing was written: there was no answer.\n"
    assert both.files() == before


def test_an_untick_and_a_note_taken_back_are_changes(desk: Desk, copy: Path) -> None:
    desk.ok("tick", "led")
    desk.ok("note", "led", "One project.")
    desk.ok("fill", "clean.pdf", "-o", "clean.pdf")
    save_copy(copy, {"led": False}, {"led": ""})
    desk.ok("import", "copy.pdf", "--yes")
    assert _said(desk) == {("led", "state"): "open", ("led", "note"): ""}


def test_a_tick_that_is_due_again_is_renewed(desk: Desk, copy: Path) -> None:
    desk.ok("tick", "can-reach")
    desk.now += 100 * DAY
    desk.ok("fill", "clean.pdf", "-o", "clean.pdf")
    save_copy(copy, {"can-reach": True})
    desk.ok("import", "copy.pdf", "--yes")
    assert desk.items["can-reach"]["state"]["at"][0] == desk.now


# -- other editions and other books --------------------------------------------------------

LATER = Handbook("ops-book", "2027.1", (
    Checklist("on-call", "On call", "lists.html", (
        item("followed", "I have followed a shift.", was=("shadowed",)),
        item("fresh", "I am fresh."),
    )),
))  # fmt: skip


def test_ids_of_another_edition_are_followed_or_kept(desk: Desk, copy: Path) -> None:
    desk.publish(LATER)
    save_copy(copy, {"shadowed": True, "led": True})
    answer = desk.ok("import", "copy.pdf", "--yes")
    assert answer.out.startswith(
        "copy.pdf: a copy of ops-book, edition 2026.11; yours is 2027.1.\n"
    )
    assert "  shadowed (now followed): I have shadowed one full shift.\n" in answer.out
    assert "From another edition, and kept: led.\n" in answer.out
    shown = {each["id"]: each for each in desk.ok("status", "--json").json["lists"][0]["items"]}
    assert shown["followed"]["state"] == "done"
    assert shown["followed"]["reworded_from"] == fingerprint("I have shadowed one full shift.")
    assert _said(desk)["led", "state"] == "done"


def test_a_tick_under_an_earlier_id_is_no_conflict(desk: Desk, copy: Path) -> None:
    """The progress has the item's id of before, or of a later edition than the copy's."""
    for known in ("shadow", "followed"):
        desk.publish(LATER if known == "followed" else BOOK)
        desk.write("progress.json", {known: {"state": {"value": "done", "at": [NOON, 0, "x"]}}})
        save_copy(copy, {"shadowed": True})
        assert desk.ok("import", "copy.pdf", "--json").json["changes"] == []


def test_a_copy_that_knows_later_ids_finds_earlier_ones(desk: Desk) -> None:
    clean = make_copy(desk.folder / "clean.pdf", LATER)
    desk.ok("tick", "shadowed")
    with_pypdf(clean, {"followed": True, "fresh": True}, {}, desk.folder / "copy.pdf")
    answer = desk.ok("import", "copy.pdf", "--yes", "--json").json
    assert [change["id"] for change in answer["changes"]] == ["fresh"]
    assert answer["other_editions"] == ["fresh"]


def test_a_copy_of_an_earlier_edition_is_filled_in_by_later_ids(desk: Desk, copy: Path) -> None:
    desk.publish(LATER)
    desk.ok("tick", "followed")
    desk.ok("fill", "clean.pdf", "-o", "copy.pdf")
    assert PdfReader(copy).get_fields()["shadowed"]["/V"] == "/Yes"
    desk.ok("untick", "followed")
    assert desk.ok("import", "copy.pdf", "--json").json["changes"] == []


def test_without_a_site_the_copy_itself_says_what_its_ids_mean(desk: Desk, copy: Path) -> None:
    (desk.folder / "checklists.json").unlink()
    save_copy(copy, {"shadowed": True})
    answer = desk.ok("import", "copy.pdf", "--yes")
    assert answer.out.endswith("1 of 2 done, 1 open. Optional: 0 of 1 done.\n")
    SCHEMA.validate(desk.content)
