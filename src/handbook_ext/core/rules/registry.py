"""The registry of rules: every family, and what is asked by a rule's code or name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from handbook_ext.core.finding import Finding, Rule
from handbook_ext.core.model import Location
from handbook_ext.core.rules import (
    accepted_findings,
    attribute_blocks,
    built_pages,
    checklist_markup,
    configuration,
    coverage,
    every_link,
    external_links,
    heading_levels,
    inventory_links,
    item_ids,
    labels,
    link_definitions,
    link_targets,
    linked_files,
    lock_lines,
    locked_anchors,
    locked_ids,
    page_redirects,
    toctrees,
    unknown_markup,
)

if TYPE_CHECKING:
    from handbook_ext.core.checked_book import CheckedBook
    from handbook_ext.core.finding import FindingRecord

FAMILIES: Final = (
    accepted_findings,
    attribute_blocks,
    built_pages,
    checklist_markup,
    configuration,
    coverage,
    every_link,
    external_links,
    heading_levels,
    inventory_links,
    item_ids,
    labels,
    link_definitions,
    link_targets,
    linked_files,
    locked_anchors,
    lock_lines,
    locked_ids,
    page_redirects,
    toctrees,
    unknown_markup,
)
"""The modules whose constants are the rules."""

Check = Callable[["CheckedBook"], Iterator[Finding]]
"""What looks at a whole book for what breaks some rules."""

CHECKLIST_CHECKS: Final[tuple[Check, ...]] = (
    configuration.check,
    coverage.untaught_items,
    item_ids.check,
)
"""The checks that every build makes."""

LINK_CHECKS: Final[tuple[Check, ...]] = (
    built_pages.check,
    coverage.unexercised_sections,
    every_link.check,
    heading_levels.check,
    inventory_links.check,
    labels.check,
    link_definitions.check,
    linked_files.check,
    toctrees.check,
    unknown_markup.check,
)
"""The checks that a build makes unless handbook_check_links is off."""

_BY_CODE: Final[dict[str, Rule]] = {
    rule.code: rule
    for family in FAMILIES
    for rule in vars(family).values()
    if isinstance(rule, Rule)
}

RULES: Final[dict[str, Rule]] = {rule.name: rule for _, rule in sorted(_BY_CODE.items())}
"""Every rule by its name, in the order of codes."""


def find_rule(name: str) -> Rule | None:
    """Return the rule that *name* is the code or the name of, or None."""
    return RULES.get(name) or _BY_CODE.get(name)


def nearest_rule(name: str) -> str:
    """Return the code or name most like *name*; empty if none is much like it."""
    is_code = name[:2].upper() == "HB"
    names, likeness = (sorted(_BY_CODE), 0.6) if is_code else ([*RULES], 0.75)
    alike = get_close_matches(name.upper() if is_code else name, names, len(names), likeness)
    return max(
        alike, key=lambda candidate: candidate[:3] == name[:3].upper(), default=""
    )  # its hundred first


def finding_of(record: FindingRecord) -> Finding:
    """Return the finding that :meth:`Finding.record` wrote."""
    location = Location(record["file"], record["line"], record["column"])
    texts = record["message"], record["suggestion"], record["target"]
    return RULES[record["rule"]].at(location, *texts)
