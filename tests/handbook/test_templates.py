"""The templates: every blank is on its page, can be downloaded, and is plain Markdown."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from markdown_it import MarkdownIt

from tests.conftest import DOCS

sys.path.append(str(DOCS / "_support"))

import certificate_tables

FOLDER = DOCS / "templates"
BLANKS = sorted((FOLDER / "blank").glob("*.md"))
PAGES = sorted(set(FOLDER.glob("*.md")) - {FOLDER / "index.md"})
# Directives, roles, labels, attributes and targets: what only Sphinx and MyST understand.
SYNTAX = re.compile(r":::|```|[{}]|\]\(#|\)=|^%", re.MULTILINE)
NAMES = [  # a label each, as template-NAME: other pages link to them
    "acting-agreement", "annual-review", "budget-sheet", "business-case", "case", "change-record",
    "charter", "closing-report", "conversation-plan", "cost-sheet", "course-scorecard",
    "delegation-brief", "development-log", "directors-page", "evidence-grid", "funding-request",
    "handback-note", "incident-roles", "mentoring-agreement", "negotiation-sheet",
    "ninety-day-plan", "one-to-one-agenda", "outage-messages", "renewal-load", "restore-log",
    "review-after-incident", "scorecard", "self-check", "share-or-not", "skills-matrix",
    "supplier-review", "team-questions", "training-plan", "volunteer-proposal", "week-log",
]  # fmt: skip


def words(soup: Tag) -> list[str]:
    """What each cell and each paragraph outside cells says, in order."""
    return [
        " ".join(element.get_text().split())
        for element in soup.select("th, td, p")
        if element.name != "p" or not element.find_parent(["th", "td"])
    ]


def plain(text: str) -> str:
    """One kind of quotation mark: the page has the typographer's."""
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def test_there_is_a_blank_for_every_name_that_pages_link_to() -> None:
    assert [path.stem for path in BLANKS] == sorted(NAMES)


@pytest.mark.parametrize("blank", BLANKS, ids=lambda path: path.stem)
def test_a_blank_opens_in_any_editor(blank: Path) -> None:
    text = blank.read_text("utf-8")
    assert text.startswith("# ")
    assert not SYNTAX.search(text)
    assert "The IT Manager Handbook" in text.split("\n---\n")[-1]
    assert "CC BY 4.0" in text.split("\n---\n")[-1]
    assert re.search(r"\| +\|", text), "nothing to fill in"
    assert max(map(len, text.splitlines())) < 200


@pytest.mark.parametrize(
    "page", [path for path in PAGES if path.stem != "index"], ids=lambda p: p.stem
)
def test_a_page_shows_its_blank_and_an_example_and_offers_the_file(
    handbook: Path, page: Path
) -> None:
    built = handbook / "html/templates" / f"{page.stem}.html"
    soup = BeautifulSoup(built.read_text("utf-8"), "html.parser")
    name = soup.select_one("[id^='template-']")["id"].removeprefix("template-")
    source = FOLDER / "blank" / f"{name}.md"
    (link,) = soup.select(".form-download a.download")
    assert (built.parent / link["href"]).read_bytes() == source.read_bytes()
    assert link["href"].endswith(f"/{name}.md")

    answer = soup.select_one("h1 + p").get_text()
    assert plain(answer) in plain(source.read_text("utf-8").split("\n---\n")[-1])
    form = soup.select_one(".form-blank")
    shown = [text for text in words(form) if text not in {"Blank, to fill in", link.get_text()}]
    text = source.read_text("utf-8").split("\n", 1)[1].rpartition("\n---\n")[0]
    rendered = MarkdownIt("commonmark").enable("table").render(text)
    assert list(map(plain, shown)) == list(
        map(plain, words(BeautifulSoup(rendered, "html.parser")))
    )
    assert form.select("td.room")
    example = soup.select_one(".form .worked.composite")
    assert example.select("td")


def test_the_index_names_every_template_once() -> None:
    links = re.findall(r"\(#template-([a-z-]+)\)", (FOLDER / "index.md").read_text("utf-8"))
    assert sorted(links) == sorted(NAMES)


def test_the_worksheet_of_certificates_says_where_no_fee_is_known() -> None:
    rows = certificate_tables.worksheet(
        {
            "one": {
                "plain": "One", "issuer": "A Body", "hours": 60, "estimate": 0, "years": 3,
                "floor": 20, "source": "rule", "read": "rule: issuer",
            },
            "two": {
                "plain": "Two", "issuer": "B Body", "hours": 0, "estimate": 30, "years": 3,
                "floor": 0, "fee": 150, "fee_years": 3, "currency": "GBP", "source": "other",
                "read": "rule: issuer; fee: accounts",
            },
        }
    ).splitlines()  # fmt: skip
    assert rows[2] == (
        "| One | 20 (at least 20 every year) {cite:strong}`rule` | check with A Body |  |  |"
    )
    assert rows[3] == (
        "| Two | 10, our estimate {cite:strong}`other` "
        "| GBP 50 (150 every three years) {cite:some}`other` |  |  |"
    )
