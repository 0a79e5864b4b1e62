"""A tool, documented by its docstrings alone."""


def start() -> None:
    """Start, as nowhere_ says."""


class Tool:
    """What the rest is about."""

    def stop(self) -> None:
        """Stop, as nothing_ says."""
