"""What stands beside the code for people who join: every path, link and command in it is one."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator

import pytest

from tests.conftest import ROOT, run

DOCUMENTS = ["CONTRIBUTING.md", "SECURITY.md", "README.md", ".github/PULL_REQUEST_TEMPLATE.md"]
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
PATH = re.compile(r"(?<![\w/.-])(?:\.?\w[\w.-]*/[\w./-]*|[A-Z]+\.md|pyproject\.toml)(?![\w*])")
NOT_OURS = ("docs/_build/", ".venv/", "site/", "/path/", "src/handbook_ext/schema", "application/")
"""What a build makes, and what stands in a reader's own project."""


def _text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def _paths(text: str) -> Iterator[str]:
    """Yield the paths that stand in code of *text*, unless they are patterns with a NAME."""
    for code in CODE.findall(text):
        for path in PATH.findall(code):
            if not path.startswith(NOT_OURS) and "NAME" not in path:
                yield path


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", ".github/PULL_REQUEST_TEMPLATE.md"])
def test_every_path_is_there(name: str) -> None:
    paths = list(_paths(_text(name)))
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_path_of_the_readme_is_there() -> None:
    """Of those that begin at the root; within a row of its table, they begin at that folder."""
    paths = [path for path in _paths(_text("README.md")) if (ROOT / path.split("/")[0]).exists()]
    assert len(paths) >= 12
    assert [path for path in paths if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_leads_somewhere(name: str) -> None:
    text = _text(name)
    for target in re.findall(r"\]\(([^)]+)\)", text):
        file, _, anchor = target.partition("#")
        if file.startswith("https:"):
            continue
        path = (ROOT / name).parent / file if file else ROOT / name
        assert path.is_file(), target
        headings = re.findall(r"(?m)^#+ (.*)$", path.read_text("utf-8")) if anchor else []
        slugs = [re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings]
        assert not anchor or anchor in slugs, target


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name != "SECURITY.md"])
def test_every_make_target_is_one(name: str) -> None:
    targets = re.findall(r"(?m)^([a-z0-9-]+):", _text("Makefile"))
    named = {
        target
        for code in CODE.findall(_text(name))
        for target in re.findall(r"make ([a-z0-9-]+)", code)
    }
    assert named
    assert named <= set(targets)


def test_the_tests_that_contributing_runs_are_there() -> None:
    commands = re.findall(r"\.venv/bin/pytest ([^`\n]+)", _text("CONTRIBUTING.md"))
    assert len(commands) == 3
    for command in commands:
        printed = run(
            *(sys.executable, "-m", "pytest", "-q", "--collect-only", "-p", "no:cacheprovider"),
            *command.split(),
            cwd=ROOT,
            env=os.environ | {"PYTEST_ADDOPTS": ""},  # whoever runs this may ask for less words
        )
        assert re.search(r"tests? collected", printed.stdout)


def test_the_address_of_the_project_is_not_written_again() -> None:
    """Where it is not read from pyproject.toml, it stays out."""
    templates = [path for path in (ROOT / ".github").rglob("*") if path.is_file()]
    assert len(templates) >= 7
    for path in [*templates, ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md"]:
        assert "://" not in path.read_text("utf-8"), path
