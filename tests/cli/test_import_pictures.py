"""Printed checklists that were marked with a pen, taken over from pictures of them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PIL import Image

from handbook_ext.core.checklists.sheets_json import format_sheets_json
from handbook_ext.scan.pictures import REFUSALS
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


def _animation(path: Path) -> None:
    frames = [Image.new("L", (90, 90), shade) for shade in (0, 255)]
    frames[0].save(path, save_all=True, append_images=frames[1:])


def _cut(path: Path) -> None:
    drawn(SHEETS, 2, {}).save(path)
    path.write_bytes(path.read_bytes()[:9000])


def _huge(path: Path) -> None:
    """Write what says to be a picture of a gigapixel, in a few bytes."""
    Image.new("L", (9, 9)).save(path)
    head = b"IHDR" + struct.pack(">II", 30_000, 36_000) + path.read_bytes()[24:29]
    png = path.read_bytes()
    path.write_bytes(png[:12] + head + struct.pack(">I", zlib.crc32(head)) + png[33:])


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty.png": (lambda path: path.write_bytes(b""), "empty"),
    "text.jpg": (lambda path: path.write_text("Hello."), "kind"),
    "phone.heic": (lambda path: path.write_bytes(b"\0\0\0 ftypheic" + bytes(99)), "heic"),
    "moves.gif": (_animation, "animation"),
    "cut.jpg": (_cut, "damaged"),
    "huge.png": (_huge, "large"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_picture_of_a_page_is_refused_in_a_sentence(
    paper: Desk, name: str
) -> None:
    make, why = BAD[name]
    make(paper.folder / name)
    assert paper.refused("import", name) == f"{name}: {REFUSALS[why]}"


def test_a_bad_file_among_good_ones_is_named_and_costs_nothing(paper: Desk) -> None:
    _scan(paper, "one.png", {"shadowed": TICK})
    (paper.folder / "empty.png").write_bytes(b"")
    answer = paper.run("import", "empty.png", "one.png", "--yes")
    assert (answer.status, answer.err) == (1, "")
    assert answer.out.startswith("empty.png: it is empty.\none.png: ops-book 2026.11, page 1: ")
    assert paper.items.keys() == {"shadowed"}


def test_two_pictures_of_a_sheet_that_differ_are_asked_about(paper: Desk) -> None:
    _scan(paper, "one.png", {"shadowed": TICK, "can-reach": CROSS})
    _scan(paper, "two.png", {"shadowed": TICK})
    answer = paper.run("import", "one.png", "two.png", "--yes")
    assert answer.status == 1
    assert "Not taken over, since it is not sure: can-reach.\n" in answer.out
    assert paper.items.keys() == {"shadowed"}


def test_a_scan_without_grey_has_its_empties_confirmed(
    paper: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = paper.folder / "bits.png"
    drawn(SHEETS, 1, {"shadowed": TICK}).convert("1", dither=Image.Dither.NONE).save(path)
    answer = paper.run("import", "bits.png", "--yes")
    assert answer.status == 1
    assert "Not taken over, since it is not sure: can-reach, reviews.\n" in answer.out
    answers(monkeypatch, "yes")
    assert "Are they empty on the paper? [yes/no]\n" in paper.ok("import", "bits.png").out


def test_crops_are_kept_where_that_is_said_and_gone_otherwise(
    paper: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _scan(paper, "one.png", {"reviews": STROKE})
    answers(monkeypatch, "skip")
    assert paper.run("import", "one.png").status == 1
    assert not [path for path in paper.folder.iterdir() if path.is_dir()]
    paper.run("import", "one.png", "--yes", "--crops", "crops")
    names = ["1-can-reach.png", "1-reviews.png", "1-shadowed.png"]
    assert sorted(path.name for path in (paper.folder / "crops").iterdir()) == names


def test_what_reads_pictures_is_named_where_it_is_missing(
    paper: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handbook_ext.cli.picture_files.find_spec", lambda _name: None)
    (paper.folder / "one.png").write_bytes(b"")
    sentence = 'reading pictures needs more: pip install "handbook-ext[scan]"'
    assert paper.refused("import", "one.png") == sentence
