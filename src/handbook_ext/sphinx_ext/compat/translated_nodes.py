"""What Sphinx leaves of where translated text stands in its source; of Sphinx 9."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Mapping

_SOURCE_END: Final = ":<translated>"


def has_translations(document: nodes.document) -> bool:
    """Whether some text of a document that has been read is a translation.

    Sphinx counts them for its report on a translation's progress.
    """
    progress: Mapping[str, int] = document.get("translation_progress", {})
    return bool(progress.get("translated"))


def is_translated(node: nodes.Node) -> bool:
    """Whether *node* is, or is in, a text whose translation was found.

    Sphinx marks each text that it looked up.
    """
    ancestor: nodes.Node | None = node
    while ancestor is not None:
        # an image has a mark of its own, for the words that stand for it
        if isinstance(ancestor, nodes.Element) and ancestor.get("translated"):
            return True
        ancestor = ancestor.parent
    return False


def is_translation(source: str | None) -> bool:
    """Whether a node with this *source* was read from a catalogue: its lines are the message's.

    The source is that of the document, and not of a file that it includes.
    """
    return bool(source) and str(source).endswith(_SOURCE_END)
