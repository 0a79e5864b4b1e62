"""What is printed: into any terminal, pipe or file, without Sphinx and without a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from handbook_ext.core.checklists.checklists_json import format_checklists_json
from handbook_ext.core.model import Checklist, Handbook
from tests.cli.conftest import Desk, item

HANDBOOK = f"{sys.executable} -m handbook_ext"
WORDING = "Ich war in Zürich. 😀"
MANY = Handbook(
    "ops-book", "1",
    tuple(Checklist(f"list-{n}", WORDING * 10, "p.html", (item(f"item-{n}", WORDING),))
          for n in range(500)),
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "checklists.json").write_text(format_checklists_json(MANY), "utf-8")
    return tmp_path


def _shell(folder: Path, line: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of bash; its status is that of the first command that failed in a pipe."""
    script = f"set -o pipefail; {line.replace('handbook', HANDBOOK, 1)}"
    command = ["bash", "-c", script]
    return subprocess.run(
        command, cwd=folder, capture_output=True, check=False, env=os.environ | env
    )


@pytest.mark.parametrize("command", ["status", "status --json", "export", "--help", "tick --help"])
def test_a_pipe_that_is_closed_early(folder: Path, command: str) -> None:
    _shell(folder, "handbook tick item-1")
    done = _shell(folder, f"handbook {command} | true")
    assert done.returncode in {0, 141}
    assert done.stderr == b""


QUICK = ["status", "status --json", "tick item-1", "export", "rules", "explain HB101", "--version",
         "--help", "diff progress.json --snapshot x", "snapshot"]  # fmt: skip


@pytest.mark.parametrize("command", QUICK)
def test_an_output_without_room(folder: Path, command: str) -> None:
    _shell(folder, "handbook tick item-2")
    _shell(folder, "handbook snapshot x")
    _shell(folder, "handbook untick item-2")
    done = _shell(folder, f"handbook {command} > /dev/full")
    assert done.returncode == 3
    assert done.stderr == b"handbook: the answer cannot be printed: No space left on device.\n"
    if command.startswith("tick"):
        assert b"item-1" in (folder / "progress.json").read_bytes()


def test_no_output_at_all(folder: Path) -> None:
    for command in ("tick item-1", "status", "export", "--version", "--help"):
        done = _shell(folder, f"handbook {command} >&-")
        assert (done.returncode, done.stderr) == (
            3, b"handbook: there is no output to print the answer to.\n",
        ), command  # fmt: skip
    assert b"item-1" in (folder / "progress.json").read_bytes()
    assert _shell(folder, "handbook tick no-such >&-").returncode == 2
    done = _shell(folder, "handbook tick no-such 2>&-")
    assert (done.returncode, done.stderr) == (2, b"")


def test_a_terminal_that_cannot_show_a_character(folder: Path) -> None:
    poor = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    _shell(folder, "handbook tick item-2")
    done = _shell(folder, "handbook status list-1", **poor)
    assert (done.returncode, done.stderr) == (0, b"")
    assert rb"Ich war in Z\xfcrich. \U0001f600" in done.stdout
    _shell(folder, f"handbook note item-1 '{WORDING}'")
    shown = json.loads(_shell(folder, "handbook status list-1 --json", **poor).stdout)
    assert shown["lists"][0]["items"][0]["note"] == WORDING
    exported = _shell(folder, "handbook export", **poor).stdout
    assert exported == (folder / "progress.json").read_bytes()


def test_no_command_about_progress_loads_sphinx(desk: Desk) -> None:
    commands = [
        ["tick", "led"], ["untick", "led"], ["na", "led", "--reason", "r"], ["note", "led", "n"],
        ["confirm", "led", "--by", "I"], ["status"], ["status", "on-call"], ["snapshot", "s"],
        ["export"], ["diff", "progress.json", "progress.json"],
        ["merge", "progress.json", "-o", "x.json"],
    ]  # fmt: skip
    code = (
        "import sys\nfrom handbook_ext.cli import main\n"
        f"assert not any(main(one) for one in {commands})\n"
        "heavy = {'sphinx', 'docutils', 'myst_parser', 'asyncio'}\n"
        "print(sorted(heavy & {name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"
