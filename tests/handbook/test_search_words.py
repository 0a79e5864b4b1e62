"""The words that the search splits texts into, and those that readers say for the book's."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import snowballstemmer
from data_files import DataError
from readers_words import numbered, read_readers_words
from search_words import DENIALS, FILLER, FORMS, STOP, split

from tests.conftest import DOCS
from tests.support.search_scripts import index_of
from tests.vectors import vectors

READERS = DOCS / "reference/readers-words.toml"
_stemmer = snowballstemmer.stemmer("english")


def _stem(word: str) -> str:
    return _stemmer.stemWord(FORMS.get(word, word).replace("z", "s"))


def _stems(text: str) -> list[str]:
    """Return the stems of the words of *text* that are looked for."""
    words = split(text)
    return [_stem(word) for word in words if word not in STOP] or [_stem(word) for word in words]


def _said(text: str) -> list[str]:
    """Return the stems that a query must have for the readers' words *text*."""
    telling = [word for word in split(text) if word not in STOP | (FILLER - DENIALS)]
    return [*map(_stem, telling)] if len(telling) > 1 else _stems(text)


def test_word_vectors() -> None:
    for vector in vectors("words"):
        assert split(vector["text"]) == vector["words"], vector["text"]


def test_the_book_has_what_readers_words_lead_to(handbook: Path) -> None:
    index = index_of(handbook / "html")
    titles = {word for row in index["rows"].split("\n") for word in split(row.split("\t")[2])}
    known = {*map(_stem, titles), *index["stems"].split()}
    missing = {own: {*_stems(own)} - known for own in read_readers_words(READERS)}
    assert {own: stems for own, stems in missing.items() if stems} == {}


@pytest.mark.parametrize("denial", sorted(DENIALS))
def test_what_denies_stays_in_a_readers_phrase(denial: str) -> None:
    said = f"I {denial} want to manage people"
    assert numbered({"pay": [said]}, []) == {"pay": f"{denial} manage people"}


def test_each_readers_word_leads_somewhere_else() -> None:
    words = read_readers_words(READERS)
    pairs = [(own, said) for own, all_said in words.items() for said in all_said]
    assert len(pairs) > 100
    titles = Counter(" ".join(split(own)) for own in words)
    assert [own for own, count in titles.items() if count > 1] == []
    looked_for = [(own, *sorted(_said(said))) for own, said in pairs]
    assert [pair for pair, count in Counter(looked_for).items() if count > 1] == []
    # such a pair changes no query
    assert [(own, said) for own, said in pairs if _stems(own) == _stems(said)] == []
    assert [said for _, said in pairs if not split(said)] == []


def test_no_word_is_both_passed_over_and_a_filler() -> None:
    assert STOP.isdisjoint(FILLER)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("pay", r"readers-words.toml: .*"),
        ('"pay" = "salary"', r"readers-words.toml: 'pay' is a list of readers' words"),
        ('"pay" = []', r"readers-words.toml: 'pay' is a list of readers' words"),
        ('"pay" = ["salary", 1]', r"readers-words.toml: 'pay' is a list of readers' words"),
    ],
)
def test_a_wrong_file_is_refused(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / READERS.name
    path.write_text(text, "utf-8")
    with pytest.raises(DataError, match=words):
        read_readers_words(path)
