"""The wheel, built once for all who install it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, run


@pytest.fixture(scope="session")
def wheel(build_once: Callable[[str, Callable], Path]) -> Path:
    """The wheel of the sources as they are now."""

    def make(folder: Path) -> None:
        source = folder / "source"
        source.mkdir()
        for name in ("pyproject.toml", "README.md", "LICENSE"):
            shutil.copy(ROOT / name, source / name)
        shutil.copytree(ROOT / "src", source / "src")
        command = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", folder)
        run(*command, source)

    return next(build_once("wheel", make).glob("*.whl"))
