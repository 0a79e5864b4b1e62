"""What every implementation must make of the same input, in files that all of them read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def vectors(name: str) -> list[dict[str, Any]]:
    """Return the vectors of *name*.json."""
    found: list[dict[str, Any]] = json.loads(
        (Path(__file__).parent / f"{name}.json").read_text("utf-8")
    )
    return found
