"""Nothing lost, nothing twice: the messages of a build without us against those with us."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.foreign.differences import Difference
from tests.foreign.messages import say_the_same

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.foreign.messages import Message

PARAGRAPH = 25
"""Lines within which two messages that name the same are about the same words."""


UNKNOWN = "<unknown>"
"""Where docutils says that something is whose file it has lost."""


@dataclass
class Comparison:
    """What became of each message of the plain build."""

    lost: list[Message] = field(default_factory=list)
    twice: list[tuple[Message, Message]] = field(default_factory=list)
    """What Sphinx still says, and the finding of the same fault."""
    new: list[Message] = field(default_factory=list)
    replaced: list[tuple[Message, Message]] = field(default_factory=list)
    """What Sphinx says no more, and the finding that took its place."""
    extra: list[Message] = field(default_factory=list)
    """Findings that no message of the plain build is about."""

    @property
    def moved(self) -> set[Message]:
        """The findings that stand in another file than what Sphinx says of the same fault."""
        return {finding for said, finding in self.replaced if _is_elsewhere(said, finding)}

    def differences(self, line_of: Callable[[str, int], str]) -> list[Difference]:
        """Return what is to be explained, but for the extra findings."""

        def shown(kind: str, message: Message, says: str = "") -> Difference:
            # a docstring's lines are counted from its own beginning
            line = "" if message.documented else line_of(message.file, message.line)
            return Difference(kind, says or str(message), message.where, line)

        return [
            *(shown("lost", message) for message in self.lost),
            *(shown("twice", finding, f"{said} / {finding}") for said, finding in self.twice),
            *(shown("new", message) for message in self.new),
            *(
                shown("moved", finding, f"{finding} (Sphinx: {said.where})")
                for said, finding in self.replaced
                if _is_elsewhere(said, finding)
            ),
        ]


def _is_elsewhere(said: Message, finding: Message) -> bool:
    """Whether a finding stands in another file than what Sphinx says.

    Of what a signature or a docstring's field says, Sphinx knows no more than the page.
    """
    if finding.documented and said.documented in {"", finding.documented}:
        return False
    return said.file not in {"", UNKNOWN, finding.file}


def compare(plain: Sequence[Message], ours: Sequence[Message]) -> Comparison:
    """Compare the messages of a build without us with those of a build with us."""
    findings = [message for message in ours if message.code]
    kept, silent, new = _sort_out(plain, [message for message in ours if not message.code])
    result = Comparison(new=new)
    free = dict.fromkeys(range(len(findings)))
    # what stands near is the same before what is the same elsewhere
    rest = _replace(silent, findings, free, result, _is_near)
    result.lost = _replace(rest, findings, free, result, say_the_same)
    for index in free:
        finding = findings[index]
        said = next((message for message in kept if _is_near(message, finding)), None)
        if said is not None:
            result.twice.append((said, finding))
        # where Sphinx knows only the page, its words for several objects are the same
        elif not (finding.documented and any(say_the_same(said, finding) for said in silent)):
            result.extra.append(finding)
    return result


def _replace(
    silent: Sequence[Message],
    findings: Sequence[Message],
    free: dict[int, None],
    result: Comparison,
    is_same: Callable[[Message, Message], bool],
) -> list[Message]:
    """Find the *free* findings that take the place of messages; return those that have none."""
    taken: dict[Message, Message] = {}
    rest = []
    for message in sorted(silent, key=lambda said: (said.file, said.line)):
        # what Sphinx says twice of one place, with the same words, is two findings where they are
        # near, or where nobody knows the place; else one
        candidates = [index for index in free if is_same(message, findings[index])]
        has_place = is_same is not _is_near and message.file not in {"", UNKNOWN}
        if candidates and not (has_place and message in taken):
            index = min(candidates, key=lambda index: _distance(message, findings[index]))
            taken[message] = findings[index]
            del free[index]
        elif message not in taken:
            rest.append(message)
            continue
        result.replaced.append((message, taken[message]))
    return rest


def _sort_out(
    plain: Sequence[Message], ours: Sequence[Message]
) -> tuple[list[Message], list[Message], list[Message]]:
    """Return Sphinx's messages of both builds, of the plain one alone, and of ours alone."""
    before, after = Counter(plain), Counter(ours)
    kept, silent, new = before & after, before - after, after - before
    return list(kept.elements()), list(silent.elements()), list(new.elements())


def _distance(message: Message, finding: Message) -> tuple[bool, int]:
    return finding.file != message.file, abs(finding.line - message.line)


def _is_near(message: Message, finding: Message) -> bool:
    return (
        message.file == finding.file
        and (not message.line or abs(message.line - finding.line) <= PARAGRAPH)
        and say_the_same(message, finding)
    )
