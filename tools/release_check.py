"""Says whether this commit can be released as the version it names, and what to do next.

``make release-check`` runs it, here and in the release workflow. It changes nothing but
``dist/``, which then holds the two files that would be uploaded.
"""

from __future__ import annotations

import re
import runpy
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from packaging.version import InvalidVersion, Version

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSION_FILE: Final = "src/handbook_ext/_version.py"


@dataclass(frozen=True)
class Release:
    """The release that the commit checked out in *root* would be."""

    root: Path

    @cached_property
    def version(self) -> str:
        """The version that the code names."""
        return str(runpy.run_path(str(self.root / VERSION_FILE))["__version__"])

    @property
    def tag(self) -> str:
        """The name of the tag that marks this release."""
        return f"v{self.version}"

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run *command* in the root, and keep what it says."""
        return subprocess.run(command, cwd=self.root, capture_output=True, text=True, check=False)

    def git(self, *arguments: str) -> list[str]:
        """Return the lines that git answers; none where it refuses."""
        return self.run("git", *arguments).stdout.splitlines()

    def earlier_tags(self) -> list[str]:
        """Return the tags of earlier releases that this commit follows, the latest first."""
        merged = self.git("tag", "--merged", "HEAD", "--sort=-version:refname", "--list", "v*")
        return [tag for tag in merged if tag != self.tag]


def tree_faults(release: Release) -> Iterator[str]:
    """Yield what differs from what is committed, which is what a tag releases."""
    if changed := release.git("status", "--porcelain"):
        yield f"not committed: {', '.join(line[3:] for line in changed)}"


def version_faults(release: Release) -> Iterator[str]:
    """Yield what is wrong with the version: no version, not a new one, not the tag's."""
    try:
        version = Version(release.version)
    except InvalidVersion:
        yield f"{VERSION_FILE}: {release.version!r} is no version"
        return
    for tag in release.earlier_tags()[:1]:
        if version <= Version(tag):
            yield f"{VERSION_FILE}: {release.version} is not later than {tag}"
    here = release.git("tag", "--points-at", "HEAD", "--list", "v*")
    if here and release.tag not in here:
        yield f"this commit is tagged {here[0]}, but {VERSION_FILE} says {release.version}"
    if not here and release.git("tag", "--list", release.tag):
        yield f"{release.tag} is another commit already: raise the version in {VERSION_FILE}"


def changelog_faults(release: Release) -> Iterator[str]:
    """Yield what the changelog lacks: the version in a dated section, nothing left for later."""
    title, dated, unreleased = "", False, []
    wanted = f"### Extension {release.version}"
    lines = (release.root / "CHANGELOG.md").read_text("utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if line.startswith("## "):
            title = line.removeprefix("## ")
        elif line == wanted and re.fullmatch(r"\d{4}-\d\d-\d\d", title):
            dated = True
        elif title == "Unreleased" and line and not line.startswith("#"):
            unreleased.append(number)
    if unreleased:
        yield f"CHANGELOG.md:{unreleased[0]}: lines left under Unreleased: {len(unreleased)}"
    if not dated:
        yield f"CHANGELOG.md: no section '## YYYY-MM-DD' holds '{wanted}'"


def lock_faults(release: Release) -> Iterator[str]:
    """Yield what the locks lack, or have lost of what an earlier release published."""
    since = [word for tag in release.earlier_tags()[:1] for word in ("--against", tag)]
    handbook = (sys.executable, "-m", "handbook_ext")
    done = release.run(*handbook, "lock", "--check", *since, "docs")
    if done.returncode:
        yield f"the locks of docs:\n{done.stdout}{done.stderr}".rstrip()


def package_faults(release: Release) -> Iterator[str]:
    """Yield why the package cannot be built, or a registry would not take or show it."""
    shutil.rmtree(release.root / "dist", ignore_errors=True)
    built = release.run(sys.executable, "-m", "build", "--no-isolation", "--outdir", "dist", ".")
    if built.returncode:
        yield f"the package cannot be built:\n{built.stdout}{built.stderr}".rstrip()
        return
    files = sorted(path.relative_to(release.root) for path in (release.root / "dist").iterdir())
    twine = (sys.executable, "-m", "twine", "--no-color", "check", "--strict")
    checked = release.run(*twine, *map(str, files))
    if checked.returncode:
        yield f"twine check:\n{checked.stdout}{checked.stderr}".rstrip()


CHECKS: Final = (tree_faults, version_faults, changelog_faults, lock_faults, package_faults)


def next_steps(release: Release) -> str:
    """Return what is left to do once nothing is wrong."""
    if release.git("tag", "--points-at", "HEAD", "--list", release.tag):
        return f"{release.tag} is ready: the release workflow publishes dist/ once approved."
    return (
        f"handbook-ext {release.version} can be released. When the checks of this commit on main "
        f"have passed:\n"
        f'  git tag --annotate {release.tag} --message "handbook-ext {release.version}"\n'
        f"  git push origin {release.tag}\n"
        f"The release workflow checks the tag in the same way, and publishes it once approved."
    )


def main() -> int:
    """Print every fault, or what to do next."""
    release = Release(Path.cwd())
    faults = [fault for check in CHECKS for fault in check(release)]
    print("\n".join(f"error: {fault}" for fault in faults) or next_steps(release))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
