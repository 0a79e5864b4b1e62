"""What ``conf.py`` sets for us: made sound once, so that nothing else has to look at its kind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from sphinx.config import Config

from handbook_ext.core.config import PDF_VALUES, VALUES, ConfigValue, Identity, identity
from handbook_ext.core.model import Location
from handbook_ext.core.rules.configuration import (
    INVALID_CONFIG_VALUE,
)
from handbook_ext.sphinx_ext.source_locations import relative_file, value_location

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from handbook_ext.sphinx_ext.domain import HandbookDomain


_PROJECT = ConfigValue("project", Config.config_values["project"].default, "env", "")
_LOOKED_AT = (*VALUES, *PDF_VALUES, _PROJECT)
"""Sphinx's own look at kinds fails where the project's name is no text."""


class ConfigValues:
    """The settings of one project: what is wrong with them, and what its id was made of."""

    def __init__(self) -> None:
        self._faults: list[tuple[str, str, str]] = []
        self._identity = Identity("", "nothing")

    def check(self, _app: Sphinx, config: Config) -> None:
        """Put the default where a value is of the wrong kind, and fill in the handbook's id.

        Done before Sphinx looks at the kinds, so that a fault is said once.
        """
        for value in (candidate for candidate in _LOOKED_AT if candidate.name in config):
            message = value.problem(config[value.name])
            if message:
                self._faults.append((value.name, message, ""))
                config[value.name] = value.default
        handbook_id, is_named = config.handbook_id, config.project != _PROJECT.default
        self._identity = identity(handbook_id, config.project, is_named=is_named)
        if self._identity.origin == "wrong":
            message = (
                f"handbook_id {handbook_id!r} is no id: use lower-case letters, digits, - and _"
            )
            suggestion = f'handbook_id = "{self._identity.id}"'
            self._faults.append(("handbook_id", message, suggestion))
        config.handbook_id = self._identity.id

    def remember(self, app: Sphinx) -> None:
        """Let the domain know of it."""
        domain = cast("HandbookDomain", app.env.domains["handbook"])
        domain.id_origin = self._identity.origin
        domain.wrong_settings = [
            INVALID_CONFIG_VALUE.at(conf_location(app, name), message, suggestion, name)
            for name, message, suggestion in self._faults
        ]


def conf_location(app: Sphinx, name: str) -> Location:
    """Return the place of the value that ``conf.py`` gives *name*, or of the file."""
    path = Path(app.confdir, "conf.py")
    file = relative_file(path, app.srcdir)
    return Location(file, *value_location(path, name))
