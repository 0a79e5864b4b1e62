"""The HTML of a checklist: what the script, the style sheet and readers rely on."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from .conftest import LISTS, Book


def test_a_sound_book_has_no_findings(book: Book) -> None:
    book.build()
    assert book.warnings == ""
    assert book.status == 0


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml"])
def test_each_item_that_is_not_retired_has_one_box(book: Book, builder: str) -> None:
    book.build(builder)
    pages = (
        [book.out / "index.html"] if builder == "singlehtml" else sorted(book.out.rglob("*.html"))
    )
    names = [
        box["name"]
        for page in pages
        for box in book.page(str(page.relative_to(book.out))).select("input.hb-box")
    ]
    expected = ["six-cases", "led-project", "closed", "later", "rest_one_", "rest-two"]
    assert sorted(names) == sorted(expected)


def test_a_box_is_native_labelled_and_in_a_named_group(book: Book) -> None:
    page = book.build().page("lists.html")
    group = page.select_one("fieldset.hb-checklist#ready")
    assert group is not None
    assert group.find(recursive=False).name == "legend"
    assert group.legend.get_text(strip=True) == "Ready toapply"
    for box in group.select("input"):
        assert box["type"] == "checkbox"
        assert "checked" not in box.attrs
        assert box.find_parent("label") is not None
    item = page.select_one("li#six-cases")
    wording = " ".join(item.label.get_text().split())
    assert wording == "My file has six cases with emphasis and a second line."


def test_flags_are_said_in_words(book: Book) -> None:
    page = book.build().page("lists.html")
    assert "(optional)" in page.select_one("#led-project > label").get_text()
    assert "(from the next edition)" in page.select_one("#later > label").get_text()
    gone = page.select_one("#gone")
    assert gone.s.get_text() == "An item of the past. (retired)"
    assert "Check again after 12 months." in page.select_one("#led-project").get_text()
    after = page.select_one("#closed .hb-after")
    assert after.a["href"] == "#six-cases"


def test_bare_links_print_the_wording_in_short_or_the_title(book: Book) -> None:
    paragraph = book.build().page("index.html").select_one("p:-soup-contains('See')")
    texts = [link.get_text() for link in paragraph.select("a")]
    short = "My file has six cases with emphasis and a second line"
    assert texts == [short, "the case", "Ready to apply", short, "Ready to apply"]
    assert paragraph.a["href"] == "lists.html#six-cases"


def test_a_section_names_the_items_that_exercise_it(book: Book) -> None:
    page = book.build().page("index.html")
    lines = page.select(".hb-exercised")
    assert len(lines) == 1
    assert [link["href"] for link in lines[0].select("a")] == [
        "lists.html#six-cases",
        "rest.html#rest_one_",
    ]
    # it ends the section's own text, before its first subsection
    assert lines[0].find_next_sibling("section").h3.get_text(strip=True).startswith("A detail")
    assert not book.build(handbook_exercised_by=False).page("index.html").select(".hb-exercised")


def test_script_and_style_only_where_a_checklist_is(book: Book) -> None:
    book.build()
    assert "handbook_ext/checklist" not in book.read("index.html")
    text = book.read("lists.html")
    assert text.count("handbook_ext/checklist.js") == 1
    assert text.count("handbook_ext/checklist.css") == 1
    assert (book.out / "_static/handbook_ext/checklist.js").is_file()


def test_the_page_has_no_inline_script_or_style_of_ours(book: Book) -> None:
    page = book.build().page("lists.html")
    group = page.select_one("fieldset")
    assert not group.select("script, style, [style], [onclick], [onchange]")


def test_index_of_all_checklists(book: Book) -> None:
    page = book.build().page("handbook-checklists.html")
    hrefs = [link["href"] for link in page.select("table a")]
    assert hrefs == ["lists.html#ready", "rest.html#in-rest"]
    assert "4 items" in page.get_text()
    book.build(fresh=True, html_domain_indices=False)
    assert "handbook-checklists" not in book.read("index.html")


def test_hostile_wording_stays_text(make_book: Callable[..., Book]) -> None:
    hostile = (
        r"""<script>alert(1)</script> "quotes" 'single' & \<b> """
        "\u202eRTL\u202c \u05d0 " + "x" * 10_000
    )
    lists = f'# L\n\n:::{{checklist}} "<T&T>"\n:name: t\n\n- [ ] {hostile} {{#one}}\n:::\n'
    book = make_book({"index.md": lists}).build(suppress_warnings=["myst.html"])
    page = book.page("index.html")
    group = page.select_one("fieldset")
    assert group.progress["aria-label"] == "“<T&T>”"
    wording = book.export()["lists"][0]["items"][0]["wording"]
    assert "x" * 10_000 in wording
    assert "\u202eRTL\u202c" in wording
    assert page.select_one("#one input")["name"] == "one"


def test_a_link_by_id_is_not_taken_for_a_page_of_that_name(make_book: Callable[..., Book]) -> None:
    book = make_book(
        {
            "index.md": "# T\n\n[](#deciding) and [*so*](#deciding)\n\n"
            "```{toctree}\ndeciding\n```\n",
            "deciding.md": "# Page\n\n:::{checklist} List\n:name: deciding\n\n- [ ] A. {#a}\n:::\n",
        }
    ).build()
    assert book.warnings == ""
    links = book.page("index.html").select("p > a.internal")
    assert [(link["href"], link.get_text()) for link in links] == [
        ("deciding.html#deciding", "List"),
        ("deciding.html#deciding", "so"),
    ]


def test_an_item_links_by_role_from_rest(make_book: Callable[..., Book]) -> None:
    files = {
        "index.rst": "Top\n===\n\n:handbook:item:`a` :handbook:checklist:`l` "
        ":handbook:item:`text <a>` :any:`l`\n\n"
        ".. checklist:: List\n   :name: l\n\n   - [ ] Do it. {#a}\n",
    }
    page = make_book(files).build().page("index.html")
    texts = [link.get_text() for link in page.select("p a.internal")]
    assert texts == ["Do it", "List", "text", "List"]


def test_an_items_link_that_could_mean_two_things_is_left_to_myst(
    make_book: Callable[..., Book],
) -> None:
    # an item's link to a label is resolved without asking every domain; where that could hide
    # that it is ambiguous, MyST is asked all the same
    book = make_book({"index.md": "# B\n\n```{toctree}\nlists\nlesson\n```\n", "lists.md": LISTS})
    book.write({"lesson.md": "# Text\n\n(lesson)=\n## A lesson\n"}).build(fresh=True)
    assert book.findings == ["lists.md:11:25 HB208"]
    sole = "(lesson)=\n## A lesson\n"
    book.write({"lesson.md": None, "text.md": f"# T\n\n{sole}\n```{{py:function}} lesson\n```\n"})
    book.write({"index.md": "# B\n\n```{toctree}\nlists\ntext\n```\n"}).build(fresh=True)
    assert book.findings == ["lists.md:11:25 HB208"]
    book.write({"text.md": f"# T\n\n{sole}"}).build(fresh=True)
    assert book.warnings == ""
    link = book.page("lists.html").select_one("#six-cases > p a")
    assert str(link) == (
        '<a class="reference internal" href="text.html#lesson">'
        '<span class="std std-ref">A lesson</span></a>'
    )


def test_the_scripts_are_there_with_the_doctrees_in_the_output_folder(book: Book) -> None:
    # as sphinx-build has it unless told otherwise
    command = [sys.executable, "-m", "sphinx", "-qW", book.root, book.root / "_out"]
    subprocess.run(command, check=True, timeout=120)
    page = BeautifulSoup((book.root / "_out" / "lists.html").read_text("utf-8"), "html.parser")
    scripts = [script["src"] for script in page.select("script[src*=handbook_ext]")]
    assert [Path(address.partition("?")[0]).name for address in scripts] == [
        "summary.js",
        "checklist.js",
    ]
    for address in scripts:
        assert (book.root / "_out" / address.partition("?")[0]).is_file()
