"""Every command in the README, run as it stands there."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import PDF_NAME, ROOT, run

README = (ROOT / "README.md").read_text("utf-8")
PACKAGE_README = (ROOT / "src/README.md").read_text("utf-8")
COMMANDS = [
    line
    for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines()
]
TERMINAL = re.findall(r"`(\.venv/bin/handbook [^`]*)`", README)
"""Commands in running text, for a clone in which ``make`` has run."""

IN_CLONE = ("make", "make help")
"""Run here in a clone."""

IN_CI = ("make lint", "make check", "make test", "make")
"""Run by .ci/run: the first three take as long as many tests, or are what runs this."""

IN_PROJECT = (
    'pip install "/path/to/the/clone[pdf]"',
    "sphinx-build docs site",
    "sphinx-build -b handbookpdf docs pdf",
    "handbook lock docs",
)
"""Run one after another in an empty folder, with the files that the text names in between."""


def test_no_command_is_forgotten() -> None:
    run_here = {*IN_CLONE, *IN_PROJECT, "make serve"}
    assert set(COMMANDS) == run_here | set(IN_CI)
    assert tuple((ROOT / ".ci/run").read_text("utf-8").splitlines()[-len(IN_CI) :]) == IN_CI


def test_make_builds_the_handbook_and_its_pdf_copy(clone: Path, handbook: Path) -> None:
    assert "The HTML pages are in docs/_build/html." in (handbook / "make.log").read_text("utf-8")
    assert (clone / "docs/_build/html/index.html").is_file()
    assert (clone / "docs/_build/html" / PDF_NAME).is_file()
    assert (clone / "docs/_build/pdf" / PDF_NAME).read_bytes().startswith(b"%PDF")
    printed = [run(*command.split(), cwd=clone).stdout for command in TERMINAL]
    assert printed[0].startswith("two-interviews: done.")
    assert re.search(r"1 of \d+ done, \d+ open", printed[1])
    assert (clone / "progress.json").is_file()


def test_help_names_each_command(clone: Path) -> None:
    targets = {line.split()[0] for line in run("make", "help", cwd=clone).stdout.splitlines()}
    named = {command.removeprefix("make").strip() for command in COMMANDS if "make" in command}
    assert named - {"", "help"} <= targets


def test_live_preview(clone: Path, handbook: Path) -> None:
    # the documents were read when the handbook was built: the preview only writes them
    shutil.copytree(handbook / "doctrees", handbook / "serve-doctrees")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        ["make", "serve", f"PORT={port}"], cwd=clone, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    try:
        assert "The IT Manager Handbook" in _fetch(f"http://127.0.0.1:{port}/", server)
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.communicate(timeout=30)


def _fetch(address: str, server: subprocess.Popen[bytes]) -> str:
    """Return the page at *address* as soon as *server* serves it, within two minutes."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        assert server.poll() is None, "make serve stopped"
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - see address
                return str(answer.read().decode())
        except OSError:
            time.sleep(0.2)
    pytest.fail("make serve served no page within two minutes")


def _steps(part: str) -> Iterator[tuple[str, str]]:
    """Yield each block of *part*: ``sh`` and its commands, or the file it belongs in and its text.

    A file is the last name in backticks before its block.
    """
    before = ""
    for words, kind, text in re.findall(r"(.*?)```(\w+)\n(.*?)```", part, re.DOTALL):
        before = words
        yield ("sh" if kind == "sh" else re.findall(r"`([^`\n]+)`", before)[-1]), text


@pytest.fixture
def project(tmp_path: Path, wheel: Path) -> Project:
    """An empty folder with an environment of its own, which has at hand what the wheel needs."""
    run(sys.executable, "-m", "venv", "--without-pip", tmp_path / "venv")
    # pip must not fetch other versions of what the wheel needs
    site = next((tmp_path / "venv/lib").glob("python*/site-packages"))
    (site / "host.pth").write_text(str(next(Path(sys.prefix).glob("lib/python*/site-packages"))))
    folder = tmp_path / "project"
    folder.mkdir()
    env = os.environ | {"PATH": f"{tmp_path / 'venv/bin'}:{os.environ['PATH']}"}
    return Project(folder, env, wheel)


@dataclass
class Project:
    """What a stranger has: a folder, an environment, and the extension as a wheel."""

    folder: Path
    env: dict[str, str]
    wheel: Path

    def sh(self, script: str) -> str:
        """Run the lines of *script* one after another; return what they print."""
        script = re.sub(r"(?m)^pip ", "python -m pip --disable-pip-version-check ", script)
        script = re.sub(r"(?m)^sphinx-build", "python -m sphinx", script)
        return run("sh", "-ec", script, cwd=self.folder, env=self.env).stdout

    def follow(self, part: str, package: str) -> tuple[list[str], str]:
        """Do what *part* of a text says, word for word, with the wheel as *package*.

        Returns the kinds of its steps, and what the commands printed.
        """
        done, printed = [], ""
        for name, text in _steps(part):
            done.append(name)
            if name == "sh":
                printed += self.sh(text.replace(package, str(self.wheel)))
                continue
            (self.folder / name).parent.mkdir(exist_ok=True)
            (self.folder / name).write_text(text, "utf-8")
        return done, printed

    def check_the_book(self) -> None:
        """Fail unless the site, the PDF copy and the lock hold the first item of the list."""
        page = (self.folder / "site/index.html").read_text("utf-8")
        assert "<title>On call" in page
        assert 'name="shadowed-a-shift"' in page
        copy = next((self.folder / "pdf").glob("*.pdf"))
        assert copy.read_bytes().startswith(b"%PDF")
        assert "shadowed-a-shift" in (self.folder / "docs/checklists.lock").read_text("utf-8")


def test_the_extension_in_a_project_of_ones_own(project: Project) -> None:
    part = README[README.index("## Use the extension") : README.index("Every build also judges")]
    done, _ = project.follow(part, "/path/to/the/clone")
    assert done == ["sh", "docs/conf.py", "docs/index.md", "sh", "sh", ".gitattributes"]
    project.check_the_book()
    project.sh("handbook lock --check docs\nhandbook check docs")
    lines = (project.folder / ".gitattributes").read_text("utf-8").splitlines()
    assert set(lines) < set((ROOT / ".gitattributes").read_text("utf-8").splitlines())


def test_the_packages_own_readme(project: Project) -> None:
    """The one that the registry shows: all of it, in one go."""
    done, printed = project.follow(PACKAGE_README, "handbook-ext")
    assert done == ["sh", "docs/conf.py", "docs/index.md", "sh", "sh", "sh", "sh"]
    project.check_the_book()
    assert "shadowed-a-shift: done." in printed
    assert "No findings." in printed
    assert "HB203 missing-anchor" in printed


def test_both_readmes_begin_the_same_book() -> None:
    for kind in ("python", "md"):
        blocks = [re.search(rf"```{kind}\n.*?```", text, re.DOTALL)[0]
                  for text in (README, PACKAGE_README)]  # fmt: skip
        assert blocks[0] == blocks[1]


def test_the_packages_readme_leads_nowhere_that_a_registry_cannot() -> None:
    """A registry shows it beside no other file of ours."""
    assert re.findall(r"\]\((?!https://)[^)]*\)|<(?:img|a) ", PACKAGE_README) == []
