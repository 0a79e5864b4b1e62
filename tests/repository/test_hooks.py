"""The checks that run at a commit: ours here, and the one that other projects take from us."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from handbook_ext.cli import make_parser
from tests.conftest import DOCS, ROOT, run

PROGRAMS = Path(sys.executable).parent
CONF = 'extensions = ["myst_parser", "handbook_ext"]\nhandbook_id = "ops"\n'
PAGE = "# Ops\n\n[Restore](#restore)\n\n## Restore\n"


def _yaml(name: str) -> object:
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


def _pre_commit(folder: Path, home: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run the hooks of the project in *folder*, with the programs of this environment."""
    path = f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--verbose", *options],
        cwd=folder, env=os.environ | {"PATH": path, "PRE_COMMIT_HOME": str(home)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_our_hooks_are_the_parts_of_make_lint() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    parts = re.search(r"(?m)^lint: (.*?) ##", makefile)[1].split()
    hooks = [hook for repo in _yaml(".pre-commit-config.yaml")["repos"] for hook in repo["hooks"]]
    assert [hook["entry"] for hook in hooks] == [f"make {part}" for part in parts]
    assert [hook["id"] for hook in hooks] == parts


def test_a_hook_of_ours_runs_in_a_clone(clone: Path, tmp_path: Path) -> None:
    source = "src/handbook_ext/__init__.py"
    done = _pre_commit(clone, tmp_path, "lint-layers", "--files", source)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "imports go one way...................." in done.stdout
    assert re.search(r"Contracts: \d+ kept, 0 broken\.", done.stdout)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Somebody else's repository, which takes our hook as our manifest declares it.

    Only where its program comes from differs: from this environment instead of one that
    pre-commit would have to fetch.
    """
    folder = tmp_path / "project"
    (folder / "docs").mkdir(parents=True)
    (folder / "docs/conf.py").write_text(f"{CONF}myst_heading_anchors = 2\n", "utf-8")
    (folder / "docs/index.md").write_text(PAGE, "utf-8")
    hooks = [hook | {"language": "system"} for hook in _yaml(".pre-commit-hooks.yaml")]
    config = {"repos": [{"repo": "local", "hooks": hooks}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    run("git", "init", "-q", cwd=folder)
    run("git", "add", ".", cwd=folder)
    return folder


def test_our_hook_lets_a_sound_book_pass(project: Path, tmp_path: Path) -> None:
    done = _pre_commit(project, tmp_path / "home")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"handbook check\.+Passed", done.stdout)


def test_our_hook_stops_a_commit_that_breaks_a_link(project: Path, tmp_path: Path) -> None:
    (project / "docs/index.md").write_text(PAGE.replace("## Restore", "## Restores"), "utf-8")
    run("git", "add", ".", cwd=project)
    done = _pre_commit(project, tmp_path / "home")
    assert done.returncode == 1
    assert re.search(r"handbook check\.+Failed", done.stdout)
    assert (
        "docs/index.md:3:12: error HB203 missing-anchor: there is no anchor 'restore' in the book."
    ) in done.stdout


def test_what_the_documentation_says_to_write_is_a_hook_of_ours(tmp_path: Path) -> None:
    page = (DOCS / "extension/checking.md").read_text("utf-8")
    example = re.search(r"```yaml\n(repos:.*?)```", page, re.DOTALL)[1]
    config = tmp_path / "example.yaml"
    config.write_text(example, "utf-8")
    run(sys.executable, "-m", "pre_commit", "validate-config", config)
    shipped = {hook["id"]: hook for hook in _yaml(".pre-commit-hooks.yaml")}
    (hook,) = yaml.safe_load(example)["repos"][0]["hooks"]
    for args in (hook["args"], shipped[hook["id"]]["args"]):
        assert make_parser().parse_args(["check", *args]).docs == Path("docs")
