"""The files that writing goes through: nobody else reads them, and dead ones are removed."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from handbook_ext.cli import atomic_files
from handbook_ext.core.progress.progress_file import read_progress
from tests.cli.conftest import Desk

AT_FSYNC = """\
import os, sys
from pathlib import Path
from handbook_ext.cli import atomic_files
there = os.fsync
def fsync(handle):
    {act}
    there(handle)
atomic_files.os.fsync = fsync
atomic_files.write_atomically(Path("progress.json"), "half a minute's work")
"""
WRITER = """\
import itertools, sys
from handbook_ext.cli import main
for number in itertools.count():
    main(["note", "led", f"note {number} of {sys.argv[1]}"])
    print(number, flush=True)
"""
LIKE_OURS = "0123456789abcdef.tmp"


def _writer(act: str) -> subprocess.Popen[bytes]:
    """Start a process that does *act* when it has written all, and not yet put it in place."""
    command = [sys.executable, "-c", AT_FSYNC.format(act=act)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def _temporaries(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.suffix == ".tmp"]


def test_a_file_is_private_until_it_is_whole(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    states: list[tuple[int, int]] = []
    sync = os.fsync

    def fsync(handle: int) -> None:
        status = os.fstat(handle)
        if stat.S_ISREG(status.st_mode):
            states.append((stat.S_IMODE(status.st_mode), status.st_size))
        sync(handle)

    monkeypatch.setattr(atomic_files.os, "fsync", fsync)
    before = os.umask(0)
    try:
        desk.ok("tick", "led")
        assert stat.S_IMODE(desk.path.stat().st_mode) == 0o666
        os.umask(0o027)
        desk.ok("export", "-o", "copy.json")
    finally:
        os.umask(before)
    assert stat.S_IMODE((desk.folder / "copy.json").stat().st_mode) == 0o640
    assert [mode for mode, _ in states] == [0o600, 0o600]
    assert states[0][1] == desk.path.stat().st_size


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0,
    reason="only root can give files to somebody else",
)
def test_owner_and_group_stay(desk: Desk) -> None:
    desk.ok("tick", "led")
    os.chown(desk.path, 12_345, 54_321)
    desk.path.chmod(0o640)
    desk.ok("untick", "led")
    status = desk.path.stat()
    assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (12_345, 54_321, 0o640)


def test_what_a_killed_process_left_is_removed_by_the_next_run(desk: Desk) -> None:
    desk.ok("tick", "led")
    writer = _writer("os.kill(os.getpid(), 9)")
    writer.communicate()
    assert writer.returncode == -signal.SIGKILL
    (left,) = _temporaries(desk.folder)
    assert left.read_text("utf-8") == "half a minute's work"
    assert stat.S_IMODE(left.stat().st_mode) == 0o600
    desk.ok("tick", "led")  # it writes nothing, and yet it is the next run
    assert sorted(desk.files()) == ["checklists.json", "progress.json"]


def test_the_file_of_a_living_process_stays_and_so_do_those_of_others(desk: Desk) -> None:
    (desk.folder / f".progress.json.{LIKE_OURS}").symlink_to("checklists.json")
    foreign = [".progress.json.tmp", f".other.json.{LIKE_OURS}", f"progress.json.{LIKE_OURS}"]
    for name in foreign:
        (desk.folder / name).touch()
    writer = _writer("print('written', flush=True); input()")
    assert writer.stdout
    assert writer.stdout.readline() == b"written\n"
    present = set(desk.folder.iterdir())
    desk.ok("tick", "led")
    assert set(desk.folder.iterdir()) == present | {desk.path}
    writer.communicate(b"\n\n")  # the folder is synchronised too
    assert writer.returncode == 0
    assert desk.path.read_text("utf-8") == "half a minute's work"


@pytest.mark.soak
def test_a_hundred_kills_leave_nothing_behind(desk: Desk) -> None:
    chance = Random(7)  # noqa: S311 - a test's choice
    desk.ok("note", "led", "start")
    for run in range(100):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, f"{run}"], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout
        for _ in range(chance.randrange(1, 6)):
            writer.stdout.readline()
        writer.kill()
        writer.communicate()
        assert read_progress(desk.path.read_bytes()).left_out == []
    desk.run("note", "led", "end")
    assert sorted(desk.files()) == ["checklists.json", "progress.json"]
