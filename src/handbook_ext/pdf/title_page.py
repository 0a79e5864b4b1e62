"""What the title page says, and the moment that stands for "now" in a reproducible build."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util.i18n import format_date

from handbook_ext.core.ids import slug

if TYPE_CHECKING:
    from sphinx.config import Config

    from handbook_ext.pdf.book import Book


@dataclass(frozen=True)
class TitlePage:
    """The words of the title page; any of them may be empty."""

    title: str
    subtitle: str
    release: str
    date: str
    author: str
    notice: str
    language: str


def build_time(srcdir: Path) -> datetime:
    """Return the time that the PDF says it was made: the same for the same sources.

    ``SOURCE_DATE_EPOCH`` if set, else the last commit's time, else now.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or _last_commit(srcdir)
    if epoch and epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.now(UTC)


def _last_commit(srcdir: Path) -> str:
    """Return when the last commit was made, in seconds, empty where there is none to ask."""
    git = shutil.which("git")
    if git is None:
        return ""
    command = [git, "-C", str(srcdir), "log", "-1", "--format=%ct", "--", "."]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    return answer.stdout.strip() if answer.returncode == 0 else ""


def file_stem(config: Config) -> str:
    """Return the PDF's name without ``.pdf``."""
    filename = str(config.handbook_pdf_filename)
    return Path(filename).name.removesuffix(".pdf") or slug(config.project) or "handbook"


def title_page(book: Book, stamp: datetime) -> TitlePage:
    """Return the words of the title page from the configuration and the root page."""
    config = book.config
    language = config.language or "en"
    return TitlePage(
        title=book.title(),
        subtitle=config.handbook_pdf_subtitle,
        release=getattr(config, "handbook_edition", "") or config.release,
        date=config.handbook_pdf_date
        or format_date("%d %B %Y", date=stamp, language=language).lstrip("0"),
        author="" if config.author == "Author name not set" else config.author,
        notice=config.handbook_pdf_notice,
        language=language,
    )
