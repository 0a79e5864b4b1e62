"""A kit, documented with all that is in it."""


def pack() -> None:
    """Pack, as nobody_ says."""
