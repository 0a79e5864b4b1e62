"""Suppressions in the sources: ``% handbook: ignore HB203 -- reason`` above a block.

In Markdown an HTML comment does the same, in reStructuredText ``.. handbook: ignore ...``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from handbook_ext.core.findings.source_blocks import Blocks, blocks, rest_comment_end
from handbook_ext.core.model import Location
from handbook_ext.core.rules.accepted_findings import suppression_findings
from handbook_ext.core.rules.registry import find_rule, nearest_rule
from handbook_ext.core.suppression import NamedRule, Suppression

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from handbook_ext.core.finding import Finding, Rule
    from handbook_ext.core.findings.formats.text_report import Lines
    from handbook_ext.core.findings.source_blocks import Syntax

MARK = "handbook:"
"""What every source holds that has a suppression."""
_WORDS = rf"{MARK}\s*ignore(?![\w-])(?P<said>.*)"
_COMMENTS = {
    "md": re.compile(rf"[\s>]*(?P<start>%|<!--)\s*{_WORDS}"),
    "rst": re.compile(rf"\s*(?P<start>\.\.)\s+{_WORDS}"),
}
_ANY_COMMENT = re.compile(r"[\s>]*(?:%|<!--)")
_REST_COMMENT = re.compile(r"\s*\.\.(?:\s+(?![\s_\[|])(?!\S+::(?:\s|$))|\s*$)")


_Use = tuple[tuple[str, int, int, bool], "Rule"]
"""A span that suppressions cover, and a rule of which something is found there."""


def apply_suppressions(
    findings: Iterable[Finding],
    files: Mapping[str, Syntax],
    lines: Lines,
    left_out: Collection[Rule] = (),
) -> list[Finding]:
    """Return, sorted, the findings that nothing suppresses, and those about suppressions.

    Suppressions are read in *files*. Rules that were *left_out* have found nothing, so that
    nothing can be said about suppressions of them.
    """
    per_file = {file: suppressions(file, lines(file), syntax) for file, syntax in files.items()}
    by_file = {file: _ByRule(several) for file, several in per_file.items()}
    used: set[_Use] = set()
    report = []
    for problem in findings:
        file = by_file.get(problem.location.file)
        covering = [*file.covering(problem)] if file else []
        used.update((suppression.span, problem.rule) for suppression in covering)
        if not covering:
            report.append(problem)
    for suppression in (suppression for several in per_file.values() for suppression in several):
        unused = [
            named
            for named in suppression.named
            if named.rule
            and named.rule not in left_out
            and (suppression.span, named.rule) not in used
        ]
        report += suppression_findings(suppression, unused)
    return sorted(report, key=lambda problem: problem.order)


class _ByRule:
    """The suppressions of a file by rule and line, so that a finding looks at few of them.

    Of those that cover the same, one stands for all.
    """

    def __init__(self, members: Iterable[Suppression]) -> None:
        self._given: dict[Rule, list[Suppression]] = {}
        spans: set[_Use] = set()
        for suppression in sorted(members, key=lambda suppression: suppression.first):
            rules = {named.rule for named in suppression.named if named.rule}
            for rule in (
                candidate for candidate in rules if (suppression.span, candidate) not in spans
            ):
                spans.add((suppression.span, rule))
                self._given.setdefault(rule, []).append(suppression)
        self._reach = {
            rule: list(accumulate((suppression.last for suppression in several), max))
            for rule, several in self._given.items()
        }
        """Of each suppression, the last line that it or one before it covers."""

    def covering(self, problem: Finding) -> Iterator[Suppression]:
        """Yield the suppressions that cover *problem*."""
        several, line = self._given.get(problem.rule, []), problem.location.line
        if (line, problem.location.column) == (1, 1):
            yield from (suppression for suppression in several if suppression.covers(problem))
            return
        at = bisect_right(several, line, key=lambda suppression: suppression.first)
        while at and self._reach[problem.rule][at - 1] >= line:
            at -= 1
            if several[at].covers(problem):
                yield several[at]


def suppressions(file: str, lines: Sequence[str], syntax: Syntax) -> list[Suppression]:
    """Return the suppressions in *lines*, the source *file*; those in code are none."""
    if not any(MARK in line for line in lines):
        return []
    page = blocks(lines, syntax)
    comments = _Comments(page, syntax)
    result: list[Suppression] = []
    inside = -1
    for number, line in enumerate(lines):
        comment = _COMMENTS[syntax].match(line)
        if comment and number > inside and not page.is_code(number):
            inside = comments.html_end(number) if comment["start"] == "<!--" else number
            result.append(_suppression(file, comments, number, comment))
    return result


def _suppression(
    file: str, comments: _Comments, number: int, comment: re.Match[str]
) -> Suppression:
    page, text = comments.page, comment["said"]
    if comment["start"] == "<!--":
        end = comments.html_end(number)
        text = " ".join([text, *page.lines[number + 1 : end + 1]]).partition("-->")[0]
    rules, _, reason = text.partition("--")
    named = []
    for written in re.finditer(r"[^\s,][^,]*", rules):
        location = Location(file, number + 1, comment.start("said") + written.start() + 1)
        name = written[0].strip()
        rule = find_rule(name)
        named.append(NamedRule(name, location, rule, "" if rule else nearest_rule(name)))
    first = comments.block_start(number)
    return Suppression(
        Location(file, number + 1, comment.start("start") + 1),
        tuple(named),
        bool(reason.strip()),
        first + 1,
        page.end(first) + 1,
        number < page.heading,
    )


class _Comments:
    """Where the comments of a file end, and what they stand above; each line is read once."""

    def __init__(self, page: Blocks, syntax: Syntax) -> None:
        self.page, self._lines, self._syntax = page, page.lines, syntax
        self._closed = [at for at, line in enumerate(page.lines) if "-->" in line]
        self._starts: dict[int, int] = {}

    def html_end(self, number: int) -> int:
        """Return the last line of the HTML comment that begins on line *number*."""
        at = bisect_left(self._closed, number)
        return self._closed[at] if at < len(self._closed) else len(self._lines) - 1

    def block_start(self, number: int) -> int:
        """Return the line, from 0, on which the block below the comment on *number* begins."""
        at, passed = number, []
        while at < len(self._lines) and at not in self._starts:
            below = self._below(at)
            if below == at:
                break
            passed.append(at)
            at = below
        first = self._starts.get(at, at)
        self._starts.update(dict.fromkeys(passed, first))
        return first

    def _below(self, at: int) -> int:
        """Return the line below a comment or an empty line, *at* itself where neither is."""
        line = self._lines[at]
        if self._syntax == "rst" and _REST_COMMENT.match(line):
            return rest_comment_end(self._lines, at) + 1
        if self._syntax == "md" and _ANY_COMMENT.match(line):
            return (at if line.lstrip(" \t>").startswith("%") else self.html_end(at)) + 1
        return at if line.strip(" \t>") else at + 1
