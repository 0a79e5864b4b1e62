"""Nothing lost, nothing twice: how the harness tells."""

from __future__ import annotations

from dataclasses import replace

from tests.foreign.comparison import compare
from tests.foreign.messages import Message


def said(text: str, line: int = 3, file: str = "a.md") -> Message:
    return Message("WARNING", text, "ref.x", file, line)


def finding(name: str, line: int = 3, file: str = "a.md", code: str = "HB201") -> Message:
    return Message("ERROR", f"there is no label '{name}'", f"handbook.{code}", file, line, 5)


UNDEFINED = said("undefined label: 'x'")


def test_what_sphinx_still_says_is_neither_lost_nor_new() -> None:
    result = compare([UNDEFINED], [UNDEFINED])
    assert (result.lost, result.twice, result.new, result.extra) == ([], [], [], [])


def test_a_finding_takes_the_place_of_a_warning() -> None:
    result = compare([UNDEFINED], [finding("x")])
    assert result.replaced == [(UNDEFINED, finding("x"))]
    assert (result.lost, result.extra) == ([], [])


def test_what_nobody_says_any_more_is_lost() -> None:
    result = compare([UNDEFINED], [finding("y")])
    assert (result.lost, result.extra) == ([UNDEFINED], [finding("y")])


def test_one_finding_is_not_two() -> None:
    later = said("undefined label: 'x'", 9)
    result = compare([UNDEFINED, later], [finding("x")])
    assert result.lost == [later]


def test_what_sphinx_says_twice_of_one_place_needs_one_finding() -> None:
    result = compare([UNDEFINED, UNDEFINED], [finding("x")])
    assert (result.lost, result.extra) == ([], [])
    # and takes two, where the line names it twice
    result = compare([UNDEFINED, UNDEFINED], [finding("x"), finding("x", 4)])
    assert (result.lost, result.extra) == ([], [])


def test_both_say_it() -> None:
    assert compare([UNDEFINED], [UNDEFINED, finding("x", 4)]).twice == [
        (UNDEFINED, finding("x", 4))
    ]
    assert compare([UNDEFINED], [UNDEFINED, finding("x", 400)]).extra == [finding("x", 400)]


def test_what_sphinx_says_with_us_alone() -> None:
    assert compare([], [UNDEFINED]).new == [UNDEFINED]


def test_a_finding_elsewhere_is_moved() -> None:
    elsewhere = finding("x", 1, "b.md")
    differences = compare([UNDEFINED], [elsewhere]).differences(lambda file, line: f"{file} {line}")
    assert [(each.kind, each.where, each.line) for each in differences] == [
        ("moved", "b.md:1:5", "b.md 1")
    ]


def test_a_finding_in_a_signature_stands_where_sphinx_knows_only_the_page() -> None:
    in_module = replace(finding("x", 7, "b.py"), documented="b.f")
    assert not compare([UNDEFINED], [in_module]).moved
    of_other_object = replace(UNDEFINED, documented="b.g")
    assert compare([of_other_object], [in_module]).moved == {in_module}
    in_another = replace(finding("x", 9, "b.py"), documented="b.h")
    result = compare([UNDEFINED], [in_module, in_another])
    assert (result.extra, result.lost) == ([], [])
    unheard_of = replace(finding("y", 9, "b.py"), documented="b.h")
    assert compare([UNDEFINED], [in_module, unheard_of]).extra == [unheard_of]


def test_the_nearest_finding_is_taken() -> None:
    near, far, elsewhere = finding("x", 4), finding("x", 90), finding("x", 3, "b.md")
    result = compare([UNDEFINED], [elsewhere, far, near])
    assert result.replaced == [(UNDEFINED, near)]
    assert result.extra == [elsewhere, far]
