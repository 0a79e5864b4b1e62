"""Whatever another page of the origin has put into a store: the page works, copies read back."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from handbook_ext.core.progress.progress_file import read_progress
from tests.support.browser_site import BOOK_ID, PREFIX, state
from tests.support.copies_dialog import dialog, save_copy
from tests.support.page_reader import expect_ticked, local, put_local, saved
from tests.support.readiness_page import back_ups

TAMPERED = {
    "snapshot/0": "{}", "snapshot/1": "{", "snapshot/2": '{"other":1}',
    "snapshot/3": '{"snapshot":{"value":{"x":5}}}',
    "snapshot/4": '{"snapshot":{"value":{},"at":[1,0,"x"]},"b":1}',
    "snapshot/deep": '{"snapshot":{"value":{},"at":[1,0,"x"],"by":' + "[" * 40 + "]" * 40 + "}}",
    "part/a": "{}", "part/b": '{"part":0.5}', "part/items": '{"part":{}}', "part/c": '{"part":1}',
    "ask-before": "{}", "ask-after": '{"later":' + "[" * 30 + "]" * 30 + "}",
    "gone-item": '{"note":{"value":"\\ud83d","at":[1,0,"x"]}}',
}  # fmt: skip
"""What another page of the origin may have put into a store, by its key."""


def test_whatever_stands_in_the_store_a_copy_reads_back(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    put_local(page, TAMPERED | {"six-cases": state("done", 7)})
    before = local(page)
    for path in ("lists.html", "handbook-readiness.html"):
        page.goto(f"{book_url}/{path}")
        place = dialog(page) if path == "lists.html" else back_ups(page)
        progress = read_progress(save_copy(page, place), BOOK_ID)
        assert progress.left_out == []
        assert progress.items.keys() == {"six-cases", "gone-item"}
        assert (progress.snapshots, progress.rest) == ({}, {"c": 1})
        left_out = place.get_by_text("Not sound, and left out: 10")
        left_out.click()
        expect(place.get_by_role("listitem").get_by_text("snapshot/deep")).to_be_visible()
        place.get_by_role("button", name="Copy as text").click()
        text = place.get_by_label("Your progress as text").input_value()
        assert read_progress(text.encode(), BOOK_ID) == progress
    before.pop("gone-item")  # half a character has become the mark of a lost one
    assert {key: text for key, text in local(page).items() if key in before} == before


def test_a_wording_that_is_a_word_of_the_language_is_a_wording(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    records = {
        item: json.dumps({"state": {"value": "done", "at": [7, 0, "x"], "wording": wording}})
        for item, wording in (("six-cases", "constructor"), ("handed-back", "__proto__"))
    }
    put_local(page, records)
    page.goto(f"{book_url}/lists.html")
    for item in records:
        page.locator(f"#{item} > .hb-facts > .hb-more").click()
        expect(page.locator(f"#{item} .hb-panel")).to_be_visible()
        expect(page.locator(f"#{item} .hb-told-more")).to_be_hidden()
    page.goto(f"{book_url}/handbook-readiness.html")
    expect(page.locator(".hb-readiness")).to_contain_text("Reworded since you ticked it.")
    expect(page.locator(".hb-readiness")).not_to_contain_text("You ticked:")


def test_what_was_replaced_is_offered_only_where_it_is_sound(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    put_local(page, {"six-cases": state("done", 7), "handed-back": state("done", 7)})
    by = [7, 0, "x"]
    unsound = [{"value": {"x": 5}, "at": by}, {"value": "open"}, "open", {"value": "open", "at": 7}]
    entries = [{"name": "state", "then": then, "by": by, "act": "import x"} for then in unsound]
    sound = {"name": "state", "then": None, "by": by, "act": "import -1e300"}
    put_local(page, {"earlier/six-cases": json.dumps([None, 7, {}, *entries])})
    put_local(page, {"earlier/handed-back": json.dumps([sound]), "earlier/ask-after": "{"})
    page.evaluate("name => localStorage.setItem(name, '[-1e300, -1e300]')", f"{PREFIX}/!visit")
    page.goto(f"{book_url}/handbook-readiness.html")
    place = back_ups(page)
    expect(place).to_contain_text("What was replaced on ?, when you restored")
    page.goto(f"{book_url}/lists.html")
    dialog(page).get_by_role("button", name="Put back").click()
    expect_ticked(page, "six-cases")  # the sound one is put back, and nothing else is touched
    saved(page)
    page.reload()
    expect_ticked(page, "six-cases")
    assert local(page)["six-cases"] == state("done", 7)
