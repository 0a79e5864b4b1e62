"""A difference between a build without us and one with us, and what else should not be."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = {
    "crash": "a build or a check that stopped",
    "lost": "Sphinx says it without us, and with us nobody does",
    "twice": "with us both Sphinx and a finding say it",
    "new": "Sphinx says it with us alone",
    "extra": "a finding that no warning of the plain build and no dead link in its pages bears out",
    "moved": "a finding in another file than the warning that it takes the place of",
    "place": "a finding whose place in the source does not hold what it names",
    "unseen": "a dead link in the written pages that nobody says",
    "made": "a dead link that is in the pages with us alone",
    "status": "an exit status that does not follow from what was said",
    "repeat": "what a second build, or handbook check, says differently",
}


@dataclass(frozen=True)
class Difference:
    """Something to explain."""

    kind: str
    says: str
    """The message, or the dead link."""
    where: str = ""
    line: str = ""
    """The line of source, or the HTML tag."""
