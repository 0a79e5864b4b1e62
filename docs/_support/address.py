"""The project's addresses: on a code host, with the links that it gives every page; and its pages'.

Both stand once, in pyproject.toml, where the registry reads them too. Until one is set there, this
gives none, and the theme shows none.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def repository(pyproject: Path) -> str:
    """Return the address of the repository, nothing while none is set."""
    return _address(pyproject, "Repository")


def pages(pyproject: Path) -> str:
    """Return the address at which the handbook is read, nothing while none is set."""
    address = _address(pyproject, "Documentation")
    return f"{address}/" if address else ""


def _address(pyproject: Path, name: str) -> str:
    project = tomllib.loads(pyproject.read_text("utf-8"))["project"]
    return str(project.get("urls", {}).get(name, "")).rstrip("/")


def theme_links(address: str) -> dict[str, str]:
    """Return the theme's options for the links to the repository at *address*.

    The paths are those of GitHub; ``correction.yml`` is one of our templates for issues there.
    """
    if not address:
        return {}
    return {
        "repository_url": address,
        "edit_url": f"{address}/edit/main/docs/{{file}}",
        "report_url": f"{address}/issues/new?template=correction.yml&page={{page}}",
    }
