"""Fingerprints are of the words as written: with the names of substitutions, not their values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from handbook_ext.core.ids import fingerprint
from handbook_ext.core.locks.checklist_lock import parse_lock

from .conftest import CONF, Book

PAGE = """\
---
myst:
  substitutions:
    kind: minor
---

# Train

(rails)=
## Rails

:::{checklist} Before {{ train }} *leaves {{ train }}*
:name: leaves

{{ intro }}

- [ ] Release {{ train }} is tagged. {#tagged}
- [ ] {{ train }}, {{ kind }} and {{train | upper}} are announced {{ empty }} by {{ full }}. {#told}
  - [ ] *All of **{{ train }}** runs*, as in [rails of {{ train }}](#rails) and {{ train }} {#runs}
- [ ] {{ unless.this }}, {{ env.config.release }}. {#called}

  See {{ train }}.
- [ ] Nothing *is* put `{{ in }}` here -- "so". {#plain}
:::
"""
WRITTEN = {
    "tagged": "Release train is tagged.",
    "told": "train, kind and train | upper are announced empty by full.",
    "runs": "All of train runs, as in rails of train and train",
    "called": "unless.this, env.config.release.",
    "plain": 'Nothing is put {{ in }} here - "so".',
}
VALUES = {
    "train": "T4", "empty": "", "full": "the **whole {{ train }} crew**, [all](#rails)",
    "unless": {"this": "x"}, "intro": "Read *this* first.",
}  # fmt: skip


@pytest.fixture
def train(make_book: Callable[..., Book]) -> Book:
    return make_book({"index.md": PAGE})


def _build(book: Book, extensions: tuple[str, ...] = (), **values: Any) -> dict[str, Any]:
    """Build with other values of substitutions; return the export's only list."""
    book.build(
        myst_substitutions=VALUES | values, release=str(values), fresh=True,
        myst_enable_extensions=["colon_fence", "substitution", *extensions],
    )  # fmt: skip
    assert (book.warnings, book.status) == ("", 0)
    (exported,) = book.export()["lists"]
    return exported


def test_a_new_value_rewords_no_item_and_readers_see_the_value(train: Book) -> None:
    first = _build(train)
    items = {item["id"]: item for item in first["items"]}
    assert items["tagged"]["wording"] == "Release T4 is tagged."
    assert items["told"]["wording"].startswith("T4, minor and T4 are announced by the whole T4")
    for name, text in WRITTEN.items():
        assert items[name]["fingerprint"] == fingerprint(text), name
    page = train.page("index.html")
    assert page.select_one("#runs .hb-wording em strong").get_text() == "T4"
    later = _build(train, ("smartquotes", "tasklist"), train="T5 *or* 6", empty="not", full="us")
    assert [item["fingerprint"] for item in later["items"]] == [
        item["fingerprint"] for item in first["items"]
    ]
    assert later["items"][0]["wording"] == "Release T5 or 6 is tagged."
    assert (first["title"], later["title"]) == (
        "Before T4 leaves T4",
        "Before T5 or 6 leaves T5 or 6",
    )


def test_a_lock_is_not_stale_at_each_release(train: Book) -> None:
    lock = [
        "handbook test-book",
        f"list leaves {fingerprint('Before train leaves train')} Before train leaves train",
        *(f"item {name} {fingerprint(text)} {text}" for name, text in WRITTEN.items()),
    ]
    assert parse_lock("\n".join(lock)).invalid_lines == ()
    train.write({"checklists.lock": "\n".join([*lock, ""])})
    for value in ("T4", "T5"):
        assert "earlier" not in str(_build(train, train=value))
        assert train.read("checklists.lock").splitlines()[2:] == sorted(lock)


def test_restructuredtext_has_the_same_words(train: Book) -> None:
    rst_page = (
        "Train\n=====\n\n.. |train| replace:: T4\n\n.. checklist:: Before |train|\n"
        "   :name: leaves\n\n   - [ ] Release |train| is tagged. {#tagged}\n"
    )
    train.write({"index.md": None, "index.rst": rst_page, "conf.py": CONF})
    (item,) = _build(train)["items"]
    assert (item["wording"], item["fingerprint"]) == (
        "Release T4 is tagged.", fingerprint(WRITTEN["tagged"])
    )  # fmt: skip


MARKED_UP = """\
# Signals

(arms)=
## Arms

:::{checklist} Set
:name: set

- [ ] The *arms* are **oiled**, `both`. {#oiled}
- [ ] See [the arms](#arms), {ref}`arms` and {abbr}`SPAD (passed at danger)`. {#seen}
- [ ] ![a red arm](arm.png) hangs -- "so" ... {#hangs}
- [ ] A line
  break, {math}`x^2`, |none| and {sub-ref}`today`. {#broken}
:::
"""
PINNED = {
    "oiled": "07a5e3d314d1838d",
    "seen": "67c97bf5f620d504",
    "hangs": "d760256a7d21506d",
    "broken": "813a0f893ac8fd9c",
}
"""Fingerprints that readers' records hold since before names counted for substitutions."""


def test_items_without_substitutions_keep_their_fingerprints(train: Book) -> None:
    train.write({"index.md": MARKED_UP, "arm.png": ""})
    items = {item["id"]: item["fingerprint"] for item in _build(train)["items"]}
    assert items == PINNED
