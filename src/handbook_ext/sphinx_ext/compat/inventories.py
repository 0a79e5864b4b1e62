"""What sphinx.ext.intersphinx keeps of the inventories of other projects; of Sphinx 9."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.ext.intersphinx import InventoryAdapter

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from sphinx.environment import BuildEnvironment


def loaded_projects(env: BuildEnvironment) -> AbstractSet[str]:
    """Return the projects whose inventory was loaded, by their names in ``conf.py``."""
    return InventoryAdapter(env).named_inventory.keys()


def is_in_inventory(env: BuildEnvironment, target: str) -> bool:
    """Whether some inventory holds *target*, of whatever kind."""
    return any(
        target in objects
        for inventory in InventoryAdapter(env).named_inventory.values()
        for objects in inventory.values()
    )
