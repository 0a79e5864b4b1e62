"""One project, built: without us, with us, and by our own command."""

from __future__ import annotations

import json
import os
import pickle
import re
import shutil
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.foreign.environment import SetUpError, interpreter_of, unpack
from tests.foreign.messages import Message, read_messages
from tests.foreign.projects import FOLDER, ROOT

if TYPE_CHECKING:
    from tests.foreign.projects import Project

LONGEST = 1200
"""Seconds after which a program is taken for stuck."""
NOWHERE = "http://127.0.0.1:9"
"""No proxy answers here: inventories cannot be loaded anywhere, so results are alike everywhere."""


@dataclass(frozen=True)
class Run:
    """A program that has ended."""

    status: int
    seconds: float
    """Processor time, user and system."""
    output: str


@dataclass(frozen=True)
class Build:
    """A project's HTML, built from nothing and once again."""

    tree: Path
    """The package, unpacked; messages name files in it."""
    out: Path
    messages: list[Message]
    repeated: list[Message]
    """What the second build says, in which nothing changed."""
    status: int
    strict_status: int
    """That of the first build, which had ``-W``."""
    seconds: float
    crash: str
    """The error that the build stopped with."""


@dataclass(frozen=True)
class Check:
    """What ``handbook check`` says of a project."""

    status: int
    strict_status: int
    found: Counter[str]
    """Its findings, each as ``code line:column message``."""


def build_all(project: Project) -> tuple[Build, Build, Check]:
    """Build a project without us, with us, and by our command; keep what came out."""
    shutil.rmtree(_snapshot(project), ignore_errors=True)
    shutil.copytree(
        ROOT / "src", _snapshot(project), ignore=shutil.ignore_patterns("__pycache__", "*.egg-info")
    )
    # first, so that Python has compiled what the two builds import whose time is compared
    checked = check(project)
    results = build(project, with_us=False), build(project, with_us=True), checked
    _kept(project).write_bytes(pickle.dumps(results))
    return results


def built_last(project: Project) -> tuple[Build, Build, Check]:
    """Return what the last builds of a project gave; raises SetUpError where there were none."""
    try:
        results: tuple[Build, Build, Check] = pickle.loads(_kept(project).read_bytes())  # noqa: S301 - our own
    except FileNotFoundError:
        raise SetUpError("it was not built yet") from None
    return results


def _snapshot(project: Project) -> Path:
    """Return where our code is as it was when the builds began: they take minutes."""
    return project.folder / "src"


def _kept(project: Project) -> Path:
    return project.folder / "builds.pickle"


def build(project: Project, *, with_us: bool) -> Build:
    """Build the project's HTML twice: from nothing with ``-W``, and again without."""
    name = "with" if with_us else "without"
    python, tree = interpreter_of(project), unpack(project, name)
    out, doctrees, log = (project.folder / f"{name}-{part}" for part in ("html", "trees", "log"))
    for folder in (out, doctrees):
        shutil.rmtree(folder, ignore_errors=True)
    command: list[str | Path] = [
        python, "-m", "sphinx", "-b", "html", "-q", "-T", "-d", doctrees, "-w", log,
        project.docs, out,
    ]  # fmt: skip
    names = {str(tree): "", str(out): "<out>", str(project.folder / "env"): "<env>"}

    def said() -> list[Message]:
        return read_messages(log.read_text("utf-8") if log.is_file() else "", names)

    first = _run(project, [*command, "-W", "-E"], tree, with_us=with_us)
    messages = said()
    log.unlink(missing_ok=True)
    second = _run(project, command, tree, with_us=with_us)
    crash = _last_error(second.output) if second.status not in {0, 1} else ""
    return Build(
        tree, out, messages, said(), second.status, first.status, first.seconds, crash
    )  # fmt: skip


def _last_error(output: str) -> str:
    """Return the line of a traceback that names the error, or its end where none does."""
    errors = re.findall(r"^ *([\w.]+(?:Error|Exception|Exit)\b.*)", output, re.MULTILINE)
    return errors[-1] if errors else output[-500:]


def check(project: Project) -> Check:
    """Run ``handbook check`` on a fresh copy: with ``-W``, and where that fails without."""
    tree, file = unpack(project, "check"), project.folder / "check-report"
    command: list[str | Path] = [interpreter_of(project), "-m", "handbook_ext", "check"]
    command += [project.docs, "--format", "json", "--output", file]
    file.unlink(missing_ok=True)
    strict = _run(project, [*command, "-W"], tree, with_us=True)
    report = json.loads(file.read_text("utf-8")) if file.is_file() else {"findings": []}
    status = _run(project, command, tree, with_us=True).status if strict.status else 0
    found = Counter(
        f"{finding['code']} {finding['line']}:{finding['column']} {finding['message']}"
        for finding in report["findings"]
    )
    return Check(status, strict.status, found)


def _run(project: Project, command: list[str | Path], tree: Path, *, with_us: bool) -> Run:
    env = os.environ | {
        # some run the programs that they document
        "PATH": f"{Path(command[0]).parent}{os.pathsep}{os.environ['PATH']}",
        "http_proxy": NOWHERE, "https_proxy": NOWHERE, "no_proxy": "",
        # a conf.py that asks git must not be told about our repository
        "GIT_CEILING_DIRECTORIES": str(FOLDER), "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(_snapshot(project)),
        "FOREIGN_WITH_US": "1" if with_us else "",
    }  # fmt: skip
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    before = os.times()
    done = subprocess.run(
        command, cwd=tree, env=env, check=False, text=True, errors="replace",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=LONGEST,
    )  # fmt: skip
    after = os.times()
    user = after.children_user - before.children_user
    system = after.children_system - before.children_system
    return Run(done.returncode, user + system, done.stdout)
