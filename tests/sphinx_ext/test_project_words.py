"""A project's own words: its catalogues go before those shipped, a damaged one is left out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest

from tests.conftest import ROOT
from tests.support.catalogues import HEADER, catalogue_text, write_catalogue

from .conftest import INDEX, LISTS, REST, Book

OWN = {
    "My readiness": "Release status",
    "Mentor who confirms it (their name)": "The release manager who confirms it",
}


def test_a_project_has_words_of_its_own(make_book: Callable[..., Book]) -> None:
    catalogue = "words/en/LC_MESSAGES/handbook_ext.po"
    book = make_book(
        {"index.md": INDEX, "lists.md": LISTS, "rest.rst": REST, catalogue: catalogue_text(OWN)}
    )
    book.build(locale_dirs=["words"])
    assert book.warnings == ""
    assert "<h1>Release status</h1>" in book.read("handbook-readiness.html")
    page = book.page("lists.html")
    assert page.select_one(".hb-all").get_text() == "Release status"
    assert page.select_one(".hb-reset").get_text() == "Reset"
    assert "The release manager who" in page.fieldset["data-messages"]
    # a word that changes is on every page that shows it, though no source changed
    book.write({catalogue: catalogue_text(OWN | {"Reset": "Start again"})})
    assert (
        book.build(locale_dirs=["words"]).page("lists.html").select_one(".hb-reset").get_text()
        == "Start again"
    )
    # the words of a variant, then of its language, the project's before those shipped
    book.write({"words/de/LC_MESSAGES/handbook_ext.po": catalogue_text({"Print": "Ausdrucken"})})
    book.write(
        {
            "words/de_AT/LC_MESSAGES/handbook_ext.po": catalogue_text(
                {"Back up": "Sicherung anlegen"}
            )
        }
    )
    page = book.build(locale_dirs=["words"], language="de_AT").page("lists.html")
    assert [page.select_one(f".hb-{name}").get_text() for name in ("backup", "print", "reset")] == [
        "Sicherung anlegen", "Ausdrucken", "Zurücksetzen",
    ]  # fmt: skip


def test_the_documentations_own_words(make_book: Callable[..., Book]) -> None:
    page = (ROOT / "docs/extension/translating.md").read_text("utf-8")
    (catalogue,) = re.findall(r"```po\n(.*?)```", page, re.DOTALL)
    path = "locale/en/LC_MESSAGES/handbook_ext.po"
    book = make_book({"index.md": INDEX, "lists.md": LISTS, "rest.rst": REST, path: catalogue})
    assert book.build(locale_dirs=["locale"]).warnings == ""
    assert "<h1>Release status</h1>" in book.read("handbook-readiness.html")
    messages = book.page("lists.html").fieldset["data-messages"]
    assert "Confirmed by a release manager: {n}." in messages
    assert "mentor" not in messages.replace("notes.mentor", "")


def test_a_compiled_catalogue_alone_will_do(make_book: Callable[..., Book]) -> None:
    book = make_book({"index.md": INDEX, "lists.md": LISTS, "rest.rst": REST})
    write_catalogue(OWN, book.root / "words/en/LC_MESSAGES/handbook_ext.mo")
    book.build(locale_dirs=["words"])
    assert "<h1>Release status</h1>" in book.read("handbook-readiness.html")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            catalogue_text({"Ticked on {date}.": "Ticked {when}."}),
            "this translation has {when}, its message {date} to fill in; it is left out",
        ),
        (
            catalogue_text({"Print": "Print {"}),
            "this translation has a brace, its message nothing to fill in",
        ),
        (HEADER + 'msgid "Print', "this catalogue cannot be read, and its words are left out"),
        (HEADER.replace("utf-8", "no-such"), "this catalogue cannot be read"),
        (HEADER + 'msgid "Print"\nmsgstr "Dr\udcfccken"\n', "this catalogue cannot be read"),
    ],
)  # fmt: skip
def test_a_catalogue_that_is_not_sound(
    make_book: Callable[..., Book], text: str, sentence: str
) -> None:
    path = "words/en/LC_MESSAGES/handbook_ext.po"
    book = make_book({"index.md": INDEX, "lists.md": LISTS, "rest.rst": REST, path: ""})
    (book.root / path).write_bytes(text.encode("utf-8", "surrogateescape"))
    book.build(locale_dirs=["words"], gettext_auto_build=False)
    assert sentence in book.warnings
    assert str(book.root / path) in book.warnings
    assert book.page("lists.html").select_one(".hb-print").get_text() == "Print"
    messages = json.loads(book.page("lists.html").fieldset["data-messages"])
    assert messages["doneOn"] == "Ticked on {date}."
