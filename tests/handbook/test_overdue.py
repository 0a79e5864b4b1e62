"""Pages overdue for review are listed by the build, and do not fail it."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import Any

import overdue
import pytest


def app(**pages: tuple[str, str]) -> Any:
    metadata = {name: {"reviewed": day, "class": kind} for name, (day, kind) in pages.items()}
    return SimpleNamespace(env=SimpleNamespace(metadata=metadata))


@pytest.mark.parametrize(
    ("reviewed", "months", "day"),
    [
        ("2026-11-28", 6, "2027-05-28"),
        ("2026-11-28", 12, "2027-11-28"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2026-12-31", 24, "2028-12-31"),
    ],
)
def test_a_review_is_due_after_whole_months(reviewed: str, months: int, day: str) -> None:
    assert overdue.due(dt.date.fromisoformat(reviewed), months).isoformat() == day


def test_the_longest_overdue_page_comes_first() -> None:
    book = app(
        fresh=("2026-11-01", "volatile"), old=("2025-01-01", "yearly"),
        older=("2025-03-01", "volatile"), none=("", "stable"), lasting=("2025-03-01", "stable"),
    )  # fmt: skip
    assert overdue.overdue(book, dt.date(2026, 11, 28)) == [
        "older (since 2025-09-01)",
        "old (since 2026-01-01)",
    ]
