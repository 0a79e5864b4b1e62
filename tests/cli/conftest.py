"""A reader's desk: a folder with a built book in it, a clock, and the command; a book to lock."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from handbook_ext.cli import main
from handbook_ext.core.checklists import checklists_json
from handbook_ext.core.ids import fingerprint
from handbook_ext.core.model import Checklist, EarlierWording, Handbook, Item
from handbook_ext.core.progress import progress_file
from tests.support.linking_book import write_linking_book
from tests.support.lockable_docs import ASKED, LED, LockableDocs
from tests.support.pdf_copies import make_copy, with_pypdf
from tests.support.small_web import Web

NOON = 1_793_966_400_000
"""6 November 2026, 12:00 UTC, in milliseconds since 1970."""

DAY = 86_400_000
SCHEMA = jsonschema.Draft202012Validator(
    json.loads(checklists_json.schema(progress_file.SCHEMA_NAME))
)


def item(name: str, wording: str, **more: Any) -> Item:
    return Item(name, wording, "lists.html", fingerprint(wording), **more)


SHADOWED = "I have shadowed a shift."
ON_CALL = Checklist(
    "on-call", "Ready for your first on-call week", "lists.html", (
        item("shadowed", "I have shadowed one full shift.", was=("shadow", "watched-a-shift"),
             earlier=(EarlierWording(fingerprint(SHADOWED), SHADOWED),)),
        item("can-reach", "I can reach the two people I would wake.", recheck="3m"),
        item("reviews", "I have read last quarter's incident reviews.", optional=True),
        item("pager", "I carry a pager.", retired=True, was=("beeper",)),
        item("drill", "I have led a drill.", upcoming=True),
    ), was=("first-week",),
)  # fmt: skip
LEADING = Checklist("leading", "Leading", "lists.html", (item("led", "I led a project."),))
BOOK = Handbook("ops-book", "2026.11", (ON_CALL, LEADING))


@dataclass(frozen=True, slots=True)
class Answer:
    """What the command did: exit status, standard output, standard error."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Desk:
    """A reader in a folder. *now* is the clock, in milliseconds since 1970."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.capture = capture
        self.now = NOON
        self.path = folder / "progress.json"
        self.publish(BOOK)

    def publish(self, book: Handbook) -> None:
        """Put an edition into the folder."""
        (self.folder / "checklists.json").write_text(
            checklists_json.format_checklists_json(book), "utf-8"
        )

    def write(self, name: str, items: dict[str, Any], **more: Any) -> Path:
        """Write a progress file by hand."""
        head = {"format": "handbook-progress", "version": 1, "handbook": "ops-book"}
        path = self.folder / name
        path.write_text(json.dumps(head | {"items": items} | more), "utf-8")
        return path

    def run(self, *arguments: str | Path) -> Answer:
        """Run the command here; every progress file that it leaves is sound."""
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as usage:
            status = int(str(usage.code))
        captured = self.capture.readouterr()
        assert "Traceback" not in captured.err
        return Answer(status, captured.out, captured.err)

    def ok(self, *arguments: str | Path) -> Answer:
        """Run the command, which has nothing to complain about; its file keeps to the schema."""
        answer = self.run(*arguments)
        assert (answer.status, answer.err) == (0, "")
        if self.path.exists():
            SCHEMA.validate(self.content)
        return answer

    def refused(self, *arguments: str | Path) -> str:
        """Run the command, which must refuse it in one line and change nothing; the line."""
        before = self.files()
        answer = self.run(*arguments)
        assert (answer.status, answer.out) == (2, "")
        assert self.files() == before
        assert answer.err.startswith("handbook: ")
        assert answer.err.count("\n") == 1
        return answer.err.removeprefix("handbook: ").rstrip()

    def files(self) -> dict[str, bytes]:
        """What stands in the folder."""
        return {path.name: path.read_bytes() for path in self.folder.iterdir() if path.is_file()}

    @property
    def content(self) -> Any:
        """The progress file, parsed."""
        return json.loads(self.path.read_text("utf-8"))

    @property
    def items(self) -> Any:
        """The records in the progress file."""
        return self.content["items"]


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Desk]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    desk = Desk(tmp_path, capsys)
    monkeypatch.setattr(time, "time_ns", lambda: desk.now * 1_000_000)
    yield desk
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def docs(tmp_path: Path) -> LockableDocs:
    """A book of one list with two items, never locked."""
    return LockableDocs(tmp_path / "docs").write(ASKED, LED)


@pytest.fixture
def write(desk: Desk, web: Web) -> Callable[..., None]:
    """Return a function that writes files of a book in which WEB is the server's address."""
    return partial(write_linking_book, desk.folder / "docs", web)


# -- a PDF copy of BOOK --------------------------------------------------------------------

NOBODY_ASKED = (
    "handbook: nothing was written: there is no terminal to ask in. --yes takes what is sure; with "
    "--take copy or --take file, also what was changed in both.\n"
)


@pytest.fixture
def copy(desk: Desk) -> Path:
    """Where a ticked copy is to be saved; a clean one stands beside it."""
    make_copy(desk.folder / "clean.pdf", BOOK)
    return desk.folder / "copy.pdf"


def save_copy(copy: Path, ticks: dict[str, bool], notes: dict[str, str] | None = None) -> None:
    """Tick and write in the clean copy, and save it."""
    with_pypdf(copy.with_name("clean.pdf"), ticks, notes or {}, copy)
