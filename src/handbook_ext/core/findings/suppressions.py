"""Suppressions in the sources: ``% handbook: ignore HB203 -- reason`` above a block.

In Markdown an HTML comment does the same, in reStructuredText ``.. handbook: ignore ...``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from handbook_ext.core.model import Location
from handbook_ext.core.rules.accepted_findings import suppression_findings
from handbook_ext.core.rules.registry import find_rule, nearest_rule
from handbook_ext.core.suppression import NamedRule, Suppression

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from handbook_ext.core.finding import Finding, Rule
    from handbook_ext.core.findings.source_blocks import Blocks

MARK = re.compile(rb"handbook:\W*ignore")
"""What every source holds that has a suppression; white space need not be ASCII's."""
_COMMENT = re.compile(r"[\s>]*(?P<start>%|<!--|\.\.)\s*handbook:\s*ignore(?![\w-])(?P<said>.*)")


_Use = tuple[tuple[str, int, int, bool], "Rule"]
"""A span that suppressions cover, and a rule of which something is found there."""


def apply_suppressions(
    findings: Iterable[Finding],
    blocks_by_file: Mapping[str, Blocks],
    left_out: Collection[Rule] = (),
) -> list[Finding]:
    """Return, sorted, the findings that nothing suppresses, and those about suppressions.

    Suppressions are read in the files of *blocks_by_file*. Rules that were *left_out* have found
    nothing, so that nothing can be said about suppressions of them.
    """
    per_file = {file: suppressions(file, blocks) for file, blocks in blocks_by_file.items()}
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


def suppressions(file: str, blocks: Blocks) -> list[Suppression]:
    """Return the suppressions in the source *file* with *blocks*; those in code are none."""
    comments = _Comments(blocks)
    matches = ((number, _COMMENT.match(blocks.lines[number])) for number in sorted(blocks.comments))
    return [_suppression(file, comments, number, match) for number, match in matches if match]


def _suppression(
    file: str, comments: _Comments, number: int, comment: re.Match[str]
) -> Suppression:
    blocks, text = comments.blocks, comment["said"]
    if comment["start"] == "<!--":
        rest = blocks.lines[number + 1 : blocks.comments[number] + 1]
        text = " ".join([text, *rest]).partition("-->")[0]
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
        blocks.end(first) + 1,
        number < blocks.heading,
    )


class _Comments:
    """What the comments of a file stand above; each line is read once."""

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = blocks
        self._starts: dict[int, int] = {}

    def block_start(self, number: int) -> int:
        """Return the line, from 0, on which the block below the comment on *number* begins."""
        at, passed = number, []
        while at < len(self.blocks.lines) and at not in self._starts:
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
        if at in self.blocks.comments:
            return self.blocks.comments[at] + 1
        return at if self.blocks.lines[at].strip(" \t>") else at + 1
