"""What the validation of links costs: the same book with it, and without it.

Processor time of whole builds in processes of their own, in interleaved runs; medians.
"""

from __future__ import annotations

import json
import statistics
from pathlib import Path

import pytest

from tests.support.processor_time import Python

PAGES, LINKS, HEADINGS = 300, 20, 15
CLEAN_PAIRS, UNCHANGED_PAIRS = 9, 25
CLEAN_LIMIT = 1.10
REBUILD_LIMIT = 0.3
"""Seconds that an unchanged book of 300 pages may take longer."""
GROWTH_LIMIT = 1.3
"""How much more a page of 3,000 may take than one of 300."""

CONF = '''\
"""Counts the seconds that the extension's handlers take, and the documents that are read."""

import json
from pathlib import Path
from time import process_time

project = "Bench"
extensions = ["myst_parser", "handbook_ext"]
myst_heading_anchors = 3
exclude_patterns = ["_out*"]
html_theme = "basic"
seconds, read = {}, []


def timed(event, handler):
    def run(app, *arguments):
        start = process_time()
        try:
            return handler(app, *arguments)
        finally:
            seconds[event] = seconds.get(event, 0) + process_time() - start

    return run


def time_all(app):
    for event, listeners in app.events.listeners.items():
        app.events.listeners[event] = [
            one._replace(handler=timed(event, one.handler))
            if (one.handler.__module__ or "").startswith("handbook_ext")
            else one
            for one in listeners
        ]


def say(app, error):
    said = {"seconds": sum(seconds.values()), "read": len(read), "by_event": seconds}
    Path(app.outdir, "said.json").write_text(json.dumps(said))


def setup(app):
    app.connect("builder-inited", time_all)
    app.connect("source-read", lambda app, docname, text: read.append(docname))
    app.connect("build-finished", say, priority=900)
'''


def _write(root: Path, pages: int) -> Path:
    """Write a book in which every tenth page has one link that leads nowhere."""
    root.mkdir()
    (root / "conf.py").write_text(CONF, "utf-8")
    names = "\n".join(f"page{number}" for number in range(pages))
    (root / "index.md").write_text(f"# Bench\n\n```{{toctree}}\n{names}\n```\n", "utf-8")
    for page in range(pages):
        (root / f"page{page}.md").write_text(_page(page, pages), "utf-8")
    return root


def _page(page: int, pages: int) -> str:
    lines = [f"(label-{page})=", f"# Page {page}", ""]
    for number in range(HEADINGS):
        lines += [f"## Part {number} of {page}", "", "Words that say what is to be done.", ""]
        for link in range(number * LINKS // HEADINGS, (number + 1) * LINKS // HEADINGS):
            other = (page * 7 + link * 31 + 1) % pages
            target = "nowhere" if link == 4 and page % 10 == 0 else f"part-{number}-of-{other}"
            lines += [
                (
                    f"See [it](page{other}.md#{target}).",
                    f"See [](#label-{other}).",
                    f"See {{ref}}`label-{other}`.",
                    f"See [it](page{other}.md).",
                )[link % 4],
                "",
            ]
    return "\n".join(lines)  # fmt: skip


def _build(root: Path, out: str, *options: str) -> float:
    """Build a book; return the processor seconds, user and system."""
    python = Python(root.parent)
    pages = len(list(root.glob("page*.md")))
    is_off = "handbook_check_links=0" in options
    command = ("-m", "sphinx", "-q", "-b", "html", *options, root, root / out)
    seconds = python.seconds(*command, status=not is_off)
    assert python.said.count("[handbook.HB203]") == (0 if is_off else pages // 10)
    return seconds


def _said(root: Path, out: str) -> dict[str, float]:
    return json.loads((root / out / "said.json").read_text("utf-8"))


def _shown(values: list[float]) -> str:
    return " ".join(f"{value:.3f}" for value in sorted(values))


OFF = ("-D", "handbook_check_links=0")


def _pair(root: Path, number: int, *options: str) -> tuple[float, float]:
    """Return the seconds of a build without the validation, and of one with it, in turns first."""
    kinds = {"_out_off": OFF, "_out_on": ()}
    order = sorted(kinds, reverse=bool(number % 2))
    seconds = {out: _build(root, out, *options, *kinds[out]) for out in order}
    return seconds["_out_off"], seconds["_out_on"]


@pytest.mark.bench
def test_overhead_of_links_in_clean_and_unchanged_builds(tmp_path: Path) -> None:
    root = _write(tmp_path / "book", PAGES)
    _build(root, "_out_on")  # what follows finds the bytecode
    clean = [_pair(root, number, "-E", "-a") for number in range(CLEAN_PAIRS)]
    own = _said(root, "_out_on")["seconds"]
    ratios = [with_links / without for without, with_links in clean]
    unchanged = [_pair(root, number) for number in range(UNCHANGED_PAIRS)]
    more = [with_links - without for without, with_links in unchanged]
    median = statistics.median(ratios)
    print(f"\n{PAGES} pages of {LINKS} links: {median:.3f} times the time ({_shown(ratios)});")
    print(f"{own:.2f} s of it in handlers of our own, checklists included")
    print(f"unchanged: {statistics.median(more):.2f} s more ({_shown(more)})")
    assert median <= CLEAN_LIMIT
    assert statistics.median(more) <= REBUILD_LIMIT


@pytest.mark.bench
def test_time_grows_with_the_book_and_an_edit_costs_its_page(tmp_path: Path) -> None:
    own = {}
    for pages in (PAGES, 10 * PAGES):
        root = _write(tmp_path / f"book{pages}", pages)
        _build(root, "_out")
        own[pages] = _said(root, "_out")["seconds"] / pages
    growth = own[10 * PAGES] / own[PAGES]
    text = (root / "page7.md").read_text("utf-8")
    (root / "page7.md").write_text(text.replace("Words", "Other words"), "utf-8")
    seconds = _build(root, "_out")
    said = _said(root, "_out")
    print(f"\na page of {10 * PAGES} takes {growth:.2f} times one of {PAGES}: {own}")
    print(f"one of {10 * PAGES} edited: {said['seconds']:.2f} s own of {seconds:.2f} s")
    assert growth <= GROWTH_LIMIT
    assert said["read"] == 1
