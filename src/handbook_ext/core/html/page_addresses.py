"""Addresses as they stand in a page."""

from __future__ import annotations

BLANKS = "\t\n\f\r "
"""What browsers strip from an address."""


def path_of(address: str) -> str:
    """Return what *address* says before its query and fragment."""
    return address.strip(BLANKS).partition("#")[0].partition("?")[0]
