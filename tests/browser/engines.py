"""The page's scripts that judge records and files, alone on an empty page of either browser.

They are what a book's pages load, comments gone; nothing of a list, a store or the reader's own
progress is on the page. What comes back is compared with the Python core, text by text.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from handbook_ext.sphinx_ext.assets import EXCHANGE, script

from .reader import AnyPage

PAGE = """<!doctype html><html lang=en><meta charset=utf-8><title>Alone</title>
<script defer src=alone.js></script>"""

_ASKED = """async texts => {
  const { canonical, isConfirmed, isLater, isStamp, merge, mergeUnder, newClock, own,
    changesBetween, progressText, dueAt, look, newTally, sayer, scoreWords, standing,
  } = handbookExt;
  const mergeAll = (one, other) => Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map(id =>
      [id, merge(own(one, id) || {}, own(other, id) || {})]));
  const told = (mine, theirs) => changesBetween(mine, theirs).map(({ id, field, fate }) =>
    [id, field, fate]);
  const asked = %s;
  return JSON.stringify(await Promise.all(JSON.parse(texts).map(asked)));
}"""

MERGE = "([one, other]) => canonical(mergeAll(one, other))"
CHANGES = "([mine, theirs]) => told(mine, theirs)"
PARTS = "([one, other]) => canonical(mergeUnder('part/x', { part: one }, { part: other }).part)"
TEXT = "([handbook, items, snapshots, rest]) => progressText(handbook, { items, snapshots, rest })"
STANDING = "([terms, records, now]) => standing(terms, id => own(records, id), now)"
STAMPS = """({ now, own, seen, replaces }) => {
  const clock = newClock('me', () => now), field = (at) => ({ value: 'n', at: [...at, 'them'] });
  own.map(field).forEach(clock.seeOwn);
  seen.map(field).forEach(clock.see);
  const replaced = replaces ? [field(replaces)] : [];
  replaced.forEach(clock.see);
  return [clock.next(replaced), clock.next([])].map(({ at }) => at);
}"""
DUE = "([since, recheck]) => [dueAt(since, recheck)].map(at => (at < Infinity ? at : null))[0]"
WORDS = """([tally, standings, words]) =>
  scoreWords(tally, standings.filter(isConfirmed).length, sayer(words))"""
COUNT = "([name, n, words]) => sayer(words)(name, { n, total: 9 })"
READ = """async ([bytes, mine]) => { // as the page looks at a file that a reader has chosen
  const place = document.createElement('p');
  let taken = null;
  handbookExt.book = { handbook: 'book' };
  const reasons = ['encoding', 'json', 'format', 'version', 'damaged', 'handbook'];
  handbookExt.words = Object.fromEntries(reasons.map(why => [`refused-${why}`, why]));
  const file = new Blob([Uint8Array.from(bytes, one => one.charCodeAt(0))]);
  await look(null, file, place, given => { taken = given; });
  if (!taken) return { refused: place.textContent };
  const { items, snapshots, rest, leftOut } = taken;
  return { items: canonical(items), snapshots: canonical(snapshots), rest: canonical(rest), leftOut,
    text: progressText('book', taken), told: told(mine, items),
    merged: canonical(mergeAll(mine, items)) };
}"""
SIZE = """async size => {
  const file = new Blob([new Uint8Array(size).fill(32)]), place = document.createElement('p');
  handbookExt.words = { 'refused-size': 'size', 'refused-json': 'json' };
  handbookExt.book = { handbook: 'book' };
  await look(null, file, place);
  return place.textContent;
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
    """Write the page and its script."""
    (folder / "alone.html").write_text(PAGE, "utf-8")
    (folder / "alone.js").write_text(
        script("records.js", "sound.js", "clock.js", *EXCHANGE), "utf-8"
    )
