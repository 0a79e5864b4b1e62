"""A tool whose notes go wrong."""


def start() -> None:
    """Start.

    .. noote::
       Not here.
    """
