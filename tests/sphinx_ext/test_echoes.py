"""An item shown on a page where it does not stand, by ``{checklist-item}``."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from .conftest import CONF, LISTS, Book

INDEX = """\
# Book

```{toctree}
front
lists
```

(lesson)=
## A lesson
"""
FRONT = """\
# Front

:::{checklist-item} led-project
:::

Words between.

```{checklist-item} gone
```
"""
WORDING = "I led a project. (optional)"


@pytest.fixture
def echoing(make_book: Callable[..., Book]) -> Book:
    """A book whose front page shows items of a list."""
    return make_book({"index.md": INDEX, "front.md": FRONT, "lists.md": LISTS})


@pytest.mark.parametrize(
    ("builder", "page", "address"),
    [
        ("html", "front.html", "lists.html#led-project"),
        ("dirhtml", "front/index.html", "../lists/#led-project"),
        ("singlehtml", "index.html", "#led-project"),
    ],
)
def test_a_page_shows_the_item_with_its_box_and_leads_to_it(
    echoing: Book, builder: str, page: str, address: str
) -> None:
    shown = echoing.build(builder).page(page)
    assert echoing.warnings == ""
    first, second = shown.select(".hb-echo")
    assert first.label.get_text(strip=True) == WORDING
    (box,) = first.select("label > input.hb-box")
    assert (box["type"], box["name"], box["data-was"]) == ("checkbox", "led-project", "old-a old-b")
    assert box["data-recheck"] == "12m"
    assert first["data-handbook"] == "test-book"
    assert json.loads(first["data-messages"])["holds"]
    assert first.select_one(".hb-of").get_text() == "on the list Ready to apply"
    assert first.select_one(".hb-of a")["href"] == address
    assert second.s.get_text() == "An item of the past. (retired)"
    assert not second.select("input")
    assert not first.select("[id]")
    ids = [element["id"] for element in shown.select("[id]")]
    assert len(ids) == len(set(ids))


def test_the_box_says_of_the_item_what_its_own_says(echoing: Book) -> None:
    echoing.build()
    own = echoing.page("lists.html").select_one("#led-project > label > input")
    assert echoing.page("front.html").select_one(".hb-echo input").attrs == own.attrs


def test_the_scripts_are_on_that_page_and_the_hub_beside_them(echoing: Book) -> None:
    page = echoing.build().page("front.html")
    assert page.select("script[src*='handbook_ext/echo.js']")
    assert not page.select("script[src*='handbook_ext/checklist.js']")
    assert page.select("link[href*='handbook_ext/items.css']")
    assert not echoing.page("index.html").select("script[src*='handbook_ext/checklist']")


@pytest.mark.parametrize("builder", ["text", "man", "latex", "texinfo", "epub", "xml"])
def test_elsewhere_the_wording_stands_with_a_reference(echoing: Book, builder: str) -> None:
    conf = {"version": "1", "copyright": "us", "man_pages": [("index", "book", "Book", "us", 1)]}
    echoing.build(builder, **conf)
    assert echoing.warnings == ""
    suffix = {"text": "txt", "man": "1", "latex": "tex", "texinfo": "texi", "epub": "xhtml"}
    pages = list(echoing.out.rglob(f"*.{suffix.get(builder, 'xml')}"))
    text = " ".join(" ".join(page.read_text("utf-8").split()) for page in pages)
    assert f"{WORDING} (on the list " in text.replace("\\", "")
    assert "<input" not in text


def test_translators_get_no_id_for_a_text(echoing: Book) -> None:
    echoing.build("gettext")
    assert "led-project" not in echoing.read("front.pot")


def test_an_id_that_is_no_item_is_found_once_with_its_place(echoing: Book) -> None:
    front = "# Front\n\n:::{checklist-item} led-projet\n:::\n\n:::{checklist-item} ready\n:::\n"
    echoing.write({"front.md": front}).build()
    assert echoing.findings == ["front.md:3:21 HB201", "front.md:6:21 HB201"]
    assert "there is no item 'led-projet'" in echoing.warnings
    assert "Suggestion: led-project." in echoing.warnings
    assert "Suggestion: ready" not in echoing.warnings  # that is the list
    assert echoing.warnings.count("led-projet'") == 1
    assert echoing.status == 1
    assert "led-projet" in echoing.page("front.html").get_text()


def test_in_restructuredtext_it_is_the_same(echoing: Book) -> None:
    rest = "Front\n=====\n\n.. checklist-item:: led-project\n\n.. checklist-item:: no-item\n"
    echoing.write({"front.md": None, "front.rst": rest}).build()
    assert echoing.findings == ["front.rst:6:21 HB201"]
    assert echoing.page("front.html").select_one(".hb-echo label").get_text(strip=True) == WORDING


CHANGES = {
    "its wording, at its end": ("I led a project.", f"I led {'a very ' * 40}long project."),
    "a flag": (" .optional", ""),
    "the time after which it is checked again": ("recheck=12m", "recheck=1m"),
    "an earlier id": ("old-a,old-b", "old-a"),
    "the title of its list": ("Ready to *apply*", "Ready to begin"),
    "its id": ("#led-project", "#led-one"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_page_is_written_again_when_an_item_on_it_changed(
    make_book: Callable[..., Book], echoing: Book, change: str
) -> None:
    echoing.build()
    echoing.write({"lists.md": LISTS.replace(*CHANGES[change])}).build()
    clean = make_book({}, "clean").write({"conf.py": CONF})
    clean.write({"index.md": INDEX, "front.md": FRONT, "lists.md": LISTS.replace(*CHANGES[change])})
    clean.build()
    assert echoing.read("front.html") == clean.read("front.html")
    assert echoing.findings == clean.findings


def test_a_page_that_shows_none_is_not_written_again(echoing: Book) -> None:
    index = INDEX.replace("lists\n", "lists\nother\n")
    echoing.write({"index.md": index, "other.md": "# Other\n\nSee [it](#six-cases).\n"}).build()
    before = (echoing.out / "other.html").stat().st_mtime_ns
    echoing.write({"lists.md": LISTS.replace("I led a project.", "I led two.")}).build()
    assert (echoing.out / "other.html").stat().st_mtime_ns == before


def test_it_reads_in_the_language_of_the_book(echoing: Book) -> None:
    page = echoing.build(language="de").page("front.html")
    assert page.select_one(".hb-of").get_text() == "auf der Liste Ready to apply"
