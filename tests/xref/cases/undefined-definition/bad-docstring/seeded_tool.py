"""A tool, documented by its docstrings alone."""


def start():
    """Start, as nowhere_ says."""


class Tool:
    """What the rest is about."""

    def stop(self):
        """Stop, as nothing_ says."""
