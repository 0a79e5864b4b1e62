"""What a record means for an item, against vectors that the page's script passes too."""

from __future__ import annotations

from typing import Any

import pytest

from handbook_ext.core.ids import fingerprint
from handbook_ext.core.model import Checklist, Handbook, Item
from handbook_ext.core.progress.status import ItemStatus, item_status, unknown_ids
from tests.vectors import vectors

NOW = "I have done it."


def _with_fingerprints(value: Any) -> Any:
    """Return *value* with NOW standing for the fingerprint of the item's wording."""
    if isinstance(value, dict):
        return {key: _with_fingerprints(part) for key, part in value.items()}
    return fingerprint(NOW) if value == "NOW" else value


@pytest.mark.parametrize("vector", vectors("status"), ids=lambda vector: vector["name"])
def test_vectors(vector: dict[str, Any]) -> None:
    attributes_given = vector["item"]
    attributes = {
        "was": (*attributes_given.get("was", ()),),
        "recheck": attributes_given.get("recheck", ""),
    }
    item = Item("a", NOW, "p.html", fingerprint(NOW), **attributes)
    result = item_status(item, _with_fingerprints(vector["records"]), vector["now"])
    default = ItemStatus()._asdict()
    assert {key: value for key, value in result._asdict().items() if value != default[key]} | {
        "state": result.state
    } == vector["status"]


def test_records_of_other_editions_are_told_apart() -> None:
    item = Item("new", "w", "p.html", fingerprint("w"), was=("old",))
    book = Handbook("h", "1", (Checklist("list", "List", "p.html", (item,)),))
    assert unknown_ids(book, {"gone": {}, "old": {}, "new": {}, "before": {}}) == ["before", "gone"]
