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


def test_the_table_has_the_folders_in_the_order_that_imports_go() -> None:
    table = re.findall(r"^\| `(\w+)` \|", PAGE.partition("(architecture-item)=")[0], re.MULTILINE)
    folders = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert set(table) == folders
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    layers = next(one["layers"] for one in contracts if one["type"] == "layers")
    names = [re.findall(r"handbook_ext\.(\w+)", layer) for layer in layers]
    assert table == [name for several in names for name in several]


def test_it_names_every_event_that_we_connect_to() -> None:
    source = "".join(path.read_text("utf-8") for path in (PACKAGE / "sphinx_ext").glob("*.py"))
    connected = set(re.findall(r'connect\(\s*"([\w-]+)"', source))
    table = PAGE.partition("(architecture-events)=")[2].partition("(architecture-rooms)=")[0]
    named = set(re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE))
    assert named <= connected
    assert {"config-inited", "doctree-read", "build-finished"} <= named
