"""What looks like a link in the source of a page, and is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook_ext.core.documents.construct import Construct


def folded(name: str) -> str:
    """Return *name* as docutils and Markdown compare names: in lower case, spaces as one."""
    return " ".join(name.split()).lower()


def text_like_links(
    everything: Sequence[Construct], lines: Sequence[str], around: Sequence[Construct] = ()
) -> list[Construct]:
    """Return what a text means as a link, and Markdown shows as it stands.

    *everything* is what the text mentions in its *lines*, *around* what the page does that it is
    put into.
    """
    known = [*everything, *around]
    notes = {folded(note.target) for note in known if note.kind == "footnote-definition"}
    links = {folded(entry.name) for entry in known if entry.kind == "definition"}

    def is_doubtful(construct: Construct) -> bool:
        line, column = construct.start
        if construct.kind in {"footnote", "reference"} and lines[line - 1][column - 1] not in "![":
            return False  # of reStructuredText, where docutils tells
        if construct.kind == "footnote":
            return folded(construct.target) not in notes and not construct.target.startswith("#")
        if construct.kind == "reference":
            return folded(construct.target) not in links and _has_two_brackets(construct, lines)
        return construct.kind in {
            "link",
            "image",
            "definition",
        } and construct.target.startswith("file:")

    return [construct for construct in everything if is_doubtful(construct)]


def _has_two_brackets(reference: Construct, lines: Sequence[str]) -> bool:
    """Whether a reference is ``[text][label]`` or ``[label][]``: [sic] may be meant as it is."""
    if (reference.line, reference.column) != (reference.start[0], reference.start[1] + 1):
        return True
    behind = lines[reference.line - 1][reference.column - 1 + len(reference.target) :]
    return behind.startswith("][]")
