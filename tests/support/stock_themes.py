"""The stock themes in which what the extension makes must be right, from one place.

`make test` tries those of requirements.lock. `make matrix` tries others, which cannot be installed
beside them, and names them in the environment: STOCK_THEMES="sphinx_book_theme". What is right in
all of them at once has the marker ``themes``, and runs there whether it is marked ``soak`` or not.
"""

from __future__ import annotations

import os
from itertools import product
from typing import Final

import pytest

OF_THE_LOCK: Final = ("furo", "pydata_sphinx_theme", "alabaster")
STOCK_THEMES: Final = tuple(os.environ.get("STOCK_THEMES", "").split()) or OF_THE_LOCK
PALE_LINKS: Final = {"sphinx_rtd_theme": "#2980b9"}
"""The colour of a theme's links that has less contrast than 4.5:1, in the text as in our parts."""


def _param(*values: str, is_long: bool) -> object:
    """Return one set of values for ``parametrize``, in `make test` or in the long run."""
    marks = [pytest.mark.themes, *([pytest.mark.soak] if is_long else [])]
    return pytest.param(*values, marks=marks)


def each_theme(at_once: int | None = None) -> list[object]:
    """Return the themes for ``parametrize``; those after the first *at_once* in the long run."""
    now = len(STOCK_THEMES) if at_once is None else at_once
    return [_param(theme, is_long=n >= now) for n, theme in enumerate(STOCK_THEMES)]


def each_by_scheme() -> list[object]:
    """Return each theme in light and in dark, by turns now or in the long run."""
    pairs = product(enumerate(STOCK_THEMES), enumerate(("light", "dark")))
    return [_param(theme, scheme, is_long=bool((n + m) % 2)) for (n, theme), (m, scheme) in pairs]


def without_pale_links(theme: str, found: list[str]) -> list[str]:
    """Return what axe *found*, but for the contrast of links where a theme has all of them so."""
    pale = f"foreground color: {PALE_LINKS.get(theme)}"
    return [line for line in found if not line.startswith("color-contrast:") or pale not in line]
