"""A part of a source text that is to be read on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook_ext.source.passage import SourceText


BRACES: Final = "{}"
"""What stands twice around a substitution of MyST, if a project sets nothing else."""

DEPTH = 100
"""Directives and lists nested deeper than this are not read: no parser of pages gets as far."""


class NestedSource(NamedTuple):
    """Lines that are a document in themselves, as a directive's body is, and their language."""

    form: Literal["md", "rst", "html", "py"]
    lines: Sequence[SourceText]
