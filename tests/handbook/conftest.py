"""What the handbook's tests share: the wheel, and the pages as the proofreader reads them."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import DOCS, ROOT, run

sys.path.insert(0, str(DOCS / "_theme"))
sys.path.insert(0, str(DOCS / "_support"))

from proof import reading
from proof.judge import Judge

if TYPE_CHECKING:
    from proof.reading import Page


@pytest.fixture(scope="session")
def wheel(build_once: Callable[[str, Callable], Path]) -> Path:
    """The wheel of the sources as they are now."""

    def make(folder: Path) -> None:
        source = folder / "source"
        source.mkdir()
        for name in ("pyproject.toml", "LICENSE"):
            shutil.copy(ROOT / name, source / name)
        shutil.copytree(ROOT / "src", source / "src")
        command = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", folder)
        run(*command, source)

    return next(build_once("wheel", make).glob("*.whl"))


@pytest.fixture(scope="session")
def book() -> dict[str, Page]:
    """Every page of the handbook by its name."""
    return {page.name: page for page in reading.pages(DOCS)}


@pytest.fixture(scope="session")
def proofs(book: dict[str, Page]) -> Judge:
    """The proofreader, which has looked at every page."""
    judge = Judge.of(book.values())
    for page in book.values():
        judge.faults(page)
        judge.figures(page)
    return judge
