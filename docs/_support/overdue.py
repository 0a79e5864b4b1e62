"""Lists the pages whose review is overdue; their footers say when it was and how often it comes."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import TYPE_CHECKING

from handbook_theme import REVIEW_EVERY
from sphinx.util import logging

from handbook_ext.core.marked_messages import count_noun

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

logger = logging.getLogger(__name__)


def due(reviewed: dt.date, months: int) -> dt.date:
    """Return the day *months* after *reviewed*, or the last of that month."""
    year, month = divmod(reviewed.year * 12 + reviewed.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(reviewed.day, last))


def overdue(app: Sphinx, today: dt.date) -> list[str]:
    """Return the pages that should have been reviewed before *today*, the longest overdue first."""
    pages = []
    for docname, meta in app.env.metadata.items():
        months = REVIEW_EVERY.get(str(meta.get("class", "")))
        try:
            reviewed = dt.date.fromisoformat(str(meta.get("reviewed", "")))
        except ValueError:
            continue
        if months and due(reviewed, months) < today:
            pages.append((due(reviewed, months), docname))
    return [f"{docname} (since {day})" for day, docname in sorted(pages)]


def list_overdue(app: Sphinx, exception: Exception | None) -> None:
    """Say at the end of the build which pages wait for a review; the build does not fail."""
    pages = [] if exception else overdue(app, dt.datetime.now(tz=dt.UTC).date())
    if pages:
        logger.info("%s overdue for review: %s", count_noun(len(pages), "page"), ", ".join(pages))


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the list with Sphinx."""
    app.connect("build-finished", list_overdue)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
