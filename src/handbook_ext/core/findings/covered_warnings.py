"""Which warnings of Sphinx and MyST say what our findings say: each fault is told once.

A warning is held back only where a finding stands for it. What no finding says, Sphinx says.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from handbook_ext.core.rules.every_link import AMBIGUOUS_TARGET
from handbook_ext.core.rules.heading_levels import SKIPPED_HEADING_LEVEL
from handbook_ext.core.rules.inventory_links import MISSING_INVENTORY_TARGET
from handbook_ext.core.rules.labels import DUPLICATE_LABEL
from handbook_ext.core.rules.link_definitions import (
    DUPLICATE_DEFINITION,
    MISSING_LINK_DEFINITION,
    UNDEFINED_FOOTNOTE,
)
from handbook_ext.core.rules.linked_files import LOCAL_ADDRESS, MISSING_FILE, WRONG_CASE
from handbook_ext.core.rules.page_redirects import LINK_TO_REDIRECT
from handbook_ext.core.rules.registry import RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from handbook_ext.core.finding import Finding, Rule

_LINKS: Final = frozenset(
    {LINK_TO_REDIRECT, *(rule for rule in RULES.values() if rule.code.startswith("HB2"))}
)
_TOCTREES: Final = _LINKS | {rule for rule in RULES.values() if rule.code.startswith("HB30")}
_DEFINITIONS: Final = frozenset({DUPLICATE_DEFINITION, DUPLICATE_LABEL})

COVERING_RULES: Final[dict[str, frozenset[Rule]]] = {
    "docutils.duplicate_target": _DEFINITIONS,
    "docutils.include": frozenset({MISSING_FILE, LOCAL_ADDRESS, WRONG_CASE}),
    "docutils.title_level": frozenset({SKIPPED_HEADING_LEVEL}),
    "docutils.unknown_target": frozenset({MISSING_LINK_DEFINITION, UNDEFINED_FOOTNOTE}),
    "download.not_readable": _LINKS,
    "image.not_readable": _LINKS,
    "label.duplicate": _DEFINITIONS,
    "myst.duplicate_def": frozenset({DUPLICATE_DEFINITION}),
    "myst.header": frozenset({SKIPPED_HEADING_LEVEL}),
    "myst.iref_missing": frozenset({MISSING_INVENTORY_TARGET}),
    "myst.xref_ambiguous": frozenset({AMBIGUOUS_TARGET}),
    "myst.xref_missing": _LINKS,
    "ref": _LINKS,
    "toc.excluded": _TOCTREES,
    "toc.not_included": _TOCTREES,
    "toc.not_readable": _TOCTREES,
}
"""The rules whose findings say what a warning of this type, or type and subtype, says.

Sphinx and docutils give some no type: sphinx_ext/compat/sphinx_logging.py has names for these.
"""

REFUTABLE: Final = frozenset({"myst.xref_missing", "ref.any"})
"""Kinds that say of what a page has that it is not there: an anchor in raw HTML, say."""

BOOK_WIDE: Final = frozenset({"label.duplicate"})
"""Kinds that may be said on another page than we say it: Sphinx knows no order of the book."""

_QUOTED: Final = re.compile(r"'([^']+)'")


class ForeignWarning(NamedTuple):
    """What Sphinx or another extension warns of.

    *kind* is its ``type.subtype``; *file* is relative to the source directory, empty where that
    is not known; *line* counts from 1, 0 where it is not known.
    """

    kind: str
    message: str
    file: str = ""
    line: int = 0


def covering_rules(kind: str) -> frozenset[Rule]:
    """Return the rules that may say what a warning of this *kind* says; none for most kinds."""
    return COVERING_RULES.get(kind) or COVERING_RULES.get(kind.partition(".")[0], frozenset())


def uncovered(
    warnings: Sequence[ForeignWarning],
    findings: Iterable[Finding],
    documents_of: Callable[[str], Collection[str]],
    sound_names: Callable[[str], Collection[str]],
) -> list[int]:
    """Return the indices of the *warnings* that no finding stands for, in order.

    *documents_of* gives the documents that a file is the source of, or is included in. There, a
    finding stands for all warnings that name its target, and else for the nearest one.
    *sound_names* gives what the links of a document name that the written page has.
    """
    by_document: dict[str, list[Finding]] = {"": list(findings)}
    for finding in by_document[""]:
        for docname in documents_of(finding.location.file):
            by_document.setdefault(docname, []).append(finding)
    pairs: list[tuple[int, int, Finding]] = []
    named: set[Finding] = set()
    covered: set[int] = set()
    for index, warning in enumerate(warnings):
        docnames = ("" if warning.kind in BOOK_WIDE else documents_of(warning.file)) or [""]
        if warning.kind in REFUTABLE and _is_sound(warning, docnames, sound_names):
            covered.add(index)
            continue
        for finding in _candidates(warning, by_document, docnames):
            if _names(warning.message, finding):
                covered.add(index)
                named.add(finding)
            elif docnames != [""]:
                pairs.append((_distance(warning, finding), index, finding))
    for _, index, finding in sorted(pairs, key=lambda pair: pair[:2]):
        if index not in covered and finding not in named:
            covered.add(index)
            named.add(finding)
    return [index for index in range(len(warnings)) if index not in covered]


def _candidates(
    warning: ForeignWarning,
    by_document: dict[str, list[Finding]],
    docnames: Iterable[str],
) -> Iterator[Finding]:
    rules = covering_rules(warning.kind)
    for docname in docnames:
        for finding in by_document.get(docname, ()):
            if finding.rule in rules:
                yield finding


def _is_sound(
    warning: ForeignWarning,
    docnames: Iterable[str],
    sound_names: Callable[[str], Collection[str]],
) -> bool:
    """Whether a warning is about a link that leads somewhere: its message ends with the name."""
    return any(
        warning.message.endswith((f": {name!r}", f": {name}"))
        for docname in docnames
        if docname
        for name in sound_names(docname)
    )


def _names(message: str, finding: Finding) -> bool:
    """Whether a warning's *message* names what a *finding* is about."""
    target = finding.target.rpartition("#")[2] or finding.target.partition("#")[0]
    names = [target] if target else _QUOTED.findall(finding.message)
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", message) for name in names)


def _distance(warning: ForeignWarning, finding: Finding) -> int:
    """Return how many lines lie between a warning and a finding; far, where files differ."""
    same_file = warning.file == finding.location.file
    return abs(warning.line - finding.location.line) + (0 if same_file else 1_000_000)
