"""Who fills in a sheet: one tool, one size, one way to hurry."""

from __future__ import annotations

from dataclasses import dataclass

from numpy.random import Generator

from .tools import Tool, random_tool


@dataclass(frozen=True)
class Hand:
    """A person with a tool. *tremor* in mm, *size* against the usual, *haste* 0 to 1."""

    tool: Tool
    tremor: float
    size: float
    haste: float
    left: bool
    slant: float
    pressure: float


def random_hand(rng: Generator, tool: str = "") -> Hand:
    """Return a person; one in ten writes with the left hand."""
    held = random_tool(rng, tool)
    return Hand(
        held,
        tremor=float(rng.uniform(0.015, 0.07)),
        # whoever takes a felt pen draws larger
        size=float(rng.uniform(0.85, 1.2)) * (1.15 if held.name == "felt pen" else 1.0),
        haste=float(rng.beta(1.5, 1.8)),
        left=bool(rng.random() < 0.1),
        slant=float(rng.uniform(-0.1, 0.45)),
        pressure=float(rng.uniform(0.75, 1.1)),
    )
