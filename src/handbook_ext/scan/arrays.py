"""The kinds of arrays that pass between the parts of the reader."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Grey: TypeAlias = NDArray[np.uint8]
"""A picture: rows by columns, 0 black to 255 white; a pixel's middle has whole coordinates."""

Floats: TypeAlias = NDArray[np.float64]
"""Points (n by 2, x before y), a plane (3 by 3), or darkness (rows by columns, 0 paper to 1)."""

Mask: TypeAlias = NDArray[np.bool_]
"""What of a picture is meant: rows by columns."""
