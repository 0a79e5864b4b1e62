"""What varies by kind of link is asked of its class: nobody else compares kinds."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from typing import get_args

import pytest

from handbook_ext.core.documents.document_record import LinkKind
from handbook_ext.core.rules.link_judges import JUDGES
from handbook_ext.sphinx_ext.links.link_kinds import KINDS
from tests.conftest import ROOT

SOURCE = ROOT / "src" / "handbook_ext"
PLACES = {
    "sphinx_ext/links/link_kinds.py",
    "core/documents/document_record.py",
    "core/rules/link_judges.py",
}


def comparisons(tree: ast.Module) -> Iterator[int]:
    """Yield the lines in which the kind of a link is compared, or chooses from a table."""
    for node in ast.walk(tree):
        match node:
            case ast.Compare():
                parts = [node.left, *node.comparators]
            case ast.Subscript(slice=key):
                parts = [key]
            case ast.Call(func=ast.Attribute(attr="get"), args=[key, *_]):
                parts = [key]
            case ast.Match(subject=subject):
                parts = [subject]
            case _:
                continue
        for part in parts:
            match part:
                case ast.Attribute(value=ast.Name(id="link"), attr="kind"):
                    yield node.lineno


def test_kinds_are_compared_where_they_are_told_apart_alone() -> None:
    lines = [
        f"{path.relative_to(SOURCE).as_posix()}:{line}"
        for path in sorted(SOURCE.rglob("*.py"))
        if path.relative_to(SOURCE).as_posix() not in PLACES
        for line in comparisons(ast.parse(path.read_text("utf-8")))
    ]
    assert lines == []


@pytest.mark.parametrize(
    "code",
    ["link.kind == 'doc'", "'doc' != link.kind", "link.kind in KINDS", "TABLE[link.kind]",
     "TABLE.get(link.kind, 1)", "match link.kind:\n    case 'doc':\n        pass"],
)  # fmt: skip
def test_each_way_of_comparing_is_seen(code: str) -> None:
    assert [*comparisons(ast.parse(code))] == [1]


@pytest.mark.parametrize("classes", [KINDS, JUDGES], ids=["kinds", "judges"])
def test_every_kind_has_a_class_of_its_own(classes: Mapping[str, object]) -> None:
    assert list(classes) == list(get_args(LinkKind))
    assert len(set(map(type, classes.values()))) == len(classes)
