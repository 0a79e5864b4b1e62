"""Finding the book that a command works with."""

from __future__ import annotations

import json
import shutil
from typing import Any

import pytest

from handbook_ext.core.checklists.checklists_json import format_checklists_json
from handbook_ext.core.model import Handbook
from tests.cli.conftest import BOOK, Desk


@pytest.mark.parametrize("place", ["docs/_build/html", "_build/html", "site"])
def test_a_built_site_is_found(desk: Desk, place: str) -> None:
    (desk.folder / place).mkdir(parents=True)
    shutil.move(desk.folder / "checklists.json", desk.folder / place)
    desk.ok("tick", "led")
    assert desk.path.exists()


def test_the_nearest_book_is_taken(desk: Desk) -> None:
    (desk.folder / "site").mkdir()
    text = format_checklists_json(Handbook("cooking", "1", ()))
    (desk.folder / "site/checklists.json").write_text(text, "utf-8")
    assert desk.run("status").out.startswith("ops-book")
    assert desk.run("status", "--book", "site").out == "cooking, edition 1\n"
    assert desk.run("status", "--book", "site/checklists.json").out == "cooking, edition 1\n"


def test_without_a_book_it_says_where_it_looked(desk: Desk) -> None:
    (desk.folder / "checklists.json").unlink()
    assert desk.refused("status") == (
        "there is no checklists.json in any of these folders: ., docs/_build/html, _build/html, "
        "site. Name a built site, or its checklists.json, with --book PATH."
    )
    assert desk.refused("status", "--book", "none") == (
        "none cannot be read: No such file or directory."
    )
    assert "File name too long" in desk.refused("status", "--book", "x" * 300)
    assert desk.refused("status", "--book", ".") == (
        "checklists.json cannot be read: No such file or directory."
    )


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"lists": [{}]}', '{"handbook": "A B", "edition": "", "lists": []}']
)
def test_a_book_that_is_none(desk: Desk, text: str) -> None:
    (desk.folder / "checklists.json").write_text(text, "utf-8")
    for command in (["status"], ["tick", "led"]):
        assert desk.refused(*command).startswith("checklists.json cannot be read: it is no ")
    (desk.folder / "checklists.json").write_bytes(b"\xff\xfe")
    assert desk.refused("status") == "checklists.json cannot be read: it is not UTF-8 text."


def test_a_book_of_wrong_types_is_none(desk: Desk) -> None:
    content: dict[str, Any] = json.loads(format_checklists_json(BOOK))
    content["lists"][0]["items"][1]["recheck"] = "never"
    (desk.folder / "checklists.json").write_text(json.dumps(content), "utf-8")
    assert "'never' is no span of time" in desk.refused("status")


def test_the_progress_of_another_handbook_is_refused(desk: Desk) -> None:
    desk.ok("tick", "led")
    desk.publish(Handbook("cooking", "1", BOOK.lists))
    assert desk.refused("tick", "led") == (
        "progress.json: The file belongs to another handbook, ops-book; this one is cooking."
    )
    diff = ["diff", "progress.json", "progress.json"]
    for command in (["export"], ["snapshot", "s"], ["snapshot"], diff):
        assert desk.refused(*command, "--book", ".").startswith(". is the handbook cooking")
    assert desk.ok("export").out


def test_a_damaged_book_is_no_matter_where_none_is_needed(desk: Desk) -> None:
    desk.ok("tick", "led")
    (desk.folder / "checklists.json").write_text("{", "utf-8")
    desk.ok("snapshot", "s")
    assert desk.ok("diff", "progress.json", "progress.json").out == ""
