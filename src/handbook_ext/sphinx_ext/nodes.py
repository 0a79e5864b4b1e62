"""The nodes of a checklist: subclasses of docutils', so that every builder can print them.

Sphinx looks for visitors along the class hierarchy. A builder without one of ours prints
a checklist as a container with a rubric and a bullet list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator


def elements(root: nodes.Element) -> Iterator[nodes.Element]:
    """Yield *root* and every element below it, in document order.

    docutils' own ``findall`` makes a generator for each node; over a book that is felt.
    """
    waiting: list[nodes.Node] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, nodes.Element):
            yield node
            waiting.extend(reversed(node.children))


class checklist(nodes.container):  # noqa: N801 - node classes are lower-case in docutils
    """A list with its title and introduction: ``list_id``, ``title``, ``was``, ``ids=[list_id]``.

    ``source_title`` is the title before it is translated.
    """


class checklist_title(nodes.rubric):  # noqa: N801
    """The title; inline content, translated like a rubric."""


class checklist_items(nodes.bullet_list):  # noqa: N801
    """A bullet list that holds at least one item with a box."""


class checklist_steps(nodes.enumerated_list):  # noqa: N801
    """A numbered list that holds at least one item with a box."""


ITEM_LISTS = (checklist_items, checklist_steps)


class checklist_item(nodes.list_item):  # noqa: N801
    """An item: ``item_id`` (empty where it has no box), flags, ``was``, ``wording``.

    ``source_wording`` is the wording before it is translated, ``fingerprint`` that of it. One that
    is ``wordless`` gets no box. In a numbered list ``value`` is its number, and ``number`` that
    number as readers see it.
    """


class checklist_plain(nodes.list_item):  # noqa: N801
    """An entry without a box beside items: a remark, or the head of a group; numbered as they."""


class checklist_wording(nodes.paragraph):  # noqa: N801
    """An item's first paragraph, without its box and attribute block."""


class checklist_heading(nodes.paragraph):  # noqa: N801
    """A heading among items on a page for a browser, where it was a rubric or a line in bold."""


class checklist_echo(nodes.container):  # noqa: N801
    """An item shown on a page where it does not stand: ``item_id``, and one link to it."""


class checklist_more(nodes.Element, nodes.Invisible):  # noqa: N801
    """Where a page for a browser tells what is known of an item; in no other output."""


class checklist_resume(nodes.Element, nodes.Invisible):  # noqa: N801
    """Where a page for a browser offers to go on with a list; in no other output."""


def item_around(node: nodes.Node) -> checklist_item | None:
    """Return the item that *node* stands in, the innermost where items are nested."""
    around = node.parent
    while around is not None and not isinstance(around, checklist_item):
        around = around.parent
    return around


def is_item_heading(node: nodes.Element) -> bool:
    """Whether *node*, if items follow it, heads them: a rubric, or a paragraph all in bold."""
    if isinstance(node, (nodes.rubric, checklist_heading)):
        return True
    inner = [child for child in node.children if child.astext()]  # MyST leaves empty texts around
    is_bold = len(inner) == 1 and isinstance(inner[0], nodes.strong)
    return isinstance(node, nodes.paragraph) and is_bold
