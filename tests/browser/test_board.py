"""The items on "My readiness": ticked there, told apart, chosen by what is next or due."""

from __future__ import annotations

import json
import re

import pypdfium2 as pdfium
from playwright.sync_api import Page, expect

from handbook_ext.core.ids import fingerprint
from tests.support.browser_site import state
from tests.support.copies_dialog import a_copy, look_at
from tests.support.page_reader import database, expect_ticked, local, put_local
from tests.support.readiness_page import back_ups, field, fill, opened, part, row


def test_what_needs_the_reader_is_named_once(page: Page, book_url: str) -> None:
    records = fill(page, book_url)
    wording = fingerprint("My rights were checked.")
    both = {"state": {**records["rights-checked"]["state"], "wording": wording}}
    put_local(page, {"rights-checked": json.dumps(both)})  # due, and reworded too
    opened(page, book_url)
    rows = part(page, "attention").get_by_role("listitem")
    expect(rows).to_have_count(2)
    reworded, due = rows.nth(0), rows.nth(1)
    expect(due).to_contain_text("My access rights were checked this year.")
    expect(due).to_contain_text("Due again: ticked on ")
    expect(due).to_contain_text("Reworded since you ticked it.")
    expect(due.get_by_role("link", name="Changed since the last edition")).to_have_attribute(
        "href", "./changed.html#rights-checked"
    )
    expect(reworded).to_contain_text("I have led two projects to their close.")
    expect(reworded).to_contain_text("You ticked: “I have led a project to its close.”")
    expect(part(page, "others")).to_contain_text("of-another-edition done; “kept”")


def test_what_needs_the_reader_stands_above_what_is_next(page: Page, book_url: str) -> None:
    headings = page.locator(".hb-readiness > .hb-part > h2:visible")
    put_local(opened(page, book_url), {"whom-to-ask": json.dumps({"note": field("x", 5)})})
    opened(page, book_url)
    expect(headings.nth(1)).to_have_text("Next")
    expect(headings.nth(2)).to_have_text("What needs you")
    fill(page, book_url)
    opened(page, book_url)
    expect(headings.nth(1)).to_have_text("What needs you")
    expect(headings.nth(2)).to_have_text("Next")


def test_note_and_evidence_stand_on_lines_of_their_own(page: Page, book_url: str) -> None:
    fill(page, book_url)
    record = {
        "state": field("done", 5),
        "note": field("First line.\nSecond line.", 5),
        "evidence": field("https://example.org/case", 5),
    }
    others = {"ask-after": {"evidence": field("javascript:alert(1)", 5)}}
    put_local(page, {k: json.dumps(v) for k, v in {"ask-before": record, **others}.items()})
    opened(page, book_url)
    page.locator("[data-list=ready] summary").click()
    place = row(page.locator("[data-list=ready]"), "ask-before")
    expect(place.locator(".hb-note")).to_have_text("Note: First line.\nSecond line.")
    link = place.locator(".hb-evidence").get_by_role("link", name="https://example.org/case")
    expect(link).to_have_attribute("href", "https://example.org/case")
    tops = "row => [...row.querySelectorAll('p')].map(p => p.getBoundingClientRect().top)"
    lines = place.evaluate(tops)
    assert len(lines) == len(set(lines)) == 3
    strange = row(page.locator("[data-list=ready]"), "ask-after").locator(".hb-evidence")
    expect(strange).to_have_text("Evidence: javascript:alert(1)")
    expect(strange.get_by_role("link")).to_have_count(0)


def test_what_still_holds_is_said_there(page: Page, book_url: str) -> None:
    fill(page, book_url)
    opened(page, book_url)
    score = page.locator("[data-list=changed] .hb-score")
    expect(score).to_contain_text("1 of 3 done, 2 open (1 due again)")
    due = row(part(page, "attention"), "rights-checked")
    due.get_by_role("button", name="It still holds today").click()
    expect(due).to_contain_text("Ticked on ")  # and it stays till the page is left
    expect(due.locator(".hb-says")).not_to_contain_text("Due again")
    back = due.get_by_role("button", name="Put back: Due again: ticked on ")
    expect(back).to_be_visible()  # as on the list
    expect(due.get_by_role("checkbox")).to_be_focused()
    expect(score).to_contain_text("2 of 3 done, 1 open.")
    expect(row(page.locator("[data-list=changed]"), "rights-checked")).to_have_class(
        re.compile("hb-done")
    )
    opened(page, book_url)
    expect(row(part(page, "attention"), "rights-checked")).to_have_count(0)


def test_rows_tell_states_apart_by_mark_and_word(page: Page, book_url: str) -> None:
    fill(page, book_url)
    opened(page, book_url)
    marks = {}
    for item, words in {
        "six-cases": "Confirmed by Ines on ",
        "handed-back": "Not applicable: I led nothing.",
        "whom-to-ask": "Open.",
        "rights-checked": "Due again: ticked on ",
    }.items():
        place = row(page.locator(".hb-lists"), item)
        expect(place).to_contain_text(words)
        marks[item] = place.locator(".hb-says").evaluate(
            "line => getComputedStyle(line, '::before').content"
        )
    assert len(set(marks.values())) == 4
    expect(row(page.locator(".hb-lists"), "six-cases")).to_contain_text(
        "Note: In the shared folder."
    )
    optional, upcoming = (
        row(page.locator(".hb-lists"), item).locator(".hb-wording")
        for item in ("ask-training", "next-rules")
    )
    expect(optional).to_have_text(
        "I know what training support there is, see the plain page. (optional)"
    )
    expect(upcoming).to_have_text("I know next year’s rules. (from the next edition)")


def test_what_is_ticked_here_is_ticked_on_its_list(page: Page, book_url: str) -> None:
    opened(page, book_url)
    there = page.context.new_page()
    there.goto(f"{book_url}/lists.html")
    page.locator("[data-list=ready] summary").click()
    place = row(page.locator("[data-list=ready]"), "six-cases")
    place.locator(".hb-wording").click()
    expect(place).to_contain_text("Ticked on ")
    expect(page.locator("[data-list=ready] .hb-score")).to_contain_text("1 of 6 done, 5 open.")
    expect_ticked(there, "six-cases")
    place.get_by_role("checkbox").press("Space")
    expect(place).to_contain_text("Open.")
    expect(place.get_by_role("checkbox")).to_be_focused()
    expect_ticked(there)


def test_a_reason_that_a_tick_replaced_can_be_put_back(page: Page, book_url: str) -> None:
    fill(page, book_url)
    opened(page, book_url)
    page.locator("[data-list=ready] summary").click()
    place = row(page.locator("[data-list=ready]"), "handed-back")
    place.locator(".hb-wording").click()
    place.get_by_role("button", name="Put back: Not applicable: I led nothing.").click()
    expect(place).to_contain_text("Not applicable: I led nothing.")
    expect(place.get_by_role("checkbox")).not_to_be_checked()


def test_next_are_three_open_items_with_what_teaches_them(page: Page, book_url: str) -> None:
    opened(page, book_url)
    rows = part(page, "next").get_by_role("listitem")
    names = "rows => rows.map(row => row.querySelector('input').name)"
    assert rows.evaluate_all(names) == ["six-cases", "handed-back", "whom-to-ask"]
    taught = rows.nth(0).get_by_role("link", name="Where it is taught")
    expect(taught).to_have_attribute("href", "./index.html#teaching")
    rows.nth(0).locator(".hb-wording").click()
    # the slip can be taken back where it was made, and there are three more to do
    expect(rows).to_have_count(4)
    more = ["six-cases", "handed-back", "whom-to-ask", "ask-before"]
    assert rows.evaluate_all(names) == more
    expect(rows.nth(0).get_by_role("checkbox")).to_be_checked()
    opened(page, book_url)
    assert rows.evaluate_all(names) == more[1:]


def test_what_was_restored_or_erased_is_chosen_anew(page: Page, book_url: str) -> None:
    fill(page, book_url)
    opened(page, book_url)
    names = "boxes => boxes.map(box => box.name)"
    due, boxes = (part(page, name).get_by_role("checkbox") for name in ("attention", "next"))
    assert boxes.evaluate_all(names) == ["whom-to-ask", "ask-before", "ask-after"]
    assert due.evaluate_all(names) == ["led-two", "rights-checked"]
    place = back_ups(page)
    now = page.evaluate("Date.now()")
    ticked = {"state": field("done", now)}
    look_at(place, a_copy(whom_to_ask=ticked, ask_before=ticked, rights_checked=ticked))
    place.get_by_role("button", name="Restore", exact=True).click()
    expect(place).to_contain_text("Restored: 2 items.")
    assert boxes.evaluate_all(names) == ["ask-after", "certificates-checked", "six-results"]
    assert due.evaluate_all(names) == ["led-two"]
    for name in ("everything of this book here …", "Go on without", "for good"):
        place.get_by_role("button", name=name).click()
    expect(place).to_contain_text("All of this book is erased")
    assert boxes.evaluate_all(names) == ["six-cases", "handed-back", "whom-to-ask"]
    expect(due).to_have_count(0)


def test_next_are_items_of_lists_that_were_begun(page: Page, book_url: str) -> None:
    boxes = part(page, "next").get_by_role("checkbox")
    names = "boxes => boxes.map(box => box.name)"
    put_local(opened(page, book_url), {"one-thing": state("done", 9), "led-one": state("done", 5)})
    opened(page, book_url)
    assert boxes.evaluate_all(names) == ["another-thing", "six-results", "rights-checked"]
    put_local(page, {"rights-checked": state("na", 12), "one-thing": state("open", 10)})
    opened(page, book_url)  # what was unticked again is not begun
    assert boxes.evaluate_all(names) == ["six-results", "six-cases", "handed-back"]
    put_local(page, {"list/changed": '{"mine": {"value": false, "at": [13, 0, "test"]}}'})
    opened(page, book_url)
    assert boxes.evaluate_all(names) == ["six-cases", "handed-back", "whom-to-ask"]


def test_what_comes_usually_after_an_open_item_is_not_next(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    ready = ("handed-back", "whom-to-ask", "ask-before", "ask-after")
    put_local(page, dict.fromkeys(ready, state("done", 5)))
    opened(page, book_url)
    names = "boxes => boxes.map(box => box.name)"
    boxes = part(page, "next").get_by_role("checkbox")
    assert boxes.evaluate_all(names) == ["six-cases", "one-thing", "another-thing"]
    put_local(page, {"six-cases": state("done", 6)})
    opened(page, book_url)
    assert boxes.evaluate_all(names) == ["certificates-checked", "one-thing", "another-thing"]


def test_lists_that_are_set_aside_count_nowhere(page: Page, book_url: str) -> None:
    fill(page, book_url)
    opened(page, book_url)
    total = part(page, "total").locator(".hb-score")
    expect(total).to_contain_text("3 of 12 done, 9 open (1 due again), 1 not applicable.")
    page.get_by_text("Choose your lists: 4 of 4").click()
    page.get_by_role("checkbox", name="Ready to apply", exact=True).uncheck()
    page.get_by_role("checkbox", name="Changed since the last edition").uncheck()
    expect(total).to_have_text("1 of 4 done, 3 open.")
    expect(page.get_by_text("Choose your lists: 2 of 4")).to_be_visible()
    aside = page.locator("[data-list=ready]")
    expect(aside).to_contain_text("Set aside.")
    expect(aside.get_by_role("link", name="Ready to apply")).to_be_visible()
    expect(aside.locator(".hb-score")).to_be_hidden()
    expect(aside.locator("details")).to_be_hidden()
    assert part(page, "next").get_by_role("checkbox").evaluate_all(
        "boxes => boxes.map(box => box.name)"
    ) == ["hostile", "one-thing", "another-thing"]
    expect(part(page, "attention").get_by_role("checkbox")).to_have_count(0)
    page.wait_for_selector(".hb-readiness[data-kept=yes]")
    choice = json.loads(local(page)["list/ready"])
    assert choice["mine"]["value"] is False
    assert database(page)["list/ready"] == local(page)["list/ready"]
    opened(page, book_url)
    expect(total).to_have_text("1 of 4 done, 3 open.")
    page.get_by_text("Choose your lists: 2 of 4").click()
    page.get_by_role("checkbox", name="Ready to apply", exact=True).check()
    expect(total).to_contain_text("2 of 9 done, 7 open, 1 not applicable. Optional: 0 of 1 done.")


def test_a_choice_elsewhere_shows_at_once(page: Page, book_url: str) -> None:
    opened(page, book_url)
    second = opened(page.context.new_page(), book_url)
    second.get_by_text("Choose your lists: 4 of 4").click()
    second.get_by_role("checkbox", name="Another list", exact=True).uncheck()
    expect(page.get_by_text("Choose your lists: 3 of 4")).to_be_visible()
    expect(page.locator("[data-list=another]")).to_contain_text("Set aside.")


def test_on_paper_no_heading_stands_alone_and_no_sheet_is_half_empty(
    page: Page, site_url: str
) -> None:
    opened(page, site_url)
    titles = page.locator(".hb-lists > li > a").all_inner_texts()
    paper = pdfium.PdfDocument(page.pdf(format="A4"))
    assert len(paper) > 3
    for sheet in list(paper)[:-1]:
        words = sheet.get_textpage().get_text_bounded().split("\n")
        last = [line.strip() for line in words if line.strip()][-1]
        assert last not in titles
        assert not re.match(r"\d+ of \d+ done", last)
        bottoms = [part.get_bounds()[1] for part in sheet.get_objects(max_depth=2)]
        assert min(bottoms) < sheet.get_height() / 4
    text = paper[len(paper) - 1].get_textpage().get_text_bounded()
    assert all(word in text for word in ("Mentor", "Date", "Signature"))
    last_item = page.locator(".hb-lists .hb-wording").all_text_contents()[-1]
    assert last_item[:30] in text  # a signature is on a sheet with what is signed
    expect(page.locator(".hb-readiness > .hb-sign")).to_have_count(2)  # it goes back
    paper.close()
