"""Pages and anchors that lead on to others, and ``moved.txt``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.finding import Rule
from handbook_ext.core.locks.anchor_lock import PageAnchor
from handbook_ext.core.model import Location

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from handbook_ext.core.finding import Finding
    from handbook_ext.core.locks.redirects import Redirects

LINK_TO_REDIRECT = Rule(
    "HB303",
    "link-to-redirect",
    "warning",
    "A link leads to a page or an anchor that redirects to another.",
    "Readers wait twice, and the link breaks when the redirect is given up. A redirect is a "
    "line in moved.txt, or a page that says so in its HTML, by http-equiv=refresh.",
    "[the case](rota.md)",
    "[the case](experience.md)",
    lock="rota experience",
    lock_file="moved.txt",
)

INVALID_REDIRECT = Rule(
    "HB404",
    "invalid-redirect",
    "error",
    "A line of moved.txt redirects nothing, or to nothing.",
    "The new page must exist and stay where it is, the old one must be gone. Redirects of "
    "redirects are slow and end in circles: each line names the page that readers get.",
    "shift rota",
    "shift experience",
    language="redirects",
)


def redirect_findings(
    redirects: Redirects,
    file: str,
    pages: Collection[str],
    own_anchors: Mapping[str, Collection[str]],
    ids: Mapping[str, Collection[str]],
) -> Iterator[Finding]:
    """Yield what is wrong with *redirects*, which stand in *file*.

    *pages* are all that the builder makes, *own_anchors* those that the authors of each page
    made, *ids* all that can be linked to on each page of the book.
    """
    for fault in redirects.invalid_lines:
        yield INVALID_REDIRECT.at(Location(file, fault.line, fault.column), fault.message)
    first: dict[PageAnchor, int] = {}
    for entry in redirects.entries:
        at_old = Location(file, entry.line, entry.column)
        line = first.setdefault(entry.old, entry.line)
        there = (
            entry.old.anchor in own_anchors.get(entry.old.page, ()) if entry.old.anchor else True
        )
        if line != entry.line:
            message = f"line {line} says already where {str(entry.old)!r} went"
            yield INVALID_REDIRECT.at(at_old, message, target=str(entry.old))
        elif entry.old.page in pages and there:
            message = f"{str(entry.old)!r} is still there, so nothing is redirected"
            yield INVALID_REDIRECT.at(at_old, message, target=str(entry.old))
        else:
            message, better = _wrong_target(redirects, entry.new, ids)
            if message:
                location = Location(file, entry.line, entry.new_column)
                yield INVALID_REDIRECT.at(location, message, better, str(entry.new))


def _wrong_target(
    redirects: Redirects, new: PageAnchor, ids: Mapping[str, Collection[str]]
) -> tuple[str, str]:
    """Return what is wrong with where a line leads, and what was meant; else nothing."""
    if new.page in ids and new not in redirects.targets:
        missing = new.anchor and new.anchor not in ids[new.page]
        return (f"{new.page!r} has no anchor {new.anchor!r}" if missing else ""), ""
    final = redirects.final(new)
    if final:
        return f"{str(new)!r} is itself redirected, to {str(final)!r}", str(final)
    is_circle = new in redirects.targets or PageAnchor(new.page) in redirects.targets
    return ("this leads in a circle" if is_circle else f"there is no page {new.page!r}"), ""
