"""Items in another language: their words are translated, their boxes and attributes are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.support.catalogues import write_catalogue

from .conftest import INDEX, LISTS, REST, Book


def test_an_item_is_translated_without_its_box_and_attributes(
    make_book: Callable[..., Book],
) -> None:
    book = make_book({"index.md": INDEX, "lists.md": LISTS, "rest.rst": REST})
    words = {
        "I led a project.": "Ich habe ein Projekt geleitet.",
        "Ready to *apply*": "Bereit für die *Bewerbung*",
    }
    write_catalogue(words, book.root / "locale/de/LC_MESSAGES/lists.mo")
    book.build(language="de", locale_dirs=["locale"], gettext_auto_build=False)
    page = book.page("lists.html")
    label = page.select_one("#led-project > label").get_text()
    assert "Ich habe ein Projekt geleitet." in label
    assert "[ ]" not in label
    assert page.legend.em.get_text() == "Bewerbung"
    ready = book.export()["lists"][0]
    assert ready["title"] == "Bereit für die Bewerbung"
    assert ready["items"][1]["wording"] == "Ich habe ein Projekt geleitet."


@pytest.mark.parametrize("more", [[], ["attrs_inline", "tasklist", "smartquotes"]])
def test_what_a_translation_repeats_of_box_and_attributes_is_not_shown(
    make_book: Callable[..., Book], more: list[str]
) -> None:
    words = {
        "I led a project.": "Ich habe ein *Projekt* geleitet. {#led-project .optional recheck=12m}",
        "My file has six cases with *emphasis* and a second line.":
            '[ ] Sechs Fälle mit *Nachdruck* {#six-cases was="first-cases,old-one"}',
        "A rest item.": "Ein Punkt {und mehr} {#in-rest-item .optional}",
    }  # fmt: skip
    rst_page = (
        "R\n=\n\n.. checklist:: In rest\n   :name: resting\n\n   - [ ] A rest item. {#resting-1}\n"
    )
    book = make_book({"index.md": INDEX, "lists.md": LISTS, "rest.rst": rst_page})
    for name in ("lists", "rest"):
        write_catalogue(words, book.root / f"locale/de/LC_MESSAGES/{name}.mo")
    extensions = ["colon_fence", *more]
    conf = {"gettext_auto_build": False, "myst_enable_extensions": extensions}
    book.build(language="de", locale_dirs=["locale"], **conf)
    wordings = {
        item["id"]: item["wording"]
        for checklist in book.export()["lists"]
        for item in checklist["items"]
    }
    assert wordings["led-project"] == "Ich habe ein Projekt geleitet."
    assert wordings["six-cases"] == "Sechs Fälle mit Nachdruck"
    assert wordings["resting-1"] == "Ein Punkt {und mehr}"
    page = book.page("lists.html")
    assert page.select_one("#led-project em").get_text() == "Projekt"
    assert "{#" not in page.get_text() + book.page("rest.html").get_text()
    assert "[ ]" not in page.get_text()
