"""The page's scripts that judge records and files, alone on an empty page of either browser.

They are the modules that a book's scripts are made from, as they are; nothing of a list, a store or
the reader's own progress is on the page. What comes back is compared with the Python core, text by
text.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.conftest import ROOT
from tests.support.page_reader import AnyPage

SOURCES = ROOT / "browser/src"
PAGE = """<!doctype html><html lang=en><meta charset=utf-8><title>Alone</title>
<script type=module src=alone.js></script>"""
MODULES = (
    "copies/read", "progress/changes", "progress/file", "progress/my-lists", "progress/records",
    "progress/status", "progress/validate", "progress/values", "progress/words", "store/clock",
)  # fmt: skip
_IMPORTS = [f"import * as m{i} from './src/{name}.js';" for i, name in enumerate(MODULES)]
_ALL = ", ".join(f"...m{i}" for i in range(len(MODULES)))
_ALONE = "\n".join([*_IMPORTS, f"window.modules = {{ {_ALL} }};"])

_ASKED = """async texts => {
  const { Clock, canonical, changesBetween, dueAt, isConfirmed, isMine, itemStatus, mergeRecord,
    mergeUnder, own, progressText, readCopy, sayer, scoreWords } = modules;
  const mergeAll = (one, other) => Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map(id =>
      [id, mergeRecord(own(one, id) || {}, own(other, id) || {})]));
  const told = (mine, theirs) => changesBetween(mine, theirs).map(({ id, field, fate }) =>
    [id, field, fate]);
  const asked = %s;
  return JSON.stringify(await Promise.all(JSON.parse(texts).map(asked)));
}"""

MERGE = "([one, other]) => canonical(mergeAll(one, other))"
CHANGES = "([mine, theirs]) => told(mine, theirs)"
PARTS = "([one, other]) => canonical(mergeUnder('part/x', { part: one }, { part: other }).part)"
TEXT = """([handbook, items, snapshots, rest, lists]) =>
  progressText(handbook, { items, lists, snapshots, rest })"""
MINE = """([list, lists]) =>
  isMine(list, new Map(Object.entries(lists).map(([id, mine]) => [`list/${id}`, { mine }])))"""
STATUS = "([terms, records, now]) => itemStatus(terms, id => own(records, id), now)"
STAMPS = """({ now, own, seen, replaces }) => {
  const clock = new Clock('me', () => now), field = (at) => ({ value: 'n', at: [...at, 'them'] });
  own.map(field).forEach(one => clock.seeOwn(one));
  seen.map(field).forEach(one => clock.see(one));
  const replaced = replaces ? [field(replaces)] : [];
  replaced.forEach(one => clock.see(one));
  return [clock.next(replaced), clock.next([])].map(({ at }) => at);
}"""
DUE = "([since, recheck]) => [dueAt(since, recheck)].map(at => (at < Infinity ? at : null))[0]"
WORDS = """([tally, statuses, words]) =>
  scoreWords(tally, statuses.filter(isConfirmed).length, sayer(words))"""
COUNT = "([name, n, words]) => sayer(words)(name, { n, total: 9 })"
READ = """async ([bytes, mine]) => { // as the page looks at a file that a reader has chosen
  const place = document.createElement('p');
  let taken = null;
  handbookExt.book = { handbook: 'book' };
  const reasons = ['encoding', 'json', 'format', 'version', 'damaged', 'handbook'];
  const kinds = ['empty', 'pdf', 'picture', 'page', 'cut', 'other']; // what it says of no JSON
  handbookExt.words = Object.fromEntries([...reasons.map(why => [`refused-${why}`, why]),
    ...kinds.map(kind => [`refused-${kind}`, 'json'])]);
  const file = new Blob([Uint8Array.from(bytes, one => one.charCodeAt(0))]);
  await readCopy(file, place, copy => { taken = copy; });
  if (!taken) return { refused: place.textContent.trim() };
  const { items, lists, snapshots, rest, leftOut } = taken;
  return { items: canonical(items), lists: canonical(lists), snapshots: canonical(snapshots),
    rest: canonical(rest), leftOut, text: progressText('book', taken), told: told(mine, items),
    merged: canonical(mergeAll(mine, items)) };
}"""
SIZE = """async size => {
  const file = new Blob([new Uint8Array(size).fill(32)]), place = document.createElement('p');
  handbookExt.words = { 'refused-size': 'size', 'refused-empty': 'json' };
  handbookExt.book = { handbook: 'book' };
  await readCopy(file, place, () => {});
  return place.textContent.trim();
}"""
"""What can be asked: each a function of one question, which has what the names above say."""


@dataclass(frozen=True)
class Engine:
    """A browser with the scripts loaded."""

    page: AnyPage

    def ask(self, what: str, questions: list[Any]) -> list[Any]:
        """Return the answer to each question. All goes as ASCII, so that no driver changes it."""
        answers: list[Any] = json.loads(self.page.evaluate(_ASKED % what, json.dumps(questions)))
        return answers


def write_page(folder: Path) -> None:
    """Write the page, its script and the modules."""
    (folder / "alone.html").write_text(PAGE, "utf-8")
    (folder / "alone.js").write_text(_ALONE, "utf-8")
    shutil.copytree(SOURCES, folder / "src")


def as_latin(data: bytes) -> str:
    """Return *data* as a text of one character a byte."""
    return data.decode("latin-1")
