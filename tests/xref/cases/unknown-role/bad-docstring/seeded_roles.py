"""A tool whose words go wrong."""


def start() -> None:
    """Start.

    First :roole:`one`, then :roole:`two`.
    """
