"""``make release-check``: on a copy of the project that is ready, and with each fault made."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from handbook_ext import __version__
from tests.conftest import ROOT, run

TOOL = ROOT / "tools/release_check.py"
CONF = 'extensions = ["myst_parser", "handbook_ext"]\nhandbook_id = "ops"\n'
PAGE = """\
# Ops

```{checklist} On call
:name: on-call

- [ ] I have shadowed a shift. {#shadowed}
- [ ] I may wake two people. {#wake}
```
"""
CHANGELOG = f"# Changelog\n\n## Unreleased\n\n### Extension\n\n## 2026-12-01\n\n\
### Extension {__version__}\n\n- The first.\n"
VERSION = "src/handbook_ext/_version.py"
LATER = "0.2.0"


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("release_check", TOOL)
    module = sys.modules["release_check"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CHECK = _load()


class Copy:
    """A copy of the project in a repository of its own, with a small book in place of ours."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @property
    def release(self) -> object:
        """The release that the copy would be now."""
        return CHECK.Release(self.root)

    def git(self, *arguments: str) -> None:
        identity = ("-c", "user.name=Kim", "-c", "user.email=kim@example.org")
        run("git", *identity, *arguments, cwd=self.root)

    def change(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text("utf-8")
        assert old in text
        (self.root / name).write_text(text.replace(old, new), "utf-8")

    def commit(self, *, tag: str | None = None) -> None:
        self.git("add", ".")
        self.git("commit", "-q", "-m", "A change")
        if tag:
            self.git("tag", tag)

    def raise_version(self, version: str = LATER) -> None:
        self.change(VERSION, __version__, version)
        self.change("CHANGELOG.md", f"Extension {__version__}", f"Extension {version}")

    def main(self) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(self.root / "tools/release_check.py")]
        return subprocess.run(command, cwd=self.root, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def ready(build_once: Callable[[str, Callable], Path]) -> Path:
    """A copy that is ready to be released."""

    def make(folder: Path) -> None:
        for name in ("pyproject.toml", "LICENSE", ".gitignore"):
            shutil.copy(ROOT / name, folder / name)
        for name in ("src", "tools"):
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, folder / name, ignore=ignore)
        (folder / "CHANGELOG.md").write_text(CHANGELOG, "utf-8")
        (folder / "docs").mkdir()
        (folder / "docs/conf.py").write_text(CONF, "utf-8")
        (folder / "docs/index.md").write_text(PAGE, "utf-8")
        run(sys.executable, "-m", "handbook_ext", "lock", "docs", cwd=folder)
        run("git", "init", "-q", cwd=folder)
        Copy(folder).commit()

    return build_once("ready", make)


@pytest.fixture
def copy(ready: Path, tmp_path: Path) -> Copy:
    """A copy of one's own."""
    return Copy(shutil.copytree(ready, tmp_path / "copy"))


def _faults(check: str, copy: Copy) -> list[str]:
    faults: Iterator[str] = getattr(CHECK, f"{check}_faults")(copy.release)
    return list(faults)


def test_our_changelog_speaks_of_the_version_that_the_code_names() -> None:
    """Its latest section with a number: that of the next release, or of the last one."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.search(r"(?m)^### Extension (\d.*)$", text)[1] == __version__


def test_make_runs_the_check() -> None:
    printed = run("make", "--no-print-directory", "--dry-run", "release-check", cwd=ROOT).stdout
    assert printed.splitlines()[-1] == ".venv/bin/python tools/release_check.py"


def test_a_copy_that_is_ready_is_built_and_told_what_comes_next(copy: Copy) -> None:
    done = copy.main()
    assert (done.stderr, done.returncode) == ("", 0), done.stdout
    assert f"handbook-ext {__version__} can be released." in done.stdout
    assert f"\n  git push origin v{__version__}\n" in done.stdout
    copy.git(*re.search(r"git (tag --annotate \S+ --message) ", done.stdout)[1].split(), "first")
    names = sorted(path.name for path in (copy.root / "dist").iterdir())
    stem = f"handbook_ext-{__version__}"
    assert names == [f"{stem}-py3-none-any.whl", f"{stem}.tar.gz"]
    assert CHECK.next_steps(copy.release).startswith(f"v{__version__} is ready: ")
    assert _faults("version", copy) == []


def test_every_fault_is_told_at_once(copy: Copy) -> None:
    copy.change("CHANGELOG.md", "### Extension\n", "### Extension\n\n- Something new.\n")
    copy.change("docs/index.md", "{#wake}", "{#may-wake}")
    copy.change(VERSION, __version__, LATER)
    (copy.root / "src/README.md").unlink()
    done = copy.main()
    assert done.returncode == 1
    told = [line for line in done.stdout.splitlines() if line.startswith("error: ")]
    assert [line.partition(":")[2].partition(":")[0].strip() for line in told] == [
        "not committed", "CHANGELOG.md", "CHANGELOG.md", "the locks of docs",
        "the package cannot be built",
    ]  # fmt: skip


def test_what_is_not_committed(copy: Copy) -> None:
    assert _faults("tree", copy) == []
    copy.change("docs/index.md", "# Ops", "# Operations")
    (copy.root / "notes.md").write_text("", "utf-8")
    assert _faults("tree", copy) == ["not committed: docs/index.md, notes.md"]


def test_a_version_that_is_none(copy: Copy) -> None:
    copy.raise_version("next")
    assert _faults("version", copy) == [f"{VERSION}: 'next' is no version"]


def test_a_version_that_was_released_already(copy: Copy) -> None:
    copy.git("tag", f"v{__version__}")
    assert _faults("version", copy) == []
    copy.change("docs/index.md", "# Ops", "# Operations")
    copy.commit()
    (fault,) = _faults("version", copy)
    assert fault == f"v{__version__} is another commit already: raise the version in {VERSION}"


def test_a_version_before_the_last_one(copy: Copy) -> None:
    copy.git("tag", "v0.0.9")
    copy.git("tag", "v10.0.0")
    assert _faults("version", copy) == [
        f"{VERSION}: {__version__} is not later than v10.0.0",
        f"this commit is tagged v0.0.9, but {VERSION} says {__version__}",
    ]


def test_a_changelog_without_the_version(copy: Copy) -> None:
    assert _faults("changelog", copy) == []
    for old, new in (("## 2026-12-01", "## December"), (__version__, "0.0.9")):
        text = CHANGELOG.replace(old, new)
        (copy.root / "CHANGELOG.md").write_text(text, "utf-8")
        assert _faults("changelog", copy) == [
            f"CHANGELOG.md: no section '## YYYY-MM-DD' holds '### Extension {__version__}'"
        ]


def test_a_changelog_with_something_left(copy: Copy) -> None:
    copy.change("CHANGELOG.md", "### Extension\n\n", "### Extension\n\n- New.\n- Newer.\n\n")
    assert _faults("changelog", copy) == ["CHANGELOG.md:7: lines left under Unreleased: 2"]


def test_an_id_that_is_not_locked(copy: Copy) -> None:
    copy.change("docs/index.md", "{#wake}\n", "{#wake}\n- [ ] I sleep. {#sleep}\n")
    (fault,) = _faults("lock", copy)
    assert fault.startswith("the locks of docs:\n")
    assert "sleep" in fault


def test_an_id_that_the_last_release_had_and_a_shortened_lock_hides(copy: Copy) -> None:
    copy.git("tag", f"v{__version__}")
    copy.raise_version()
    copy.change("docs/index.md", "- [ ] I may wake two people. {#wake}\n", "")
    for lock in (copy.root / "docs").glob("*.lock"):
        lines = lock.read_text("utf-8").splitlines(keepends=True)
        lock.write_text("".join(line for line in lines if "wake" not in line), "utf-8")
    copy.commit()
    assert run(sys.executable, "-m", "handbook_ext", "lock", "--check", "docs", cwd=copy.root)
    (fault,) = _faults("lock", copy)
    assert f"HB126 removed-lock-line: v{__version__} has a line that the lock has no more" in fault
    assert "item wake " in fault


def test_a_package_that_the_registry_would_not_show(copy: Copy) -> None:
    copy.change("pyproject.toml", 'readme = "src/README.md"', 'readme = "src/README.rst"')
    (copy.root / "src/README.rst").write_text("Title\n==\n\n.. nothing::\n", "utf-8")
    (fault,) = _faults("package", copy)
    assert fault.startswith("twine check:\n")
    assert "`long_description` has syntax errors in markup" in fault
