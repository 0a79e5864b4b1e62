"""A book that links to a small web of this machine, and how it is asked for in haste."""

from __future__ import annotations

from pathlib import Path

from tests.support.lockable_docs import CONF
from tests.support.small_web import Web

HASTY = ("--cache", "cache.json", "--retries", "0", "--timeout", "5", "--allow-private")
LINK = "# Top\n\n[the rota](WEB/{})\n"


def write_linking_book(docs: Path, web: Web, files: dict[str, str], conf: str = "") -> None:
    """Write a book in which WEB is the server's address."""
    docs.mkdir(exist_ok=True)
    for name, text in {"conf.py": CONF + conf, **files}.items():
        (docs / name).write_text(text.replace("WEB", web.address), "utf-8")
