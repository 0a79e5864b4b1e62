"""The nodes of a checklist: subclasses of docutils', so that every builder can print them.

Sphinx looks for visitors along the class hierarchy. A builder without one of ours prints
a checklist as a container with a rubric and a bullet list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator


def elements(
    root: nodes.Element, leave_out: type[nodes.Element] | None = None
) -> Iterator[nodes.Element]:
    """Yield *root* and every element below it, in document order.

    Branches that begin with a *leave_out* are passed over. docutils' own ``findall`` makes
    a generator for each node; over a whole book that is felt.
    """
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if leave_out is None or not isinstance(node, leave_out):
            yield node
            waiting.extend(
                child for child in reversed(node.children) if isinstance(child, nodes.Element)
            )


class checklist(nodes.container):  # noqa: N801 - node classes are lower-case in docutils
    """A list with its title and introduction: ``list_id``, ``title``, ``ids=[list_id]``."""


class checklist_title(nodes.rubric):  # noqa: N801
    """The title; inline content, translated like a rubric."""


class checklist_items(nodes.bullet_list):  # noqa: N801
    """A bullet list that holds at least one item with a box."""


class checklist_item(nodes.list_item):  # noqa: N801
    """An item: ``item_id`` (empty where it has no box), flags, ``wording``, ``fingerprint``."""


class checklist_wording(nodes.paragraph):  # noqa: N801
    """An item's first paragraph, without its box and attribute block."""
