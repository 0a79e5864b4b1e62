"""The page that a server shows in place of one that it does not have: ``404.html``.

It is shown at any address, however deep, so what it links to is written from the root of the
server: below the path of ``html_baseurl``, or at the root itself where that is not set.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

NAME: Final = "404"
"""What static hosts look for, with the suffix ``.html``."""

_RELATIVE = re.compile(r'(\s(?:href|src|action|data-content_root)=")(?![a-z]+:|[/#])([^"]*)')


def collect(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Give Sphinx the page to write; a folder named so, as dirhtml makes them, is no use."""
    if app.builder.name == "html":
        yield NAME, {"pageurl": None}, "404.html"


def write_links_from_the_root(app: Sphinx, exception: Exception | None) -> None:
    """Rewrite the links of the page, which Sphinx has written as relative ones."""
    page = Path(app.outdir, f"{NAME}.html")
    if exception is not None or app.builder.name != "html" or not page.is_file():
        return
    root = urlsplit(app.config.html_baseurl).path.rstrip("/") + "/"
    text = page.read_text("utf-8")
    page.write_text(_RELATIVE.sub(lambda link: link[1] + urljoin(root, link[2]), text), "utf-8")


def setup(app: Sphinx) -> None:
    """Register the page, and what mends its links."""
    app.connect("html-collect-pages", collect)
    app.connect("build-finished", write_links_from_the_root)
