"""What the Typst source says to the pass after typesetting."""

from __future__ import annotations

BOX_MARK = "handbook-box:"
"""What the address of a link begins with that stands where a box is to be."""
