"""The dialog of the search: how it is opened, what keys do in it, how it is left."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .conftest import NewPage
from .test_search import FIELD, RESULTS, search


def test_nothing_is_loaded_before_somebody_is_about_to_search(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{site_url}/job/support.html")
    assert "search.js" not in asked
    page.get_by_role("searchbox").first.focus()
    page.wait_for_function("!!window.handbookSearch?.find")
    assert asked.count("search.js") == 1
    page.keyboard.press("Control+k")
    page.keyboard.press("Escape")
    page.get_by_role("searchbox").first.click()
    expect(page.locator(FIELD)).to_be_focused()
    assert asked.count("search.js") == 1


def test_from_a_field_to_a_section_by_keyboard_alone(read_page: Page, site_url: str) -> None:
    read_page.goto(f"{site_url}/people/feedback.html")
    read_page.get_by_role("searchbox").first.focus()
    read_page.keyboard.type("delegation ladder")
    expect(read_page.locator(FIELD)).to_have_value("delegation ladder")
    expect(read_page.locator(FIELD)).to_be_focused()
    first = read_page.locator(RESULTS).first.get_by_role("link").first
    address = first.get_attribute("href") or ""
    read_page.keyboard.press("Enter")
    read_page.wait_for_url(f"{site_url}/{address.removeprefix('../')}")


def test_keys_lead_through_the_results_and_back(read_page: Page, site_url: str) -> None:
    read_page.goto(f"{site_url}/index.html")
    search(read_page, "manager")
    links = read_page.locator(f"{RESULTS} > a")
    expect(links).to_have_count(10)
    for key, place in (
        ("ArrowDown", 0), ("ArrowDown", 1), ("End", 9), ("ArrowUp", 8), ("Home", 0),
    ):  # fmt: skip
        read_page.keyboard.press(key)
        expect(links.nth(place)).to_be_focused()
    read_page.keyboard.press("ArrowUp")
    expect(read_page.locator(FIELD)).to_be_focused()
    read_page.keyboard.press("ArrowDown")
    read_page.keyboard.type("s")
    expect(read_page.locator(FIELD)).to_be_focused()
    expect(read_page.locator(FIELD)).to_have_value("managers")


def test_escape_leads_back_then_out_and_loses_no_word(read_page: Page, site_url: str) -> None:
    read_page.goto(f"{site_url}/index.html")
    opener = read_page.get_by_role("searchbox").first
    opener.click()
    read_page.keyboard.type("pay")
    expect(read_page.locator(RESULTS).first).to_be_visible()
    read_page.keyboard.press("ArrowDown")
    read_page.keyboard.press("Escape")
    expect(read_page.locator(FIELD)).to_be_focused()
    expect(read_page.locator(FIELD)).to_have_value("pay")
    read_page.keyboard.press("Escape")
    expect(read_page.locator(".search-dialog")).to_be_hidden()
    expect(opener).to_be_focused()
    read_page.keyboard.press("Control+k")
    expect(read_page.locator(FIELD)).to_have_value("pay")
    expect(read_page.locator(RESULTS).first).to_be_visible()
    read_page.keyboard.type("s")  # what was there is selected
    expect(read_page.locator(FIELD)).to_have_value("s")


def test_enter_opens_results_alone(read_page: Page, site_url: str, new_page: NewPage) -> None:
    read_page.goto(f"{site_url}/index.html")
    search(read_page, "xyzzyx")
    expect(read_page.locator(".search-ways")).to_be_visible()
    read_page.keyboard.press("Enter")
    expect(read_page).to_have_url(f"{site_url}/index.html")
    phone = new_page(has_touch=True, is_mobile=True)
    phone.goto(f"{site_url}/index.html")
    search(phone, "delegation")
    expect(phone.locator(RESULTS).first).to_be_visible()
    phone.keyboard.press("Enter")  # puts the keyboard away
    expect(phone.locator(FIELD)).not_to_be_focused()
    expect(phone).to_have_url(f"{site_url}/index.html")


def test_a_word_on_its_way_is_not_said_to_be_missing(read_page: Page, site_url: str) -> None:
    read_page.goto(f"{site_url}/index.html")
    search(read_page, "")
    for typed in ("deleg", "delega", "delegat", "delegate", "delegating"):
        read_page.locator(FIELD).fill(typed)
        first = read_page.locator(RESULTS).first
        expect(first).to_contain_text("deleg", ignore_case=True)
        expect(read_page.locator(".search-note")).to_have_count(0)


def test_it_closes_by_its_button_and_by_a_click_beside_it(read_page: Page, site_url: str) -> None:
    read_page.goto(f"{site_url}/index.html")
    dialog = read_page.get_by_role("dialog", name="Search the handbook")
    read_page.keyboard.press("Control+k")
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
    read_page.keyboard.press("Control+k")
    dialog.locator("form").click(position={"x": 2, "y": 2})
    expect(dialog).to_be_visible()
    read_page.mouse.click(5, 400)
    expect(dialog).to_be_hidden()
