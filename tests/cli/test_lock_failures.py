"""``handbook lock`` where something is amiss: one line, status 2, and the old lock stays whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from handbook_ext.cli import atomic_files
from tests.support.lockable_docs import ASKED, CONF, LED, SOUND, LockableDocs, lock_line


def _break(docs: LockableDocs, how: str) -> None:
    conf = docs.root / "conf.py"
    match how:
        case "no folder":
            docs.root = docs.root / "nowhere"
        case "no conf.py":
            conf.unlink()
        case "unreadable lock":
            docs.path.mkdir()
        case "not the extension":
            conf.write_text("extensions = []\n", "utf-8")
        case "no first page":
            (docs.root / "index.md").unlink()
        case code:
            conf.write_text(f"{CONF}\n{code}\n", "utf-8")


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("no folder", "there is no folder"),
        ("no conf.py", "there is no conf.py in"),
        ("unreadable lock", "cannot be read: Is a directory."),
        ("not the extension", "does not have handbook_ext among its extensions."),
        ("no first page", "cannot be built: Sphinx is unable to load the master document"),
        ("this is no Python", "syntax error in your configuration file: invalid syntax (conf.py"),
        ("1 / 0", "programmable error in your configuration file: ZeroDivisionError"),
        ("import sys; sys.exit(3)", "called sys.exit()"),
        ("extensions += ['not_there']", "Could not import extension not_there"),
        (
            "def setup(app): app.connect('env-updated', lambda *_: [][0])",
            "Handler <function setup.<locals>.<lambda>",
        ),
    ],
)
@pytest.mark.parametrize("options", [(), ("--check",)])
def test_what_a_user_can_cause_is_one_line_and_status_2(
    how: str,
    words: str,
    options: tuple[str, ...],
    docs: LockableDocs,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _break(docs, how)
    assert docs.lock(*options) == 2
    captured = capsys.readouterr()
    assert words in captured.err
    assert captured.err.count("\n") == 1
    assert "Traceback" not in captured.err
    assert captured.out == ""


def test_a_folder_that_cannot_be_written_is_said(
    docs: LockableDocs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    docs.root.chmod(0o555)
    if os.access(docs.root, os.W_OK):  # root may write everywhere

        def refuse(_: Path) -> Path:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(atomic_files, "_create_beside", refuse)
    try:
        assert docs.lock() == 2
    finally:
        docs.root.chmod(0o755)
    assert capsys.readouterr().err == (
        f"handbook: {docs.path} cannot be written: Permission denied.\n"
    )


def test_without_room_for_a_temporary_folder_it_could_not_tell(
    docs: LockableDocs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("handbook_ext.cli.scratch_build.TemporaryDirectory", refuse)
    assert docs.lock("--check") == 2
    assert capsys.readouterr().err == (
        "handbook: no temporary folder can be made: No space left on device.\n"
    )


@pytest.mark.parametrize("step", ["fsync", "replace", "interrupted"])
def test_the_old_lock_stays_whole_where_writing_fails(
    step: str,
    docs: LockableDocs,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    docs.lock()
    docs.write(ASKED, LED, "- [ ] N. {#new}")

    def fail(*_: object) -> None:
        if step == "interrupted":
            raise KeyboardInterrupt
        raise OSError(28, "No space left on device")

    if step == "replace":
        monkeypatch.setattr(atomic_files.Path, "replace", fail)
    else:
        monkeypatch.setattr(atomic_files.os, "fsync", fail)
    assert docs.lock() == (130 if step == "interrupted" else 2)
    assert docs.lines == SOUND
    assert [path.name for path in docs.root.iterdir() if path.name.startswith(".")] == []
    monkeypatch.undo()
    assert docs.lock() == 0


def test_a_link_stays_a_link_and_permissions_stay(docs: LockableDocs, tmp_path: Path) -> None:
    real = tmp_path / "real.lock"
    real.write_text("\n".join(SOUND), "utf-8")
    real.chmod(0o640)
    docs.path.symlink_to(real)
    docs.write(ASKED, LED, "- [ ] N. {#new}").lock()
    assert docs.path.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert lock_line("new", "N.") in real.read_text("utf-8")


def test_a_new_lock_has_the_usual_permissions(docs: LockableDocs) -> None:
    docs.lock()
    assert docs.path.stat().st_mode & 0o777 == (docs.root / "index.md").stat().st_mode & 0o777
