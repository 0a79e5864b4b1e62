"""Processor time of programs, which others on the machine disturb less than they do a clock."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path


class Python:
    """Runs Python with its bytecode kept in *folder*, as an installed package has it.

    Without that a run would be mostly the translation of sources, as no user's is.
    """

    def __init__(self, folder: Path, program: Path = Path(sys.executable)) -> None:
        self._program = program
        self._env = os.environ | {"PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
        self._env.pop("PYTHONDONTWRITEBYTECODE", None)
        self.said = ""
        """What the last run wrote as its errors."""

    def seconds(
        self, *arguments: str | Path, cwd: Path | None = None, status: int | None = 0
    ) -> float:
        """Return the processor seconds, user and system, of a run that ends with *status*.

        None stands for any status.
        """
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [self._program, *arguments]
        done = subprocess.run(
            command, cwd=cwd, env=self._env, check=False, capture_output=True, text=True
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.said = done.stderr
        assert status in {None, done.returncode}, self.said
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
