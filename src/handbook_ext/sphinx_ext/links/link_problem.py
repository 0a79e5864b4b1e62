"""What is wrong with a link, before it is known where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from handbook_ext.core.finding import Rule


class LinkProblem(NamedTuple):
    """The rule that is broken, the text to point at, and what is said."""

    rule: Rule
    needle: str
    message: str
    suggestion: str = ""
