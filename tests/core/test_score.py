"""The words of a score, against vectors that the page's script passes too."""

from __future__ import annotations

from typing import Any

import pytest

from handbook_ext.core.ids import fingerprint
from handbook_ext.core.model import Item
from handbook_ext.core.progress.score import score, score_words
from handbook_ext.core.progress.status import ItemStatus
from tests.vectors import vectors


@pytest.mark.parametrize("vector", vectors("score"), ids=lambda vector: vector["name"])
def test_vectors(vector: dict[str, Any]) -> None:
    items = [
        Item(
            id=name,
            wording=name,
            page="p.html",
            fingerprint=fingerprint(name),
            recheck="1m" if "recheck" in flags else "",
            **{flag: True for flag in flags if flag != "recheck"},
        )
        for name, flags in vector["items"].items()
    ]
    confirmed = vector.get("confirmed", [])
    statuses = {
        name: ItemStatus(
            state=vector["states"].get(name, "open"), confirmed_by="Ines" * (name in confirmed)
        )
        for name in vector["items"]
    }
    result = score(items, statuses)
    assert score_words(result) == vector["words"]
    assert result.ready is vector["ready"]
