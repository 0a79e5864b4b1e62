"""``handbook lock``: what it writes, and what it refuses to write."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.lockable_docs import ASKED, LED, SOUND, LockableDocs, lock_line


def test_it_records_every_id_and_says_what_is_new(
    docs: LockableDocs, capsys: pytest.CaptureFixture[str]
) -> None:
    assert docs.lock() == 0
    assert docs.lines == SOUND
    assert capsys.readouterr().out == (
        f"{docs.path}: handbook (test-book); added 3 (ready, asked, led)\n"
        f"{docs.anchors}: written for the first time; added 1 page (index); 1 anchor (index#b)\n"
    )
    before = docs.path.stat()
    assert docs.lock() == 0
    assert capsys.readouterr().out == f"{docs.path}: nothing new\n{docs.anchors}: nothing new\n"
    assert docs.path.stat().st_mtime_ns == before.st_mtime_ns
    assert sorted(path.name for path in docs.root.iterdir() if path.is_file()) == [
        "anchors.lock", "checklists.lock", "conf.py", "index.md",
    ]  # fmt: skip


def test_it_keeps_every_wording_and_follows_retiring_and_reviving(
    docs: LockableDocs, capsys: pytest.CaptureFixture[str]
) -> None:
    docs.lock()
    docs.write("- [ ] I have asked. {#asked}", "- [ ] I led. {#led .retired}")
    docs.lock()
    assert docs.lines == sorted([*SOUND, lock_line("asked", "I have asked."), "retired led"])
    docs.write("- [ ] I have asked. {#asked}").lock()
    docs.write("- [ ] I have asked. {#asked}", LED).lock()
    assert docs.lines == sorted([*SOUND, lock_line("asked", "I have asked.")])
    out = capsys.readouterr().out
    assert "reworded 1 (asked); retired 1 (led)" in out
    assert "revived 1 (led)" in out


def test_check_says_what_is_not_recorded_and_writes_nothing(
    docs: LockableDocs, capsys: pytest.CaptureFixture[str]
) -> None:
    assert docs.lock("--check") == 1
    assert not docs.path.exists()
    assert not docs.anchors.exists()
    captured = capsys.readouterr()
    assert len(captured.out.splitlines()) == 6
    assert captured.err.count("if the book never had one, run: handbook lock") == 2
    docs.lock()
    assert docs.lock("--check") == 0
    docs.write("- [ ] I have asked. {#asked}", "- [ ] I led. {#led .retired}", "- [ ] N. {#new}")
    capsys.readouterr()
    assert docs.lock("--check") == 1
    captured = capsys.readouterr()
    assert captured.out.splitlines() == [
        f"{docs.root}/index.md:6:22: the wording of the item 'asked' is not in the lock",
        f"{docs.root}/index.md:7:15: the lock does not say that 'led' is retired",
        f"{docs.root}/index.md:8:11: the item 'new' is not in the lock",
    ]
    assert (
        captured.err == f"handbook: {docs.path} is not up to date; run: handbook lock {docs.root}\n"
    )
    assert docs.lines == SOUND


def test_a_merged_lock_in_any_order_is_up_to_date(docs: LockableDocs) -> None:
    docs.lock()
    docs.path.write_text("\n".join([*reversed(SOUND), *SOUND]), "utf-8")
    lines = docs.anchors.read_text("utf-8").splitlines()
    docs.anchors.write_text("\n".join([*reversed(lines), *lines]), "utf-8")
    assert docs.lock("--check") == 0
    assert docs.lock() == 0
    assert docs.lines == SOUND


@pytest.mark.parametrize("options", [(), ("--check",)])
def test_it_never_blesses_a_loss(
    docs: LockableDocs, options: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    docs.lock()
    docs.write("- [ ] I asked. {#asked-for}", "- [ ] N. {#new}")
    capsys.readouterr()
    assert docs.lock(*options) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{docs.path}:5:6: error HB114 id-disappeared: ")
    assert lines[1:3] == [f"    {SOUND[2]}", "         ^"]
    assert lines[3].startswith(f"{docs.root}/index.md:6:17: error HB114 id-disappeared: ")
    assert lines[4:8] == [
        "    - [ ] I asked. {#asked-for}",
        "                    ^",
        '    Suggestion: was="asked".',
        "2 findings: 2 HB114 id-disappeared",
    ]
    assert docs.lines == SOUND


def test_a_suppressed_finding_is_no_leave_to_lose_ids(docs: LockableDocs) -> None:
    docs.lock()
    with (docs.root / "conf.py").open("a") as conf:
        conf.write('suppress_warnings = ["handbook"]\n')
    assert docs.write(ASKED).lock() == 1
    assert docs.lines == SOUND


def test_it_refuses_to_overwrite_lines_that_are_not_sound(
    docs: LockableDocs, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "\n".join(["<<<<<<< ours", *SOUND, "retired A"])
    docs.path.write_text(text, "utf-8")
    assert docs.lock() == 2
    captured = capsys.readouterr()
    assert [line.split(": ")[0] for line in captured.out.splitlines() if ": error" in line] == [
        f"{docs.path}:1:1", f"{docs.path}:6:9",
    ]  # fmt: skip
    assert captured.err == f"handbook: {docs.path} has lines that are not sound: mend them first.\n"
    assert docs.path.read_text("utf-8") == text
    assert docs.lock("--check") == 1


def test_a_build_it_was_locked_for_passes_in_a_process_of_its_own(docs: LockableDocs) -> None:
    command = [sys.executable, "-m", "handbook_ext", "lock"]
    done = subprocess.run([*command, docs.root], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    done = subprocess.run(
        [*command, "--check", docs.root], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
