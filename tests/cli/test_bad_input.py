"""Files that are damaged, foreign or hostile: a sentence, and the reader's own stay as they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from handbook_ext.core.progress.progress_file import MAX_BYTES
from tests.cli.conftest import Desk
from tests.vectors import vectors

SOUND = json.dumps(
    {"format": "handbook-progress", "version": 1, "handbook": "ops-book",
     "items": {"led": {"state": {"value": "done", "at": [1, 0, "x"]}}}}
)  # fmt: skip

REFUSED: dict[str, tuple[bytes, str]] = {
    "cut off": (SOUND[:-9].encode(), "This is not a sound JSON file"),
    "empty": (b"", "This is not a sound JSON file"),
    "binary": (bytes(range(256)), "The file is not UTF-8 text"),
    "another encoding": (SOUND.replace("x", "\xfc").encode("cp1252"), "The file is not UTF-8 text"),
    "deep": (b"[" * 1_000_000, "This is not a sound JSON file"),
    "a later version": (SOUND.replace("1", "2", 1).encode(), "made by a later version"),
    "another handbook": (
        SOUND.replace("ops-book", "cooking").encode(),
        "another handbook, cooking",
    ),
    "another format": (b'{"type": "FeatureCollection"}', "not a progress file of a handbook"),
    "no parts": (SOUND.replace('"items"', '"item"').encode(), "its parts are"),
}
COMMANDS = (
    ["tick", "led"], ["untick", "led"], ["na", "led", "--reason", "r"], ["note", "led", "n"],
    ["confirm", "led", "--by", "I"], ["status"],
)  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_refused_file_is_left_as_it_is(desk: Desk, name: str) -> None:
    data, words = REFUSED[name]
    desk.path.write_bytes(data)
    for command in COMMANDS:
        message = desk.refused(*command)
        assert message.startswith("progress.json: ")
        assert words in message
    if name != "another handbook":  # which these do not need to know
        for command in (["snapshot", "s"], ["export"], ["merge", "progress.json", "-o", "x.json"]):
            assert words in desk.refused(*command)


@pytest.mark.parametrize("name", REFUSED)
def test_a_refused_file_changes_nothing_of_the_readers(desk: Desk, name: str) -> None:
    data, words = REFUSED[name]
    desk.ok("tick", "led")
    (desk.folder / "bad.json").write_bytes(data)
    message = desk.refused("merge", "progress.json", "bad.json", "-o", "progress.json")
    assert message.startswith("bad.json: ")
    assert words in message
    assert words in desk.refused("diff", "progress.json", "bad.json")


def test_a_file_of_100_mb_is_refused_unread(desk: Desk) -> None:
    huge = desk.folder / "sub"
    huge.mkdir()
    with (huge / "huge.json").open("wb") as file:
        file.write(SOUND.encode())
        file.truncate(100 * 2**20)
    assert (huge / "huge.json").stat().st_size > MAX_BYTES
    desk.ok("tick", "led")
    merge, diff = ["merge", "-o", "progress.json", "progress.json"], ["diff", "progress.json"]
    for command in (["status", "--progress"], ["tick", "led", "--progress"], merge, diff):
        assert desk.refused(*command, "sub/huge.json") == (
            "sub/huge.json: The file is larger than 32 MB; no progress file is."
        )


@pytest.mark.parametrize("vector", vectors("files"), ids=lambda vector: vector["name"])
def test_the_vectors_of_files(desk: Desk, vector: dict[str, Any]) -> None:
    """Every file that is taken can be written again; every other one is refused."""
    text = vector["text"].replace('"handbook": "book"', '"handbook": "ops-book"')
    desk.path.write_text(text, "utf-8")
    for command in COMMANDS:
        if vector["verdict"] == "taken":
            assert desk.run(*command).status == 0
        else:
            desk.refused(*command)
    if vector["verdict"] == "taken":
        for key, record in vector["items"].items():
            for name, field in record.items():
                assert desk.items[key][name] == field


HOSTILE = {
    "constructor": {"__proto__": {"value": "x", "at": [1, 0, "x"]},
                    "note": {"value": "<img src=x onerror=alert(1)>", "at": [1, 0, "__proto__"]}},
    "led": {"evidence": {"value": "javascript:alert(1)", "at": [0, 0, ""]},
            "state": {"value": "done", "at": [253402300799999, 0, "x"], "reason": "\x1b]0;x\x07"},
            "confirmation": {"value": "\ud800", "at": [2**53 - 1, 2**53 - 1, "\udfff"]}},
    "can-reach": {"state": {"value": "done", "at": [0, 0, "x"], "wording": "\x1b[2J"}},
}  # fmt: skip


def test_hostile_strings_are_strings(desk: Desk) -> None:
    desk.write("progress.json", HOSTILE)
    for command in (["status"], ["status", "leading"], ["status", "--json"], ["export"]):
        answer = desk.run(*command)
        assert answer.status == 0
        assert not {"\x1b", "\x07"} & set(answer.out)
    for command in COMMANDS:
        desk.ok(*command)
    assert desk.items["led"]["state"]["at"][0] == 253402300799999
    assert desk.items["led"]["confirmation"]["value"] == "I"
    assert desk.items["constructor"] == HOSTILE["constructor"]


def test_a_name_that_is_hostile_itself(desk: Desk) -> None:
    evil = "a\x1b[2J\nb.json"
    Path(evil).write_text("{", "utf-8")
    assert desk.refused("merge", evil, "-o", "x.json").startswith("a\\x1b[2J b.json: This is not")
