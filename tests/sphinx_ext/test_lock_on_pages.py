"""What pages and exports make of the id lock: earlier ids and wordings, in translations too."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from jsonschema import Draft202012Validator

from handbook_ext.core.checklists import checklists_json
from handbook_ext.core.ids import fingerprint
from tests.support.catalogues import write_catalogue
from tests.support.locked_book import ASKED, FILES, LED, LOCK, ONE, build_page_one, lock_line

from .conftest import Book


@pytest.fixture
def book(make_book: Callable[..., Book]) -> Book:
    """A book as it was locked."""
    return make_book(FILES | {"checklists.lock": LOCK})


OLDER = 'I asked for "it" & <more>.'


def test_pages_say_what_an_item_was_and_how_it_read(book: Book) -> None:
    lock = LOCK + "\n".join(
        [lock_line("asked", OLDER), lock_line("old", "Old."), lock_line("led", LED)]
    )
    book.write({"checklists.lock": lock})
    build_page_one(book, "{#asked}", '{#asked was="old,older"}')
    page = book.page("one.html")
    box = page.select_one("input[name=asked]")
    assert box["data-was"] == "old older"
    earlier = {fingerprint(text): text for text in (OLDER, "Old.")}
    assert json.loads(box["data-earlier"]) == earlier
    led = page.select_one("input[name=led]")
    assert led["data-recheck"] == "12m"
    assert not {"data-was", "data-earlier"} & set(led.attrs)
    export_item = book.export()["lists"][0]["items"][0]
    assert export_item["earlier"] == [
        {"fingerprint": key, "wording": earlier[key]} for key in sorted(earlier)
    ]
    assert "earlier" not in book.export()["lists"][0]["items"][1]
    Draft202012Validator(json.loads(checklists_json.schema())).validate(book.export())


def test_a_page_is_written_again_when_the_lock_changes_what_it_shows(book: Book) -> None:
    book.build()
    before = (book.out / "two.html").stat().st_mtime_ns
    book.write({"checklists.lock": f"{LOCK}{lock_line('asked', OLDER)}\n"}).build()
    assert fingerprint(OLDER) in book.page("one.html").select_one("[name=asked]")["data-earlier"]
    assert (book.out / "two.html").stat().st_mtime_ns == before
    book.write({"checklists.lock": None}).build()
    assert "data-earlier" not in book.read("one.html")


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml"])
def test_old_links_still_land_on_the_item(book: Book, builder: str) -> None:
    text = ONE.replace("{#asked}", '{#asked was="old,chapter,led-once"}')
    text = text.replace("{#led ", '{#led was="led-once" ').replace("# One", "# One\n\n## Chapter")
    text = text.replace(":name: ready", ":name: ready\n:was: applying")
    book.write({"one.md": text}).build(builder)
    page = book.page({"html": "one.html", "dirhtml": "one/index.html"}.get(builder, "index.html"))
    assert page.select_one("li#asked > span#old") is not None
    assert page.select_one("fieldset#ready > legend > span#applying") is not None
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert page.select_one("#led-once").parent["id"] == "asked"


@pytest.mark.parametrize("builder", ["epub", "latex", "text"])
def test_other_builders_do_without_old_anchors(book: Book, builder: str) -> None:
    book.write({"one.md": ONE.replace("{#asked}", '{#asked was="very-old"}')})
    book.build(builder, version="1", copyright="us", epub_exclude_files=["_out"])
    assert [line for line in book.warnings.splitlines() if "mimetype" not in line] == []
    assert not [path for path in book.out.glob("*.*html") if "very-old" in path.read_text("utf-8")]


def test_a_tick_holds_in_a_translation(book: Book) -> None:
    plain = book.build().page("one.html")
    words = {ASKED: "Ich habe gefragt.", "Ready to apply": "Bereit"}
    write_catalogue(words, book.root / "locale/de/LC_MESSAGES/one.mo")
    book.write({"checklists.lock": f"{LOCK}{lock_line('asked', OLDER)}\n"})
    book.build(language="de", locale_dirs=["locale"], gettext_auto_build=False, fresh=True)
    assert (book.warnings, book.status) == ("", 0)
    page = book.page("one.html")
    assert "Ich habe gefragt." in page.select_one("li#asked label").get_text()
    box = page.select_one("[name=asked]")
    assert box["data-wording"] == plain.select_one("[name=asked]")["data-wording"]
    assert box["data-wording"] == fingerprint(ASKED)
    assert json.loads(box["data-earlier"]) == {fingerprint(OLDER): OLDER}
    item = book.export()["lists"][0]["items"][0]
    assert (item["wording"], item["fingerprint"]) == ("Ich habe gefragt.", fingerprint(ASKED))
    _expect_rename_found_in_translation(book)


def _expect_rename_found_in_translation(book: Book) -> None:
    """See that a loss is found, and its rename guessed, by the author's words."""
    book.write({"one.md": ONE.replace("{#asked}", "{#asked-for}")})
    book.build(language="de", locale_dirs=["locale"], gettext_auto_build=False)
    assert book.findings == ["one.md:6:46 HB114"]
    assert 'Suggestion: was="asked".' in book.warnings


@pytest.mark.parametrize("extensions", [["smartquotes", "replacements"], ["tasklist"]])
def test_a_fingerprint_does_not_depend_on_typography(
    make_book: Callable[..., Book], extensions: list[str]
) -> None:
    text = ONE.replace(ASKED, """I "asked" -- and didn't wait...""")
    wording = fingerprint("""I "asked" - and didn't wait...""")
    for folder, options in (("plain", []), ("set", extensions)):
        book = make_book(FILES | {"one.md": text}, folder=folder)
        book.build(myst_enable_extensions=["colon_fence", *options])
        assert book.export()["lists"][0]["items"][0]["fingerprint"] == wording
