"""What the PDF costs: the whole copy, and the HTML of the same book, in turns.

Processor time, user and system, of whole builds from nothing in processes of their own, documents
kept apart. The limit holds for the median of the rounds' own ratios, for our book and for four
public ones, whose packages and environments tests/foreign fetches once.
"""

from __future__ import annotations

import os
import statistics
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pytest

from tests.foreign.environment import SetUpError, interpreter_of, unpack
from tests.foreign.projects import ROOT, Project, load
from tests.support.processor_time import Python

ROUNDS, LIMIT = 5, 1.5
HTML, PDF = "html", "handbookpdf"
LETTERS = "Some words. " * 90
"""About a page of them."""
FEW, MANY = 250, 2000
GROWTH_LIMIT = 1.3
"""How much more a chapter of 2,000 may take than one of 250."""

_FOREIGN = load()
CATTRS = Project(
    name="cattrs",
    version="26.2.1",
    sha256="679132bfdc225c5ee40c024fc42519954767c387f950dc6751946c586bccdc6d",
    docs="docs",
    covers="Markdown and reStructuredText, autodoc, pages of source code",
    newest=_FOREIGN["attrs"].newest,
    requires=("furo", "sphinx-copybutton"),
)
PUBLIC = [*(_FOREIGN[name] for name in ("attrs", "packaging", "structlog")), CATTRS]


def _ratio(folder: Path, build: Callable[[str, Path], float]) -> float:
    """Return how many times the seconds of HTML the PDF takes."""
    rounds = []
    for number in range(ROUNDS + 1):
        rmtree(folder / "out", ignore_errors=True)
        rounds.append({kind: build(kind, folder / "out" / kind) for kind in (HTML, PDF)})
        assert list((folder / "out" / PDF).glob("*.pdf"))
        if not number:
            rounds.pop()  # what follows finds the bytecode, and the files in memory
    ratio = statistics.median(times[PDF] / times[HTML] for times in rounds)
    medians = {kind: statistics.median(times[kind] for times in rounds) for kind in (HTML, PDF)}
    print(
        f"\n{folder.name}: PDF {medians[PDF]:.2f} s, HTML {medians[HTML]:.2f} s, {ratio:.3f} times"
    )
    return ratio


def _command(kind: str, source: str | Path, out: Path, *options: str) -> list[str | Path]:
    return ["-m", "sphinx", "-qE", *options, "-b", kind, "-d", f"{out}-read", source, out]


@pytest.mark.bench
def test_the_pdf_of_the_handbook(tmp_path: Path) -> None:
    python = Python(tmp_path)

    def build(kind: str, out: Path) -> float:
        return python.seconds(*_command(kind, ROOT / "docs", out))

    assert _ratio(tmp_path / "handbook", build) <= LIMIT


@pytest.mark.bench
@pytest.mark.parametrize("project", PUBLIC, ids=lambda project: project.name)
def test_the_pdf_of_a_public_project(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    try:
        program, tree = interpreter_of(project), unpack(project, "pdf")
    except SetUpError as error:
        pytest.skip(f"{project.name} cannot be fetched or installed: {error}")
    monkeypatch.setenv("FOREIGN_WITH_US", "1")
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    # without a network no inventory can be loaded, and links into others are errors
    options = ("-D", "handbook_check_links=0")
    python = Python(tmp_path, program)

    def build(kind: str, out: Path) -> float:
        command = _command(kind, project.docs, out, *options)
        return python.seconds(*command, cwd=tree, status=None)

    assert _ratio(tmp_path / project.name, build) <= LIMIT


@pytest.mark.bench
def test_the_pdf_grows_with_the_book(tmp_path: Path) -> None:
    python, seconds = Python(tmp_path), {}
    for chapters in (FEW, 2 * FEW, 4 * FEW, MANY):
        root = tmp_path / str(chapters)
        root.mkdir()
        (root / "conf.py").write_text('extensions = ["myst_parser", "handbook_ext"]\n', "utf-8")
        names = [f"page{number}" for number in range(chapters)]
        for number, name in enumerate(names):
            (root / f"{name}.md").write_text(f"# Page {number}\n\n{LETTERS}\n", "utf-8")
        contents = "\n".join(names)
        (root / "index.md").write_text(f"# Bench\n\n```{{toctree}}\n{contents}\n```\n", "utf-8")
        taken = python.seconds(*_command(PDF, root, root / "out"))
        seconds[chapters] = taken / chapters
        print(f"\n{chapters} chapters: {taken:.1f} s, {1000 * seconds[chapters]:.1f} ms each")
    assert seconds[MANY] <= GROWTH_LIMIT * seconds[FEW]
