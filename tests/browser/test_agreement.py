"""The page's scripts and the Python core say the same of every record, history and file.

In both browsers, for their engines differ in JSON, Unicode and dates as well.
"""

from __future__ import annotations

import math
from collections import Counter
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from handbook_ext.core.model import Item
from handbook_ext.core.progress import edits
from handbook_ext.core.progress.clock import Clock
from handbook_ext.core.progress.progress_file import (
    MAX_BYTES,
    Progress,
    RefusedError,
    read_progress,
)
from handbook_ext.core.progress.records import Records, canonical, merge_records
from handbook_ext.core.progress.status import due_at, item_status
from tests.support import script_engines
from tests.support.hostile_files import BOOK
from tests.support.mutated_files import mutants
from tests.support.random_progress import CHOICES, RECORDS
from tests.support.script_engines import Engine, as_latin

MINE: Records = {
    "a": {"state": {"value": "done", "at": [5, 0, "x"]}, "later": {}},
    "b": {"note": {"value": "n", "at": [5, 0, "y"]}, "__proto__": 1, "7": None},
    "constructor": {"evidence": {"value": "", "at": [2**53 - 1, 0, "x"]}, "later": {"10": True}},
}
"""What a reader has when a mutated file is looked at."""


def drawn(strategy: st.SearchStrategy[Any], count: int) -> list[Any]:
    """Return *count* examples of a strategy: always the same ones."""
    examples: list[Any] = []

    @settings(
        max_examples=count, derandomize=True, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck), deadline=None,
    )  # fmt: skip
    @given(strategy)
    def collect(example: Any) -> None:
        examples.append(example)

    collect()
    return examples


# -- histories -----------------------------------------------------------------------------


@pytest.fixture(scope="module", params=[60, pytest.param(300, marks=pytest.mark.soak)])
def copies(request: pytest.FixtureRequest) -> list[Records]:
    """The progress of many devices, in which equal stamps with different values are frequent."""
    return drawn(RECORDS, request.param)


@pytest.fixture(scope="module")
def pairs(copies: list[Records]) -> list[tuple[Records, Records]]:
    """Histories: what two devices have together, and what a third one has."""
    chance = Random(3)  # noqa: S311 - a test's choice
    triples = (chance.choices(copies, k=3) for _ in range(10 * len(copies) // 3))
    return [(merge_records(first, second), third) for first, second, third in triples]


def test_histories_merge_to_the_same_text(engine: Engine, pairs: list[Any]) -> None:
    texts = [canonical(merge_records(mine, theirs)) for mine, theirs in pairs]
    assert engine.ask(script_engines.MERGE, pairs) == texts
    assert engine.ask(script_engines.MERGE, [(theirs, mine) for mine, theirs in pairs]) == texts


def test_the_preview_says_the_same_of_histories(engine: Engine, pairs: list[Any]) -> None:
    both = [*pairs, *((theirs, mine) for mine, theirs in pairs)]
    assert engine.ask(script_engines.CHANGES, both) == [_changes(*pair) for pair in both]


def _changes(mine: Records, theirs: Records) -> list[list[str]]:
    return [[change.id, change.field, change.kind] for change in edits.field_changes(mine, theirs)]


def test_files_are_written_byte_by_byte_the_same(engine: Engine, copies: list[Records]) -> None:
    snapshots = [
        {f"{name} \U0001f600": {"value": copy, "at": [5, 0, "\uffee"]} for name in copy}
        | {"\uffee": {"value": None, "at": [5, 0, "x"]}}
        for copy in copies
    ]
    rests = [{name: record for name, record in copy.items() if record} for copy in copies]
    lists = drawn(CHOICES, len(copies))
    parts = zip(copies, reversed(snapshots), rests, lists, strict=True)
    questions = [(BOOK, *all_) for all_ in parts]
    questions += [(BOOK, copy, {}, {}, {}) for copy in copies]
    texts = [Progress(*parts, lists=chosen).to_json() for *parts, chosen in questions]
    assert engine.ask(script_engines.TEXT, questions) == texts


def test_records_stand_with_items_the_same(engine: Engine, copies: list[Records]) -> None:
    chance = Random(4)  # noqa: S311 - a test's choice
    all_ = [(_item(chance), chance.choice(copies), _time(chance)) for _ in range(2000)]
    terms = (
        {"id": item.id, "wording": item.fingerprint, "was": item.was, "recheck": item.recheck}
        for item, _, _ in all_
    )
    questions = [(term, *arguments) for term, (_, *arguments) in zip(terms, all_, strict=True)]
    assert engine.ask(script_engines.STATUS, questions) == [
        item_status(*case)._asdict() for case in all_
    ]


def _item(chance: Random) -> Item:
    names = chance.sample(ITEM_IDS, 3)
    recheck = chance.choice(("", f"{chance.choice((1, 12, 600, 9999))}{chance.choice('dwmy')}"))
    wording = chance.choice(("0" * 16, "", "x"))
    was = tuple(names[: chance.randint(0, 2)])
    return Item(names[2], "w", "p.html", wording, was=was, recheck=recheck)


ITEM_IDS = ("a", "b", "10", "9", "constructor", "to-string")


def _time(chance: Random) -> int:
    return chance.choice((0, 5, chance.randrange(2**42), chance.randrange(2**48), 2**53 - 1))


def test_ticks_grow_stale_at_the_same_millisecond(engine: Engine) -> None:
    spans = [f"{n}{unit}" for unit in "dwmy" for n in (1, 2, 3, 11, 12, 13, 600, 8029, 8030, 9999)]
    month_ends = [s + d for s in (1706659200000, 951696000000, 253402214400000) for d in (-1, 0, 1)]
    times = [0, 1, 999, *month_ends, 253402300799999, 253402300800000, 864 * 10**13, 2**53 - 1]
    chance = Random(5)  # noqa: S311 - a test's choice
    times += [_time(chance) for _ in range(300)]
    questions = [(since, recheck) for since in times for recheck in spans]
    assert engine.ask(script_engines.DUE, questions) == [
        due_at(*question) for question in questions
    ]


# -- files that are not sound --------------------------------------------------------------


def verdict(data: bytes) -> dict[str, Any]:
    """Return what the core makes of a file, in the words of the page's answer."""
    try:
        taken = read_progress(data, BOOK)
    except RefusedError as refused:
        return {"refused": refused.reason}
    see_that_it_can_be_kept(taken)
    return {
        "items": canonical(taken.items),
        "lists": canonical(taken.lists),
        "snapshots": canonical(taken.snapshots),
        "rest": canonical(taken.rest),
        "leftOut": sorted(taken.left_out),
        "text": taken.to_json(),
        "told": _changes(MINE, taken.items),
        "merged": canonical(merge_records(MINE, taken.items)),
    }


def see_that_it_can_be_kept(taken: Progress) -> None:
    """See that a reader who takes it over can save a copy, snapshots too, and read that again."""
    progress = Progress(BOOK, MINE).merged(taken)
    edits.take_snapshot(progress, "then", Clock(now=5, actor="me"))
    assert read_progress(progress.to_json().encode(), BOOK) == progress


def compare(engine: Engine, seed: int, count: int, batch: int = 500) -> None:
    """Show *count* mutated files to both, and see that they are of every kind."""
    seen: Counter[str] = Counter()
    for number in range(math.ceil(count / batch)):
        files = list(mutants(seed * 1000 + number, batch))
        answers = engine.ask(script_engines.READ, [(as_latin(data), MINE) for data in files])
        for data, answer in zip(files, answers, strict=True):
            answer["leftOut"] = sorted(answer.get("leftOut", []))
            expectation = {"leftOut": [], **verdict(data)}
            assert answer == expectation, data[:2000]
            seen[expectation.get("refused", "taken")] += 1
            seen["left out"] += bool(expectation["leftOut"])
            seen["told"] += bool(expectation.get("told"))
            seen["rest"] += expectation.get("rest", "{}") != "{}"
    least = {"taken": 3, "left out": 6, "told": 6, "json": 8, "damaged": 20, "format": 20}
    least |= {"version": 200, "handbook": 200, "encoding": 50, "rest": 50}
    assert all(seen[name] * part >= count for name, part in least.items()), seen


def test_a_huge_file_is_refused_unread(engine: Engine) -> None:
    sizes = [MAX_BYTES, MAX_BYTES + 1, 100 * 10**6]
    assert engine.ask(script_engines.SIZE, sizes) == ["json", "size", "size"]
    assert [verdict(b" " * size)["refused"] for size in sizes] == ["json", "size", "size"]


def test_mutated_files(engine: Engine) -> None:
    compare(engine, 1, 500)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 12))
def test_many_mutated_files(engine: Engine, seed: int) -> None:
    compare(engine, seed, 2000)
