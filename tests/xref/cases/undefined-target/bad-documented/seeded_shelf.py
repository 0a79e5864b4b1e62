"""What other modules take their classes from."""


class Shelf:
    """A shelf."""

    def carry(self, load: "NoLoad") -> None:
        """Carry, which other objects inherit: :func:`no_carrying`."""


class Board:
    """A board."""
