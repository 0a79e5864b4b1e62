"""A warning is held back where a finding stands for it, and nowhere else."""

from __future__ import annotations

import pytest

from handbook_ext.core.finding import Finding
from handbook_ext.core.findings.covered_warnings import ForeignWarning, covering_rules, uncovered
from handbook_ext.core.model import Location
from handbook_ext.core.rules.heading_levels import SKIPPED_HEADING_LEVEL
from handbook_ext.core.rules.labels import DUPLICATE_LABEL
from handbook_ext.core.rules.link_definitions import UNDEFINED_FOOTNOTE
from handbook_ext.core.rules.link_targets import MISSING_ANCHOR, UNDEFINED_TARGET
from handbook_ext.core.rules.linked_files import MISSING_FILE
from tests.support.growth import check_growth

DOCUMENTS = {"a.md": ["a"], "b.md": ["b"], "part.md": ["a", "b"]}


def left(warnings: list[ForeignWarning], findings: list[Finding]) -> list[ForeignWarning]:
    indices = uncovered(
        warnings, findings, lambda file: DOCUMENTS.get(file, []), lambda _name: ["raw"]
    )
    return [warnings[index] for index in indices]


def label(name: str, file: str = "a.md", line: int = 3) -> Finding:
    return UNDEFINED_TARGET.at(Location(file, line), f"there is no label {name!r}", "", name)


def unknown(name: str, file: str = "a.md", line: int = 3) -> ForeignWarning:
    return ForeignWarning("ref.ref", f"undefined label: {name!r}", file, line)


def skip(file: str, line: int) -> Finding:
    return SKIPPED_HEADING_LEVEL.at(Location(file, line), "a heading of level 4 follows")


def skipped(file: str, line: int) -> ForeignWarning:
    return ForeignWarning("myst.header", "Non-consecutive header level", file, line)


def test_a_finding_stands_for_all_warnings_that_name_its_target() -> None:
    assert left([unknown("x"), unknown("x", line=9)], [label("x")]) == []


def test_a_finding_about_another_target_stands_for_one_warning_alone() -> None:
    # Sphinx names what is wrong by another path, say
    first, second = unknown("y", line=3), unknown("z", line=9)
    assert left([second, first], [label("../y")]) == [second]


def test_a_name_is_not_found_inside_another() -> None:
    assert left([unknown("onset"), unknown("on")], [label("on")]) == [unknown("onset")]


def test_a_finding_on_another_page_stands_for_nothing() -> None:
    assert left([unknown("x", "b.md")], [label("x", "a.md")]) == [unknown("x", "b.md")]


def test_a_finding_in_a_part_stands_for_a_warning_on_a_page_that_includes_it() -> None:
    assert left([unknown("x", "a.md")], [label("x", "part.md")]) == []


def test_without_a_place_only_the_name_counts() -> None:
    nowhere = ForeignWarning("ref.ref", "undefined label: 'x'")
    assert left([nowhere], [label("x", "b.md")]) == []
    assert left([nowhere], [label("y", "b.md")]) == [nowhere]


def test_the_nearest_warning_is_covered_first() -> None:
    included, own = skipped("a.md", 1), skipped("a.md", 9)
    assert left([included, own], [skip("a.md", 9)]) == [included]


def test_a_finding_of_another_kind_stands_for_nothing() -> None:
    file = MISSING_FILE.at(Location("a.md", 1), "there is no file 'x'", "", "x")
    assert left([skipped("a.md", 1)], [file]) == [skipped("a.md", 1)]


def test_an_anchor_counts_without_its_page() -> None:
    message = "local id not found in doc 'b': 'gone'"
    warning = ForeignWarning("myst.xref_missing", message, "a.md", 3)
    finding = MISSING_ANCHOR.at(Location("a.md", 3), "there is no anchor", "", "b.md#gone")
    assert left([warning], [finding]) == []


def test_kinds_that_no_finding_stands_for_are_not_held_back() -> None:
    assert not covering_rules("myst.strikethrough")
    assert not covering_rules("")
    assert not covering_rules("toc.circular")
    assert covering_rules("ref.term")


def test_a_link_that_the_written_page_shows_to_be_sound_needs_no_warning() -> None:
    message = "'myst' cross-reference target not found: '{}'"
    sound = ForeignWarning("myst.xref_missing", message.format("raw"), "a.md", 3)
    broken = ForeignWarning("myst.xref_missing", message.format("gone"), "a.md", 3)
    assert left([sound, broken], []) == [broken]


def test_the_page_is_asked_for_what_myst_says_alone() -> None:
    assert left([unknown("raw")], []) == [unknown("raw")]


def test_a_finding_without_a_target_is_about_what_its_message_quotes() -> None:
    twice = DUPLICATE_LABEL.at(Location("b.md", 3), "the label 'x' is defined twice")
    message = "duplicate label x, other instance in b.md"
    assert left([ForeignWarning("label.duplicate", message, "a.md", 9)], [twice]) == []
    assert left([unknown("x", "b.md"), unknown("y", "b.md", 3)], [twice]) == [
        unknown("y", "b.md", 3)
    ]


@pytest.mark.parametrize("name", ["x{}", "other"])
def test_many_faults_on_a_page_take_time_that_grows_as_they_do(name: str) -> None:
    def match(size: int) -> None:
        findings = [label(f"x{number}", line=number) for number in range(size)]
        warnings = [unknown(name.format(number), line=number + 1) for number in range(size)]
        assert len(left(warnings, findings)) <= 1

    check_growth(match)


@pytest.mark.parametrize("word", ["index", "doc", "myst", "target", "label", "undefined"])
def test_the_words_of_a_message_are_not_what_it_is_about(word: str) -> None:
    messages = [
        ("myst.xref_missing", f"local id not found in doc {word!r}: 'gone'"),
        ("myst.xref_missing", f"'{word}' cross-reference target not found: 'gone'"),
        ("ref.ref", "undefined label: 'gone'"),
    ]
    warnings = [ForeignWarning(kind, text, "a.md", 3) for kind, text in messages]
    assert uncovered(warnings, [], lambda _file: ["a"], lambda _docname: [word]) == [0, 1, 2]
    # the one finding stands for one warning, as for any, and not for all
    one_left = uncovered(warnings, [label(word)], lambda _file: ["a"], lambda _docname: ())
    assert len(one_left) == 2


@pytest.mark.parametrize(
    ("kind", "message", "target"),
    [
        ("ref.ref", "undefined label: 'On-Call'", "on-call"),
        ("ref.func", "py:func reference target not found: os.path.join", "os.path.join"),
        ("ref.python", "more than one target found for cross-reference 'run': a.run, b.run", "run"),
        ("ref.doc", "unknown document: '/guide/gone'", "/guide/gone"),
        ("image.not_readable", "image file not readable: guide/img/gone.png", "img/gone.png"),
        ("toc.not_readable", "toctree contains reference to nonexisting document 'gone'", "gone"),
        ("myst.iref_missing", "No matches for 'inv:*:*:gone'", "inv:*:*:gone"),
        ("myst.xref_missing", "'myst' cross-reference target not found: 'a: b'", "a: b"),
        ("nbsphinx.localfile", "File not found: 'gallery/gone.png'", "gone.png"),
    ],
)
def test_messages_name_what_they_are_about(kind: str, message: str, target: str) -> None:
    finding = next(iter(covering_rules(kind))).at(Location("a.md", 99), "x", "", target)
    other = next(iter(covering_rules(kind))).at(Location("a.md", 1), "y", "", "another")
    warning = ForeignWarning(kind, message, "a.md", 1)
    second = ForeignWarning(kind, "something else", "a.md", 1)
    # the other finding is left for the second warning, though it is nearer to the first
    assert left([warning, second], [finding, other]) == []
    assert left([warning, warning, second], [finding, other]) == []


@pytest.mark.parametrize(
    ("kind", "message", "target"),
    [
        ("docutils.unknown_target", 'Unknown target name: "gone".', "Gone"),
        ("docutils.unknown_target", 'Unknown target name: "say "hi"".', 'say "hi"'),
        ("docutils.unknown_target", 'Unknown target name: "a <b".\n\nDid you: "x"?', "a <b"),
        ("docutils.unknown_role", 'Unknown interpreted text role "reff".', "reff"),
        ("docutils.unknown_directive", 'Unknown directive type "x".\n\n.. x::\n   :a: "b"', "x"),
        ("myst.directive_unknown", "Unknown directive type: 'noote'", "noote"),
        (
            "docutils.indirect_target",
            'Indirect hyperlink target "a" (id="a") refers to target "b", which does not exist.',
            "b",
        ),
        (
            "docutils.ambiguous_target",
            'Duplicate target name, cannot be used as a unique reference: "twice".',
            "twice",
        ),
    ],
)
def test_a_message_that_holds_the_name_is_covered_by_a_finding_about_it_alone(
    kind: str, message: str, target: str
) -> None:
    rule = next(iter(covering_rules(kind)))
    other = rule.at(Location("a.md", 1), "x", "", "another")
    warning = ForeignWarning(kind, message, "a.md", 1)
    assert left([warning], [other]) == [warning]
    assert left([warning, warning], [other, rule.at(Location("a.md", 9), "x", "", target)]) == []


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("ref.citation", "duplicate citation CI, other instance in b.md"),
        # a name in a declaration, which is looked up in its scope
        ("ref.identifier", "cpp:identifier reference target not found: T"),
    ],
)
def test_what_no_finding_is_about_is_said_by_sphinx(kind: str, message: str) -> None:
    warning = ForeignWarning(kind, message, "a.md", 1)
    finding = next(iter(covering_rules("ref.ref"))).at(Location("a.md", 1), "x", "", "gone")
    assert left([warning], [finding]) == [warning]


def test_a_finding_that_is_in_no_document_stands_for_all_that_name_its_target() -> None:
    inserted = label("x", "conf.py")
    assert left([unknown("x", "a.md"), unknown("x", "b.md")], [inserted]) == []
    assert left([unknown("y", "a.md")], [inserted]) == [unknown("y", "a.md")]


def test_that_notes_are_too_few_is_no_news_where_one_is_missing() -> None:
    missing = UNDEFINED_FOOTNOTE.at(Location("a.md", 4), "there is no footnote 'x'", "", "x")
    unresolved = ForeignWarning("docutils.unknown_target", 'Unknown target name: "x".', "a.md", 4)
    message = "Too many autonumbered footnote references: only 0 corresponding footnote available."
    count = ForeignWarning("docutils.footnote_count", message, "a.md", 3)
    assert left([unresolved, count], [missing]) == []
    assert left([count], [missing]) == []
    elsewhere = count._replace(file="b.md")
    assert left([elsewhere], [missing]) == [elsewhere]
