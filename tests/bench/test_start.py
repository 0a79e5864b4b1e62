"""What the command takes to start: processor time beside that of a Python that does nothing."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from handbook_ext.core.export import to_json
from tests.command.conftest import BOOK

PAIRS = 21
LIMIT = 6
COMMANDS = (["--version"], ["status"], ["tick", "led"], ["rules"])


def _milliseconds(folder: Path, *arguments: str) -> float:
    """Return the processor milliseconds, user and system, of one Python.

    With its bytecode kept, as an installed package has it.
    """
    env = os.environ | {"PYTHONPYCACHEPREFIX": str(folder / "pyc")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=env, check=True, capture_output=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent * 1000


@pytest.mark.bench
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_the_start_of_a_command(tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "checklists.json").write_text(to_json(BOOK), "utf-8")
    start = "import sys; from handbook_ext.__main__ import main; sys.exit(main())"
    ours, nothing = ("-c", start, *command), ("-c", "pass")
    _milliseconds(tmp_path, *ours)  # what follows finds the bytecode
    pairs = [(_milliseconds(tmp_path, *nothing), _milliseconds(tmp_path, *ours))
             for _ in range(PAIRS)]  # fmt: skip
    one, other = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"\nhandbook {' '.join(command)}: {other:.1f} ms, {other / one:.2f} times {one:.1f} ms")
    assert other <= LIMIT * one
