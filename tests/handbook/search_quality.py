"""Whether readers' queries find what they want in the built book, by the search as they use it.

``python -m tests.handbook.search_quality FILE.tsv [FOLDER]`` asks each query of a file in Chromium,
on search.html of the HTML copy in FOLDER, and prints where the wanted section, and a section of the
wanted page, stand among the results that are shown. What is folded below another result of its page
counts for the page only. The file has a heading and five columns: id, reader, query, kind, and the
addresses that are wanted, any of which will do.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from pathlib import Path

from bs4 import Tag
from playwright.sync_api import Page, sync_playwright

from tests.support.browser_site import ARGS, CHROMIUM, ROOT, serving
from tests.support.built_pages import parsed_pages

BUILT = ROOT / "docs/_build/html"
FIRST = 3
SHOWN = """async (query) => {
  const field = document.querySelector('.search-page [name=q]');
  field.value = query;
  field.form.requestSubmit();
  const links = () => [...document.querySelectorAll('.search-results > li > a')];
  document.querySelector('.search-more')?.click();
  return links().map((link) => (link.pathname + link.hash).slice(1));
}"""


@dataclass(frozen=True)
class Query:
    """What a reader types, and the addresses that would answer it."""

    id: str
    text: str
    wanted: tuple[str, ...]


@dataclass(frozen=True)
class Ranks:
    """Where the first wanted section and the first result of a wanted page stand; 0 is nowhere."""

    query: Query
    section: int
    page: int
    first: str


def read_queries(path: Path) -> list[Query]:
    """Return the queries of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [Query(row[0], row[2], tuple(row[4].split())) for row in rows if row]


def place(html: Path, address: str) -> str:
    """Return one name for all anchors of a place; raises KeyError for one that is not there.

    A heading has an anchor of its own words, and the labels before it.
    """
    name, _, anchor = address.partition("#")
    page = parsed_pages(html)[name]
    if not anchor:
        return name
    element = page.find(id=anchor)
    if not isinstance(element, Tag):
        raise KeyError(address)
    parent = element.parent
    if element.name == "span" and not element.get_text() and parent and parent.name == "section":
        element = parent
    is_top = element.name == "section" and element.parent and element.parent.name == "main"
    return name if is_top else f"{name}#{element['id']}"


def shown(page: Page, query: Query) -> list[str]:
    """Return the addresses of the results, as they are shown for a query."""
    links: list[str] = page.evaluate(SHOWN, query.text)
    return links


def ranks(html: Path, query: Query, addresses: list[str]) -> Ranks:
    """Return where among the results what is wanted stands."""
    wanted = {place(html, address) for address in query.wanted}
    pages = {address.partition("#")[0] for address in query.wanted}
    section = [nth for nth, link in enumerate(addresses, 1) if place(html, link) in wanted]
    page = [nth for nth, link in enumerate(addresses, 1) if link.partition("#")[0] in pages]
    first = addresses[0] if addresses else "nothing"
    return Ranks(query, min(section, default=0), min(page, default=0), first)


def measure(page: Page, html: Path, url: str, queries: list[Query]) -> list[Ranks]:
    """Ask all queries of the book at *url*, whose files lie in *html*."""
    page.goto(f"{url}/search.html")
    page.wait_for_function("!!window.handbookSearch?.find")
    return [ranks(html, query, shown(page, query)) for query in queries]


def among_first(numbers: list[int]) -> int:
    """Return how many of the ranks are among the first."""
    return sum(0 < number <= FIRST for number in numbers)


def main(path: Path, html: Path = BUILT) -> None:
    """Print the ranks of each query of a file, and the totals."""
    queries = read_queries(path)
    with serving(html) as url, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        measured = measure(browser.new_page(), html, url, queries)
        browser.close()
    print(f"{'':6}section page  query")
    for one in measured:
        print(
            f"{one.query.id:6}{one.section or '-':>7} {one.page or '-':>4}  {one.query.text}",
            end="",
        )
        print("" if 0 < one.section <= FIRST else f"  (first: {one.first})")
    in_pages = among_first([one.page for one in measured])
    in_sections = among_first([one.section for one in measured])
    first = sum(one.section == 1 for one in measured)
    print(
        f"of {len(measured)}: page in the first three {in_pages},"
        f" section in the first three {in_sections}, section first {first}"
    )


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
