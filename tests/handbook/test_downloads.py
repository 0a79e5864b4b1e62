"""Every file that a page of the book offers for download is there, and is not empty."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from bs4 import BeautifulSoup


def test_every_download_opens(handbook: Path) -> None:
    count = 0
    for page in (handbook / "html").rglob("*.html"):
        soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
        for link in soup.select("a[download], a.download"):
            href = unquote(str(link["href"]).partition("#")[0])
            if href.startswith(("blob:", "data:", "http")):
                continue
            count += 1
            file = (page.parent / href).resolve()
            assert file.is_file(), f"{page}: {href}"
            assert file.stat().st_size > 0, f"{page}: {href}"
    assert count > 20
