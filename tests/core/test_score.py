"""The words of a score, against vectors that the page's script passes too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from handbook_ext.core.model import Item
from handbook_ext.core.score import score, words

VECTORS = json.loads((Path(__file__).parent.parent / "vectors/score.json").read_text("utf-8"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_vectors(vector: dict[str, object]) -> None:
    items = [
        Item(id=name, wording=name, page="p.html", **dict.fromkeys(flags, True))
        for name, flags in vector["items"].items()
    ]
    result = score(items, vector["states"])
    assert words(result) == vector["words"]
    assert result.ready is vector["ready"]
