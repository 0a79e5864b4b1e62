"""What is wrong with a link, before it is known where it stands."""

from __future__ import annotations

from typing import NamedTuple


class LinkProblem(NamedTuple):
    """The rule that is broken, the text to point at, and what is said."""

    rule: str
    needle: str
    message: str
    suggestion: str = ""
