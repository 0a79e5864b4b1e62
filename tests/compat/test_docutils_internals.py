"""docutils still says, and keeps, what we take for granted."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.utils import new_document

from handbook_ext.sphinx_ext.compat import docutils_internals
from tests.compat.conftest import Sample


def test_it_says_that_a_heading_skips_a_level(sample: Sample) -> None:
    kinds = list(map(docutils_internals.message_kind, sample.messages("rest")))
    assert kinds.count(docutils_internals.TITLE_LEVEL) == 1
    assert docutils_internals.message_kind("Title underline too short.") == ""


def test_what_it_marks_as_problematic_is_the_reference_as_written(sample: Sample) -> None:
    problems = [node.astext() for node in sample.nodes("rest", nodes.problematic)][:3]
    assert [*map(docutils_internals.undefined_reference, problems)] == [
        "missing",
        "two words",
        None,
    ]
    assert [*map(docutils_internals.undefined_footnote, problems)] == [None, None, "note"]


def test_a_missing_footnote_of_markdown_is_problematic_as_written(sample: Sample) -> None:
    problems = [node.astext() for node in sample.nodes("markdown", nodes.problematic)]
    assert [*map(docutils_internals.undefined_footnote, problems)] == ["missing"]


def test_what_is_problematic_names_its_message_and_that_the_fault(sample: Sample) -> None:
    said = map(docutils_internals.message_of, sample.nodes("rest", nodes.problematic))
    faults = [(docutils_internals.message_kind(text), _name(text)) for text in said]
    assert faults == [
        (docutils_internals.UNKNOWN_TARGET, "missing"),
        (docutils_internals.UNKNOWN_TARGET, "two words"),
        (docutils_internals.UNKNOWN_TARGET, "note"),
        (docutils_internals.AMBIGUOUS_TARGET, "part"),
        (docutils_internals.INDIRECT_TARGET, "nothing"),
        (docutils_internals.FOOTNOTE_COUNT, ""),
        (docutils_internals.ANONYMOUS_MISMATCH, ""),
        (docutils_internals.UNKNOWN_ROLE, "unheard-of"),
        (docutils_internals.INDIRECT_TARGET, "round"),
        (docutils_internals.INDIRECT_TARGET, "part"),
    ]


def test_what_transforms_say_waits_beside_the_tree(sample: Sample) -> None:
    (tree,) = sample.nodes("rest", nodes.document)
    said = [node.children[0].astext() for node in docutils_internals.later_messages(tree)]
    indirect = [
        (docutils_internals.indirect_kind(text), _name(text))
        for text in said
        if docutils_internals.message_kind(text) == docutils_internals.INDIRECT_TARGET
    ]
    assert sorted(set(indirect)) == [
        ("", "round"),
        (docutils_internals.AMBIGUOUS_TARGET, "part"),
        (docutils_internals.UNKNOWN_TARGET, "nothing"),
    ]


@pytest.mark.parametrize("docname", ["rest", "markdown"])
def test_a_role_or_directive_that_is_not_there_is_named(sample: Sample, docname: str) -> None:
    kinds = [docutils_internals.UNKNOWN_DIRECTIVE, docutils_internals.UNKNOWN_ROLE]
    messages = sample.messages(docname)
    names = {docutils_internals.message_kind(text): _name(text) for text in messages}
    assert [names.get(kind) for kind in kinds] == ["unheard-of", "unheard-of"]


@pytest.mark.parametrize("quotes", ["\u201e{}\u201c", "\u00ab\u202f{}\u202f\u00bb", '"{}"'])
def test_a_name_may_stand_in_the_quotes_of_any_language(quotes: str) -> None:
    message = f"Unknown interpreted text role {quotes.format('py:fnc-x')}."
    assert _name(message) == "py:fnc-x"


def _name(message: str) -> str:
    return docutils_internals.name_in_message(message)


@pytest.mark.parametrize("problem", ["`a <b>`_", ":role:`x`", "*"])
def test_what_else_is_problematic_is_no_reference(problem: str) -> None:
    assert docutils_internals.undefined_reference(problem) is None
    assert docutils_internals.undefined_footnote(problem) is None


def test_a_dropped_reference_is_no_longer_to_be_resolved() -> None:
    document = new_document("page")
    first, second = (nodes.reference("", "", refname="name") for _ in "ab")
    for reference in (first, second):
        document += nodes.paragraph("", "", reference)
        document.note_refname(reference)
    docutils_internals.forget_reference(first)
    assert document.refnames == {"name": [second]}
    docutils_internals.forget_reference(second)
    assert document.refnames == {}
    docutils_internals.forget_reference(second)  # is not on the list any more
    docutils_internals.forget_reference(nodes.inline())  # never was
