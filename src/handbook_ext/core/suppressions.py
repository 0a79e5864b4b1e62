"""Suppressions in the sources: ``% handbook: ignore HB203 -- reason`` above a block.

In Markdown an HTML comment does the same, in reStructuredText ``.. handbook: ignore ...``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from handbook_ext.core.blocks import Blocks, blocks, rest_comment_end
from handbook_ext.core.findings import Finding, finding
from handbook_ext.core.model import Place
from handbook_ext.core.policy import find_rule, nearest_rule

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from handbook_ext.core.blocks import Syntax
    from handbook_ext.core.report import Lines
    from handbook_ext.core.rules import Rule

MARK = "handbook:"
"""What every source holds that has a suppression."""
_WORDS = rf"{MARK}\s*ignore(?![\w-])(?P<said>.*)"
_COMMENTS = {
    "md": re.compile(rf"[\s>]*(?P<start>%|<!--)\s*{_WORDS}"),
    "rst": re.compile(rf"\s*(?P<start>\.\.)\s+{_WORDS}"),
}
_ANY_COMMENT = re.compile(r"[\s>]*(?:%|<!--)")
_REST_COMMENT = re.compile(r"\s*\.\.(?:\s+(?![\s_\[|])(?!\S+::(?:\s|$))|\s*$)")


class Named(NamedTuple):
    """A rule that a suppression names: as *written*, where, and what it is, if anything."""

    written: str
    place: Place
    rule: Rule | None


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment that forgives the findings of some rules.

    It covers lines *first* to *last*, from 1, and where it stands above the page's first
    heading, what is found about the page as a whole.
    """

    place: Place
    named: tuple[Named, ...]
    has_reason: bool
    first: int
    last: int
    of_page: bool

    def covers(self, one: Finding) -> bool:
        """Whether *one* is of a rule that it names, in what it covers."""
        if all(named.rule is not one.rule for named in self.named):
            return False
        whole = (one.place.line, one.place.column) == (1, 1)
        return self.first <= one.place.line <= self.last or (self.of_page and whole)


def apply(
    findings: Iterable[Finding],
    files: Mapping[str, Syntax],
    lines: Lines,
    left_out: Collection[Rule] = (),
) -> list[Finding]:
    """Return, sorted, the findings that nothing suppresses, and those about suppressions.

    Suppressions are read in *files*. Rules that were *left_out* have found nothing, so that
    nothing can be said about suppressions of them.
    """
    found = {file: suppressions(file, lines(file), syntax) for file, syntax in files.items()}
    by_file = {file: _ByRule(several) for file, several in found.items()}
    used: set[tuple[Place, Rule]] = set()
    kept = []
    for one in findings:
        file = by_file.get(one.place.file)
        covering = [*file.covering(one)] if file else []
        used.update((given.place, one.rule) for given in covering)
        if not covering:
            kept.append(one)
    for given in (given for several in found.values() for given in several):
        kept += _judged(given, used, left_out)
    return sorted(kept, key=lambda one: one.order)


class _ByRule:
    """The suppressions of a file by rule and line, so that a finding looks at few of them."""

    def __init__(self, found: Iterable[Suppression]) -> None:
        self._given: dict[Rule, list[Suppression]] = {}
        for given in sorted(found, key=lambda one: one.first):
            for rule in {named.rule for named in given.named if named.rule}:
                self._given.setdefault(rule, []).append(given)
        self._reach = {
            rule: list(accumulate((one.last for one in several), max))
            for rule, several in self._given.items()
        }
        """Of each suppression, the last line that it or one before it covers."""

    def covering(self, one: Finding) -> Iterator[Suppression]:
        """Yield the suppressions that cover *one*."""
        several, line = self._given.get(one.rule, []), one.place.line
        if (line, one.place.column) == (1, 1):
            yield from (given for given in several if given.covers(one))
            return
        at = bisect_right(several, line, key=lambda given: given.first)
        while at and self._reach[one.rule][at - 1] >= line:
            at -= 1
            if several[at].covers(one):
                yield several[at]


def _judged(
    given: Suppression, used: Collection[tuple[Place, Rule]], left_out: Collection[Rule]
) -> Iterator[Finding]:
    """Yield what is wrong with a suppression; one that forgives nothing needs no reason."""
    known = [one for one in given.named if one.rule]
    unused = [one for one in known if one.rule not in left_out and _use(given, one) not in used]
    for one in unused:
        message = f"no finding of {one.written} is in the block below"
        yield finding("unused-suppression", one.place, message, target=one.written)
    if not given.named:
        yield finding("unknown-suppression", given.place, "the suppression names no rule")
    for one in given.named:
        if one.rule is None:
            yield _unknown(one)
    if not given.has_reason and len(unused) < len(given.named) == len(known):
        message = "the suppression gives no reason: write it behind --"
        yield finding("suppression-without-reason", given.place, message)


def _use(given: Suppression, one: Named) -> tuple[Place, Rule | None]:
    return given.place, one.rule


def _unknown(one: Named) -> Finding:
    message = f"{one.written!r} is no rule"
    if " " in one.written:
        message += ": rules are separated by commas, the reason stands behind --"
    near = nearest_rule(one.written)
    return finding("unknown-suppression", one.place, message, near, one.written)


def suppressions(file: str, lines: Sequence[str], syntax: Syntax) -> list[Suppression]:
    """Return the suppressions in *lines*, the source *file*; those in code are none."""
    if not any(MARK in line for line in lines):
        return []
    page = blocks(lines, syntax)
    found = []
    for number, line in enumerate(lines):
        comment = _COMMENTS[syntax].match(line)
        if comment and not page.is_code(number):
            found.append(_suppression(file, page, number, comment, syntax))
    return found


def _suppression(
    file: str, page: Blocks, number: int, comment: re.Match[str], syntax: Syntax
) -> Suppression:
    said = comment["said"]
    if comment["start"] == "<!--":
        end = _html_comment_end(page.lines, number)
        said = " ".join([said, *page.lines[number + 1 : end + 1]]).partition("-->")[0]
    rules, _, reason = said.partition("--")
    named = []
    for written in re.finditer(r"[^\s,][^,]*", rules):
        place = Place(file, number + 1, comment.start("said") + written.start() + 1)
        name = written[0].strip()
        named.append(Named(name, place, find_rule(name)))
    first = _block_start(page.lines, number, syntax)
    return Suppression(
        Place(file, number + 1, comment.start("start") + 1),
        tuple(named),
        bool(reason.strip()),
        first + 1,
        page.end(first) + 1,
        number < page.heading,
    )


def _block_start(lines: Sequence[str], number: int, syntax: Syntax) -> int:
    """Return the line, from 0, on which the block below the comment on line *number* begins."""
    at = number
    while at < len(lines):
        if syntax == "rst" and _REST_COMMENT.match(lines[at]):
            at = rest_comment_end(lines, at) + 1
        elif syntax == "md" and _ANY_COMMENT.match(lines[at]):
            at = _html_comment_end(lines, at) + 1
        elif lines[at].strip(" \t>"):
            break
        else:
            at += 1
    return at


def _html_comment_end(lines: Sequence[str], number: int) -> int:
    """Return the last line of a Markdown comment: of ``%``, the line itself."""
    if lines[number].lstrip(" \t>").startswith("%"):
        return number
    ends = (at for at in range(number, len(lines)) if "-->" in lines[at])
    return next(ends, len(lines) - 1)
