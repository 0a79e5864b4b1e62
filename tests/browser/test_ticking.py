"""Ticks are counted in words, and are still there after a reload, a move or a visit elsewhere."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from playwright.sync_api import Page, Route, expect

from tests.support.browser_site import BOOK, sphinx, state
from tests.support.page_reader import (
    box,
    database,
    expect_score,
    expect_ticked,
    local,
    put_local,
    saved,
    tick,
    values,
)

from .conftest import Serve

EMPTY = "0 of 6 done, 6 open. Optional: 0 of 1 done."


def test_ticks_are_counted_in_words(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    bar = page.locator("#ready .hb-bar")
    expect_score(page, EMPTY)
    tick(page, "six-cases", "ask-training")
    expect_score(page, "1 of 6 done, 5 open. Optional: 1 of 1 done.")
    assert (bar.evaluate("b => [b.value, b.max]")) == [1, 6]
    tick(page, "six-cases")
    expect_score(page, "0 of 6 done, 6 open. Optional: 1 of 1 done.")
    expect(bar).to_have_attribute("aria-valuetext", "0 of 6 done, 6 open.")
    expect_score(page, "0 of 2 done, 2 open.", "another")


def test_ready_when_nothing_required_is_open(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "one-thing", "another-thing")
    expect_score(page, "2 of 2 done, 0 open. Ready: nothing required is open.", "another")


def test_a_parent_does_not_tick_its_children_and_upcoming_is_not_counted(
    page: Page, book_url: str
) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "whom-to-ask", "next-rules")
    expect_ticked(page, "whom-to-ask", "next-rules")
    expect_score(page, "1 of 6 done, 5 open. Optional: 0 of 1 done.")
    expect(page.locator("#own-pager .hb-box")).to_have_count(0)


def test_not_applicable_leaves_the_total_but_is_named(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    put_local(page, {"six-cases": state("na", 1), "ask-training": state("na", 1)})
    page.goto(f"{book_url}/lists.html")
    expect_score(page, "0 of 5 done, 5 open, 1 not applicable.")
    expect_ticked(page)


def test_ticks_and_unticks_survive_a_reload(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases", "one-thing", "handed-back", "six-cases")
    page.reload()
    expect_ticked(page, "one-thing", "handed-back")
    page.goto(f"{book_url}/other.html")
    expect_ticked(page)
    page.go_back()
    expect_ticked(page, "one-thing", "handed-back")


def test_a_tick_survives_leaving_at_once(page: Page, book_url: str) -> None:
    for item in ("six-cases", "handed-back", "whom-to-ask", "ask-before"):
        page.goto(f"{book_url}/lists.html")
        page.evaluate(
            """([item, to]) => {
              document.querySelector(`#${item} > label > .hb-box`).click(); location = to; }""",
            [item, f"{book_url}/plain.html"],
        )
        page.wait_for_url("**/plain.html")
        assert values(local(page))[item] == "done"
    page.goto(f"{book_url}/other.html")  # a page with other lists brings the stores together
    saved(page)
    assert database(page) == local(page)


def test_records_have_the_published_layout(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    wording = box(page, "one-thing").get_attribute("data-wording")
    before = page.evaluate("Date.now()")
    tick(page, "one-thing")
    saved(page)
    assert set(local(page)) == {"one-thing"}
    assert database(page) == local(page)
    record = json.loads(local(page)["one-thing"])
    assert set(record) == {"state"}
    assert record["state"]["value"] == "done"
    assert record["state"]["wording"] == wording
    ms, counter, actor = record["state"]["at"]
    assert before <= ms <= page.evaluate("Date.now()")
    assert counter == 0
    assert actor
    tick(page, "one-thing")
    saved(page)
    later = json.loads(local(page)["one-thing"])["state"]
    assert later["value"] == "open"
    assert later["at"] > record["state"]["at"]


def test_fields_of_later_editions_and_unknown_ids_are_kept(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    note = {"at": [5, 0, "b"], "value": "asked Kim"}
    odd = {"note": note, "state": {"value": "open", "at": [4, 0, "a"]}, "zebra": [1, {"x": 2}]}
    put_local(page, {"one-thing": json.dumps(odd), "gone-item": state("done", 7)})
    page.goto(f"{book_url}/lists.html")
    tick(page, "one-thing")
    saved(page)
    for store in (local(page), database(page)):
        record = json.loads(store["one-thing"])
        assert record.pop("state")["value"] == "done"
        assert record == {"note": note, "zebra": [1, {"x": 2}]}
        assert store["gone-item"] == state("done", 7)


def test_what_is_ticked_before_the_script_has_loaded_is_kept(page: Page, book_url: str) -> None:
    held: list[Route] = []
    page.route("**/checklist.js*", lambda route: held.append(route))  # noqa: PLW0108
    page.goto(f"{book_url}/lists.html", wait_until="commit")
    tick(page, "handed-back")
    assert len(held) == 1
    held[0].continue_()
    expect_score(page, "1 of 6 done, 5 open. Optional: 0 of 1 done.")
    page.unroute_all()
    page.reload()
    expect_ticked(page, "handed-back")


def test_an_item_that_moved_to_another_list_keeps_its_tick(
    page: Page, book_dir: Path, serve: Serve, tmp_path: Path
) -> None:
    source = tmp_path / "source"
    shutil.copytree(BOOK, source)
    first, second = source / "lists.md", source / "other.md"
    line = "- [ ] I have handed back what I led, and said so in writing. {#handed-back}\n"
    assert line in first.read_text("utf-8")
    first.write_text(first.read_text("utf-8").replace(line, ""), "utf-8")
    second.write_text(
        second.read_text("utf-8").replace("- [ ] A thing", line + "- [ ] A thing"), "utf-8"
    )
    edition = book_dir.with_name("book-next-edition")
    sphinx(source, edition)
    url = serve(book_dir.parent)  # both editions at one origin
    page.goto(f"{url}/{book_dir.name}/lists.html")
    tick(page, "handed-back", "ask-before")
    page.goto(f"{url}/{edition.name}/other.html")
    expect_ticked(page, "handed-back")
    expect_score(page, "1 of 3 done, 2 open.", "elsewhere")
