"""What grows faster than its input is told from what only leaves the processor's caches."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest

import tests.support.growth as growth_module
from tests.support.growth import CACHES, check_growth, growth


def _search_in_a_list(size: int) -> None:
    names = [f"do-{at}" for at in range(size)]
    assert all(f"do-{at}" in names for at in range(size))


def _search_to_the_end(size: int) -> None:
    """Allocates nothing: by what a process did before, that may get cheaper from some size on."""
    text = "- [ ] Do it.\n" * size
    assert all(text.find("!", at) < 0 for at in range(size))


def _some_of_every_pair(size: int) -> None:
    """Much that grows with the input hides a little that does not."""
    names = [f"do-{at}" for at in range(size)]
    assert all(re.compile("do-([0-9]+)").fullmatch(name) for name in names * 4)
    assert all(names.index(name) >= 0 for name in names)


@pytest.mark.parametrize(
    ("act", "size"),
    [(_search_in_a_list, 4000), (_search_to_the_end, 16), (_some_of_every_pair, 250)],
)
def test_what_grows_faster_is_found(act: Callable[[int], None], size: int) -> None:
    # a neighbour can hide it for once: then nothing is said, which the next run mends
    times = next(filter(None, (growth(act, size) for _ in range(5))), [])
    assert times
    assert times[-1] > CACHES * 2 ** (len(times) - 1) * times[0]


def test_what_grows_faster_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growth_module, "ATTEMPTS", 1)
    times = [0.004, 0.016, 0.064, 0.256]
    monkeypatch.setattr(growth_module, "growth", lambda *_: times)
    with pytest.raises(AssertionError, match=r"^for input that doubles it took \[\[0\.004, 0\.016"):
        check_growth(_search_in_a_list)


def _in_all_of_the_memory(size: int) -> None:
    """Every step looks somewhere else: the worst that caches can do to what is linear."""
    names = {f"do-{at * 7919 % size}": (at, [f"Do {at}."]) for at in range(size)}
    uses = Counter(("old", name) for name in names)
    assert all(uses["old", f"do-{at * 104729 % size}"] <= 1 for at in range(size))


@pytest.mark.parametrize("size", [250, 4000, 16_000])
def test_what_leaves_the_caches_is_not(size: int) -> None:
    check_growth(_in_all_of_the_memory, size)
