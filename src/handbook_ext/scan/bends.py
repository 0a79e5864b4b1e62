"""How paper bends between its corner marks: smoothly, so a box's neighbours say where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from handbook_ext.scan.arrays import Floats, Mask

FARTHEST: Final = 0.42
"""Millimetres that a frame may lie from where the others say it is: beyond, the box is asked."""

_SEEN: Final = 0.12
"""Millimetres to which a frame is found, and to which the corners hold the paper."""

_USUAL: Final = np.array([0.6, 0.6, 0.6, 3.0, 3.0, 0.8])
"""Millimetres by which each part of a bend may move what it moves most."""


class Bend(NamedTuple):
    """By how much the paper is off its plane: *shifts* (n by 2, mm) at the places asked for.

    *off* is how far each frame lies from where the others have it (mm); *kept* those that agree.
    """

    shifts: Floats
    off: Floats
    kept: Mask


def fit_bend(paper: tuple[float, float], corners: Floats, places: Floats, found: Floats) -> Bend:
    """Return the second-order bend that takes *places* (n by 2, mm) to the *found* ones.

    The *corners* (4 by 2, mm) stay where they are. A place that was not found is nan. Found ones
    that do not go with the others are left out, the worst first.
    """
    lost = np.asarray(np.isnan(found).any(axis=1), np.bool_)
    kept = ~lost
    shifts = np.where(kept[:, None], found - places, 0.0)
    basis = _basis(paper, places)
    held = _basis(paper, corners)
    while True:
        coefficients, leverage = _solved(basis[kept], shifts[kept], held)
        fitted = basis @ coefficients
        rest = np.hypot(*(shifts - fitted).T)
        rest[kept] /= np.maximum(1 - leverage, 0.05)
        rest[lost] = np.inf
        worst = int(np.where(kept, rest, -1.0).argmax()) if kept.any() else 0
        if not kept.any() or rest[worst] <= FARTHEST:
            return Bend(fitted, rest, kept)
        kept[worst] = False


def _basis(paper: tuple[float, float], places: Floats) -> Floats:
    u, v = (2 * places / np.array(paper) - 1).T
    return np.column_stack((np.ones(len(u)), u, v, 1 - u * u, 1 - v * v, u * v))


def _solved(basis: Floats, shifts: Floats, held: Floats) -> tuple[Floats, Floats]:
    """Return the coefficients (6 by 2), and of each row how much it decides of itself."""
    rows = np.vstack((basis, held)) / _SEEN
    values = np.vstack((shifts, np.zeros((len(held), 2)))) / _SEEN
    normal = rows.T @ rows + np.diag(1 / _USUAL**2)
    inverse = np.linalg.inv(normal)
    leverage = np.einsum("ij,jk,ik->i", rows, inverse, rows)[: len(basis)]
    return np.asarray(inverse @ rows.T @ values), np.asarray(leverage)
