"""Every file that a page of the book offers for download is there, and is not empty."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from tests.support.built_pages import parsed_pages


def test_every_download_opens(handbook: Path) -> None:
    count = 0
    for page, soup in parsed_pages(handbook / "html").items():
        for link in soup.select("a[download], a.download"):
            href = unquote(str(link["href"]).partition("#")[0])
            if href.startswith(("blob:", "data:", "http")):
                continue
            count += 1
            file = (handbook / "html" / page).parent.joinpath(href).resolve()
            assert file.is_file(), f"{page}: {href}"
            assert file.stat().st_size > 0, f"{page}: {href}"
    assert count > 20
