"""The extension's own words in the reader's language."""

from __future__ import annotations

from pathlib import Path

from sphinx.locale import get_translation

CATALOG = "handbook_ext"
LOCALE_DIR = Path(__file__).parent.parent / "locale"

_ = get_translation(CATALOG)


def translate(text: str) -> str:
    """Return *text* in the configured language as a plain string.

    ``_()`` may hand back a lazy proxy, which ``json.dumps`` and doctrees refuse.
    """
    return str(_(text))
