"""The workflows of a code host. They cannot run here, so each step must be one that can."""

from __future__ import annotations

import re
import runpy
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
ACTIONS = {
    "actions/checkout",
    "actions/setup-python",
    "actions/upload-artifact",
    "actions/download-artifact",
    "pypa/gh-action-pypi-publish",
}
"""What a step may be besides a make target: it fetches, keeps or hands over, and runs no code
of its own on the project."""


def _jobs(workflow: Path) -> Iterator[dict]:
    yield from yaml.safe_load(workflow.read_text("utf-8"))["jobs"].values()


def _targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    return {"all", *re.findall(r"(?m)^([a-z0-9-]+):", makefile)}


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_a_step_is_a_make_target_or_a_known_action(workflow: Path) -> None:
    steps = [step for job in _jobs(workflow) for step in job["steps"]]
    assert steps
    for step in steps:
        if "uses" in step:
            assert step["uses"].partition("@")[0] in ACTIONS
            continue
        program, *words = step["run"].split()
        assert program == "make"
        targets = {word for word in words if "=" not in word} or {"all"}
        assert targets <= _targets(), step


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_an_action_is_named_by_its_commit_and_its_version(workflow: Path) -> None:
    named = re.findall(r"(?m)^.*\buses: (.*)$", workflow.read_text("utf-8"))
    assert named
    for action in named:
        assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_only_the_publisher_may_do_more_than_read(workflow: Path) -> None:
    text = yaml.safe_load(workflow.read_text("utf-8"))
    assert text["permissions"] == {"contents": "read"}
    for name, job in text["jobs"].items():
        assert job["timeout-minutes"] <= 60
        if name != "publish":
            assert "permissions" not in job
            continue
        # what can mint a credential for the registry runs nothing of ours
        assert job["permissions"] == {"id-token": "write"}
        assert not [step for step in job["steps"] if "run" in step or "checkout" in step["uses"]]


def test_the_matrix_elsewhere_is_the_one_here_and_the_classifiers() -> None:
    cells = runpy.run_path(str(ROOT / "tools/matrix.py"))["CELLS"]
    pythons = [".".join(map(str, python)) for python in cells]
    ci = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text("utf-8"))
    elsewhere = ci["jobs"]["matrix"]["strategy"]["matrix"]["include"]
    assert [cell["python"] for cell in elsewhere if cell["os"] == "ubuntu-latest"] == pythons
    assert {cell["os"] for cell in elsewhere} >= {"windows-latest", "macos-latest"}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    prefix = "Programming Language :: Python :: "
    classifiers = [name.removeprefix(prefix) for name in project["classifiers"] if prefix in name]
    assert classifiers == ["3 :: Only", *pythons]
