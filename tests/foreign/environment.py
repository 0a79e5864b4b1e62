"""The package of a project, fetched once, and the environment that its documentation needs."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from tests.foreign.projects import FOLDER, ROOT

if TYPE_CHECKING:
    from tests.foreign.projects import Project

SHARED = ("sphinx", "docutils", "myst-parser", "markdown-it-py", "mdit-py-plugins", "babel")
"""What every project gets in the version that our own lock has."""

ADDED_TO_CONF = """

# added by tests/foreign
import os as _os
{settings}
if _os.environ.get("FOREIGN_WITH_US"):
    extensions = [*extensions, "handbook_ext"]
"""


class SetUpError(Exception):
    """A project that cannot be fetched or installed; the message says why."""


def tool(name: str) -> str:
    """Return the path of a program of our own environment."""
    return os.fspath(shutil.which(name, path=Path(sys.executable).parent) or name)


def archive_of(project: Project) -> Path:
    """Return the package, fetched where it is not there yet; its hash is the listed one."""
    folder = FOLDER / "packages" / project.name
    for path in folder.glob("*"):
        if hashlib.sha256(path.read_bytes()).hexdigest() == project.sha256:
            return path
    folder.mkdir(parents=True, exist_ok=True)
    wanted = folder.with_suffix(".txt")
    wanted.write_text(f"{project.name}=={project.version} --hash=sha256:{project.sha256}\n")
    _set_up(
        sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
        "--no-deps", "--no-binary", project.name, "--require-hashes", "-d", folder, "-r", wanted,
    )  # fmt: skip
    wanted.unlink()
    return next(folder.iterdir())


def unpack(project: Project, folder: str) -> Path:
    """Unpack the package as *folder* of the project; return the package's own folder."""
    target = project.folder / folder
    shutil.rmtree(target, ignore_errors=True)
    with tarfile.open(archive_of(project)) as archive:
        archive.extractall(target, filter="data")
    tree = next(target.iterdir())
    conf = tree / project.docs / "conf.py"
    for name in project.fetched:
        (tree / project.docs / name).write_text("# A page from elsewhere\n", "utf-8")
    settings = project.settings
    if not project.has_inventories:
        settings += "\nintersphinx_mapping = {}"
    conf.write_text(conf.read_text("utf-8") + ADDED_TO_CONF.format(settings=settings), "utf-8")
    return tree


def interpreter_of(project: Project) -> Path:
    """Return the Python of the project's environment, installed where something changed."""
    folder = project.folder / "env"
    python, ready = folder / "bin" / "python", folder / ".ready"
    needed = [*_pins(), *project.requires]
    if project.is_installed:
        needed.append(f"{project.name}=={project.version}")
    about = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    ours = [*about["dependencies"], *about["optional-dependencies"]["pdf"]]
    stamp = "\n".join([project.newest, *needed, *ours])
    if ready.is_file() and ready.read_text("utf-8") == stamp:
        return python
    shutil.rmtree(folder, ignore_errors=True)
    _set_up(tool("uv"), "venv", "--quiet", "--python", sys.executable, folder)
    _set_up(
        tool("uv"), "pip", "install", "--quiet", "--python", python,
        "--exclude-newer", project.newest, "--editable", f"{ROOT}[pdf]", *needed,
    )  # fmt: skip
    ready.write_text(stamp, "utf-8")
    return python


def _pins() -> list[str]:
    """Return what of our lock every environment shares, each with its condition."""
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    names = "|".join(map(re.escape, SHARED))
    return [line.strip() for line in re.findall(rf"^(?:{names})==[^\\\n]*", lock, re.MULTILINE)]


def _set_up(*command: str | Path) -> None:
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SetUpError(f"{command[0]} {command[1]} failed: {done.stderr.strip()[-800:]}")
