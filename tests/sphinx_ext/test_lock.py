"""The id lock in builds: what it refuses, where that stands, and what pages make of it."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from jsonschema import Draft202012Validator

from handbook_ext.core.checklists import checklists_json
from handbook_ext.core.ids import fingerprint

from .conftest import UNNAMED, Book
from .test_i18n import _compile

INDEX = "# Book\n\n```{toctree}\none\ntwo\n```\n"
ONE = """\
# One

:::{checklist} Ready to apply
:name: ready

- [ ] I have asked for the training budget. {#asked}
- [ ] I have led a project to its close. {#led recheck=12m}
:::
"""
TWO = """\
# Two

:::{checklist} Later
:name: later

- [ ] My file holds six cases. {#wrote}
:::
"""
ASKED = "I have asked for the training budget."
LED = "I have led a project to its close."
FILES = {"index.md": INDEX, "one.md": ONE, "two.md": TWO}


def _line(name: str, wording: str, kind: str = "item") -> str:
    return f"{kind} {name} {fingerprint(wording)} {wording}"


LOCK = "\n".join(
    [
        "# a comment",
        "handbook test-book",
        _line("asked", ASKED),
        _line("led", LED),
        _line("wrote", "My file holds six cases."),
        _line("later", "Later", "list"),
        _line("ready", "Ready to apply", "list"),
        "",
    ]
)


@pytest.fixture
def book(make_book: Callable[..., Book]) -> Book:
    """A book as it was locked."""
    return make_book(FILES | {"checklists.lock": LOCK})


def _one(book: Book, old: str, new: str) -> Book:
    assert old in ONE
    return book.write({"one.md": ONE.replace(old, new)}).build()


def test_a_book_as_it_was_locked_has_no_findings(book: Book) -> None:
    book.build()
    assert (book.warnings, book.status) == ("", 0)


def test_what_is_new_passes_a_build(book: Book) -> None:
    _one(book, "{#asked}", "{#asked}\n- [ ] New. {#new}")
    assert (book.warnings, book.status) == ("", 0)
    _one(book, ASKED, "I asked.")
    assert (book.warnings, book.status) == ("", 0)


def test_without_a_lock_nothing_is_found(make_book: Callable[..., Book]) -> None:
    book = make_book(FILES)
    _one(book, "{#asked}", '{#asked was="asked,led"}')
    assert (book.warnings, book.status) == ("", 0)


def test_a_rename_without_was_stands_at_the_renamed_item(book: Book) -> None:
    _one(book, "{#asked}", "{#asked-for}")
    assert book.findings == ["one.md:6:46 HB114"]
    assert 'Suggestion: was="asked".' in book.warnings
    assert book.status == 1
    _one(book, "{#asked}", '{#asked-for was="asked"}')
    assert (book.warnings, book.status) == ("", 0)


def test_a_loss_is_reported_until_it_is_mended(book: Book, make_book: Callable[..., Book]) -> None:
    _one(book, f"- [ ] {ASKED} {{#asked}}\n", "")
    first = book.findings
    assert first == ["checklists.lock:3:6 HB114"]
    again = book.build()
    assert (again.findings, again.status) == (first, 1)
    # read in parallel, which Sphinx does with more than a few pages only
    more = {f"more{n}.md": "---\norphan: true\n---\n# More\n" for n in range(8)}
    clean = make_book(FILES | more | {"checklists.lock": LOCK}, folder="clean")
    clean.write({"one.md": (book.root / "one.md").read_text("utf-8")}).build(jobs=4)
    assert clean.findings == first
    book.write({"one.md": ONE}).build()
    assert (book.findings, book.status) == ([], 0)


def test_a_suppressed_loss_neither_prints_nor_fails(book: Book) -> None:
    book.write({"one.md": ONE.replace("{#asked}", "{#asked-for}")})
    book.build(suppress_warnings=["handbook.HB114"])
    assert (book.warnings, book.status) == ("", 0)


def test_an_item_may_move_to_another_page(book: Book) -> None:
    line = f"- [ ] {ASKED} {{#asked}}\n"
    book.build()
    book.write(
        {"one.md": ONE.replace(line, ""), "two.md": TWO.replace("- [ ] My", f"{line}- [ ] My")}
    )
    assert (book.build().warnings, book.status) == ("", 0)


def test_a_renamed_list_needs_was_too(book: Book) -> None:
    _one(book, ":name: ready", ":name: applying")
    assert book.findings == ["one.md:4:8 HB114"]
    assert "Suggestion: :was: ready." in book.warnings
    _one(book, ":name: ready", ":name: applying\n:was: older, ready")
    assert (book.warnings, book.status) == ("", 0)
    assert book.export()["lists"][0]["was"] == ["older", "ready"]
    _one(book, "Ready to apply", "Another title")
    assert book.findings == []


def test_a_list_that_is_gone_stands_in_the_lock(book: Book) -> None:
    book.write({"two.md": "# Two\n"}).build()
    assert book.findings == ["checklists.lock:5:6 HB114", "checklists.lock:6:6 HB114"]


def test_an_item_that_is_split_leaves_its_ticks_to_one_half(book: Book) -> None:
    halves = '{#asked-for was="asked"}\n- [ ] I have got an answer. {#answered was="asked"}'
    _one(book, "{#asked}", halves)
    assert book.findings == ["one.md:7:45 HB116"]
    assert "the item 'asked-for' at one.md:6:46 claims 'asked' already" in book.warnings
    _one(book, "{#asked}", halves.replace(' was="asked"}', "}").replace("for}", 'for was="asked"}'))
    assert (book.warnings, book.status) == ("", 0)


@pytest.mark.parametrize(
    ("block", "column"),
    [
        ('{#asked was="asked"}', 58),
        ('{#asked was="x,led"}', 60),
        ('{was="led, x" #asked}', 51),
        ("{was=ready after=led #asked}", 50),
        ('{#asked after=wrote was="old-wrote,wrote"}', 80),
    ],
)
def test_a_wrong_claim_stands_at_the_id_within_was(book: Book, block: str, column: int) -> None:
    _one(book, "{#asked}", block)
    assert book.findings == [f"one.md:6:{column} HB116"]


def test_a_wrong_claim_on_another_line_and_in_rest(book: Book) -> None:
    _one(book, "{#asked}", '{#asked\n  was="x,\n  led"}')
    assert book.findings == ["one.md:8:3 HB116"]
    rst_page = "One\n===\n\n.. checklist:: It was: done\n   :was: a, led\n   :name: ready\n\n"
    book.write({"one.md": None, "one.rst": f'{rst_page}   - [ ] {ASKED} {{#asked was="x"}}\n'})
    book.write({"two.md": TWO.replace("{#wrote}", "{#wrote}\n- [ ] L. {#led was=a}")}).build()
    assert book.findings == ["one.rst:5:13 HB116", "two.md:7:20 HB116"]


def test_ids_in_a_lists_was_are_ids(book: Book) -> None:
    _one(book, ":name: ready", ":name: ready\n:was: Old List, older")
    assert book.findings == ["one.md:5:7 HB110"]
    assert book.export()["lists"][0]["was"] == ["older"]


def test_retire_drop_and_revive(book: Book) -> None:
    _one(book, "{#asked}", "{#asked .retired}")
    assert (book.findings, book.status) == ([], 0)
    book.write({"checklists.lock": f"{LOCK}retired asked\n"})
    _one(book, f"- [ ] {ASKED} {{#asked}}\n", "")
    assert (book.findings, book.status) == ([], 0)
    _one(book, "{#asked}", "{#asked}")
    assert (book.findings, book.status) == ([], 0)


def test_a_retired_id_is_not_used_again(book: Book) -> None:
    book.write({"checklists.lock": f"{LOCK}retired asked\n"})
    _one(book, ASKED, "I know whom to ask.")
    assert book.findings == ["one.md:6:28 HB115"]
    assert f'revive it first with its old wording, "{ASKED}"' in book.warnings


@pytest.mark.parametrize(
    ("conf", "place"),
    [
        ('handbook_id = "my-book"\n', "6:16"),
        ('"é"; handbook_id: str = ("my-book")\n', "6:27"),
        ('handbook_id = "first"\nhandbook_id = f"my-{project[5:].lower()}"\n', "7:15"),
        ("globals().update(handbook_id='my-book')\n", "1:1"),
    ],
)
def test_another_handbook_id_stands_at_its_value(book: Book, conf: str, place: str) -> None:
    book.write({"conf.py": UNNAMED + conf}).build()
    assert book.findings == [f"conf.py:{place} HB117"]
    assert "Suggestion: test-book." in book.warnings


def test_lines_that_are_not_sound_are_reported_and_the_others_count(book: Book) -> None:
    lock = LOCK.replace("handbook", "<<<<<<< ours\nhandbook").replace(LED, "I have led.")
    book.write({"checklists.lock": lock})
    _one(book, f"- [ ] {ASKED} {{#asked}}\n", "")
    assert book.findings == [
        "checklists.lock:2:1 HB118",
        "checklists.lock:4:6 HB114",
        "checklists.lock:5:10 HB118",
    ]


def test_a_lock_that_cannot_be_read_is_a_finding(make_book: Callable[..., Book]) -> None:
    book = make_book(FILES)
    (book.root / "checklists.lock").mkdir()
    assert book.build().findings == ["checklists.lock:1:1 HB118"]


# -- what pages and exports make of it -----------------------------------------------------

OLDER = 'I asked for "it" & <more>.'


def test_pages_say_what_an_item_was_and_how_it_read(book: Book) -> None:
    lock = LOCK + "\n".join([_line("asked", OLDER), _line("old", "Old."), _line("led", LED)])
    book.write({"checklists.lock": lock})
    _one(book, "{#asked}", '{#asked was="old,older"}')
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
    book.write({"checklists.lock": f"{LOCK}{_line('asked', OLDER)}\n"}).build()
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
    _compile(words, book.root / "locale/de/LC_MESSAGES/one.mo")
    book.write({"checklists.lock": f"{LOCK}{_line('asked', OLDER)}\n"})
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
    _one_translated(book)


def _one_translated(book: Book) -> None:
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
