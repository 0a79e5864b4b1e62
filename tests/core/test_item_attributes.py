"""The attribute block, read from source text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook_ext.core.checklists.item_attributes import FLAGS, read_block
from handbook_ext.core.ids import ID_PATTERN

ids = st.from_regex(ID_PATTERN, fullmatch=True)


def test_everything_at_once() -> None:
    block = '{#a-b_1 .optional .upcoming was="x,y_" after=z recheck=12m}'
    read = read_block(f"I did it. {block}")
    assert read.block == block
    assert (read.id, read.optional, read.upcoming, read.retired) == ("a-b_1", True, True, False)
    assert (read.was, read.after, read.recheck) == (("x", "y_"), ("z",), "12m")
    assert read.problems == ()


@pytest.mark.parametrize(
    ("source", "rule", "text"),
    [
        ("No block.", "item-without-id", ""),
        ("Glued{#a}", "item-without-id", ""),
        ("Not at {#a} the end.", "text-after-attributes", "{#a}"),
        ("Empty {}", "item-without-id", ""),
        ("Only a flag {.optional}", "item-without-id", ""),
        ("A substitution {{ name }}", "item-without-id", ""),
        ("Capitals {#A}", "invalid-id", "#A"),
        ("Dot {#a.b}", "invalid-id", "#a.b"),
        ("Nothing {#}", "invalid-id", "#"),
        ("Two {#a #b}", "invalid-id", "#b"),
        ("Flag {#a .opt}", "unknown-attribute", ".opt"),
        ("Key {#a foo=1}", "unknown-attribute", "foo"),
        ("Word {#a foo}", "unknown-attribute", "foo"),
        ("Span {#a recheck=12}", "invalid-value", "recheck=12"),
        ("Zero {#a recheck=0m}", "invalid-value", "recheck=0m"),
        ("Was {#a was=}", "invalid-value", "was="),
        ('Was {#a was="B,c"}', "invalid-value", "B"),
    ],
)
def test_problems_name_the_faulty_text(source: str, rule: str, text: str) -> None:
    problems = read_block(source).problems
    assert [(problem.rule.name, problem.text) for problem in problems] == [(rule, text)]
    assert problems[0].message


@pytest.mark.parametrize(
    ("source", "block", "tail"),
    [
        ("I asked. {#a} <!-- why --> <!-- and -->", "{#a}", ""),
        ("I asked. {#a} <!-- never closed", "{#a}", "<!-- never closed"),
        ("I {#a} asked `x {#b} y` twice", "{#a}", "asked `x {#b} y` twice"),
        ("I asked `x {#b} y` twice", "", ""),
        ("I {asked} twice", "", ""),
    ],
)
def test_a_block_is_found_before_words_and_comments(source: str, block: str, tail: str) -> None:
    read = read_block(source)
    assert (read.block, read.tail) == (block, tail)
    assert [problem.rule.name for problem in read.problems] == (
        ["text-after-attributes"] if tail else [] if block else ["item-without-id"]
    )


def test_sound_values_survive_a_faulty_neighbour() -> None:
    read = read_block('Done. {#a .nope was="B,c" recheck=1y}')
    assert (read.id, read.was, read.recheck) == ("a", ("c",), "1y")


def test_a_suggested_id_comes_from_the_wording() -> None:
    assert "{#i-have-led-a}" in read_block("I have led a project.").problems[0].suggestion


@given(ids, st.sets(st.sampled_from(FLAGS)), st.lists(ids, max_size=3), st.text(max_size=40))
def test_what_is_written_is_read(name: str, flags: set[str], was: list[str], text: str) -> None:
    extra = f' was="{",".join(was)}"' if was else ""
    block = "{#" + name + "".join(f" .{flag}" for flag in sorted(flags)) + extra + "}"
    read = read_block(f"{text} {block}")
    assert read.id == name
    assert {flag for flag in FLAGS if getattr(read, flag)} == flags
    assert list(read.was) == was
    assert read.problems == ()


@given(st.text(max_size=200))
def test_no_text_is_too_strange(text: str) -> None:
    read = read_block(text)
    assert bool(read.id) or read.problems
