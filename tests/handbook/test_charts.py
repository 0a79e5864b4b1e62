"""Charts drawn from data: what they show is what the data says, for every reader."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from tests.conftest import DOCS

sys.path.insert(0, str(DOCS / "_support"))
import charts
from data_files import DataError

CHARTS = charts.load(DOCS)
FIGURE = """\
[pay]
value = "$1,500"
what = "Pay."
place = "Here"
year = 2024
source = "key"
checked = 2026-11-23
class = "yearly"
"""
SOUND = """\
[one]
title = "Title"
says = "It says this."
[[one.panels]]
heading = "Here"
bars = [{ label = "A & B", figure = "pay", mark = true }, { label = "C", value = 3, shown = "3 h" }]
"""


def drawn(picture: str) -> Tag:
    """Return the root of a picture; the parser spells attributes in lower case."""
    root = BeautifulSoup(picture, "html.parser").svg
    assert root is not None
    return root


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "figures").mkdir()
    (tmp_path / "figures/pay.toml").write_text(FIGURE, "utf-8")
    (tmp_path / charts.FILE).write_text(SOUND, "utf-8")
    return tmp_path


def test_picture_and_alternative_text_hold_every_value(docs: Path) -> None:
    chart = charts.load(docs)["one"]
    assert charts.alt(chart) == "It says this. Here: A & B, $1,500; C, 3 h."
    root = drawn(charts.svg(chart))
    texts = [node.get_text() for node in root.find_all("text")]
    assert texts == ["Here", "A & B", "$1,500", "C", "3 h"]
    longest, shorter = (float(str(rect["width"])) for rect in root.find_all("rect"))
    assert longest == charts.WIDTH - charts.ROOM
    assert shorter == pytest.approx(longest * 3 / 1500, abs=0.1)


def test_a_logarithmic_scale_has_its_lines_where_the_bars_end(docs: Path) -> None:
    path = docs / charts.FILE
    ticks = 'says = "It says this."\nticks = { few = 1.5, many = 1500 }'
    path.write_text(SOUND.replace('says = "It says this."', ticks), "utf-8")
    picture = charts.svg(charts.load(docs)["one"])
    assert "M16.3 " in picture
    assert f"M{charts.WIDTH - charts.ROOM:.1f} " in picture


def test_an_unchanged_picture_is_not_written_again(docs: Path) -> None:
    charts.write(docs)
    path = docs / charts.FOLDER / "one.svg"
    first = path.stat().st_mtime_ns, path.read_bytes()
    charts.write(docs)
    assert (path.stat().st_mtime_ns, path.read_bytes()) == first
    assert [file.name for file in path.parent.iterdir()] == ["one.svg"]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('figure = "pay"', 'figure = "gone"', "no figure is called 'gone'"),
        ('title = "Title"\n', "", "needs title"),
        ('heading = "Here"\n', "", "a panel needs heading"),
        ("value = 3", "value = 0", "above 0"),
        ("value = 3", 'value = "3"', "a bar needs value"),
        ("shown", "showed", "a bar needs shown"),
        ("mark", "marked", "unknown key 'marked'"),
        ('says = "It says this."', 'says = "It."\nticks = { none = 1 }', "a number above 1"),
    ],
)
def test_a_chart_that_is_not_sound_is_refused_by_name(
    docs: Path, old: str, new: str, words: str
) -> None:
    (docs / charts.FILE).write_text(SOUND.replace(old, new), "utf-8")
    with pytest.raises(DataError, match=rf"charts.toml: chart 'one'.*{words}"):
        charts.load(docs)


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_stands_on_a_page_with_its_sources_in_the_caption(name: str) -> None:
    pages = "".join(path.read_text("utf-8") for path in DOCS.glob("*/*.md"))
    match = re.search(rf"(?s)^(:{{3,}}|`{{3,}})\{{chart\}} {name}\n(.*?)^\1", pages, re.MULTILINE)
    assert match, "no page shows it"
    assert "{cite" in match[2]
    assert re.search(r"\b20\d\d\b", match[2]), "the caption names no year"


@pytest.mark.parametrize(
    "picture",
    [*sorted((DOCS / "diagrams").glob("*.svg")), *CHARTS],
    ids=lambda value: getattr(value, "stem", value),
)
def test_every_picture_is_readable_by_all(picture: Path | str) -> None:
    source = (
        picture.read_text("utf-8") if isinstance(picture, Path) else charts.svg(CHARTS[picture])
    )
    root = drawn(source)
    assert root.get("role") == "img"
    assert root.title
    assert root.desc
    assert "prefers-color-scheme:dark" in source
    assert root.find_all("text"), "its words are drawn, not written"
    assert len(source) < 12_000
    width = float(str(root["viewbox"]).split()[2])
    for text in root.find_all("text"):
        assert 0 <= float(str(text["x"])) <= width
