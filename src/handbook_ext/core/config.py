"""The extension's configuration, declared once: registered, documented and tested from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Value:
    """A value of ``conf.py``. *rebuild* says what a change of it makes stale."""

    name: str
    default: str | bool | dict[str, Any] | list[str]
    rebuild: Literal["", "env", "html"]
    help: str

    @property
    def type(self) -> type[str] | type[bool] | type[dict[str, Any]] | type[list[str]]:
        """The type that the value must have."""
        return type(self.default)


VALUES = (
    Value(
        "handbook_id",
        "",
        "html",
        "The handbook's id, under which readers' ticks are kept. Set it once and never change "
        "it: another id is another handbook, which starts with empty lists. Without it the "
        "project's name is used, in lower case.",
    ),
    Value(
        "handbook_edition",
        "",
        "html",
        "The edition that checklists.json names. Without it, Sphinx's release or version.",
    ),
    Value(
        "handbook_exercised_by",
        True,  # noqa: FBT003 - the default, named by its place
        "html",
        "Whether a section that checklist items link to ends with a line that names them.",
    ),
    Value(
        "handbook_readiness",
        True,  # noqa: FBT003 - the default, named by its place
        "html",
        'Whether the site gets the page "My readiness", where readers see how they stand with '
        "every list, keep snapshots and compare them.",
    ),
    Value(
        "handbook_check_links",
        True,  # noqa: FBT003 - the default, named by its place
        "env",
        "Whether links, labels and pages are validated in every build, rules HB2xx and HB3xx. "
        "What Sphinx and MyST warn of themselves is then said once, by the finding.",
    ),
    Value(
        "handbook_severities",
        {},
        "",
        'How severe findings are: for a rule\'s code or name "error", "warning" or "off", or a '
        "dictionary from globs of files to these.",
    ),
    Value(
        "handbook_external_ignore",
        [],
        "",
        "Addresses that handbook external does not ask for: regular expressions, each for the "
        "beginning of an address. Those of Sphinx's linkcheck_ignore are left out too.",
    ),
)
