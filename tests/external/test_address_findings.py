"""What is kept of the answers of addresses, and what is made of them."""

from __future__ import annotations

import pytest

from handbook_ext.core.model import Location
from handbook_ext.external.address_findings import (
    AddressUse,
    address_findings,
    anchor_of,
    anchors_by_page,
)
from handbook_ext.external.answer import Answer
from handbook_ext.external.answer_cache import CachedAnswer, CacheError, format_cache, parse_cache

KEPT = {
    "https://a.example/": CachedAnswer(Answer("good", anchors={"x": True, "y": None}), 1000),
    "https://ü.example/": CachedAnswer(Answer("dead", "it answers 404 Not Found"), 1000),
    "https://m.example/": CachedAnswer(Answer("good", moved="https://n.example/"), 1000),
}


def test_a_cache_is_read_as_it_was_written() -> None:
    text = format_cache(KEPT)
    assert parse_cache(text.encode()) == KEPT
    assert text.count("\n") == len(KEPT) + 2
    assert parse_cache(format_cache({}).encode()) == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "it is no sound JSON file"),
        ("\xff", "it is no sound JSON file"),
        ("[" * 100_000, "it is no sound JSON file"),
        ("[]", "it is no cache of version 1"),
        ('{"version": 2, "answers": {}}', "it is no cache of version 1"),
        ('{"version": 1, "answers": []}', "it is no cache of version 1"),
        ('{"version": 1, "answers": {"u": 1}}', "what it says of u is not sound"),
        ('{"version": 1, "answers": {"u": {"verdict": []}}}', "what it says of u is not sound"),
        (format_cache(KEPT).replace('"at": 1000', '"at": "x"'), "is not sound"),
        (format_cache(KEPT).replace('"good"', '"fine"'), "is not sound"),
        (format_cache(KEPT).replace('"x": true', '"x": {}'), "is not sound"),
        (format_cache(KEPT).replace('"moved"', '"went"'), "is not sound"),
    ],
)
def test_a_damaged_cache_is_not_believed(text: str, words: str) -> None:
    with pytest.raises(CacheError, match=words):
        parse_cache(text.encode("latin-1"))


@pytest.mark.parametrize(
    ("name", "now", "is_fresh"),
    [
        ("a", 1000, True), ("a", 1000 + 86_399, True), ("a", 1000 + 86_400, False),
        ("a", 999, False), ("ü", 1000 + 3599, True), ("ü", 1000 + 3600, False),
    ],
)  # fmt: skip
def test_good_answers_live_as_long_as_asked_and_bad_ones_an_hour(
    name: str, now: int, is_fresh: bool
) -> None:
    assert KEPT[f"https://{name}.example/"].is_fresh(now, 86_400) is is_fresh
    assert not KEPT[f"https://{name}.example/"].is_fresh(1000, 0)


def test_an_answer_tells_of_the_anchors_it_was_asked_for() -> None:
    good, bad = KEPT["https://a.example/"], KEPT["https://ü.example/"]
    assert good.tells({"x", "y"})
    assert not good.tells({"x", "z"})
    assert bad.tells({"z"})


@pytest.mark.parametrize(
    ("fragment", "anchor"),
    [
        ("", ""), ("rota", "rota"), ("top", ""), ("Top", ""), ("!/rota", ""), ("/rota", ""),
        (":~:text=the%20rota", ""), ("rota:~:text=x", "rota"),
    ],
)  # fmt: skip
def test_which_fragments_name_an_element(fragment: str, anchor: str) -> None:
    assert anchor_of(fragment) == anchor


def _use(page: str, fragment: str = "", line: int = 1) -> AddressUse:
    place, behind = Location("a.md", line, 3), Location("a.md", line, 30)
    return AddressUse(page, fragment, anchor_of(fragment), place, behind)


def _judged(use: AddressUse, answer: Answer) -> list[tuple[str, str, int]]:
    results = address_findings([use], {use.page: answer})
    return [(finding.rule.code, finding.suggestion, finding.location.column) for finding in results]


PAGE = "https://a.example/rota"


@pytest.mark.parametrize(
    ("fragment", "answer", "expected"),
    [
        ("", Answer("good"), []),
        ("", Answer("dead", "r"), [("HB501", "", 3)]),
        ("x", Answer("unclear", "r"), [("HB504", "", 3)]),
        ("x", Answer("good", anchors={"x": False}), [("HB502", "", 30)]),
        ("x", Answer("good", anchors={"x": True}), []),
        ("x", Answer("good", anchors={"x": None}), []),
        ("!x", Answer("good"), []),
        ("", Answer("good", moved="https://n.example/"), [("HB503", "https://n.example/", 3)]),
        ("x", Answer("good", moved="https://n.example/", anchors={"x": True}),
         [("HB503", "https://n.example/#x", 3)]),
        ("x", Answer("good", moved="https://n.example/#y", anchors={"x": True}),
         [("HB503", "https://n.example/#y", 3)]),
    ],
)  # fmt: skip
def test_what_is_made_of_an_answer(
    fragment: str, answer: Answer, expected: list[tuple[str, str, int]]
) -> None:
    assert _judged(_use(PAGE, fragment), answer) == expected


def test_every_use_is_reported_and_asked_for_once() -> None:
    uses = [_use(PAGE, "x", 1), _use(PAGE, "y", 2), _use(PAGE, "", 3)]
    assert anchors_by_page(uses) == {PAGE: {"x", "y"}}
    results = list(address_findings(uses, {PAGE: Answer("dead", "it answers 410 Gone")}))
    assert [(finding.location.line, finding.target) for finding in results] == [
        (1, f"{PAGE}#x"), (2, f"{PAGE}#y"), (3, PAGE),
    ]  # fmt: skip
    assert {finding.message for finding in results} == {f"{PAGE} is dead: it answers 410 Gone"}
