"""The data file of recurring figures, and what happens when it is wrong."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.conftest import DOCS

sys.path.insert(0, str(DOCS / "_support"))
import figures
from data_files import DataError

SOUND = """\
[pay]
value = "$1"
what = "Pay."
place = "Here"
year = 2024
source = "key"
checked = 2026-11-23
class = "yearly"
"""


def test_every_figure_is_printed_somewhere() -> None:
    pages = "".join(
        path.read_text("utf-8") for path in DOCS.rglob("*.md") if "_build" not in path.parts
    )
    unused = [name for name in figures.load(DOCS / "figures") if f"{{{{ {name} }}}}" not in pages]
    assert unused == []


def test_one_edit_changes_the_value_and_the_list(tmp_path: Path) -> None:
    path = tmp_path / "figures.toml"
    path.write_text(SOUND, "utf-8")
    values = figures.substitutions(tmp_path)
    assert values["pay"] == "$1"
    assert "- **$1**: Pay. Here, 2024. {cite}`key`. Checked" in values["figures_table"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('value = "$1"', "needs value"),
        ("year = 2024", "needs year"),
        ("checked = 2026-11-23", "needs checked"),
        ('class = "yearly"', "needs class"),
    ],
)
def test_an_incomplete_figure_is_refused_by_name(tmp_path: Path, line: str, words: str) -> None:
    path = tmp_path / "figures.toml"
    path.write_text(SOUND.replace(line, ""), "utf-8")
    with pytest.raises(DataError, match=rf"figures.toml: figure 'pay'.*{words}"):
        figures.load(tmp_path)


def test_a_figure_in_two_files_is_refused_by_name(tmp_path: Path) -> None:
    for name in ("one.toml", "two.toml"):
        (tmp_path / name).write_text(SOUND, "utf-8")
    with pytest.raises(DataError, match=r"two.toml: figure 'pay' stands in another file"):
        figures.load(tmp_path)
