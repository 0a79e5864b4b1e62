"""Settings: which values are of the right kind, and what a book's id is made of."""

from __future__ import annotations

import pytest

from handbook_ext.core.config import PDF_VALUES, VALUES, Identity, identity

BY_NAME = {value.name: value for value in (*VALUES, *PDF_VALUES)}
ODD = [None, 1, 1.5, True, b"x", "x", [], ["x"], [1], ("x",), {}, {"a": 1}, {1, 2}, object()]
FITTING = {
    str: ["x"],
    bool: [1, True],
    list: [[], ["x"], ("x",)],
    dict: [{}, {"a": 1}],
}


@pytest.mark.parametrize("value", BY_NAME.values(), ids=BY_NAME.keys())
def test_only_values_of_the_right_kind_have_no_fault(value: object) -> None:
    assert value.problem(value.default) == ""
    right = [odd for odd in ODD if not value.problem(odd)]
    no_words = [{}] if value.type is dict else []
    assert right == (no_words if value.words else FITTING[value.type])
    for odd in ODD:
        message = value.problem(odd)
        assert not message or message.startswith(f"{value.name} is ")
        assert len(message) < 200


def test_a_fault_says_what_is_there_and_what_must_be() -> None:
    message = BY_NAME["handbook_id"].problem({"a": 1})
    assert message == "handbook_id is {'a': 1}, and must be a text: taken as not set"
    message = BY_NAME["handbook_external_ignore"].problem("x" * 5000)
    assert message.endswith("x', and must be a list of texts: taken as not set")


def test_a_text_that_is_none_of_the_words_is_named_with_them() -> None:
    paper = BY_NAME["handbook_pdf_paper"]
    assert all(paper.problem(word) == "" for word in paper.words)
    assert all(f'"{word}"' in paper.help for word in paper.words)
    assert paper.problem("a5") == (
        "handbook_pdf_paper is 'a5', and must be one of 'a4', 'us-letter': taken as not set"
    )


def test_a_word_that_is_none_of_the_values_is_named_with_those_that_are() -> None:
    classes = BY_NAME["handbook_pdf_classes"]
    assert classes.problem(dict.fromkeys(classes.words, "bar")) == ""
    assert all(classes.problem({"case": word}) == "" for word in classes.words)
    assert all(f'"{word}"' in classes.help for word in classes.words)
    assert classes.problem({"case": "bar", "worked": "dotted"}) == (
        "handbook_pdf_classes is 'dotted' for 'worked', and must be one of "
        "'bar', 'quiet-bar', 'dashed-bar', 'label': taken as not set"
    )
    assert len(classes.problem({"x" * 500: ["y" * 500]})) < 200


@pytest.mark.parametrize(
    ("handbook_id", "project", "is_named", "made"),
    [
        ("my-book", "Other", True, ("my-book", "given")),
        ("my-book", "", False, ("my-book", "given")),
        ("My Book!", "Other", True, ("my-book", "wrong")),
        ("本", "Other", True, ("handbook", "wrong")),
        ("", "Größe & Maß", True, ("groe-ma", "project")),
        ("", "看護師の手引き", True, ("handbook", "nothing")),
        ("", "看護師の手引き 2026", True, ("2026", "nothing")),
        ("", "Project name not set", False, ("project-name-not-set", "nothing")),
        ("", "", True, ("handbook", "nothing")),
    ],
)
def test_what_a_books_id_is_made_of(
    handbook_id: str, project: str, is_named: bool, made: tuple[str, str]
) -> None:
    assert identity(handbook_id, project, is_named=is_named) == Identity(*made)
