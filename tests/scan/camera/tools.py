"""Pencils and pens: how wide and dark a line they leave, and how even."""

from __future__ import annotations

from dataclasses import dataclass

from numpy.random import Generator

# pencil twice as often as any other
NAMES = ("pencil", "pencil", "pen", "ballpoint", "felt pen")


@dataclass(frozen=True)
class Tool:
    """One tool: *width* in mm, *colour* as reflectance of a full layer, red green blue.

    *grain* is the share of the paper's hollows that stay white, *yielding* how much width and
    darkness follow the pressure, *skips* the share of a line where the ink fails.
    """

    name: str
    width: float
    colour: tuple[float, float, float]
    grain: float
    yielding: float
    skips: float


def random_tool(rng: Generator, name: str = "") -> Tool:
    """Return a tool, of that name if there is one."""
    name = name or NAMES[rng.integers(len(NAMES))]
    return {"pencil": _pencil, "pen": _pen, "ballpoint": _ballpoint, "felt pen": _felt}[name](rng)


def _pencil(rng: Generator) -> Tool:
    """From a sharp H to a blunt 2B: never black, more of it where it is pressed."""
    grey = float(rng.uniform(0.28, 0.50))
    warm = float(rng.uniform(-0.01, 0.02))
    return Tool(
        "pencil",
        float(rng.choice([rng.uniform(0.35, 0.55), rng.uniform(0.5, 0.85)])),
        (grey + warm, grey, grey + 0.02),
        grain=float(rng.uniform(0.25, 0.6)),
        yielding=float(rng.uniform(0.45, 0.8)),
        skips=0.0,
    )


def _pen(rng: Generator) -> Tool:
    """Gel, fineliner or fountain pen: even and dark."""
    colours = [(0.10, 0.10, 0.12), (0.14, 0.14, 0.16), (0.10, 0.16, 0.45), (0.16, 0.14, 0.38)]
    return Tool(
        "pen",
        float(rng.uniform(0.35, 0.75)),
        colours[rng.integers(len(colours))],
        grain=0.03,
        yielding=float(rng.uniform(0.1, 0.4)),
        skips=0.0,
    )


def _ballpoint(rng: Generator) -> Tool:
    """Thin, blue as often as black, lighter where it is not pressed; fails at times."""
    colours = [(0.22, 0.28, 0.62), (0.18, 0.22, 0.55), (0.24, 0.24, 0.27), (0.30, 0.30, 0.33)]
    return Tool(
        "ballpoint",
        float(rng.uniform(0.28, 0.5)),
        colours[rng.integers(len(colours))],
        grain=float(rng.uniform(0.05, 0.18)),
        yielding=float(rng.uniform(0.3, 0.55)),
        skips=float(rng.choice([0.0, 0.0, 0.04])),
    )


def _felt(rng: Generator) -> Tool:
    """Wide and full from the first touch; red and green ones too."""
    colours = [
        (0.10, 0.10, 0.11),
        (0.13, 0.13, 0.14),
        (0.10, 0.18, 0.55),
        (0.72, 0.14, 0.16),
        (0.12, 0.45, 0.25),
    ]
    return Tool(
        "felt pen",
        float(rng.uniform(0.8, 1.6)),
        colours[rng.integers(len(colours))],
        grain=0.02,
        yielding=float(rng.uniform(0.0, 0.15)),
        skips=0.0,
    )
