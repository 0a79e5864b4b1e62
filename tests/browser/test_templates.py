"""The worksheet of certificates: it adds up in a browser, and is a sheet for a pencil without."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from .conftest import Axed, NewPage

SHEET = "templates/renewal-load.html"


def test_two_certificates_and_one_of_mine_are_added_up_by_keyboard(
    new_page: NewPage, site_url: str, axe: Axed
) -> None:
    page = new_page(viewport={"width": 360, "height": 800})
    page.goto(f"{site_url}/{SHEET}")
    result = page.get_by_role("status")
    expect(result).to_have_text("Choose certificates, and the sum appears here.")
    for name in ("CISM", "Chartered Manager (CMI)"):
        page.get_by_role("checkbox", name=name).focus()
        page.keyboard.press("Space")
    expect(result).to_contain_text("You owe 50 hours a year, about 1 hour 5 minutes in each of 46")
    expect(result).to_contain_text("and USD 85 + GBP 227 a year.")

    page.get_by_role("textbox", name="Name of your own certificate 1").fill("Mine")
    page.get_by_role("textbox", name="Hours a year, own certificate 1").fill("12,5")
    page.get_by_role("textbox", name="Currency of the fee, own certificate 1").fill("gbp")
    page.get_by_role("textbox", name="Fee a year, own certificate 1").fill("1,003")
    page.get_by_role("textbox", name="Hours that two issuers accept").fill("2.5")
    page.get_by_role("checkbox", name=re.compile("^ITIL")).check()
    expect(result).to_contain_text("You owe 80 hours a year")
    expect(result).to_contain_text("and USD 85 + GBP 1230 a year. Not counted: the fee for ITIL")
    total = page.locator(".renewal-load tr").last.locator("th, td")
    expect(total).to_have_text(["Sum a year", "", "", "80", "USD 85 + GBP 1230"])
    assert axe(page) == []

    page.reload()
    expect(result).to_have_text("Choose certificates, and the sum appears here.")  # nothing is kept


def test_without_script_it_is_a_worksheet(new_page: NewPage, site_url: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}/{SHEET}")
    sheet = page.locator(".renewal-load")
    expect(sheet.locator("input")).to_have_count(0)
    expect(sheet.locator("thead th")).to_have_text(
        ["Certificate", "Hours a year", "Fee a year", "My hours", "My fee"]
    )
    expect(sheet.get_by_text("My own 3")).to_be_visible()
    expect(sheet.locator(".renewal-result")).to_contain_text("Add up the hours")
    expect(sheet.locator("tr").last).to_have_text(re.compile(r"Sum a year"))
