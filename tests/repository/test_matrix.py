"""`make matrix` knows what each Python and theme is locked to, and hides nothing it left out."""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement

from tests.conftest import DOCS, ROOT, run


@pytest.fixture
def matrix() -> ModuleType:
    spec = importlib.util.spec_from_file_location("matrix", ROOT / "tools" / "matrix.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _locked(lock: str, python: str) -> dict[str, str]:
    """Return the version of each package that a lock gives a Python."""
    lines = re.findall(r"^\S+==.*?(?= \\$)", (ROOT / lock).read_text("utf-8"), re.MULTILINE)
    values = {"python_full_version": f"{python}.1", "python_version": python}
    return {
        requirement.name: str(requirement.specifier).removeprefix("==")
        for requirement in map(Requirement, lines)
        if requirement.marker is None or requirement.marker.evaluate(values)
    }


def test_each_python_is_locked_to_the_sphinx_of_its_cell(matrix: ModuleType) -> None:
    for python, series in [*matrix.CELLS.items(), *((newer, "9.2") for newer in matrix.NEWER)]:
        for lock in ("requirements.lock", "requirements-themes.lock"):
            locked = _locked(lock, matrix.name_of(python))["sphinx"]
            assert locked.startswith(f"{series}."), (python, lock)


def test_the_lock_of_the_themes_differs_where_they_want_it_alone(matrix: ModuleType) -> None:
    for python in matrix.CELLS:
        name = matrix.name_of(python)
        all_else, beside = _locked("requirements.lock", name), _locked(matrix.THEMES_LOCK, name)
        assert {theme.replace("_", "-") for theme in matrix.THEMES} <= beside.keys()
        differing = {name for name in beside.keys() & all_else if beside[name] != all_else[name]}
        assert differing <= {"pydata-sphinx-theme", "docutils"}


def test_the_themes_have_a_cell_of_their_own_beside_each_python(matrix: ModuleType) -> None:
    cells, absent = matrix.wanted([])
    assert [cell.python for cell in (*cells, *absent) if not cell.themes] == [*matrix.CELLS]
    (of_themes,) = (cell for cell in cells if cell.themes)
    assert matrix.wanted(["themes"]) == ({of_themes: cells[of_themes]}, [])
    assert len({cell.folder for cell in cells}) == len(cells)
    assert matrix.wanted([sys.executable])[0].keys() == {matrix.cell_of(sys.executable)}


def test_the_cell_of_the_themes_tells_its_tests_which(
    matrix: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: dict[str, str] = {}

    def noted(*_command: object, **environ: str) -> bool:
        ran.update(environ)
        return True

    monkeypatch.setattr(matrix, "environment", lambda *_: sys.executable)
    monkeypatch.setattr(matrix, "output_of", lambda *_: "Sphinx 9.0.1")
    monkeypatch.setattr(matrix, "run", noted)
    assert matrix.passes(sys.executable, matrix.Cell((3, 11), "9.0", matrix.THEMES))
    asked = "from tests.support.stock_themes import STOCK_THEMES; print(*STOCK_THEMES)"
    said = run(sys.executable, "-c", asked, cwd=ROOT, env={**os.environ, **ran}).stdout
    assert said.split() == [*matrix.THEMES]


def test_the_documentation_names_the_cells(matrix: ModuleType) -> None:
    page = (DOCS / "extension/support.md").read_text("utf-8")
    (first, sphinx), *others = matrix.CELLS.items()
    pairs = [f"{matrix.name_of(python)} with {series}" for python, series in others]
    assert f"| {matrix.name_of(first)} with Sphinx {sphinx}, {', '.join(pairs)} |" in page


def test_a_cell_with_another_sphinx_fails_before_any_test(
    matrix: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(matrix, "environment", lambda *_: sys.executable)
    monkeypatch.setattr(matrix, "run", lambda *_, **_e: pytest.fail("the tests were started"))
    assert not matrix.passes(sys.executable, matrix.Cell(sys.version_info[:2], "8.9"))
    said = capsys.readouterr().out
    assert re.search(
        r"^Python 3\.\d+\.\S+, Sphinx 9\.\S+, docutils \S+, myst-parser 5\.", said, re.MULTILINE
    )
    assert "This cell is about Sphinx 8.9" in said


def test_what_was_not_tried_is_named_and_is_no_success(
    matrix: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    here = sys.version_info[:2]
    monkeypatch.setattr(matrix, "CELLS", {here: "9.0", (3, 98): "9.8", (3, 99): "9.9"})
    monkeypatch.setattr(matrix, "NEWEST", here)
    monkeypatch.setattr(matrix, "passes", lambda _interpreter, _cell: True)
    assert matrix.main([]) == 1
    found = f"Python {matrix.name_of(here)} with Sphinx 9.0"
    assert capsys.readouterr().out.splitlines()[1:] == [
        f"{found}: passed",
        f"{found}, sphinx_book_theme and sphinx_rtd_theme: passed",
        "Python 3.98 with Sphinx 9.8: NOT TRIED, no python3.98 on PATH or in pyenv",
        "Python 3.99 with Sphinx 9.9: NOT TRIED, no python3.99 on PATH or in pyenv",
    ]
    assert matrix.main([sys.executable]) == 0
    monkeypatch.setattr(matrix, "passes", lambda _interpreter, _cell: False)
    assert matrix.main([sys.executable]) == 1
    assert "with Sphinx 9.0: FAILED" in capsys.readouterr().out


def test_no_interpreter_is_taken_for_another(matrix: ModuleType) -> None:
    with pytest.raises(SystemExit, match=r"^no-such-python is no Python 3\.11 or newer$"):
        matrix.main(["no-such-python"])


NOT_ON_WINDOWS = """
import cv2, hypothesis, pytest, requests, platformdirs, handbook_ext.cli.atomic_files
import os, signal, sys
for name in ("fcntl", "resource", "pwd", "grp", "termios", "pty"):
    sys.modules[name] = None
for name in ("geteuid", "getuid", "mkfifo", "fork", "chown", "uname", "killpg"):
    delattr(os, name)
for name in ("SIGHUP", "SIGKILL", "SIGSTOP", "SIGALRM", "pthread_kill"):
    delattr(signal, name)
"""
"""Takes away what Windows lacks, after the libraries found it."""


def test_windows_can_read_every_test(matrix: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "not_on_windows.py").write_text(NOT_ON_WINDOWS, "utf-8")
    ignored = [f"--ignore={folder}" for folder in (*matrix.LEFT_OUT, "tests/handbook")]
    run(
        sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "not_on_windows",
        "-p", "no:xdist", "-p", "no:cacheprovider", *ignored,
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTEST_ADDOPTS": ""},
    )  # fmt: skip
