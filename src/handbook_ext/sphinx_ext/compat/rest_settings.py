"""What Sphinx calls the source of the text that ``conf.py`` puts into every page; of Sphinx 9."""

from __future__ import annotations

from typing import Final

INSERTED: Final = {"<rst_prologue>": "rst_prolog", "<rst_epilogue>": "rst_epilog"}
"""The setting whose text Sphinx reads under each name; lines count from 1 in that text."""
