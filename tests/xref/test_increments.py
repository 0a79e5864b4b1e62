"""However a handbook is edited, an incremental build says and writes what a clean one does."""

from __future__ import annotations

import difflib
import re
import shutil
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from tests.sphinx_ext.conftest import Book
from tests.support.link_edits import Draft, edit

CONF = """\
from pathlib import Path

from handbook_ext.core.findings.formats.json_report import to_json
from handbook_ext.sphinx_ext.findings import reporting
from handbook_ext.sphinx_ext.project import project_of

project = "Test Book"
handbook_id = "test-book"
extensions = ["myst_parser", "handbook_ext"]
myst_enable_extensions = ["colon_fence", "attrs_inline", "attrs_block"]
myst_heading_anchors = 3
exclude_patterns = ["_out", "parts"]
html_theme = "basic"
html_static_path = ["_static"]
numfig = True
nitpicky = True
handbook_severities = {"unused-label": "warning", "unused-term": "warning"}


def abort(event):
    if Path(__file__).with_name("abort").read_text() == event:
        raise KeyboardInterrupt
    return ()


def report(app, exception):
    found = reporting.reported_findings(project_of(app))
    Path(app.outdir, "findings.json").write_text(to_json(found, reporting.lines_of(app)))


def setup(app):
    app.connect("build-finished", report)
    for event in ("env-updated", "write-started", "html-page-context", "html-collect-pages"):
        app.connect(event, lambda *_, event=event: abort(event))
"""
STAGES = ("env-updated", "write-started", "html-page-context", "html-collect-pages")
"""Where a build may be aborted: after reading, before writing, amid it, and behind it."""
OURS = re.compile(r"^\S+: (?:ERROR|WARNING): HB\d+ (?s:.)*?\[handbook\.HB\d+\]$", re.MULTILINE)


class Writer:
    """An author who builds after every edit, in a folder of their own."""

    def __init__(self, seed: int, jobs: int, builder: str, root: Path) -> None:
        self.chance = Random(seed)  # noqa: S311 - a test's choice
        self.jobs, self.builder, self.root = jobs, builder, root
        self.draft = Draft(self.chance)
        self.book = Book(root / "book")
        self.files: dict[str, str] = {}
        self.story: list[str] = []

    def run(self, edits: int) -> None:
        """Edit and build, and compare with a build from nothing each time."""
        self.write()
        self.book.build(self.builder, jobs=self.jobs)
        for _ in range(edits):
            self.story.append(" ".join(edit(self.draft)))
            self.write()
            if self.chance.random() < 0.15:
                self.abort()
            self.book.build(self.builder, jobs=self.jobs)
            self.compare()

    def write(self) -> None:
        """Write what changed, as an editor does."""
        files = {**self.draft.written(), "conf.py": CONF, "abort": ""}
        changed = {name: text for name, text in files.items() if self.files.get(name) != text}
        self.book.write({**changed, **dict.fromkeys(self.files.keys() - files.keys())})
        self.files = files

    def abort(self) -> None:
        """Begin a build and kill it; one process alone, since no other may outlive it."""
        stage = self.chance.choice(STAGES)
        self.story.append(f"abort at {stage}")
        self.book.write({"abort": stage})
        with suppress(KeyboardInterrupt):
            self.book.build(self.builder)
        self.book.write({"abort": ""})

    def compare(self) -> None:
        """See that a build from nothing says and writes the same."""
        clean = Book(self.root / "clean")
        shutil.rmtree(clean.root)
        shutil.copytree(self.book.root, clean.root, ignore=shutil.ignore_patterns("_out"))
        clean.build(self.builder)
        for what in ("findings.json", "log", "status", *self.draft.pages):
            now, clean_text = _shown(self.book, what), _shown(clean, what)
            if now != clean_text:
                lines = (
                    now.splitlines(),
                    clean_text.splitlines(),
                    "incremental",
                    "clean",
                    "",
                    "",
                    1,
                )
                pytest.fail("\n".join([what, *self.story, *difflib.unified_diff(*lines)]))


def _shown(book: Book, what: str) -> str:
    """Return what a build says, or the main content of a page.

    What stands around it, such as links to the next page, Sphinx leaves as it is on a page that
    it does not write again.
    """
    if what == "status":
        return str(book.status)
    if what == "findings.json":
        return book.read(what)
    if what == "log":
        return "\n".join(OURS.findall(book.warnings.replace(str(book.root), "")))
    paths = (f"{what}.html", f"{what}/index.html", f"{what.removesuffix('index')}index.html")
    text = next(book.read(path) for path in paths if (book.out / path).exists())
    match = re.search(r'<div class="body" role="main">(.*?)<div class="clearer">', text, re.DOTALL)
    assert match
    return match[1]


KINDS = [(builder, jobs) for builder in ("html", "dirhtml") for jobs in (1, 2, 4)]


@pytest.mark.parametrize(("builder", "jobs"), [("html", 1), ("dirhtml", 2)])
def test_an_incremental_build_is_as_good_as_a_clean_one(
    builder: str, jobs: int, tmp_path: Path
) -> None:
    Writer(jobs, jobs, builder, tmp_path).run(2)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(300))
def test_many_incremental_builds(seed: int, tmp_path: Path) -> None:
    builder, jobs = KINDS[seed % len(KINDS)]
    Writer(1000 + seed, jobs, builder, tmp_path).run(4 + seed % 3)
