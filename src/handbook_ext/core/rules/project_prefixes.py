"""Names that may be those of another project: ``project:name``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook_ext.core.rules.inventory_links import MISSING_INVENTORY_TARGET, unknown_project
from handbook_ext.core.rules.linked_files import LinkProblem

if TYPE_CHECKING:
    from handbook_ext.core.checked_book import CheckedBook

_QUALIFIED = re.compile(r"(?P<project>[\w.-]+):(?P<name>(?!:).*)", re.DOTALL)
"""A name with a project. In C++, two colons stand between names."""


class ProjectPrefixes:
    """What the targets of roles begin with: the name of another project, or a part of their own."""

    def __init__(self, book: CheckedBook) -> None:
        self._book = book
        self._own: dict[tuple[str, str], set[str]] = {}

    def missing(self, target: str, called: str, behind: str = "") -> LinkProblem | None:
        """Return what is wrong with a *target* that names a project that the book asks, if any.

        *called* is what such a target is, *behind* what is said after its name.
        """
        match = _QUALIFIED.fullmatch(target)
        if match is None or match["project"] not in self._book.inventories:
            return None
        message = f"the inventory {match['project']!r} has no {called} {match['name']!r}{behind}"
        return LinkProblem(MISSING_INVENTORY_TARGET, target, message)

    def unknown(self, target: str, domain: str, kind: str) -> str:
        """Return what is to be said of the project that *target* may name and the book has not.

        Nothing where names of the book that the role knows begin the same.
        """
        match = _QUALIFIED.fullmatch(target)
        if match is None or not match["name"]:
            return ""
        if (domain, kind) not in self._own:
            names = self._book.names_for_role(domain, kind)
            self._own[domain, kind] = {name.partition(":")[0] for name in names if ":" in name}
        is_own = match["project"] in self._own[domain, kind]
        return "" if is_own else unknown_project(match["project"])
