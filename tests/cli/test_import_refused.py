"""Files that handbook import cannot take: a sentence each, and nothing is written."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from handbook_ext.core.checklists.sheets_json import format_sheets_json
from tests.cli.conftest import BOOK, NOBODY_ASKED, Desk, save_copy
from tests.scan.drawn_sheets import sheets
from tests.support.pdf_copies import make_copy, with_pypdf


def _encrypted(path: Path) -> None:
    with pikepdf.open(path.with_name("clean.pdf")) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="o", user="u"))


def _flattened(path: Path) -> None:
    with pikepdf.open(path.with_name("clean.pdf")) as pdf:
        pdf.flatten_annotations("all")
        pdf.save(path)


def _printed(path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)


def _foreign(path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        field = pdf.make_indirect({
            "/Type": pikepdf.Name.Annot, "/Subtype": pikepdf.Name.Widget, "/FT": pikepdf.Name.Tx,
            "/T": pikepdf.String("iban"), "/Rect": [0, 0, 90, 9],
        })  # fmt: skip
        pdf.pages[0].Annots = pikepdf.Array([field])
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([field]))
        pdf.save(path)


def _unnamed(path: Path) -> None:
    with pikepdf.open(path.with_name("clean.pdf")) as pdf:
        del pdf.attachments["checklists.json"]
        pdf.save(path)


def _unreadable_lists(path: Path) -> None:
    with pikepdf.open(path.with_name("clean.pdf")) as pdf:
        pdf.attachments["checklists.json"] = pikepdf.AttachedFileSpec(pdf, b'{"lists": 3}')
        pdf.save(path)


def _cut(path: Path) -> None:
    data = path.with_name("clean.pdf").read_bytes()
    path.write_bytes(data[: len(data) // 2])


DAMAGED = "it is damaged or cut off; nothing can be told of it for sure."
REFUSED: dict[str, tuple[Any, str]] = {
    "encrypted": (
        _encrypted,
        "it is encrypted; save it without a password, and take that file.",
    ),
    "foreign": (
        _foreign,
        "it is no PDF copy of a handbook: what can be filled in there is another form.",
    ),
    "unnamed": (
        _unnamed,
        (
            "it has boxes, but does not say of which handbook and edition: it was made by an "
            "earlier version, or saved by a program that drops attached files."
        ),
    ),
    "lists": (_unreadable_lists, DAMAGED),
    "cut": (_cut, DAMAGED),
    "text": (lambda path: path.write_text("Hello."), "it is no PDF."),
    "empty": (lambda path: path.write_bytes(b""), "it is no PDF."),
    "head": (lambda path: path.write_bytes(b"%PDF-1.7\n"), DAMAGED),
}

SHEETS = sheets([["shadowed"]])


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_cannot_be_taken_is_refused_in_a_sentence(
    desk: Desk, copy: Path, name: str
) -> None:
    make, why = REFUSED[name]
    make(copy)
    assert desk.refused("import", "copy.pdf") == f"copy.pdf cannot be taken: {why}"


FLAT = (
    "it has no boxes: it is no PDF copy of a handbook, or one that was printed or flattened. Take "
    "the file that was ticked and saved; a print or a scan can be read too where "
    "handbook-ext[scan] is installed."
)
PAPER = (
    "copy.pdf has no boxes to fill in, so it is read as paper: copy.pdf: no sheet's corner marks "
    "were found; take it flat, whole and in good light."
)


@pytest.mark.parametrize("make", [_flattened, _printed])
def test_a_copy_without_boxes_is_read_as_paper_where_that_can_be_done(
    desk: Desk, copy: Path, make: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    make(copy)
    (desk.folder / "sheets.json").write_text(format_sheets_json(SHEETS), "utf-8")
    assert desk.refused("import", "copy.pdf") == PAPER
    monkeypatch.setattr("handbook_ext.cli.picture_files.find_spec", lambda _name: None)
    assert desk.refused("import", "copy.pdf") == f"copy.pdf cannot be taken: {FLAT}"


def test_a_copy_that_opens_without_a_password_is_read(desk: Desk, copy: Path) -> None:
    save_copy(copy, {"shadowed": True})
    with pikepdf.open(copy, allow_overwriting_input=True) as pdf:
        pdf.save(copy, encryption=pikepdf.Encryption(owner="o", user=""))
    desk.ok("import", "copy.pdf", "--yes")
    assert desk.items["shadowed"]["state"]["value"] == "done"


def test_without_the_extra_both_commands_say_what_to_install(
    desk: Desk, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_copy(copy, {})
    desk.ok("tick", "led")
    monkeypatch.setattr("handbook_ext.cli.pdf_copies.find_spec", lambda _name: None)
    for command in (["import", "copy.pdf"], ["fill", "copy.pdf", "-o", "mine.pdf"]):
        assert desk.refused(*command) == (
            'reading a PDF copy needs pikepdf and typst: pip install "handbook-ext[pdf]"'
        )


def test_a_scratch_anywhere_changes_nothing_that_is_read(
    desk: Desk, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fields are read as they are, or the file is refused; none is taken for another."""
    monkeypatch.setattr("handbook_ext.cli.picture_files.find_spec", lambda _name: None)
    save_copy(copy, {"shadowed": True})
    data, outcomes = copy.read_bytes(), set()
    for start in range(0, len(data), len(data) // 40):
        copy.write_bytes(data[:start] + b"?" * 60 + data[start + 60 :])
        answer = desk.run("import", "copy.pdf", "--json")
        outcomes.add(answer.err)
        if answer.out:
            assert [change["id"] for change in answer.json["changes"]] == ["shadowed"]
    assert {NOBODY_ASKED, f"handbook: copy.pdf cannot be taken: {DAMAGED}\n"} < outcomes
    reasons = [FLAT, *(why for _, why in REFUSED.values())]
    sentences = {f"handbook: copy.pdf cannot be taken: {why}\n" for why in reasons}
    assert outcomes <= {NOBODY_ASKED} | sentences


def test_what_is_no_file_is_refused(desk: Desk) -> None:
    assert desk.refused("import", "x.pdf") == "there is no file x.pdf."
    (desk.folder / "folder").mkdir()
    message = "folder cannot be read: it is no ordinary file."
    assert desk.refused("import", "folder") == message


def test_a_copy_of_another_handbook_is_refused(desk: Desk) -> None:
    make_copy(desk.folder / "clean.pdf", BOOK._replace(id="cooking"))
    with_pypdf(desk.folder / "clean.pdf", {"led": True}, {}, desk.folder / "copy.pdf")
    desk.ok("tick", "led")
    assert desk.refused("import", "copy.pdf", "--yes") == (
        "progress.json: The file belongs to another handbook, ops-book; this one is cooking."
    )
    assert desk.refused("import", "copy.pdf", "--book", "checklists.json") == (
        "checklists.json is the handbook ops-book; the progress is of cooking."
    )


REPLACEMENTS = (b"null", b"/X", b"(x)", b"3 0 R", b"<<>>", b"[]", b"-1", b"true", b"\xff")


def _mutated(copy: Path, count: int) -> Iterator[None]:
    """Put one part of the file of another kind in the place of a part, *count* times."""
    with pikepdf.open(copy) as pdf:
        pdf.save(
            copy.with_name("open.pdf"),
            qdf=True,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    data = copy.with_name("open.pdf").read_bytes()
    parts = [part.span() for part in re.finditer(rb"/\w+|\d+ 0 R|\([^)]*\)|\d+|<<|>>", data)]
    dice = random.Random(1)  # noqa: S311 - no secret
    for _ in range(count):
        start, end = dice.choice(parts)
        other = dice.choice(REPLACEMENTS)[: end - start].ljust(end - start)
        copy.write_bytes(data[:start] + other + data[end:])
        yield


@pytest.mark.parametrize("count", [40, pytest.param(2_000, marks=pytest.mark.soak)])
def test_a_part_of_another_kind_makes_no_other_tick(desk: Desk, copy: Path, count: int) -> None:
    """At most a field is missing; and what can't be read can't be filled in either."""
    desk.ok("tick", "can-reach")
    save_copy(copy, {"shadowed": True}, {"led": "One project."})
    right = {("shadowed", "state"): "done", ("led", "note"): "One project."}
    for _ in _mutated(copy, count):
        answer = desk.run("import", "copy.pdf", "--json")
        changes = answer.json["changes"] if answer.out else []
        read = {(change["id"], change["field"]): change["copy"] for change in changes}
        assert read.items() <= right.items()
        if not answer.out:
            assert answer.err.startswith("handbook: copy.pdf cannot be taken: ")
            assert desk.refused("fill", "copy.pdf", "-o", "mine.pdf") == answer.err[10:-1]


def test_a_copy_whose_places_are_damaged_cannot_be_filled_in(desk: Desk, copy: Path) -> None:
    desk.ok("tick", "led")
    with pikepdf.open(copy.with_name("clean.pdf")) as pdf:
        pdf.Root.AcroForm.Fields[-1].Rect = pikepdf.Name.X
        pdf.save(copy)
    assert desk.refused("fill", "copy.pdf", "-o", "mine.pdf") == (
        f"copy.pdf cannot be filled in: {DAMAGED}"
    )
