"""The first visit of all: nothing cached, and every line of a list has its box."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from handbook_ext.sphinx_ext.render.assets import SHIPPED

# the height of each line that the script writes, when all is kept and the page was painted once
HEIGHTS = """() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(
  [...document.querySelectorAll('.hb-score, .hb-where')].map(line => line.offsetHeight)))))"""


def without_box(browser: Browser, url: str, loads: int) -> int:
    """Return in how many of so many first visits a line that says something has no box."""
    lost = 0
    for _ in range(loads):
        with browser.new_context() as context:  # has a cache of its own, which is empty
            page = context.new_page()
            page.goto(url)
            page.wait_for_selector("fieldset[data-kept=yes]", state="attached")
            heights = page.evaluate(HEIGHTS)
            assert len(heights) > 1
            lost += not all(heights)
    return lost


def test_the_style_sheet_has_no_container_query() -> None:
    style = (SHIPPED / "checklist.css").read_text("utf-8")
    assert not re.search(r"@container|container-type\s*:", style)


def test_score_and_where_ticks_are_kept_are_in_sight(browser: Browser, book_url: str) -> None:
    assert without_box(browser, f"{book_url}/lists.html", 3) == 0


@pytest.mark.soak
def test_they_are_so_on_each_of_500_first_visits(browser: Browser, site_url: str) -> None:
    # in the handbook's theme, where a container query lost them four times in 500
    assert without_box(browser, f"{site_url}/checklists/ready-to-apply.html", 500) == 0
