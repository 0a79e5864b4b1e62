"""What a build says, read from the file that ``sphinx-build -w`` writes."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_START = re.compile(
    r"^(?:(?P<place>\S.*?): )?(?P<level>WARNING|ERROR|CRITICAL|SEVERE): (?P<text>.*)"
)
_PLACE = re.compile(
    r"(?P<file>.*?)(?::docstring of (?P<object>[^:]*))?"
    r"(?::(?P<line>\d+)(?::(?P<column>\d+))?)?:?$"
)
_TYPE = re.compile(r" \[([\w-]+(?:\.[\w.-]+)?)\]$")
_TRANSLATED = re.compile(r":<translated>:\d*$")
_COLOUR = re.compile(r"\x1b\[[\d;]*m")
_QUOTED = re.compile(r"'([^']+)'|\"([^\"]+)\"|‘([^’]+)’|\[([^\]\s]+)\]|`([^`]+)`")
_DOCUMENTED = re.compile(r", in the documentation of ([\w.]+)\.$")
_HEAD = re.compile(r"^HB\d+ [a-z-]+: ")
_SENTENCES_ALIKE = {"HB301": "toc.not_included", "HB306": "myst.header"}
"""Findings that name nothing, and the type of what Sphinx or MyST say of the same fault."""
_NEAR = 3
"""Lines between a heading's text and the line below it."""


@dataclass(frozen=True)
class Message:
    """A warning or an error, or a finding of ours."""

    level: str
    text: str
    """Its first line, or all of it where Sphinx says it; without the type."""
    kind: str = ""
    """Sphinx's type and subtype, as ``ref.doc``."""
    file: str = ""
    """Relative to the package's folder; empty where the message has no place."""
    line: int = 0
    column: int = 0
    documented: str = ""
    """The object whose docstring it is in; of a finding, also the one whose signature."""

    @property
    def code(self) -> str:
        """The code of a finding of ours; empty for a message of anybody else."""
        return self.kind.removeprefix("handbook.") if self.kind.startswith("handbook.") else ""

    @property
    def sentence(self) -> str:
        """What a finding of ours says, without its code, its name and the full stop."""
        return _HEAD.sub("", self.text).removesuffix(".")

    def __str__(self) -> str:
        return f"{self.text} [{self.kind}]" if self.kind and not self.code else self.text

    @property
    def where(self) -> str:
        """Its place, as a person reads it."""
        docstring = f":docstring of {self.documented}" if self.documented and not self.code else ""
        column = f":{self.column}" if self.column else ""
        return f"{self.file}{docstring}:{self.line}{column}"


def read_messages(log: str, names: Mapping[str, str]) -> list[Message]:
    """Return the messages of a log; *names* are folders and what stands for each in the report."""
    for folder, name in names.items():
        log = log.replace(f"{folder}/", f"{name}/" if name else "").replace(folder, name or ".")
    return [_message(lines) for lines in _split(_COLOUR.sub("", log))]


def _split(log: str) -> Iterator[list[str]]:
    """Yield the lines of each message."""
    lines: list[str] = []
    for line in log.splitlines():
        if _START.match(line) and lines:
            yield lines
            lines = []
        lines.append(line)
    if any(lines):
        yield lines


def _message(lines: list[str]) -> Message:
    start = _START.match(lines[0])
    if start is None:
        return Message("", "\n".join(lines).strip())
    text = "\n".join([start["text"], *lines[1:]]).rstrip()
    kind = _TYPE.search(text)
    text = text[: kind.start()] if kind else text
    if kind and kind[1].startswith("handbook."):
        text = text.partition("\n")[0]
    place = _PLACE.match(_TRANSLATED.sub("", start["place"] or ""))
    assert place is not None
    file = posixpath.normpath(place["file"]) if place["file"] else ""
    documented = _DOCUMENTED.search(text)
    name = place["object"] or (documented[1] if documented else "")
    return Message(
        start["level"], text.strip(), kind[1] if kind else "", file,
        int(place["line"] or 0), int(place["column"] or 0), name,
    )  # fmt: skip


def names_in(text: str) -> set[str]:
    """Return what a message names: what stands in quotes, or behind the last colon."""
    quoted = {"".join(match) for match in _QUOTED.findall(text)}
    last = text.partition("\n")[0].rpartition(": ")[2] if ": " in text else ""
    return {name for name in map(plain_name, [*quoted, last]) if name}


def plain_name(name: str) -> str:
    """Return *name* as it is told apart from others: without dots in front, brackets and case."""
    bare = name.replace("`", "").replace("//", "/").strip().strip("'\".").lower()
    while bare.startswith(("../", "./", "/", "~", "!", "#")):
        bare = bare.removeprefix("..").removeprefix(".").lstrip("/~!#")
    return bare.removesuffix("()").strip()


def name_the_same(first: set[str], second: set[str]) -> bool:
    """Whether two sets of names share one, be it shorter by its beginning or by a suffix."""
    return any(
        one == another or _is_tail(one, another) or _is_tail(another, one)
        for one in first
        for another in second
    )


def _is_tail(short: str, whole: str) -> bool:
    return len(short) > 1 and whole.endswith(tuple(f"{mark}{short}" for mark in "/.:#?"))


def subject_of(finding: Message) -> set[str]:
    """Return what a finding of ours is about: a missing anchor, or what it quotes first."""
    quoted = _QUOTED.search(finding.text.partition("no anchor ")[2] or finding.text)
    return {plain_name("".join(filter(None, quoted.groups())))} if quoted else set()


def say_the_same(warning: Message, finding: Message) -> bool:
    """Whether a warning and a finding of ours are about the same fault, wherever they stand."""
    alike = _SENTENCES_ALIKE.get(finding.code)
    if alike is not None:
        is_near = not warning.line or abs(warning.line - finding.line) <= _NEAR
        return warning.kind == alike and warning.file == finding.file and is_near
    return name_the_same(names_in(warning.text), subject_of(finding))
