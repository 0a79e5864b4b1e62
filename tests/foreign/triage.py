"""What somebody has looked at: the differences that are explained, in triage.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.foreign.differences import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.foreign.differences import Difference

FILE = Path(__file__).parent / "triage.toml"
EVERYWHERE = "*"
"""The project of an entry about all of them."""
VERDICTS = {
    "right": "what we say or leave out is right, and nobody else says it",
    "fault": "ours, to be mended",
    "theirs": "of the project, Sphinx or another extension; nothing that we could say or do",
    "harness": "the harness cannot tell",
}


@dataclass(frozen=True)
class Entry:
    """What differences of a project are, and why. A ``*`` in a text stands for anything."""

    project: str
    """Its name, or a ``*``."""
    kind: str
    says: str
    verdict: str
    reason: str
    line: str = ""
    """The line of source; where a ``*`` is in it, an example of one stands in *reason*."""

    def explains(self, project: str, difference: Difference) -> bool:
        """Whether this is about a difference of a project."""
        return (
            self.project in {project, EVERYWHERE}
            and difference.kind == self.kind
            and matches(self.says, difference.says)
            and matches(self.line, difference.line)
        )


def matches(pattern: str, text: str) -> bool:
    """Whether *text* is as *pattern* says, in which a ``*`` stands for anything."""
    parts = map(re.escape, " ".join(pattern.split()).split("*"))
    return re.fullmatch(".*".join(parts), " ".join(text.split())) is not None


def load(text: str) -> list[Entry]:
    """Return the entries of a triage file; raises ValueError where one is of no known kind."""
    entries = [Entry(**table) for table in tomllib.loads(text).get("difference", [])]
    for entry in entries:
        if entry.kind not in KINDS or entry.verdict not in VERDICTS or not entry.reason:
            raise ValueError(f"{entry} has no reason, or no known kind or verdict")
    return entries


@dataclass(frozen=True)
class Triaged:
    """The differences of a project, sorted by whether somebody has looked at them."""

    explained: list[tuple[Difference, Entry]]
    untriaged: list[Difference]
    stale: list[Entry]
    """Entries of the project that explain nothing any more."""


def triage(project: str, differences: Sequence[Difference], entries: Sequence[Entry]) -> Triaged:
    """Look each difference up; of several entries the first counts."""
    explained, untriaged = [], []
    for difference in differences:
        entry = next((one for one in entries if one.explains(project, difference)), None)
        if entry is None:
            untriaged.append(difference)
        else:
            explained.append((difference, entry))
    used = {entry for _, entry in explained}
    stale = [entry for entry in entries if entry.project == project and entry not in used]
    return Triaged(explained, untriaged, stale)


def stale_everywhere(all_triaged: Sequence[Triaged], entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries about all projects that explain nothing in any."""
    used = {entry for triaged in all_triaged for _, entry in triaged.explained}
    return [entry for entry in entries if entry.project == EVERYWHERE and entry not in used]
