"""tools/find-browser is content with what is there, and else names what is missing, no more."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.browser_site import ROOT


def find(path: Path) -> subprocess.CompletedProcess[str]:
    """Run the tool with the programs in *path* and no others."""
    return subprocess.run(
        ["/bin/sh", ROOT / "tools/find-browser"],
        env={"PATH": str(path)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("there", "lacking"),
    [
        ((), "chromium fonts-liberation firefox-esr"),
        (("chromium",), "firefox-esr"),
        (("firefox-esr",), "chromium fonts-liberation"),
        (("google-chrome", "firefox"), ""),
    ],
)
def test_what_is_missing_is_named(tmp_path: Path, there: tuple[str, ...], lacking: str) -> None:
    for name in there:
        (tmp_path / name).symlink_to(shutil.which("true"))
    (tmp_path / "id").symlink_to(shutil.which("id"))  # with no apt-get beside it
    ran = find(tmp_path)
    assert ran.returncode == bool(lacking)
    assert ran.stderr.rpartition("sudo apt-get install ")[2].strip() == lacking


@pytest.mark.parametrize("works", [True, False])
def test_what_is_missing_is_installed_where_that_can_be(tmp_path: Path, works: bool) -> None:
    tools = {
        "id": "echo 0",
        "chromium": "exit 0",
        "apt-get": f"""echo "$*" >>{tmp_path}/asked
            {shutil.which("cp")} {tmp_path}/{"chromium" if works else "nothing"} {tmp_path}/firefox
        """,
    }
    for name, script in tools.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o755)
    ran = find(tmp_path)
    assert (ran.returncode, "firefox-esr" in ran.stderr) == ((0, False) if works else (1, True))
    asked = (tmp_path / "asked").read_text().splitlines()
    assert asked == ["update -qq", "install -y -qq firefox-esr"]
