"""Every page as the proofreader judges it: form, sources of figures, sentences, words, dates.

What is wrong with one page is told by ``python docs/_support/proofread.py docs/PAGE.md``, or by
``pytest tests/handbook/test_proofs.py -k PAGE``.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from proof import claims, reading, whole_book

from tests.conftest import DOCS

if TYPE_CHECKING:
    from proof.judge import Judge
    from proof.reading import Page

NAMES = [page.name for page in reading.pages(DOCS)]


@pytest.mark.parametrize("name", NAMES)
def test_page(name: str, book: dict[str, Page], proofs: Judge) -> None:
    faults = [str(fault) for fault in proofs.faults(book[name])]
    assert faults == [], "\n".join(faults)


def test_over_the_book(book: dict[str, Page]) -> None:
    faults = list(whole_book.faults(list(book.values())))
    assert faults == [], "\n".join(faults)


def test_every_argued_exception_is_needed(proofs: Judge) -> None:
    assert [argument for argument in proofs.argued if argument not in proofs.needed] == []


def test_figures_stand_in_known_classes(book: dict[str, Page], proofs: Judge) -> None:
    counted = Counter(figure.standing for page in book.values() for figure in proofs.figures(page))
    assert set(counted) <= set(claims.CLASSES)
    assert counted["cited"] + counted["data"] > 100
