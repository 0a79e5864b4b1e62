"""``handbook lock``: what it writes, what it refuses, and that nothing ends in a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from handbook_ext.cli import atomic_files, main
from handbook_ext.core.ids import fingerprint

CONF = """\
project = "Test Book"
extensions = ["myst_parser", "handbook_ext"]
myst_enable_extensions = ["colon_fence"]
handbook_id = "test-book"
"""
ASKED = "- [ ] I asked. {#asked}"
LED = "- [ ] I led. {#led}"


class Docs:
    """A folder with a book of one list."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.path = root / "checklists.lock"
        self.anchors = root / "anchors.lock"
        root.mkdir()
        (root / "conf.py").write_text(CONF, "utf-8")

    def write(self, *items: str) -> Docs:
        text = "\n".join(["# B", "", ":::{checklist} Ready", ":name: ready", "", *items, ":::"])
        (self.root / "index.md").write_text(f"{text}\n", "utf-8")
        return self

    def lock(self, *options: str) -> int:
        return main(["lock", *options, str(self.root)])

    @property
    def lines(self) -> list[str]:
        """The lock without what it says of itself."""
        lines = self.path.read_text("utf-8").splitlines()
        return [line for line in lines if not line.startswith("#")]


@pytest.fixture
def docs(tmp_path: Path) -> Docs:
    return Docs(tmp_path / "docs").write(ASKED, LED)


def _line(name: str, wording: str, kind: str = "item") -> str:
    return f"{kind} {name} {fingerprint(wording)} {wording}"


SOUND = ["handbook test-book", _line("asked", "I asked."), _line("led", "I led."),
         _line("ready", "Ready", "list")]  # fmt: skip


def test_it_records_every_id_and_says_what_is_new(
    docs: Docs, capsys: pytest.CaptureFixture[str]
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
    docs: Docs, capsys: pytest.CaptureFixture[str]
) -> None:
    docs.lock()
    docs.write("- [ ] I have asked. {#asked}", "- [ ] I led. {#led .retired}")
    docs.lock()
    assert docs.lines == sorted([*SOUND, _line("asked", "I have asked."), "retired led"])
    docs.write("- [ ] I have asked. {#asked}").lock()
    docs.write("- [ ] I have asked. {#asked}", LED).lock()
    assert docs.lines == sorted([*SOUND, _line("asked", "I have asked.")])
    out = capsys.readouterr().out
    assert "reworded 1 (asked); retired 1 (led)" in out
    assert "revived 1 (led)" in out


def test_check_says_what_is_not_recorded_and_writes_nothing(
    docs: Docs, capsys: pytest.CaptureFixture[str]
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


def test_a_merged_lock_in_any_order_is_up_to_date(docs: Docs) -> None:
    docs.lock()
    docs.path.write_text("\n".join([*reversed(SOUND), *SOUND]), "utf-8")
    lines = docs.anchors.read_text("utf-8").splitlines()
    docs.anchors.write_text("\n".join([*reversed(lines), *lines]), "utf-8")
    assert docs.lock("--check") == 0
    assert docs.lock() == 0
    assert docs.lines == SOUND


@pytest.mark.parametrize("options", [(), ("--check",)])
def test_it_never_blesses_a_loss(
    docs: Docs, options: tuple[str, ...], capsys: pytest.CaptureFixture[str]
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


def test_a_suppressed_finding_is_no_leave_to_lose_ids(docs: Docs) -> None:
    docs.lock()
    with (docs.root / "conf.py").open("a") as conf:
        conf.write('suppress_warnings = ["handbook"]\n')
    assert docs.write(ASKED).lock() == 1
    assert docs.lines == SOUND


def test_it_refuses_to_overwrite_lines_that_are_not_sound(
    docs: Docs, capsys: pytest.CaptureFixture[str]
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


def _break(docs: Docs, how: str) -> None:
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
    docs: Docs,
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
    docs: Docs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
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
    docs: Docs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
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
    step: str, docs: Docs, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
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


def test_a_link_stays_a_link_and_permissions_stay(docs: Docs, tmp_path: Path) -> None:
    real = tmp_path / "real.lock"
    real.write_text("\n".join(SOUND), "utf-8")
    real.chmod(0o640)
    docs.path.symlink_to(real)
    docs.write(ASKED, LED, "- [ ] N. {#new}").lock()
    assert docs.path.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert _line("new", "N.") in real.read_text("utf-8")


def test_a_new_lock_has_the_usual_permissions(docs: Docs) -> None:
    docs.lock()
    assert docs.path.stat().st_mode & 0o777 == (docs.root / "index.md").stat().st_mode & 0o777


def test_a_build_it_was_locked_for_passes_in_a_process_of_its_own(docs: Docs) -> None:
    command = [sys.executable, "-m", "handbook_ext", "lock"]
    done = subprocess.run([*command, docs.root], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    done = subprocess.run(
        [*command, "--check", docs.root], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


# -- anchors.lock --------------------------------------------------------------------------

PAGE = "# B\n\n## Rota\n"
ROTA = ["anchor index#b", "anchor index#rota", "page index"]


def _anchors(docs: Docs) -> list[str]:
    lines = docs.anchors.read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@pytest.fixture
def plain(docs: Docs) -> Docs:
    """A book without checklists."""
    (docs.root / "index.md").write_text(PAGE, "utf-8")
    return docs


def test_a_book_without_checklists_has_the_lock_of_anchors_alone(
    plain: Docs, capsys: pytest.CaptureFixture[str]
) -> None:
    assert plain.lock() == 0
    assert capsys.readouterr().out == (
        f"{plain.anchors}: written for the first time; added 1 page (index); "
        "2 anchors (index#b, index#rota)\n"
    )
    assert _anchors(plain) == ROTA
    assert not plain.path.exists()
    assert plain.lock("--check") == 0


def test_what_is_gone_forbids_both_locks_until_its_line_is_deleted(
    docs: Docs, capsys: pytest.CaptureFixture[str]
) -> None:
    docs.lock()
    docs.anchors.write_text("\n".join(ROTA), "utf-8")
    docs.write(ASKED, LED, "- [ ] N. {#new}")
    capsys.readouterr()
    assert docs.lock("--check") == 1
    assert docs.lock() == 1
    captured = capsys.readouterr()
    lines = captured.out.splitlines()
    assert sum(": error HB401 " in line for line in lines) == 2
    assert any(line.startswith(f"{docs.anchors}:2:8: error HB401 ") for line in lines)
    assert captured.err.endswith(f"{docs.path} and {docs.anchors} are left as before.\n")
    assert docs.lines == SOUND
    docs.anchors.write_text("\n".join([ROTA[0], ROTA[2]]), "utf-8")
    assert docs.lock() == 0
    assert _line("new", "N.") in docs.lines
    assert _anchors(docs) == ["anchor index#b", "page index"]


def test_an_alias_lets_the_lock_be_written_with_the_old_name_in_it(plain: Docs) -> None:
    plain.lock()
    (plain.root / "index.md").write_text("# B\n\n(rota)=\n## The rota\n", "utf-8")
    assert plain.lock() == 0
    assert _anchors(plain) == sorted([*ROTA, "anchor index#the-rota"])


def test_lines_of_the_lock_of_anchors_that_are_not_sound_are_not_overwritten(
    plain: Docs, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "\n".join(["<<<<<<< ours", *ROTA, "page ../b"])
    plain.anchors.write_text(text, "utf-8")
    assert plain.lock() == 2
    captured = capsys.readouterr()
    assert [line.split(": ")[0] for line in captured.out.splitlines() if ": error" in line] == [
        f"{plain.anchors}:1:1", f"{plain.anchors}:5:1",
    ]  # fmt: skip
    assert (
        captured.err
        == f"handbook: {plain.anchors} has lines that are not sound: mend them first.\n"
    )
    assert plain.anchors.read_text("utf-8") == text


def test_where_links_are_not_validated_there_is_no_lock_of_anchors(
    plain: Docs, capsys: pytest.CaptureFixture[str]
) -> None:
    with (plain.root / "conf.py").open("a") as conf:
        conf.write("handbook_check_links = False\n")
    assert plain.lock() == 0
    assert capsys.readouterr().out.startswith("nothing to lock: ")
    assert not plain.anchors.exists()
