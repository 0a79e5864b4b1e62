"""What a build leaves out of its pages: the blocks of ``only`` and ``ifconfig`` that do not hold.

Every build reads them; which of them its pages show is settled when these are written, by the
builder, its tags and the configuration. What is said of a page elsewhere must be settled alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from docutils import nodes
from sphinx import addnodes
from sphinx.ext.ifconfig import ifconfig
from sphinx.ext.todo import todo_node

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.application import Sphinx

    from handbook_ext.core.documents.checklist_record import Condition, Conditions

_KINDS: dict[type[nodes.Element], Literal["only", "ifconfig"]] = {
    addnodes.only: "only",
    ifconfig: "ifconfig",
    todo_node: "ifconfig",
}
CONDITIONAL = tuple(_KINDS)
"""The types of blocks that a build may leave out."""
_TODO = "todo_include_todos"
"""The setting by which ``todo`` is shown, as an expression of ``ifconfig``."""


def is_conditional(node: nodes.Element) -> bool:
    """Whether *node* is a block that a build may leave out."""
    return type(node) in _KINDS


def conditions_of(node: nodes.Node) -> Conditions:
    """Return what must hold for *node* to be shown, the outermost first."""
    conditions: list[Condition] = []
    ancestor: nodes.Node | None = node
    while ancestor is not None:
        if isinstance(ancestor, nodes.Element) and is_conditional(ancestor):
            conditions.insert(0, (_KINDS[type(ancestor)], ancestor.get("expr", _TODO)))
        ancestor = ancestor.parent
    return tuple(conditions)


class ConditionJudge:
    """Tells what one build shows. Sphinx itself says where an expression is faulty."""

    def __init__(self, app: Sphinx) -> None:
        self._app = app
        self._known: dict[Condition, bool] = {}
        self._ask: dict[str, Callable[[str], bool]] = {
            "only": app.tags.eval_condition, "ifconfig": self._evaluate,
        }  # fmt: skip

    def shows(self, conditions: Conditions) -> bool:
        """Whether all *conditions* hold."""
        return all(self._holds(condition) for condition in conditions)

    def _holds(self, condition: Condition) -> bool:
        if condition not in self._known:
            kind, expression = condition
            try:
                self._known[condition] = self._ask[kind](expression)
            except Exception:  # noqa: BLE001 - whatever an expression may raise
                # as Sphinx has it: "only" then keeps its block, "ifconfig" does not
                self._known[condition] = kind == "only"
        return self._known[condition]

    def _evaluate(self, expression: str) -> bool:
        """Evaluate as Sphinx's ifconfig does, which offers no function for it."""
        config = self._app.config
        names = {setting.name: setting.value for setting in config} | dict(vars(config))
        names["builder"] = self._app.builder.name
        return bool(eval(expression, names))  # noqa: S307 - the project's own code
