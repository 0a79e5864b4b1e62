"""A rack, which :ref:`no-module-label` explains."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from seeded_shelf import Board as _Board
from seeded_shelf import Shelf

if TYPE_CHECKING:
    from nowhere import NoBolt

#: How high it may be, as :ref:`no-comment-label`
#: and :ref:`no-second-label` say.
HEIGHT = 42

WIDTH = 19
"""How wide it is, says :ref:`no-variable-label`."""


#: What others call it; see :ref:`no-alias-label`.
Frame = Shelf


def not_documented(bolt: NoBolt):
    # :ref:`no-comment-label` is code here
    return ":ref:`no-module-label`"


def mount(
    first: NoBolt,
    second: list[NoBolt],
) -> NoNut:
    """Mount it, by the NoNut if need be.

    Args:
        first (NoBolt): the first, as :class:`NoBolt` is.
        second: the others,
            of which :ref:`no-argument-label` tells.

    Returns:
        NoWasher: what is left.

    Raises:
        NoError: where a bolt breaks.
    """


@overload
def turn(by: int) -> NoInt: ...
@overload
def turn(by: str) -> NoStr: ...
def turn(by):
    """Turn it."""


class Rack(Shelf):
    r"""A rack of its own: 日本語 :ref:`no-class-label`.

    It carries more than a :class:`~seeded_shelf.Shelf`.

    :param NoFloor floor: where it stands

    .. handbook: ignore HB201 -- the label comes with the next edition

    It is said in :ref:`no-label-yet`.
    """

    def __init__(self, floor, door: NoDoor = None):
        """Set it up, :ref:`no-setup-label`."""
        self.room = 1  #: Where it stands, says :ref:`no-room-label`

    @property
    def door(self) -> NoDoor:
        """See :ref:`no-property-label`."""

    key: NoKey = None  #: The key of :ref:`no-attribute-label`


class Board(_Board):
    """A board, by the name of its base."""
