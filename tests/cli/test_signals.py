"""Interrupted at any moment: a status and no traceback, and nothing is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Desk

pytest.importorskip("fcntl", reason="Windows sends no signals to a program")

AT_IMPORT = """\
import os, sys
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), {number})
sys.meta_path.insert(0, Finder())
sys.argv = ["handbook", *{arguments}]
from handbook_ext.__main__ import main
sys.exit(main())
"""
CONF = """\
import os, signal, time
extensions = ["myst_parser", "handbook_ext"]
"""
IN_A_FINALISER = """\
class Last:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
Last()
time.sleep(600)
"""
SIGNALS = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129}


def _interrupted(
    module: str, number: int, *arguments: str, before: Callable[[], object] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command, which sends itself a signal when it loads *module*."""
    code = AT_IMPORT.format(module=module, number=int(number), arguments=arguments)
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False,
        preexec_fn=before,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("module", "number"),
    [("enum", signal.SIGINT), ("handbook_ext.cli", signal.SIGINT), ("json", signal.SIGTERM),
     ("argparse", signal.SIGHUP), ("handbook_ext.core.progress.progress_file", signal.SIGINT)],
)  # fmt: skip
def test_a_start_that_is_interrupted_ends_without_a_word(
    desk: Desk, module: str, number: signal.Signals
) -> None:
    done = _interrupted(module, number, "tick", "led")
    assert (done.returncode, done.stdout, done.stderr) == (SIGNALS[number], "", "")
    assert list(desk.files()) == ["checklists.json"]


def test_a_signal_that_is_to_be_ignored_is_ignored(desk: Desk) -> None:
    """As after nohup, or in the background of a script."""
    done = _interrupted(
        "json", signal.SIGHUP, "tick", "led",
        before=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN),
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert desk.items["led"]["state"]["value"] == "done"


@pytest.mark.parametrize(
    ("code", "status"),
    [("os.kill(os.getpid(), signal.SIGTERM)", 143), (IN_A_FINALISER, 130)],
)
def test_a_build_that_is_interrupted_leaves_no_folder(
    tmp_path: Path, code: str, status: int
) -> None:
    docs, scratch = tmp_path / "docs", tmp_path / "scratch"
    docs.mkdir()
    scratch.mkdir()
    (docs / "conf.py").write_text(CONF + code, "utf-8")
    (docs / "index.md").write_text("# B\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "handbook_ext", "check", docs], capture_output=True, text=True,
        check=False, env=os.environ | {"TMPDIR": str(scratch)}, timeout=120,  # no sleep outlives it
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (status, "", "")
    assert list(scratch.iterdir()) == []
    assert sorted(path.name for path in docs.iterdir()) == ["conf.py", "index.md"]


def test_a_change_that_is_interrupted_is_not_made_and_leaves_no_lock(desk: Desk) -> None:
    desk.ok("tick", "led")
    before = desk.files()
    done = _interrupted("hashlib", signal.SIGINT, "note", "led", "A note.")  # it holds the lock
    assert (done.returncode, done.stderr) == (130, "")
    assert desk.files() == before


@pytest.mark.soak
def test_interrupted_at_the_load_of_every_module(desk: Desk) -> None:
    desk.ok("tick", "led")
    code = (
        "import sys, handbook_ext\nbefore = {*sys.modules, 'handbook_ext.__main__'}\n"
        "from handbook_ext.__main__ import main\nearly = set(sys.modules) - before\n"
        "sys.argv = ['handbook', 'note', 'led', 'n']\nmain()\n"
        "for some in (early, set(sys.modules) - before - early):\n"
        "    print(*sorted(some), file=sys.stderr)"
    )
    listed = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    early, late = (line.split() for line in listed.stderr.splitlines())
    assert len(late) > 40
    ended = 0
    for module in (*early, *late):
        for number, status in SIGNALS.items():
            done = _interrupted(module, number, "note", "led", module)
            # not all is found by finders; before the handlers are there only Ctrl-C is minded
            allowed = {0, status, *([-number] * (module in early and status != 130))}
            assert done.returncode in allowed, (module, done)
            assert done.stderr == "", (module, done)
            ended += done.returncode != 0
    assert ended > 100
    assert sorted(desk.files()) == ["checklists.json", "progress.json"]
