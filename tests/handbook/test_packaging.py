"""The extension from its own wheel, in an empty environment, in somebody else's project."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from email import message_from_string
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from handbook_ext import __version__
from tests.conftest import ROOT, run
from tests.support.stock_themes import OF_THE_LOCK

FILES = {
    "conf.py": 'project = "Ops"\nhandbook_id = "ops"\n'
    'extensions = ["myst_parser", "handbook_ext"]\n'
    'myst_enable_extensions = ["colon_fence"]\nexclude_patterns = ["_out*"]\n',
    "index.md": "# Ops\n\n```{toctree}\nrest\n```\n\n:::{checklist} On call\n:name: on-call\n\n"
    "- [ ] I have shadowed a shift. {#shadowed}\n- [ ] I may wake two people. {#wake .optional}\n"
    ":::\n",
    "rest.rst": "Rest\n====\n\n.. checklist:: Backups\n   :name: backups\n\n"
    "   - [ ] A restore was timed. {#restore-timed recheck=6m}\n",
}


@pytest.fixture(scope="module")
def python(build_once: Callable[[str, Callable], Path], wheel: Path) -> Path:
    """An environment that holds the wheel and what it declares, nothing of this project's."""

    def make(folder: Path) -> None:
        run(sys.executable, "-m", "venv", "--without-pip", folder / "venv")
        requirements = [f"{wheel}", *OF_THE_LOCK]
        constraints = folder / "constraints.txt"
        lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
        pinned = [line.rstrip(" \\") for line in lines if line and not line.startswith(" ")]
        constraints.write_text("\n".join(pinned), "utf-8")
        # our own pip installs into it, and Python compiles what is used: both save seconds
        pip = (sys.executable, "-m", "pip", "--python", folder / "venv/bin/python", "install")
        run(*pip, "-q", "-c", constraints, "--no-compile", *requirements)

    return build_once("installed", make) / "venv/bin/python"


def test_the_wheel_holds_what_it_needs(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for name in (
        "py.typed",
        "schema/checklists-1.schema.json",
        "schema/findings-1.schema.json",
        "schema/progress-1.schema.json",
        "schema/sheets-1.schema.json",
        "sphinx_ext/static/handbook_ext/checklist.js",
        "sphinx_ext/static/handbook_ext/checklist.css",
        "locale/handbook_ext.pot",
        "locale/de/LC_MESSAGES/handbook_ext.po",
    ):
        assert f"handbook_ext/{name}" in names
    assert not [name for name in names if name.startswith(("tests/", "docs/"))]


def test_the_version_is_written_once(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        name = next(name for name in archive.namelist() if name.endswith("/METADATA"))
        metadata = message_from_string(archive.read(name).decode())
    assert metadata["Version"] == __version__
    assert "version" not in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assignment = re.compile(rf"""^[^#\n]*=.*["']{re.escape(__version__)}["']""", re.MULTILINE)
    sources = (ROOT / "src").rglob("*.py")
    holders = [path.name for path in sources if assignment.search(path.read_text("utf-8"))]
    assert holders == ["_version.py"]


@pytest.mark.parametrize(
    "theme",
    [OF_THE_LOCK[0], *(pytest.param(name, marks=pytest.mark.soak) for name in OF_THE_LOCK[1:])],
)
def test_a_checklist_in_another_project(python: Path, theme: str, tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    out = tmp_path / "_out"
    run(python, "-m", "sphinx", "-nW", "-b", "html", "-D", f"html_theme={theme}", tmp_path, out)
    for page, names in (("index.html", ["shadowed", "wake"]), ("rest.html", ["restore-timed"])):
        soup = BeautifulSoup((out / page).read_text("utf-8"), "html.parser")
        assert [box["name"] for box in soup.select("fieldset input.hb-box")] == names
        assert soup.select_one("script[src*='handbook_ext/checklist.js']")
    assert (out / "schema/progress-1.schema.json").is_file()
    ticked = run(python.with_name("handbook"), "tick", "shadowed", cwd=out).stdout
    assert ticked.startswith("shadowed: done.\nOn call: 1 of 1 done, 0 open.")


def test_the_command_comes_with_the_wheel(python: Path, tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    command = python.with_name("handbook")
    run(command, "lock", tmp_path)
    assert "\nitem shadowed " in (tmp_path / "checklists.lock").read_text("utf-8")
    run(command, "lock", "--check", tmp_path)
    assert run(python, "-m", "handbook_ext", "--version").stdout.startswith("handbook_ext ")


def test_without_the_extra_the_pdf_builder_says_what_to_install(
    python: Path, tmp_path: Path
) -> None:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    command = [python, "-m", "sphinx", "-b", "handbookpdf", tmp_path, tmp_path / "_out"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert 'pip install "handbook-ext[pdf]"' in done.stderr
    assert "Traceback" not in done.stderr
