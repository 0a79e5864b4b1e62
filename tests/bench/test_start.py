"""What the command takes to start: processor time beside that of a Python that does nothing."""

from __future__ import annotations

import statistics
from pathlib import Path

import pytest

from handbook_ext.core.checklists.checklists_json import format_checklists_json
from tests.cli.conftest import BOOK
from tests.support.processor_time import Python

PAIRS = 21
LIMIT = 6
COMMANDS = (["--version"], ["status"], ["tick", "led"], ["rules"])


@pytest.mark.bench
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_the_start_of_a_command(tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "checklists.json").write_text(format_checklists_json(BOOK), "utf-8")
    start = "import sys; from handbook_ext.__main__ import main; sys.exit(main())"
    ours, nothing = ("-c", start, *command), ("-c", "pass")
    python = Python(tmp_path)
    python.seconds(*ours, cwd=tmp_path)  # what follows finds the bytecode
    times = [[python.seconds(*run, cwd=tmp_path) for run in (nothing, ours)] for _ in range(PAIRS)]
    least, started = (statistics.median(several) * 1000 for several in zip(*times, strict=True))
    print(f"\nhandbook {' '.join(command)}: {started:.1f} ms,", end=" ")
    print(f"{started / least:.2f} times {least:.1f} ms")
    assert started <= LIMIT * least
