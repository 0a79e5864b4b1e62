"""The stems of words for the search, each found once: Sphinx would find them anew on every page."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sphinx.search.en import SearchEnglish

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


class RememberedEnglish(SearchEnglish):
    """English as Sphinx searches it, with a memory for the whole build."""

    def __init__(self, options: dict[str, str]) -> None:
        super().__init__(options)
        self.stem = cache(super().stem)  # type: ignore[method-assign]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Put the language in the place of Sphinx's."""
    app.add_search_language(RememberedEnglish)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
