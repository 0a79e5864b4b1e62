"""The dialog for back-ups, in a reader's hands, and back-ups to show to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from handbook_ext.core.ids import fingerprint
from handbook_ext.core.progress.progress_file import Progress
from tests.support.browser_site import BOOK_ID
from tests.support.page_reader import choose

WORDING = "My evidence file has six one-page cases."


def dialog(page: Page) -> Locator:
    """Open the dialog for back-ups."""
    choose(page, "backup")
    window = page.get_by_role("dialog", name="Back up and restore")
    expect(window).to_be_visible()
    return window


def save_copy(page: Page, place: Locator) -> bytes:
    """Press "Save a file" and return the file."""
    with page.expect_download() as download:
        place.get_by_role("button", name="Save a file").click()
    name = download.value.suggested_filename
    assert name.startswith(f"{BOOK_ID}-20")
    expect(place.get_by_role("status").filter(has_text=f"Saved as {name}.")).to_be_visible()
    return Path(download.value.path()).read_bytes()


def a_copy(**items: Any) -> str:
    """Return the text of a progress file with these records; ``_`` stands for ``-``."""
    records = {key.replace("_", "-"): record for key, record in items.items()}
    return Progress(BOOK_ID, records).to_json()


def done(ms: int, value: str = "done") -> dict[str, Any]:
    """Return a record whose state was set at *ms*."""
    return {"state": {"value": value, "at": [ms, 0, "copy"], "wording": fingerprint(WORDING)}}


def look_at(place: Locator, text: str) -> None:
    """Give a copy's text and ask what it would do."""
    place.get_by_label("Or its text").fill(text)
    place.get_by_role("button", name="Show what it would change").click()
