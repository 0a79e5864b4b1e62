"""The real handbook: what its pages promise, and that all copies hold the same items."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pikepdf
import pytest

from handbook_ext.core.locks.checklist_lock import read_lock
from tests.conftest import DOCS, PDF_NAME
from tests.support.built_pages import parsed_pages


@pytest.fixture(scope="session")
def items(handbook: Path) -> list[dict[str, object]]:
    lists = json.loads((handbook / "html/checklists.json").read_text("utf-8"))["lists"]
    return [item for checklist in lists for item in checklist["items"]]


def test_the_committed_lock_knows_every_wording_by_its_fingerprint(items: list[dict]) -> None:
    lock = read_lock((DOCS / "checklists.lock").read_bytes())
    assert lock.invalid_lines == ()
    locked = {(record.id, record.fingerprint) for record in lock.recorded if record.kind == "item"}
    assert {(item["id"], item["fingerprint"]) for item in items} <= locked
    assert len(locked) >= len(items) > 50


def test_the_three_copies_hold_the_same_items(handbook: Path, items: list[dict]) -> None:
    live = sorted(str(item["id"]) for item in items if not item.get("retired"))
    boxes = [
        box["name"]
        for page in parsed_pages(handbook / "html").values()
        for box in page.select("fieldset input.hb-box")  # the front page shows one again
    ]
    with pikepdf.open(handbook / "pdf" / PDF_NAME) as pdf:
        named = {field.fully_qualified_name: field for field in pdf.acroform.fields}
    counted = sorted(str(item["id"]) for item in items if item_counts(item))
    assert sorted(boxes) == live
    assert sorted(name for name, field in named.items() if field.is_checkbox) == counted
    for kind in ("note", "words"):
        fields = [name for name in named if name.startswith(f"{kind}.")]
        assert sorted(fields) == [f"{kind}.{name}" for name in counted]
    assert len(live) > 60


def item_counts(item: dict) -> bool:
    """Whether an item has a box in the PDF copy, where nothing is ticked that is yet to come."""
    return not (item.get("retired") or item.get("upcoming"))


def test_eleven_lists_in_book_order(handbook: Path) -> None:
    lists = json.loads((handbook / "html/checklists.json").read_text("utf-8"))["lists"]
    assert [checklist["id"] for checklist in lists] == [
        "deciding", "education-plan", "leadership-experience", "ready-infrastructure",
        "ready-application-development", "ready-support", "ready-to-apply", "first-90-days",
        "run-the-work", "training-and-development", "funding-agreement",
    ]  # fmt: skip


def test_a_list_has_one_name_everywhere(handbook: Path) -> None:
    lists = json.loads((handbook / "html/checklists.json").read_text("utf-8"))["lists"]
    pages = parsed_pages(handbook / "html")
    named = {checklist["title"] for checklist in lists}
    for checklist in lists:
        title = pages[checklist["page"]].select_one("h1")
        assert title.find(string=True) == f"Checklist: {checklist['title']}"
    for name in ("checklists/index.html", "handbook-checklists.html", "handbook-readiness.html"):
        links = {link.get_text() for link in pages[name].select("main a[href*='#']")}
        assert named <= links, name
    inside = pages["checklists/index.html"].select("nav.contents .toctree-l2 > a")
    assert {link.get_text() for link in inside} == named


def test_one_page_is_called_checklists(handbook: Path) -> None:
    called = {
        name: page.title.get_text().partition(" – ")[0]
        for name, page in parsed_pages(handbook / "html").items()
    }
    assert [name for name, title in called.items() if title == "Checklists"] == [
        "checklists/index.html"
    ]
    links = parsed_pages(handbook / "html")["index.html"].select("a:not(main a)")
    assert {link["href"] for link in links if link.get_text() == "Checklists"} == {
        "checklists/index.html"
    }


def test_every_item_is_taught_by_a_section(items: list[dict]) -> None:
    live = [item for item in items if not item.get("retired")]
    assert [item["id"] for item in live if not item.get("taught_in")] == []


def test_every_item_names_what_to_show_and_who_confirms(
    handbook: Path, items: list[dict[str, object]]
) -> None:
    pages = parsed_pages(handbook / "html")
    for item in (item for item in items if not item.get("retired")):
        words = pages[str(item["page"])].find(id=item["id"]).get_text()
        assert "Show:" in words, item["id"]
        assert "Who confirms:" in words, item["id"]


def test_every_list_ends_with_a_talk(handbook: Path, items: list[dict[str, object]]) -> None:
    for page in sorted({str(item["page"]) for item in items}):
        talk = parsed_pages(handbook / "html")[page].select("main section > h2")[-1]
        assert re.search("20-minute talk|Twenty minutes with a mentor", talk.get_text()), page
        questions = talk.find_parent("section").select("ol > li")
        assert 4 <= len(questions) <= 6, page


def test_every_page_links_to_the_pdf_copy(handbook: Path) -> None:
    assert (handbook / "html" / PDF_NAME).is_file()
    for page, soup in parsed_pages(handbook / "html").items():
        if page.endswith("hub.html"):
            continue  # a hidden frame, not a page
        if page == "404.html":
            continue  # it leads from the server's root: test_not_found.py
        links = [link["href"] for link in soup.select("a[href$='.pdf']")]
        targets = {(handbook / "html" / page).parent.joinpath(link).resolve() for link in links}
        assert (handbook / "html" / PDF_NAME).resolve() in targets, page
