"""What the architecture page and its pictures name is there, and is all that there is."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "src/handbook_ext"
PAGE = (ROOT / "docs/extension/architecture.md").read_text("utf-8")
PICTURES = sorted((ROOT / "docs/diagrams").glob("life-of-*.svg"))


def _is_there(name: str) -> bool:
    return (PACKAGE / name).exists() or (ROOT / name).exists()


def test_every_room_that_the_page_names_is_there() -> None:
    names = [name for name in re.findall(r"`([\w/.-]+)`", PAGE) if "/" in name]
    assert len(names) > 15
    assert [name for name in names if not _is_there(name)] == []


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.stem)
def test_every_room_in_a_picture_is_there(picture: Path) -> None:
    texts = re.findall(r'<text class="muted"[^>]*>([^<]+)</text>', picture.read_text("utf-8"))
    names = [name for text in texts for name in text.split(", ") if " " not in name]
    assert len(names) > 8
    assert [name for name in names if not _is_there(name)] == []


def _layers(*containers: str) -> list[str]:
    """Return what the contract of a package names, from top to bottom."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    (layers,) = (
        contract["layers"]
        for contract in project["tool"]["importlinter"]["contracts"]
        if contract["type"] == "layers" and contract.get("containers", []) == [*containers]
    )
    return [name for layer in layers for name in re.findall(r"(\w+)(?= \||$)", layer)]


def _table(begin: str, end: str) -> list[str]:
    """Return what the first column of a table of the page names, between two labels."""
    part = PAGE.partition(f"({begin})=")[2].partition(f"({end})=")[0]
    rows = re.findall(r"^\| (`[^|]+`) \|", part, re.MULTILINE)
    return [name for row in rows for name in re.findall(r"`(\w+)`", row)]


def test_the_tables_have_folders_and_modules_in_the_order_that_imports_go() -> None:
    folders = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    table = _table("architecture-folders", "architecture-sphinx")
    assert set(table) == folders
    assert table == _layers()
    assert _table("architecture-sphinx", "architecture-item") == _layers("handbook_ext.sphinx_ext")


def test_it_names_every_event_that_we_connect_to() -> None:
    source = "".join(path.read_text("utf-8") for path in (PACKAGE / "sphinx_ext").glob("*.py"))
    connected = set(re.findall(r'connect\(\s*"([\w-]+)"', source))
    table = PAGE.partition("(architecture-events)=")[2].partition("(architecture-rooms)=")[0]
    named = set(re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE))
    assert named <= connected
    assert {"config-inited", "doctree-read", "build-finished"} <= named
