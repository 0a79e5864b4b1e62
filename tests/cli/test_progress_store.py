"""Writing a progress file: no crash, full disk, damage or second process costs a tick."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from handbook_ext.cli import atomic_files
from handbook_ext.core.checklists.checklists_json import format_checklists_json
from handbook_ext.core.model import Checklist, Handbook
from handbook_ext.core.progress.clock import Clock
from handbook_ext.core.progress.progress_file import MAX_BYTES, REFUSALS
from tests.cli.conftest import DAY, NOON, Desk, item

MINUTE = 60_000
WORKER = """\
import sys
from handbook_ext.cli import main
for name in sys.argv[1:]:
    assert main(["tick", name]) == 0
"""
TICK = (sys.executable, "-m", "handbook_ext", "tick")


def tick_at_once(folder: Path, processes: int, ticks: int) -> None:
    """Tick in several processes at once; every tick must be there afterwards, and stay."""
    names = [f"item-{number}" for number in range(processes * ticks)]
    items = tuple(item(name, f"I did {name}.") for name in names)
    book = Handbook("ops-book", "1", (Checklist("many", "Many", "p.html", items),))
    (folder / "checklists.json").write_text(format_checklists_json(book), "utf-8")
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WORKER, *names[first::processes]],
            cwd=folder, stdout=subprocess.DEVNULL,
        )
        for first in range(processes)
    ]  # fmt: skip
    assert [process.wait() for process in running] == [0] * processes
    records = json.loads((folder / "progress.json").read_text("utf-8"))["items"]
    assert {name: record["state"]["value"] for name, record in records.items()} == dict.fromkeys(
        names, "done"
    )
    assert sorted(path.name for path in folder.iterdir()) == ["checklists.json", "progress.json"]


def test_two_processes_that_tick_at_once_lose_nothing(tmp_path: Path) -> None:
    tick_at_once(tmp_path, processes=2, ticks=40)


def test_the_lock_of_a_killed_process_is_free(desk: Desk) -> None:
    code = (
        "import os\nfrom pathlib import Path\nfrom handbook_ext.cli.atomic_files import hold_file\n"
        "with hold_file(Path('progress.json')):\n    print('held', flush=True)\n    input()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout
    assert holder.stdout.readline() == b"held\n"
    holder.kill()
    holder.communicate()
    assert (desk.folder / ".progress.json.lock").exists()
    desk.ok("tick", "led")
    assert not (desk.folder / ".progress.json.lock").exists()


def test_what_could_not_be_read_again_is_not_written(desk: Desk) -> None:
    desk.ok("tick", "led")
    said = desk.refused("note", "led", "x" * MAX_BYTES)
    assert said == f"progress.json is left as it is: {REFUSALS['size']}"


def test_a_clock_that_was_set_back_by_more_than_a_minute_is_said(desk: Desk) -> None:
    desk.ok("tick", "led")
    desk.now = NOON - MINUTE
    desk.ok("tick", "shadowed")
    desk.now = NOON - MINUTE - 1
    told = desk.run("tick", "reviews")
    assert told.status == 0
    assert "the clock says 2026-11-06 11:58:59" in told.err


def test_who_waits_too_long_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic_files, "PATIENCE", 0.05)
    with atomic_files.hold_file(desk.path):
        message = desk.refused("tick", "led")
    assert message.endswith(".progress.json.lock is held by another process that changes the file.")
    desk.ok("tick", "led")


def test_who_waits_gets_the_lock_next(desk: Desk) -> None:
    order = []

    def wait() -> None:
        with atomic_files.hold_file(desk.path):
            order.append("second")

    with atomic_files.hold_file(desk.path):
        waiter = threading.Thread(target=wait)
        waiter.start()
        waiter.join(0.05)
        order.append("first")
    waiter.join()
    assert order == ["first", "second"]


def test_permissions_and_links_stay(desk: Desk) -> None:
    (desk.folder / "kept").mkdir()
    real = desk.folder / "kept" / "mine.json"
    desk.path.symlink_to(real)
    desk.ok("tick", "led")
    real.chmod(0o600)
    desk.ok("tick", "shadowed")
    assert desk.path.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in real.parent.iterdir()] == ["mine.json"]
    assert {"shadowed", "led"} == desk.items.keys()


def _fail(code: int) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


@pytest.mark.parametrize(
    ("where", "code"),
    [("fsync", errno.ENOSPC), ("fsync", errno.EIO), ("open", errno.EACCES), ("open", errno.EROFS)],
)
def test_what_cannot_be_written_leaves_the_old_file(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, where: str, code: int
) -> None:
    desk.ok("tick", "led")
    monkeypatch.setattr(atomic_files.os, where, _fail(code))
    message = desk.refused("tick", "shadowed")
    assert message.endswith(f"cannot be written: {os.strerror(code)}.")
    assert sorted(desk.files()) == ["checklists.json", "progress.json"]


def test_a_full_disk_leaves_the_old_file(desk: Desk) -> None:
    """The size that files may have stands in for the space on the disk."""
    resource = pytest.importorskip("resource", reason="Windows limits no size of files")
    desk.ok("tick", "led")
    before = desk.files()
    limit = (len(before["progress.json"]) + 20,) * 2
    done = subprocess.run(
        [*TICK, "shadowed"], capture_output=True, text=True, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limit),
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.endswith("progress.json cannot be written: File too large.\n")
    assert desk.files() == before


def test_a_folder_or_a_device_in_the_files_place(desk: Desk) -> None:
    folder = desk.folder / "folder"
    folder.mkdir()
    os.mkfifo(desk.folder / "pipe")
    for command in (["status"], ["export"]):
        message = desk.refused(*command, "--progress", folder)
        assert message == f"{folder} cannot be read: Is a directory."
    for command in (["tick", "led"], ["snapshot", "x"]):
        message = desk.refused(*command, "--progress", folder)
        assert message == f"{folder} cannot be written: it is a folder."
    desk.ok("tick", "led")
    for place in (folder, "/dev/null", "pipe"):
        assert "cannot be written: it is" in desk.refused("merge", "progress.json", "-o", place)
        assert "cannot be written: it is" in desk.refused("export", "-o", place)
    for command in (["tick", "led"], ["status"]):
        assert "File name too long" in desk.refused(*command, "--progress", "x" * 300)
    assert desk.refused("tick", "led", "--progress", "no-folder/p.json") == (
        "no-folder/p.json cannot be written: No such file or directory."
    )


# -- the clock -----------------------------------------------------------------------------


def test_a_clock_set_back_makes_no_newer_note_lose(desk: Desk) -> None:
    desk.now = NOON - 3 * DAY
    desk.ok("note", "led", "Older.", "--progress", "phone.json")
    content = (desk.folder / "phone.json").read_text("utf-8")
    (desk.folder / "phone.json").write_text(content.replace(Clock().actor, "phone"), "utf-8")
    desk.now = NOON
    desk.ok("tick", "shadowed")
    desk.now = NOON - 8 * DAY
    answer = desk.run("note", "led", "Newer.")
    assert answer.err == (
        "handbook: the clock says 2026-10-29 12:00:00, but progress.json has a change that was "
        "made here at 2026-11-06 12:00:00: was the clock set back? This change counts as the "
        "later one.\n"
    )
    assert desk.run("untick", "shadowed").status == 0  # nothing of before is left but its own
    assert desk.run("snapshot", "s").err.startswith("handbook: the clock says")
    assert desk.run("status").err == ""
    desk.ok("merge", "phone.json", "progress.json", "-o", "both.json")
    assert desk.run("status", "leading", "--progress", "both.json").out.count("note: Newer.") == 1


def test_a_clock_that_is_a_moment_behind_is_not_worth_a_word(desk: Desk) -> None:
    desk.ok("tick", "led")
    desk.now -= 60_000
    desk.ok("untick", "led")
    assert desk.items["led"]["state"]["at"][:2] == [NOON, 1]


def test_the_stamp_of_another_device_far_ahead_is_outdone_and_not_followed(desk: Desk) -> None:
    far = NOON + 400 * DAY
    desk.write("progress.json", {"led": {"note": {"value": "n", "at": [far, 0, "phone"]}}})
    desk.ok("note", "led", "m")
    desk.ok("note", "shadowed", "m")
    assert desk.items["led"]["note"]["at"][:2] == [far, 1]
    assert desk.items["led"]["note"]["since"] == NOON
    assert desk.items["shadowed"]["note"]["at"][0] == NOON


# -- files that are not whole --------------------------------------------------------------


def test_unsound_parts_are_kept_beside_the_file_before_it_is_written_anew(desk: Desk) -> None:
    desk.write("progress.json", {"led": {"note": 1}, "No Id": {}})
    desk.path.chmod(0o600)
    before = desk.path.read_bytes()
    answer = desk.run("tick", "led")
    copy = desk.folder / f"progress.json.damaged-{NOON}"
    assert answer.status == 0
    assert answer.err == (
        "handbook: progress.json: not sound, and left out: led/note, No Id.\n"
        "handbook: progress.json as it was, with the parts that were left out, is kept in "
        f"{copy}.\n"
    )
    assert copy.read_bytes() == before
    assert copy.stat().st_mode & 0o777 == 0o600
    assert desk.items["led"]["state"]["value"] == "done"
    desk.now += DAY
    desk.ok("tick", "shadowed")
    assert len(list(desk.folder.glob("*.damaged-*"))) == 1


def test_unsound_parts_stay_where_nothing_is_written(desk: Desk) -> None:
    desk.write("progress.json", {"led": {"note": 1}})
    before = desk.files()
    for command in (["untick", "led"], ["status"], ["export"]):
        assert desk.run(*command).status == 0
        assert desk.files() == before


def test_the_merge_into_an_unsound_file_keeps_it_too(desk: Desk) -> None:
    desk.write("progress.json", {"led": {"note": 1}})
    before = desk.path.read_bytes()
    desk.write("other.json", {})
    assert desk.run("merge", "progress.json", "other.json", "-o", "progress.json").status == 0
    assert (desk.folder / f"progress.json.damaged-{NOON}").read_bytes() == before


def test_parts_of_a_later_version_are_kept(desk: Desk) -> None:
    desk.write("progress.json", {"led": {"later": {"x": [1]}}}, theme={"dark": True})
    desk.ok("tick", "led")
    assert desk.content["theme"] == {"dark": True}
    assert desk.items["led"]["later"] == {"x": [1]}
