"""What the documentation says of each stock theme, and no test of a part holds for itself."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.conftest import DOCS
from tests.support.page_reader import saved
from tests.support.stock_themes import each_theme

from .conftest import StockUrl

WIDTHS = [1440, 390]
STAYS = {"yes": WIDTHS, "in a wide window": WIDTHS[:1], "no": []}
"""The windows in which the line of a list stays, by the word in the table."""
# scrolled into its list: is the line seen as a whole, at the window's top and under nothing
STANDS = """() => { const line = document.querySelector('#ready .hb-line');
  document.querySelector('#certificates-checked')
    .scrollIntoView({ block: 'end', behavior: 'instant' });
  if (document.querySelector('#ready .hb-title').getBoundingClientRect().bottom > 0) return null;
  const { x, top, bottom } = line.getBoundingClientRect();
  return [top + 3, bottom - 3]
    .every(y => line.contains(document.elementFromPoint(x + 8, y))); }"""


def told(row: str, theme: str) -> str:
    """Return what the table of themes says in a row of a theme."""
    page = (DOCS / "extension/support.md").read_text("utf-8").partition("(support-themes)=")[2]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in page.splitlines()
        if line.startswith("|")
    ]
    column = rows[0].index(theme.replace("_", "-"))
    (words,) = (cells[column] for cells in rows if cells[0] == row)
    return words


@pytest.mark.parametrize("theme", each_theme(at_once=1))
def test_the_line_of_a_list_stays_where_that_is_said(
    browser: Browser, stock_url: StockUrl, theme: str
) -> None:
    stays = []
    for width in WIDTHS:
        page = browser.new_page(viewport={"width": width, "height": 450})
        page.goto(f"{stock_url(theme)}/lists.html")
        saved(page)
        stands = page.evaluate(STANDS)
        assert stands is not None, "nothing was scrolled"
        stays += [width] if stands else []
        page.close()
    assert stays == STAYS[told("The list's line stays in sight", theme)]
