"""Which warnings of Sphinx and MyST say what our findings say: each fault is told once.

A warning is held back only where a finding stands for it. What no finding says, Sphinx says.
"""

from __future__ import annotations

import re
from bisect import bisect_left
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
from handbook_ext.core.rules.link_targets import UNDEFINED_CITATION
from handbook_ext.core.rules.linked_files import LOCAL_ADDRESS, MISSING_FILE, WRONG_CASE
from handbook_ext.core.rules.page_redirects import LINK_TO_REDIRECT
from handbook_ext.core.rules.registry import RULES
from handbook_ext.core.rules.unknown_markup import UNKNOWN_DIRECTIVE, UNKNOWN_ROLE

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from handbook_ext.core.finding import Finding, Rule

_LINKS: Final = frozenset(
    {LINK_TO_REDIRECT, *(rule for rule in RULES.values() if rule.code.startswith("HB2"))}
)
_TOCTREES: Final = _LINKS | {rule for rule in RULES.values() if rule.code.startswith("HB30")}
_DEFINITIONS: Final = frozenset({DUPLICATE_DEFINITION, DUPLICATE_LABEL})

COVERING_RULES: Final[dict[str, frozenset[Rule]]] = {
    "bibtex.key_not_found": frozenset({UNDEFINED_CITATION}),
    "docutils.ambiguous_target": _DEFINITIONS | {AMBIGUOUS_TARGET},
    "docutils.anonymous_mismatch": frozenset({MISSING_LINK_DEFINITION}),
    "docutils.duplicate_target": _DEFINITIONS,
    "docutils.footnote_count": frozenset({UNDEFINED_FOOTNOTE}),
    "docutils.include": frozenset({MISSING_FILE, LOCAL_ADDRESS, WRONG_CASE}),
    "docutils.indirect_target": frozenset({AMBIGUOUS_TARGET, MISSING_LINK_DEFINITION}),
    "docutils.title_level": frozenset({SKIPPED_HEADING_LEVEL}),
    "docutils.unknown_directive": frozenset({UNKNOWN_DIRECTIVE}),
    "docutils.unknown_role": frozenset({UNKNOWN_ROLE}),
    "docutils.unknown_target": frozenset({MISSING_LINK_DEFINITION, UNDEFINED_FOOTNOTE}),
    "download.not_readable": _LINKS,
    "image.not_found": _LINKS,
    "image.not_readable": _LINKS,
    "label.duplicate": _DEFINITIONS,
    "myst.directive_unknown": frozenset({UNKNOWN_DIRECTIVE}),
    "myst.duplicate_def": frozenset({DUPLICATE_DEFINITION}),
    "myst.header": frozenset({SKIPPED_HEADING_LEVEL}),
    "myst.iref_missing": frozenset({MISSING_INVENTORY_TARGET}),
    "myst.role_unknown": frozenset({UNKNOWN_ROLE}),
    "myst.xref_ambiguous": frozenset({AMBIGUOUS_TARGET}),
    "myst.xref_missing": _LINKS,
    "nbsphinx.localfile": _LINKS,
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

BY_NAME_ALONE: Final = frozenset({
    "docutils.ambiguous_target", "docutils.indirect_target", "docutils.unknown_directive",
    "docutils.unknown_role", "docutils.unknown_target", "myst.directive_unknown",
    "myst.role_unknown", "ref.citation", "ref.identifier",
})  # fmt: skip
"""Kinds whose messages hold the name as findings do: one about another name stands for none."""

CONSEQUENT: Final = frozenset({"docutils.footnote_count"})
"""Kinds that follow from what others say already: of notes that are missing, also their number."""

_ANYWHERE: Final = "*"
"""Where findings count that are in no document's source: what ``conf.py`` puts into each."""

_QUOTED: Final = re.compile(r"""(?<!\w)(?:'([^']+)'|"([^"]+)")""")


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
    finding stands for all warnings that name its target, and else for one that is near.
    *sound_names* gives what the links of a document name that the written page has, folded.
    """
    pool = _Findings(findings, documents_of)
    left = []
    for index, warning in enumerate(warnings):
        docnames = () if warning.kind in BOOK_WIDE else documents_of(warning.file)
        names = _names_in(warning)
        is_refuted = warning.kind in REFUTABLE and any(
            not names.isdisjoint(sound_names(docname)) for docname in docnames
        )
        is_said = is_refuted or (warning.kind in CONSEQUENT and pool.is_near(warning))
        if not is_said and not pool.take_named(warning, docnames or [""], names):
            left.append(index)
    for take in (pool.take_at_line, pool.take_nearest):
        left = [
            index
            for index in left
            if warnings[index].kind in BY_NAME_ALONE or not take(warnings[index])
        ]
    return left


class _Findings:
    """The findings of a book by document, and by what they are about."""

    def __init__(
        self, findings: Iterable[Finding], documents_of: Callable[[str], Collection[str]]
    ) -> None:
        self._documents_of = documents_of
        self._taken: set[Finding] = set()
        self._named: dict[tuple[str, str], list[Finding]] = {}
        self._at_line: dict[tuple[str, int], list[Finding]] = {}
        self._in_document: dict[str, list[Finding]] = {}
        self._left: dict[tuple[str, frozenset[Rule]], list[Finding]] = {}
        """What may be free of the findings of a document by some rules, in order."""
        for finding in sorted(findings, key=lambda finding: finding.order):
            location = finding.location
            self._at_line.setdefault((location.file, location.line), []).append(finding)
            docnames = documents_of(location.file)
            for docname in docnames:
                self._in_document.setdefault(docname, []).append(finding)
            for name in _names_of(finding):
                for docname in ("", *(docnames or [_ANYWHERE])):
                    self._named.setdefault((docname, name), []).append(finding)

    def take_named(
        self, warning: ForeignWarning, docnames: Iterable[str], names: Collection[str]
    ) -> bool:
        """Take every finding that is about one of *names*; return whether there is one."""
        rules, is_covered = covering_rules(warning.kind), False
        for key in ((docname, name) for docname in (*docnames, _ANYWHERE) for name in names):
            for finding in self._named.get(key, ()):
                if finding.rule in rules:
                    self._taken.add(finding)
                    is_covered = True
        return is_covered

    def is_near(self, warning: ForeignWarning) -> bool:
        """Whether a document of a warning has a finding that may say it, taken or not."""
        rules = covering_rules(warning.kind)
        return any(
            finding.rule in rules
            for docname in self._documents_of(warning.file)
            for finding in self._in_document.get(docname, ())
        )

    def take_at_line(self, warning: ForeignWarning) -> bool:
        """Take a free finding on the line of a warning; return whether there is one."""
        at_line = self._at_line.get((warning.file, warning.line), ())
        rules = covering_rules(warning.kind)
        free = (finding for finding in at_line if finding.rule in rules)
        finding = next((finding for finding in free if finding not in self._taken), None)
        if finding:
            self._taken.add(finding)
        return finding is not None

    def take_nearest(self, warning: ForeignWarning) -> bool:
        """Take the next free finding of the document, from a warning's line on, else above it."""
        rules = covering_rules(warning.kind)
        for docname in self._documents_of(warning.file):
            free = self._free(docname, rules)
            at = bisect_left(free, (warning.file, warning.line), key=_place)
            while free:
                finding = free.pop(min(at, len(free) - 1))
                if finding not in self._taken:
                    self._taken.add(finding)
                    return True
        return False

    def _free(self, docname: str, rules: frozenset[Rule]) -> list[Finding]:
        key = docname, rules
        if key not in self._left:
            findings = self._in_document.get(docname, ())
            self._left[key] = [finding for finding in findings if finding.rule in rules]
        return self._left[key]


def _place(finding: Finding) -> tuple[str, int]:
    return finding.location.file, finding.location.line


def _names_in(warning: ForeignWarning) -> set[str]:
    """Return what a *warning* may be about: the end of its message, or else what that quotes last.

    Words in between are the message's own: "local id not found in doc 'index': 'gone'" is not
    about the document. Of a path also its ends count: a page names a file from its own folder.
    """
    # below an empty line docutils repeats the source, or has a hint
    message = warning.message.partition("\n\n")[0]
    start, colon, end = message.partition(": ")
    parts = {end, message.rpartition(": ")[2]} if colon else set()
    if not end.startswith(("'", '"')):
        parts.update(_quoted(start)[-1:])
    if warning.kind in BOOK_WIDE:  # whose message has no quotes
        parts.update(start.replace(",", " ").split())
    names = {_unquoted(part.removesuffix(".")).casefold() for part in parts}
    for path in [name for name in names if "/" in name]:
        names.update(path[match.end() :] for match in re.finditer("/", path))
    return names


def _names_of(finding: Finding) -> set[str]:
    """Return what a *finding* is about: its target without the page, or what its words quote."""
    target = finding.target.rpartition("#")[2] or finding.target.partition("#")[0]
    return {name.casefold() for name in ([target] if target else _quoted(finding.message))}


def _unquoted(text: str) -> str:
    """Return *text* without one pair of quotes around it: a name may have some of its own."""
    is_quoted = text[:1] in {"'", '"'} and text[:1] == text[-1:] and len(text) > 1
    return text[1:-1] if is_quoted else text


def _quoted(text: str) -> list[str]:
    return [match[1] or match[2] for match in _QUOTED.finditer(text)]
