"""Light and dark: what the system says, what the reader chooses, and that it is kept."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

from .conftest import NewPage

# The paper of the page, and of whatever opens above it.
PAPERS = """() => {
  const dialog = document.body.appendChild(document.createElement("dialog"));
  dialog.showModal();
  const papers = [document.body, dialog].map(e => getComputedStyle(e).backgroundColor);
  dialog.remove();
  return papers;
}"""


def test_dark_needs_no_script(new_page: NewPage, site_url: str) -> None:
    colours = set()
    for scheme in ("light", "dark"):
        page = new_page(color_scheme=scheme, java_script_enabled=False)
        page.goto(f"{site_url}/index.html")
        colours.add(page.locator("body").evaluate("b => getComputedStyle(b).backgroundColor"))
    assert len(colours) == 2


def test_the_reader_chooses_light_or_dark(
    new_context: Callable[..., BrowserContext], urls: dict[str, str]
) -> None:
    context = new_context(color_scheme="light")
    page, other = context.new_page(), context.new_page()
    for opened in (page, other):
        opened.goto(urls["role"])
    light = page.evaluate(PAPERS)
    choice = page.get_by_role("banner").get_by_role("combobox", name="Colours")
    expect(choice).to_have_value("system")
    choice.focus()
    page.keyboard.press("End")  # to the last of the three
    expect(choice).to_have_value("dark")
    dark = page.evaluate(PAPERS)
    assert not set(light) & set(dark)
    expect(other.get_by_role("combobox", name="Colours")).to_have_value("dark")
    assert other.evaluate(PAPERS) == dark
    page.goto(urls["landing"])
    assert page.evaluate(PAPERS) == dark
    choice.select_option("Light")
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(PAPERS) == light
    choice.select_option("System")
    assert page.evaluate(PAPERS) == dark
    page.reload()
    expect(choice).to_have_value("system")


def test_the_choice_is_there_before_the_first_paint(page: Page, urls: dict[str, str]) -> None:
    page.goto(urls["role"])
    light = page.evaluate(PAPERS)
    page.get_by_label("Colours").select_option("Dark")
    page.add_init_script("""new PerformanceObserver(() => {
      window.first ??= getComputedStyle(document.body).backgroundColor;
    }).observe({ type: 'paint', buffered: true });""")
    page.route("**/frame.js*", lambda _route: None)  # what is deferred never comes
    page.goto(urls["text"], wait_until="commit")
    page.wait_for_function("() => window.first")
    assert page.evaluate("window.first") not in light


def test_a_choice_that_cannot_be_kept_holds_for_the_page(
    new_page: NewPage, urls: dict[str, str]
) -> None:
    page = new_page(color_scheme="light")
    page.add_init_script(
        """Object.defineProperty(window, "localStorage", {
          get() { throw new DOMException("refused", "SecurityError"); } });"""
    )
    page.goto(urls["text"])
    light = page.evaluate(PAPERS)
    page.get_by_label("Colours").select_option("Dark")
    assert not set(light) & set(page.evaluate(PAPERS))
    without = new_page(java_script_enabled=False)
    without.goto(urls["text"])
    expect(without.locator(".theme-switch")).to_be_hidden()
