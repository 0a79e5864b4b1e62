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
    problems = [node.astext() for node in sample.nodes("rest", nodes.problematic)]
    assert [*map(docutils_internals.undefined_reference, problems)] == [
        "missing",
        "two words",
        None,
    ]
    assert [*map(docutils_internals.undefined_footnote, problems)] == [None, None, "note"]


def test_a_missing_footnote_of_markdown_is_problematic_as_written(sample: Sample) -> None:
    problems = [node.astext() for node in sample.nodes("markdown", nodes.problematic)]
    assert [*map(docutils_internals.undefined_footnote, problems)] == ["missing"]


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
