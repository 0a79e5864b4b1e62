"""Bar charts, drawn as SVG from charts.toml when the book is built.

``{chart} pay`` is a figure whose picture and alternative text both come from the data; the
directive's content is its caption. A library would be matplotlib (174 MB installed, and its
pictures know one colour scheme), Altair (22 MB and a renderer besides) or pygal (small, with a
script and random ids in each picture): a bar is a rectangle with two texts, so we write it.
Text stays text, and the colours follow the reader's scheme, as in the diagrams drawn by hand.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

import figures
from data_files import NUMBER, DataError, Kind, check_keys, read_entries
from sphinx.directives.patches import Figure

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

FILE = "charts.toml"
FOLDER = "_build/charts"
"""Where the pictures are written, below the sources: no page and no commit looks in there."""

WIDTH = 380  # px: the width of a phone's column, as of all diagrams
ROOM = 86  # px kept free to the right of the longest bar, for its value
ROW, HEAD, TOP = 50, 38, 6  # px: a bar with its label, a panel's heading, the upper margin
FONT = (
    "'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, 'Libertinus Serif', sans-serif"
)
DARK = (
    "@media (prefers-color-scheme:dark){.ink{fill:#e4e1d8}.muted{fill:#b5b3a8}"
    ".green{fill:#86cdb6}.amber{fill:#e2b866}.s-line{stroke:#6a6c63}}"
)


@dataclass(frozen=True)
class Bar:
    """One value with its label, the words printed for it, and whether it stands out."""

    label: str
    value: float
    shown: str
    mark: bool = False


@dataclass(frozen=True)
class Chart:
    """Panels of bars, each panel on a scale of its own; *ticks* make one scale logarithmic."""

    title: str
    says: str
    panels: tuple[tuple[str, tuple[Bar, ...]], ...]
    ticks: tuple[tuple[str, float], ...] = ()


def load(docs: Path) -> dict[str, Chart]:
    """Return the charts of charts.toml by name; raises DataError where one is not sound."""
    book_figures = figures.load(docs / "figures")
    return {
        name: _chart(f"{FILE}: chart {name!r}", entry, book_figures)
        for name, entry in read_entries(docs / FILE).items()
    }


def _chart(where: str, entry: dict[str, Any], book_figures: dict[str, dict[str, object]]) -> Chart:
    check_keys(where, entry, {"title": str, "says": str, "panels": list}, {"ticks": dict})
    panels = []
    for panel in entry["panels"]:
        check_keys(f"{where}: a panel", panel, {"heading": str, "bars": list})
        bars = tuple(_bar(f"{where}: a bar", bar, book_figures) for bar in panel["bars"])
        panels.append((panel["heading"], bars))
    if not panels or not all(bars for _, bars in panels):
        raise DataError(f"{where}: a chart needs panels, and a panel bars")
    ticks = tuple(entry.get("ticks", {}).items())
    if any(type(value) not in NUMBER or value <= 1 for _, value in ticks):
        raise DataError(f"{where}: ticks are words, each with a number above 1")
    if ticks and any(bar.value < 1 for _, bars in panels for bar in bars):
        raise DataError(f"{where}: on a scale with ticks a bar needs a value of 1 or more")
    return Chart(entry["title"], entry["says"], tuple(panels), ticks)


def _bar(where: str, entry: dict[str, Any], book_figures: dict[str, dict[str, object]]) -> Bar:
    """Return a bar; its value is that of a figure of the book, or stands in the chart's file."""
    fields: dict[str, Kind] = (
        {"figure": str} if "figure" in entry else {"value": NUMBER, "shown": str}
    )
    check_keys(where, entry, {"label": str, **fields}, {"mark": bool})
    if "figure" in entry and entry["figure"] not in book_figures:
        raise DataError(f"{where}: no figure is called {entry['figure']!r}")
    shown = str(book_figures[entry["figure"]]["value"]) if "figure" in entry else entry["shown"]
    value = number(shown) if "figure" in entry else float(entry["value"])
    if value <= 0:
        raise DataError(f"{where} needs a value above 0")
    return Bar(entry["label"], value, shown, entry.get("mark", False))


def number(shown: str) -> float:
    """Return the number in a figure as it is printed: ``$171,200`` is 171200, ``48%`` is 48."""
    match = re.search(r"\d[\d,]*(?:\.\d+)?", shown)
    return float(match[0].replace(",", "")) if match else 0


def alt(chart: Chart) -> str:
    """Return what the chart says, then every value, for readers who do not see it."""
    panels = (
        f"{heading}: " + "; ".join(f"{bar.label}, {bar.shown}" for bar in bars)
        for heading, bars in chart.panels
    )
    return f"{chart.says} " + ". ".join(panels) + "."


def svg(chart: Chart) -> str:
    """Return the picture."""
    body: list[str] = []
    y = TOP
    for heading, bars in chart.panels:
        body.append(_text(heading, 0, y + 18, 'class="ink" fill="#23251f" font-weight="700"'))
        y += HEAD
        if chart.ticks:
            body += _ticks(chart, y, len(bars))
            y += HEAD - 8
        body += [part for at, bar in enumerate(bars) for part in _row(chart, bars, bar, y, at)]
        y += ROW * len(bars) + TOP
    words = [f"  <title>{escape(chart.title)}</title>", f"  <desc>{escape(alt(chart))}</desc>"]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y}" width="{WIDTH}" '
        f'height="{y}" role="img">'
    )
    group = f'  <g font-family="{FONT}" font-size="16">'
    style = f"  <style>{DARK}</style>"
    return "\n".join([head, *words, style, group, *body, "  </g>", "</svg>", ""])


def _length(chart: Chart, bars: tuple[Bar, ...], value: float) -> float:
    """Return how long the bar of *value* is, in px; on a logarithmic scale from one unit on."""
    longest = WIDTH - ROOM
    if chart.ticks:
        most = max(chart.ticks[-1][1], *(bar.value for bar in bars))
        return longest * math.log(value) / math.log(most)
    return longest * value / max(bar.value for bar in bars)


def _row(chart: Chart, bars: tuple[Bar, ...], bar: Bar, y: int, at: int) -> list[str]:
    top, long = y + ROW * at, _length(chart, bars, bar.value)
    kind, fill = ("green", "#17594a") if bar.mark else ("amber", "#7d5200")
    # beside the marks of a scale the values stand in a column of their own
    x, anchor = (WIDTH, ' text-anchor="end"') if chart.ticks else (long + 7, "")
    return [
        _text(bar.label, 0, top + 14, 'class="ink" fill="#23251f"'),
        _rect(kind, fill, top + 21, long),
        _text(bar.shown, x, top + 35, f'class="ink" fill="#23251f" font-weight="700"{anchor}'),
    ]


def _ticks(chart: Chart, y: int, count: int) -> list[str]:
    """Return the marks of a logarithmic scale with their words, behind the bars."""
    parts = []
    for words, value in chart.ticks:
        x = _length(chart, chart.panels[0][1], value)
        parts += [
            _text(words, x, y + 8, 'class="muted" fill="#595c53" text-anchor="middle"'),
            *(_line(x, top + 19, top + 39) for top in range(y + HEAD - 8, y + ROW * count, ROW)),
        ]
    return parts


def _line(x: float, top: int, foot: int) -> str:
    return f'  <path class="s-line" stroke="#a9a491" fill="none" d="M{x:.1f} {top}V{foot}"/>'


def _rect(kind: str, fill: str, y: int, width: float) -> str:
    size = f'width="{width:.1f}" height="16" rx="2"'
    return f'  <rect class="{kind}" fill="{fill}" x="0" y="{y}" {size}/>'


def _text(words: str, x: float, y: float, attributes: str) -> str:
    return f'  <text x="{x:.1f}" y="{y}" {attributes}>{escape(words)}</text>'


def write(docs: Path) -> None:
    """Write the pictures that are new or changed, each in one step: builds may run side by side."""
    folder = docs / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, chart in load(docs).items():
        path, picture = folder / f"{name}.svg", svg(chart)
        if path.is_file() and path.read_text("utf-8") == picture:
            continue
        with NamedTemporaryFile("w", encoding="utf-8", dir=folder, delete=False) as file:
            file.write(picture)
        Path(file.name).chmod(0o644)
        Path(file.name).replace(path)


class ChartFigure(Figure):
    """A figure whose picture and alternative text are made from the data."""

    def run(self) -> list[nodes.Node]:
        """Return the figure; a name that no chart has is an error here."""
        env = self.state.document.settings.env
        docs = Path(env.srcdir)
        for path in (docs / FILE, *(docs / "figures").glob("*.toml")):
            env.note_dependency(str(path))
        name = self.arguments[0]
        charts = load(docs)
        if name not in charts:
            raise self.error(f"{FILE} has no chart {name!r}")
        self.arguments[0] = f"/{FOLDER}/{name}.svg"
        self.options["alt"] = alt(charts[name])
        return [*super().run()]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive, and draw before the first page is read."""
    app.add_directive("chart", ChartFigure)
    app.connect("builder-inited", lambda app: write(Path(app.srcdir)))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
