"""Sheets on a desk and a camera over them: which place of which sheet is in which pixel."""

from __future__ import annotations

from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

Single = NDArray[np.float32]
Floats = NDArray[np.float64]
GRID = 8
"""Rays are followed for one pixel in so many, each way, and those between are interpolated."""


@dataclass(frozen=True)
class Lying:
    """A paper on the desk: its *middle* in mm of the desk, turned by *turn* radians.

    *printed* is the scale of the print on it, *shift* its offset in mm. It rises *bend* mm over the
    desk along its middle, in an arch whose ends lie at *bend_along* radians.
    """

    paper: tuple[float, float] = (210.0, 297.0)
    middle: tuple[float, float] = (0.0, 0.0)
    turn: float = 0.0
    printed: float = 1.0
    shift: tuple[float, float] = (0.0, 0.0)
    bend: float = 0.0
    bend_along: float = 0.0

    def height(self, x: Floats, y: Floats) -> Floats:
        """Return how high the paper is over the desk, at places in mm from its middle."""
        across, down = np.cos(self.bend_along), np.sin(self.bend_along)
        half = (abs(across) * self.paper[0] + abs(down) * self.paper[1]) / 2
        return self.bend * (1 - np.clip((x * across + y * down) / half, -1.2, 1.2) ** 2)

    def to_desk(self, x: Floats, y: Floats) -> Floats:
        """Return where places of the paper are, x, y and height of the desk; from its middle."""
        cos, sin = np.cos(self.turn), np.sin(self.turn)
        return np.stack(
            [
                self.middle[0] + cos * x - sin * y,
                self.middle[1] + sin * x + cos * y,
                self.height(x, y),
            ],
            axis=-1,
        )

    def from_desk(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Return the places of the paper, from its middle, over places of the desk."""
        cos, sin = np.cos(self.turn), np.sin(self.turn)
        x, y = x - self.middle[0], y - self.middle[1]
        return cos * x + sin * y, cos * y - sin * x

    def of_print(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Return where the paper's places, from its middle, lie on the page as it was made, mm."""
        return (
            (x - self.shift[0]) / self.printed + self.paper[0] / 2,
            (y - self.shift[1]) / self.printed + self.paper[1] / 2,
        )

    def of_page(self, x: Floats, y: Floats) -> Floats:
        """Return where on the desk places of the page as it was made are; mm from its top left."""
        return self.to_desk(
            (x - self.paper[0] / 2) * self.printed + self.shift[0],
            (y - self.paper[1] / 2) * self.printed + self.shift[1],
        )


@dataclass
class Camera:
    """A pinhole over the desk, *tilt* about both axes in radians, *focal* length in pixels.

    The papers take *fills* of the picture, the way that is tighter; *offset*, -1 to 1, is where in
    what is left they lie, and over 1 they are cut off.
    """

    width: int
    height: int
    tilt: tuple[float, float]
    focal: float
    papers: list[Lying]
    fills: float = 0.9
    offset: tuple[float, float] = (0.0, 0.0)
    away: float = field(init=False, default=400.0)
    centre: Floats = field(init=False)

    def __post_init__(self) -> None:
        self.centre = np.zeros(2)
        corners = []
        for paper in self.papers:
            half = np.array(paper.paper) / 2
            signs = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)])
            corners.append(paper.to_desk(*(signs * half).T))
        size = np.array([self.width, self.height])
        for _ in range(16):
            seen = self.pixels_of(np.vstack(corners))
            self.away *= (np.ptp(seen, axis=0) / size).max() / self.fills
        seen = self.pixels_of(np.vstack(corners))
        slack = (size - np.ptp(seen, axis=0)) / 2
        self.centre = size / 2 - (seen.min(axis=0) + seen.max(axis=0)) / 2 + slack * self.offset

    @property
    def turned(self) -> Floats:
        """From the desk's axes to the camera's."""
        a, b = self.tilt
        about_x = np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]])
        about_y = np.array([[np.cos(b), 0, np.sin(b)], [0, 1, 0], [-np.sin(b), 0, np.cos(b)]])
        return about_x @ about_y

    def pixels_of(self, desk: Floats) -> Floats:
        """Return the pixels of places of the desk: x, y and height, mm."""
        seen = (desk * [1, 1, -1]) @ self.turned.T + [0, 0, self.away]
        return self.focal * seen[..., :2] / seen[..., 2:] + self.centre

    def places(self, paper: Lying) -> tuple[Single, Single]:
        """Return for each pixel the place of *paper* it shows, mm from the paper's middle."""
        # the coarse grid's points are the middles of its cells, one cell more on each side
        x, y = (
            (np.arange(-1, size // GRID + 2) + 0.5) * GRID - 0.5
            for size in (self.width, self.height)
        )
        px, py = np.meshgrid(x, y)
        rays = np.stack(
            [
                (px - self.centre[0]) / self.focal,
                (py - self.centre[1]) / self.focal,
                np.ones_like(px),
            ],
            axis=-1,
        )
        rays = rays @ self.turned
        eye = -np.array([0, 0, self.away]) @ self.turned
        high = np.zeros_like(px)
        for _ in range(4 if paper.bend else 1):
            far = (-high - eye[2]) / rays[..., 2]
            over = paper.from_desk(eye[0] + far * rays[..., 0], eye[1] + far * rays[..., 1])
            high = paper.height(*over)
        whole = (len(x) * GRID, len(y) * GRID)
        return tuple(  # type: ignore[return-value]
            cv2.resize(part.astype(np.float32), whole, interpolation=cv2.INTER_LINEAR)[
                GRID : GRID + self.height, GRID : GRID + self.width
            ]
            for part in over
        )
