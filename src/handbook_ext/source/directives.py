"""What stands in a directive, in both languages: argument, options, and what its body is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from handbook_ext.core.documents.construct import Construct
from handbook_ext.core.literal_directives import LITERAL_DIRECTIVES
from handbook_ext.source.nested_source import NestedSource
from handbook_ext.source.passage import Passage, SourceText, dedent
from handbook_ext.source.roles import split_target

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ADMONITIONS = "attention caution danger error hint important note seealso tip todo warning"
_WITHOUT_ARGUMENT = frozenset(_ADMONITIONS.split())
"""Directives whose text can begin beside their name."""

_WITH_PLAIN_ARGUMENT = (
    LITERAL_DIRECTIVES | _WITHOUT_ARGUMENT | {"figure", "image", "include", "only", "raw"}
)
"""Directives whose argument is no text for readers, or is read with the body."""

_CLASSIFIER = re.compile(r"(?<! ) +: +")


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a directive; its *value* may be empty, and go on in *more* lines."""

    name: str
    value: SourceText
    start: tuple[int, int]
    more: Sequence[SourceText] = ()


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive that was found: *form* is the language its text is in."""

    form: Literal["md", "rst"]
    name: str
    start: tuple[int, int]
    argument: Sequence[SourceText] = ()
    options: Sequence[Option] = ()
    body: Sequence[SourceText] = field(default=())


def read(directive: Directive) -> Iterator[Construct | NestedSource]:
    """Yield the mentions in *directive*, and what of it is a document in itself."""
    yield from _argument(directive)
    yield from _options(directive)
    match directive.name:
        case "toctree":
            yield from _entries(directive.body)
        case "glossary":
            yield from _glossary(directive.form, directive.body)
        case "csv-table":
            yield from _rows(directive.form, directive.body)
        case "raw":
            if any("html" in line.text.lower() for line in directive.argument):
                yield NestedSource("html", directive.body)
        case "eval-rst":
            yield NestedSource("rst", directive.body)
        case name if name in _WITHOUT_ARGUMENT:
            argument = (line.strip() for line in directive.argument)
            yield NestedSource(directive.form, [*argument, *directive.body])
        case name if name not in LITERAL_DIRECTIVES:
            yield NestedSource(directive.form, directive.body)


def _options(directive: Directive) -> Iterator[Construct | NestedSource]:
    for option in directive.options:
        value = option.value.strip()
        location = value.location_of(0) if value.text else option.start
        yield Construct("option", value.text, *location, option.start, directive.name, option.name)
        if _is_text(directive, option):
            yield NestedSource(directive.form, [value])
        elif (directive.name, option.name) == ("csv-table", "header"):
            yield from _rows(directive.form, [value, *option.more])


def _is_text(directive: Directive, option: Option) -> bool:
    if option.name == "caption":
        return directive.name != "toctree"
    # the target of an image can be the name of one
    return directive.form == "rst" and option.name == "target" and option.value.text.endswith("_")


def _rows(form: Literal["md", "rst"], lines: Sequence[SourceText]) -> Iterator[NestedSource]:
    # a cell holds text, quoted or not
    yield from (NestedSource(form, [line.strip()]) for line in lines)


def _argument(directive: Directive) -> Iterator[Construct | NestedSource]:
    lines = [line.strip() for line in directive.argument if not line.blank]
    if not lines:
        return
    target = " ".join(line.text for line in lines)
    location = lines[0].location_of(0)
    yield Construct("argument", target, *location, directive.start, name=directive.name)
    # "py:function" and its like have a signature
    if directive.name not in _WITH_PLAIN_ARGUMENT and ":" not in directive.name:
        yield NestedSource(directive.form, lines)


def _entries(body: Sequence[SourceText]) -> Iterator[Construct]:
    for line in body:
        entry = line.strip()
        if entry.text:
            title, target, at = split_target(entry.text)
            yield Construct("entry", target, *entry.location_of(at), entry.location_of(0), title)


def _glossary(
    form: Literal["md", "rst"], body: Sequence[SourceText]
) -> Iterator[Construct | NestedSource]:
    definition: list[SourceText] = []
    for line in body:
        if line.blank or line.indent:
            definition.append(line)
            continue
        yield NestedSource(form, dedent(definition))
        definition = []
        if not line.text.startswith(".. "):
            term = line.cut(0, len(_CLASSIFIER.split(line.text, maxsplit=1)[0])).strip()
            yield Construct("term", term.text, *term.location_of(0), term.location_of(0))
            yield NestedSource(form, [term])
    yield NestedSource(form, dedent(definition))


def passage(lines: Sequence[SourceText]) -> Passage:
    """Return *lines* as one passage."""
    return Passage(lines)
