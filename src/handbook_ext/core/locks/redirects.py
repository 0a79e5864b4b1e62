"""``moved.txt``: where pages and anchors went that are no longer where they were.

A line is ``old/page new/page``, or ``old/page#anchor new/page#anchor``: what was linked to, and
what stands for it now. Lines that begin with ``#`` are comments.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

from handbook_ext.core.locks.anchor_lock import PageAnchor, parse_page_anchor
from handbook_ext.core.locks.checklist_lock import MARKERS, InvalidLine
from handbook_ext.core.marked_messages import SURROGATES

FILE_NAME: Final = "moved.txt"
_WORD = re.compile(r"\S+")


class Redirect(NamedTuple):
    """A line of the file: the *column* is that of *old*, the other one that of *new*."""

    old: PageAnchor
    new: PageAnchor
    line: int = 1
    column: int = 1
    new_column: int = 1


@dataclass(frozen=True)
class Redirects:
    """What the file holds. *invalid_lines* say nothing that can be followed."""

    entries: tuple[Redirect, ...] = ()
    invalid_lines: tuple[InvalidLine, ...] = field(default=(), compare=False)
    _ends: dict[PageAnchor, PageAnchor | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """Where the page anchors lead in the end that were asked for; None in a circle."""

    @cached_property
    def targets(self) -> dict[PageAnchor, PageAnchor]:
        """Where each line leads; of two lines for the same, the first counts."""
        targets: dict[PageAnchor, PageAnchor] = {}
        for entry in self.entries:
            targets.setdefault(entry.old, entry.new)
        return targets

    def final(self, page_anchor: PageAnchor) -> PageAnchor | None:
        """Return where *page_anchor* leads in the end; None where nothing does, or a circle."""
        at, passed = page_anchor, {page_anchor: None}
        while at not in self._ends:
            # an anchor without a line of its own goes where its page goes
            further = self.targets.get(at) or self.targets.get(PageAnchor(at.page))
            if further is None or further in passed:
                self._ends[at] = None if further else at
            else:
                passed[further] = None
                at = further
        end = self._ends[at]
        self._ends.update(dict.fromkeys(passed, end))
        return None if end == page_anchor else end


def read_redirects(data: bytes) -> Redirects:
    """Read the file's bytes; lines that are not sound become faults."""
    text = data.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    entries: list[Redirect] = []
    faults: list[InvalidLine] = []
    for number, line in enumerate(text.split("\n"), start=1):
        words = list(_WORD.finditer(line))
        if not words or words[0][0].startswith("#"):
            continue
        page_anchors = [parse_page_anchor(word[0]) for word in words]
        columns = [word.start() + 1 for word in words]
        foreign = SURROGATES.search(line)
        if foreign:
            message = "the line is not UTF-8: save the file in that encoding"
            faults.append(InvalidLine(number, foreign.start() + 1, message))
        elif line.startswith(MARKERS):
            faults.append(InvalidLine(number, 1, "git left a conflict here: mend it by hand"))
        elif len(words) != 2:
            message = "a line is two names: what was linked to, and what stands for it now"
            faults.append(InvalidLine(number, columns[0], message))
        elif page_anchors[0] and page_anchors[1]:
            entries.append(Redirect(page_anchors[0], page_anchors[1], number, *columns))
        else:
            at = 0 if page_anchors[0] is None else 1
            message = (
                f"{words[at][0]!r} names no page: it is a path from the source directory, without "
                "suffix, and #anchor behind it"
            )
            faults.append(InvalidLine(number, columns[at], message))
    return Redirects(tuple(entries), tuple(faults))
