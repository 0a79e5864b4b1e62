"""The page on adding a rule, followed to the letter in a copy of the package."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "extension" / "adding-a-rule.md"
CONF = 'project, handbook_id = "Book", "book"\nextensions = ["myst_parser", "handbook_ext"]\n'


def code_of(language: str) -> str:
    """Return the only code of *language* on the page."""
    blocks = re.findall(
        rf"^( *)```{language}\n(.*?)^ *```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    [(_, code)] = blocks
    return textwrap.dedent(code)


def run(package: Path, *arguments: str | Path) -> str:
    """Return what the copied command prints."""
    command = [sys.executable, "-m", "handbook_ext", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(package), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        command, check=False, capture_output=True, text=True, encoding="utf-8", env=environment
    ).stdout


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the package as the page leaves it."""
    root = tmp_path_factory.mktemp("clone")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src", root / "src", ignore=ignored)
    [name] = re.findall(r"`(\w+\.py)`:\n", PAGE.read_text("utf-8"))
    family = root / "src" / "handbook_ext" / "core" / "rules" / name
    assert not family.exists()
    family.write_text(code_of("python"), "utf-8")
    change = code_of("diff").encode()
    subprocess.run(["git", "apply", "-"], check=True, cwd=root, input=change)
    return root / "src"


@pytest.fixture(scope="module")
def rule(package: Path) -> dict[str, Any]:
    """Return the rule that came with the page, as the command lists it."""
    ours = json.loads(run(ROOT / "src", "rules", "--json"))
    theirs = json.loads(run(package, "rules", "--json"))
    [added] = [listed for listed in theirs if listed not in ours]
    assert [listed for listed in theirs if listed != added] == ours
    return dict(added)


def test_the_command_lists_and_explains_the_rule(package: Path, rule: dict[str, Any]) -> None:
    assert f"{rule['code']} {rule['name']} (warning): {rule['summary']}" in run(package, "rules")
    assert rule["why"] in " ".join(run(package, "explain", rule["name"]).split())


@pytest.mark.parametrize("kind", ["bad", "good"])
def test_the_bad_example_is_found_and_the_good_one_not(
    package: Path, rule: dict[str, Any], kind: str, tmp_path: Path
) -> None:
    contents = "```{toctree}\nexperience\n```\n"
    files = {
        "conf.py": CONF,
        "index.md": f"# Book\n\n{rule[kind]}\n\n{contents}",
        "experience.md": "# Experience\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    report = json.loads(run(package, "check", "--format", "json", tmp_path))
    found = [
        (problem["code"], problem["file"], problem["line"], problem["column"], problem["message"])
        for problem in report["findings"]
    ]
    message = "the text of this link does not say where it leads"
    expected = [("HB399", "index.md", 3, 13, message)]
    assert found == (expected if kind == "bad" else [])


def test_the_rule_is_sound_to_the_checkers(package: Path) -> None:
    core = package / "handbook_ext" / "core"
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--config",
               ROOT / "pyproject.toml", core / "rules"]  # fmt: skip
    checked = subprocess.run(command, check=False, capture_output=True, text=True)
    assert checked.stdout == "All checks passed!\n"
