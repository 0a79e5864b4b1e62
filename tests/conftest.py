"""What tests of several kinds share: the real handbook, built once for all workers."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import hypothesis
import pytest

from tests.support.expectations import Expect, hold
from tests.support.small_web import Web, serve

# how long an example takes says more about the machine than about the code
hypothesis.settings.register_profile("few", deadline=None, max_examples=20)
hypothesis.settings.register_profile("many", deadline=None, max_examples=500)
hypothesis.settings.load_profile("few")

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PDF_NAME = "it-manager-handbook.pdf"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew", action="store_true",
        help="write what is found into the files that state it; review the difference",
    )  # fmt: skip


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--renew") and config.getoption("numprocesses", None):
        raise pytest.UsageError("--renew writes files that tests share: leave out -n")
    if config.option.markexpr == "soak":
        hypothesis.settings.load_profile("many")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let ``make soak`` try many examples of what ``make test`` tries a few of."""
    if config.option.markexpr == "soak":
        for item in items:
            if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
                item.add_marker("soak")


@pytest.fixture
def expect(request: pytest.FixtureRequest) -> Expect:
    """Return a function that holds findings against the file that states them, or renews it."""
    return partial(hold, renews=request.config.getoption("--renew"))


@pytest.fixture(scope="session")
def build_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable], Path]:
    """Return a function that runs ``make(folder)`` in one worker and gives all its folder."""

    def build(name: str, make: Callable[[Path], None]) -> Path:
        root = tmp_path_factory.getbasetemp()
        if "PYTEST_XDIST_WORKER" in os.environ:
            root = root.parent
        folder, done, failed = root / name, root / f"{name}.done", root / f"{name}.failed"
        try:
            folder.mkdir()
        except FileExistsError:
            while not done.exists() and not failed.exists():
                time.sleep(0.05)
        else:
            try:
                make(folder)
                done.touch()
            except BaseException:
                failed.touch()
                raise
        if failed.exists():
            pytest.fail(f"{name} could not be built; see the worker that tried first")
        return folder

    return build


def run(*command: str | Path, **kwargs: object) -> subprocess.CompletedProcess[str]:
    """Run *command*; where it fails, the test shows what it printed."""
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False, **kwargs
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


def sphinx(builder: str, source: Path, out: Path, *options: str) -> str:
    """Build *source* with every warning an error; return what was printed."""
    doctrees = out.parent / f"{out.name}-doctrees"
    command = (sys.executable, "-m", "sphinx", "-nW", "-b", builder, "-d", doctrees, *options)
    return run(*command, source, out).stdout


def _lend_environment(folder: Path) -> None:
    """Make the environment that runs this test that of a clone, with stamps of the clone's own.

    A stamp in ours would tell the developer's next ``make`` that nothing is to be installed.
    """
    folder.mkdir()
    for path in Path(sys.prefix).iterdir():
        if not path.name.startswith(".ready"):
            (folder / path.name).symlink_to(path)
    (folder / ".ready").touch()


@pytest.fixture(scope="session")
def clone(build_once: Callable[[str, Callable], Path]) -> Path:
    """The tracked files as they are now, with this environment as its ``.venv``."""

    def make(folder: Path) -> None:
        names = run("git", "ls-files", "--cached", "--others", "--exclude-standard", cwd=ROOT)
        for name in names.stdout.splitlines():
            if (ROOT / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, folder / name)
        _lend_environment(folder / ".venv")
        run("git", "init", "-q", cwd=folder)
        if (ROOT / ".mypy_cache").is_dir():  # else make lint reads all types of all libraries anew
            shutil.copytree(ROOT / ".mypy_cache", folder / ".mypy_cache")

    return build_once("clone", make)


@pytest.fixture(scope="session")
def handbook(clone: Path, build_once: Callable[[str, Callable], Path]) -> Path:
    """The real handbook as ``make`` builds it in a clone: ``html`` and ``pdf`` in one folder."""

    def make(_done: Path) -> None:
        output = run("make", cwd=clone).stdout
        (clone / "docs/_build/make.log").write_text(output, "utf-8")

    build_once("handbook", make)
    return clone / "docs/_build"


@pytest.fixture
def unproxied(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hosts are asked themselves, whatever proxy this machine has."""
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture
def web(unproxied: None) -> Iterator[Web]:
    """A part of the web, on this machine."""
    with serve(Web()) as part:
        yield part
