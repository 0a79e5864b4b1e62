"""The extension's words and the authors' in another language."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from handbook_ext.sphinx_ext import i18n
from tests.conftest import ROOT, run

from .conftest import INDEX, LISTS, REST, Book

GERMAN = {
    "Exercised by:": "Geübt durch:",
    "optional": "freiwillig",
    "{done} of {total} done, {open} open": "{done} von {total} erledigt, {open} offen",
    "Reset this list": "Liste zurücksetzen",
}


def _compile(entries: dict[str, str], path: Path) -> None:
    po = path.with_suffix(".po")
    path.parent.mkdir(parents=True, exist_ok=True)
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    lines = [
        f"msgid {json.dumps(k)}\nmsgstr {json.dumps(v, ensure_ascii=False)}\n"
        for k, v in entries.items()
    ]
    po.write_text(header + "\n".join(lines), "utf-8")
    with po.open("rb") as source, path.open("wb") as target:
        write_mo(target, read_po(source, locale="de"))


def test_the_catalogue_is_what_the_code_says(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.pot"
    options = ("--no-location", "--omit-header", "--sort-output", "-k", "translate", "-k", "mark")
    extract = (sys.executable, "-m", "babel.messages.frontend", "-q", "extract", *options)
    run(*extract, "-k", "_", "-o", fresh, ROOT / "src/handbook_ext")
    kept = ROOT / "src/handbook_ext/locale/handbook_ext.pot"
    assert fresh.read_text("utf-8") == kept.read_text("utf-8"), "run: make i18n"


def test_our_words_are_translated(
    make_book: Callable[..., Book], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _compile(GERMAN, tmp_path / "ours/de/LC_MESSAGES/handbook_ext.mo")
    monkeypatch.setattr(i18n, "LOCALE_DIR", tmp_path / "ours")
    book = make_book({"index.md": INDEX, "lists.md": LISTS, "rest.rst": REST})
    book.build(language="de")
    page = book.page("lists.html")
    assert "(freiwillig)" in page.select_one("#led-project > label").get_text()
    messages = json.loads(page.fieldset["data-messages"])
    assert messages["score"] == "{done} von {total} erledigt, {open} offen"
    assert page.select_one(".hb-reset").get_text() == "Liste zurücksetzen"
    assert "Geübt durch:" in book.read("index.html")


def test_an_item_is_translated_without_its_box_and_attributes(
    make_book: Callable[..., Book],
) -> None:
    book = make_book({"index.md": INDEX, "lists.md": LISTS, "rest.rst": REST})
    words = {
        "I led a project.": "Ich habe ein Projekt geleitet.",
        "Ready to *apply*": "Bereit für die *Bewerbung*",
    }
    _compile(words, book.root / "locale/de/LC_MESSAGES/lists.mo")
    book.build(language="de", locale_dirs=["locale"], gettext_auto_build=False)
    page = book.page("lists.html")
    label = page.select_one("#led-project > label").get_text()
    assert "Ich habe ein Projekt geleitet." in label
    assert "[ ]" not in label
    assert page.legend.em.get_text() == "Bewerbung"
    ready = book.export()["lists"][0]
    assert ready["title"] == "Bereit für die Bewerbung"
    assert ready["items"][1]["wording"] == "Ich habe ein Projekt geleitet."
