"""PDF copies that are filled in, and what comes back of them: no tick and no word is lost."""

from __future__ import annotations

import json
import random
import shlex
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader

from handbook_ext.cli import main
from handbook_ext.core.ids import fingerprint
from handbook_ext.core.model import Checklist, Handbook, Item
from handbook_ext.core.progress.clock import Clock
from handbook_ext.core.progress.copy_changes import copy_changes
from handbook_ext.pdf.copy_filler import filled
from handbook_ext.pdf.copy_reader import read_copy
from tests.conftest import ROOT
from tests.support import pdf_validators
from tests.support.pdf_copies import ENGINES, make_copy

from .conftest import PdfBook, widgets

NOON = 1_793_966_400_000
DAY = 86_400_000


def _item(name: str, **more: Any) -> Item:
    return Item(name, f"I can show {name}.", "", fingerprint(f"I can show {name}."), **more)


ITEMS = tuple(_item(f"item-{n}") for n in range(12))
BOOK = Handbook("a-book", "1", (
    Checklist("first", "First", "", (*ITEMS[:7], _item("gone", retired=True))),
    Checklist("second", "Second", "", (*ITEMS[7:], _item("soon", upcoming=True))),
))  # fmt: skip
NAMES = [item.id for item in ITEMS]


def _field(value: str, **more: Any) -> dict[str, Any]:
    return {"value": value, "at": [NOON, 0, "x"], **more}


RECORDS: dict[str, Any] = {
    "item-0": {"state": _field("done"), "note": _field("Zwei Fälle: größer, 1 €.")},
    "item-1": {"state": _field("na", reason="We have no rota at night.")},
    "item-2": {"state": _field("done", wording="0" * 16), "confirmation": _field("Ines")},
    "item-3": {"evidence": _field("https://example.org/rota"), "note": _field("One\nTwo")},
    "item-4": {"note": _field("Δοκιμή, проба, 試験 and 🙂 " + "and so on " * 60)},
}


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    return make_copy(tmp_path / "clean.pdf", BOOK)


def _fill(clean: Path, records: dict[str, Any]) -> Path:
    path = clean.with_name("filled.pdf")
    path.write_bytes(filled(clean, records, NOON))
    return path


# -- filling -------------------------------------------------------------------------------


def test_a_filled_copy_says_in_its_fields_how_the_reader_stands(clean: Path) -> None:
    fields = PdfReader(_fill(clean, RECORDS)).get_fields()
    said = {name: field["/V"] for name, field in fields.items() if field.get("/V")}
    assert {name for name, value in said.items() if value == "/Yes"} == {"item-0", "item-2"}
    assert {name: text for name, text in said.items() if name.startswith("note.")} == {
        f"note.{name}": RECORDS[name]["note"]["value"].strip()
        for name in ("item-0", "item-3", "item-4")
    }
    assert {name: text for name, text in said.items() if name.startswith("words.")} == {
        "words.item-0": "done 2026-11-06",
        "words.item-1": "not applicable since 2026-11-06: We have no rota at night.",
        "words.item-2": "done 2026-11-06; reworded since; confirmed by Ines 2026-11-06",
        "words.item-3": "evidence: https://example.org/rota",
    }
    assert {name: text for name, text in said.items() if name.startswith("score.")} == {
        "score.first": "2 of 6 done, 4 open, 1 not applicable. Confirmed by a mentor: 1.",
        "score.second": "0 of 5 done, 5 open.",
    }
    assert all(field.get("/DV") == field["/V"] for field in fields.values() if "/V" in field)


def _ink(path: Path) -> dict[str, int]:
    """Return how many dark pixels each field has, as pdfium draws it."""
    document = pdfium.PdfDocument(path)
    document.init_forms()
    pages = [page.render(scale=2).to_pil().convert("L") for page in document]
    document.close()
    ink = {}
    with pikepdf.open(path) as pdf:
        for number, widget in widgets(pdf):
            left, bottom, right, top = (float(value) * 2 for value in widget.Rect)
            height = pages[number].height
            box = pages[number].crop((left, height - top, right, height - bottom))
            ink[str(widget.T)] = sum(box.histogram()[:128])
    return ink


def test_what_is_filled_in_can_be_seen_by_those_who_only_draw(clean: Path) -> None:
    """What has no text stays hidden."""
    path = _fill(clean, RECORDS)
    ink = _ink(path)
    shown = dict.fromkeys(("note", "words", "score"), 0)
    with pikepdf.open(path) as pdf:
        for _, widget in widgets(pdf):
            name = str(widget.T)
            kind = name.partition(".")[0]
            if kind in shown:
                assert bool(ink[name]) == bool(str(widget.V)), name
                assert widget.AP.N.read_bytes().startswith(b"/Tx BMC\n")
                hidden = kind != "note" and not str(widget.V)
                assert int(widget.F) == (2 if hidden else 4)
                shown[kind] += bool(ink[name])
    assert shown == {"note": 3, "words": 4, "score": 2}


INK_OF_A_LETTER = 14
"""Dark pixels at least, at the sizes that a long text is set in."""


@pytest.mark.parametrize("text", ["every last letter " * 12, "everylastletter" * 14])
def test_a_long_text_is_set_smaller_and_broken_anywhere(clean: Path, text: str) -> None:
    path = _fill(clean, {"item-0": {"note": _field(text)}})
    assert _ink(path)["note.item-0"] > len(text.replace(" ", "")) * INK_OF_A_LETTER


def test_a_filled_copy_keeps_its_tags_and_embeds_its_fonts(clean: Path) -> None:
    path = _fill(clean, RECORDS)
    # the other checker has something against colour in glyphs as Typst embeds it
    assert pdf_validators.some_rules(path) == []
    with pikepdf.open(clean) as before, pikepdf.open(path) as after:
        assert [int(widget.StructParent) for _, widget in widgets(after)] == [
            int(widget.StructParent) for _, widget in widgets(before)
        ]
        looks = [widget.AP.N for _, widget in widgets(after) if widget.FT == "/Tx"]
        fonts = [font for look in looks for font in look.Resources.get("/Font", {}).values()]
        assert fonts
        for font in fonts:
            if font.Subtype == "/Type3":
                continue  # emoji of the machine: drawn, not named
            (descendant,) = font.DescendantFonts
            assert {"/FontFile2", "/FontFile3"} & set(descendant.FontDescriptor.keys())


def test_filling_a_filled_copy_replaces_all_that_was_in_it(clean: Path) -> None:
    again = _held(_fill(_fill(clean, RECORDS), {"item-5": {"state": _field("done")}}))
    assert again == _held(_fill(clean, {"item-5": {"state": _field("done")}}))


def _held(path: Path) -> tuple[Counter[bytes], list[tuple[str, ...]]]:
    """Return what a PDF holds, in whatever order it is written: all streams, and all fields."""
    with pikepdf.open(path) as pdf:
        kept = (thing for thing in pdf.objects if isinstance(thing, pikepdf.Stream))
        streams = Counter(
            thing.read_bytes() for thing in kept if thing.get("/Type") not in ("/ObjStm", "/XRef")
        )
        keys = ("/T", "/V", "/DV", "/AS", "/F")
        return streams, [tuple(str(field.get(key)) for key in keys) for _, field in widgets(pdf)]


def test_a_build_can_fill_the_copy_in(make_pdf_book: Callable[..., PdfBook]) -> None:
    items = "- [ ] One. {#one}\n- [ ] Two. {#two}\n"
    page = f"# Page\n\n:::{{checklist}} A list\n:name: a-list\n\n{items}:::\n"
    book = make_pdf_book({"page.md": page}, 'handbook_pdf_progress = "mine.json"\n')
    head = {"format": "handbook-progress", "version": 1, "handbook": "test-book"}
    items = {"one": {"state": _field("done"), "note": _field("Seen.")}}
    assert "mine.json cannot be read: No such file or directory" in book.refused()
    book.write({"mine.json": json.dumps({**head, "items": items, "handbook": "another"})})
    assert "The file belongs to another handbook, another; this one is test-book." in book.refused()
    book.write({"mine.json": json.dumps({**head, "items": items})})
    fields = PdfReader(book.pdf()).get_fields()
    assert [fields[name]["/V"] for name in ("one", "two", "note.one", "score.a-list")] == [
        "/Yes", "/Off", "Seen.", "1 of 2 done, 1 open.",
    ]  # fmt: skip


# -- there and back ------------------------------------------------------------------------


def _round_trip(clean: Path, engine: str, seed: int) -> None:
    """Fill, tick and write at random, save, import: exactly what was changed is there."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    texts = ("", "Ünï.", "Two\nlines", "(paren) \\ back", "x" * 200, "試")
    before = {
        name: {
            "state": _field(dice.choice(("done", "open"))),
            # not typed: pdfium's editor keeps 16 bits of a character
            "note": _field(dice.choice((*texts, "🙂"))),
        }
        for name in NAMES
    }
    ticks = {name: dice.random() < 0.5 for name in NAMES}
    notes = {name: dice.choice(texts) for name in dice.sample(NAMES, 4)}
    saved = clean.with_name("saved.pdf")
    ENGINES[engine](_fill(clean, before), ticks, notes, saved)
    copy = read_copy(saved)
    clock = Clock(NOON + DAY, "me")
    clock.see(before)
    expected = {name: dict(record) for name, record in before.items()}
    for change in copy_changes(copy.values, copy.book, None, before, NOON + DAY):
        assert change.sure
        change.take(before, clock)
    for name in NAMES:
        wanted = {"state": "done" if ticks[name] else "open"}
        wanted |= {"note": notes[name]} if name in notes else {}
        for field, value in wanted.items():
            if expected[name][field]["value"] != value:
                assert before[name][field]["value"] == value, (name, field)
                assert before[name][field]["at"][0] == NOON + DAY
                expected[name][field] = before[name][field]
    assert before == expected


@pytest.mark.parametrize("engine", ENGINES)
def test_what_was_ticked_and_written_comes_back(clean: Path, engine: str) -> None:
    _round_trip(clean, engine, 1)


@pytest.mark.parametrize("engine", ENGINES)
def test_what_an_engine_saved_can_be_seen(clean: Path, engine: str) -> None:
    saved = clean.with_name("saved.pdf")
    ENGINES[engine](clean, {"item-0": True}, {"item-1": "Seen by Ruth."}, saved)
    before, after = _ink(clean), _ink(saved)
    assert {name for name in after if after[name] > before[name] + 20} == {"item-0", "note.item-1"}
    assert {name for name in after if after[name] < before[name]} == set()


@pytest.mark.soak
@pytest.mark.parametrize("engine", ENGINES)
def test_two_hundred_times_exactly_what_was_changed_comes_back(clean: Path, engine: str) -> None:
    for seed in range(200):
        _round_trip(clean, engine, seed)


# -- the command ---------------------------------------------------------------------------


def test_fill_never_overwrites_what_is_in_a_copy_alone(
    clean: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(clean.parent)
    head = {"format": "handbook-progress", "version": 1, "handbook": "a-book"}
    Path("progress.json").write_text(json.dumps({**head, "items": RECORDS}), "utf-8")
    ENGINES["pypdf"](clean, {"item-6": True}, {}, Path("ticked.pdf"))
    before = Path("ticked.pdf").read_bytes()
    for arguments in (["ticked.pdf", "-o", "new.pdf"], ["clean.pdf", "-o", "ticked.pdf"]):
        assert main(["fill", *arguments]) == 2
        assert capsys.readouterr().err == (
            "handbook: ticked.pdf holds what was changed in it and is not in the progress file: "
            "take it over with handbook import ticked.pdf, or name another file.\n"
        )
    assert Path("ticked.pdf").read_bytes() == before
    assert main(["import", "ticked.pdf", "--yes"]) == 0
    assert main(["fill", "clean.pdf", "-o", "ticked.pdf"]) == 0
    assert PdfReader("ticked.pdf").get_fields()["item-6"]["/V"] == "/Yes"


def test_an_item_may_be_called_as_a_group_is(tmp_path: Path) -> None:
    book = Handbook("b", "1", (Checklist("l", "L", "", (_item("note"), _item("words"))),))
    copy = make_copy(tmp_path / "clean.pdf", book)
    copy.write_bytes(filled(copy, {"note": {"note": _field("Mine.")}}, NOON))
    values = read_copy(copy).values
    assert values["note", "note"].now == "Mine."
    assert set(values) == {
        (name, field) for name in ("note", "words") for field in ("state", "note")
    }


@pytest.mark.parametrize("named", ["my progress.json", "/home/kim/mine.json"])
def test_make_takes_a_progress_file_as_seen_from_where_it_runs(named: str) -> None:
    command = ["make", "--no-print-directory", "--dry-run", "pdf", f"PROGRESS={named}"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    arguments = shlex.split(done.stdout.splitlines()[-1])
    given = arguments[arguments.index("-D") + 1]
    assert given == f"handbook_pdf_progress={Path(ROOT, named)}"
