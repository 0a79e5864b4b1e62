"""A kit, documented with all that is in it."""


def pack():
    """Pack, as nobody_ says."""
