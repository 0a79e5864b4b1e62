"""Whatever was written for a checklist is taken, or is a finding: readers never see a block."""

from __future__ import annotations

from collections.abc import Callable

from tests.sphinx_ext.conftest import Book

PAGE = """\
# Page {#page}

:::{checklist} First
:name: first

- [ ] Sound. {#sound} <!-- a comment -->
- [] No space within. {#within}
- [ ]No space behind.
- [-] Given up.
- Nothing but an id. {#bare}
- A remark, `{#code}`, and [](#sound).
  - Below it: {#below}
- [](#sound) is a link.

1. [x](#sound) is one too.
:::

- [ ] Outside. {#outside}

{#above .note}
A paragraph that ends in `{#code}`

Term {#term}
: Meaning `{#code}`

| a | b |
|---|---|
| c {#cell} | d |

```
{#fenced}
```
"""


def test_each_block_that_is_not_taken_is_found_once(make_book: Callable[..., Book]) -> None:
    book = make_book({"index.md": PAGE})
    book.build("dummy", myst_enable_extensions=["colon_fence", "deflist"])
    assert book.findings == [
        "index.md:1:9 HB128",
        "index.md:7:3 HB107",
        "index.md:8:3 HB107",
        "index.md:9:3 HB107",
        "index.md:10:23 HB107",
        "index.md:12:16 HB107",
        "index.md:18:17 HB128",
        "index.md:20:2 HB128",
        "index.md:23:7 HB128",
        "index.md:28:6 HB128",
    ]
    assert "'[]' is no box: write '[ ]'" in book.warnings
    assert "a box ends with a space" in book.warnings
    assert "Suggestion: [ ]. " in book.warnings
    assert "Suggestion: write a space after it. " in book.warnings
    assert "the item 'bare' has no box" in book.warnings
    assert "the task 'outside' stands outside a checklist" in book.warnings
    assert "(page)=" in book.warnings
    assert book.status == 1


def test_blocks_that_myst_takes_are_none_of_ours(make_book: Callable[..., Book]) -> None:
    text = (
        "# T\n\n{#one}\nA paragraph.\n\n[A span]{#two} and `code`{#three .x}\n\n"
        "$$\n\\newcommand{\\f}[1]{#x}\n$$ (four)\n\nInline $a_{#x}$\n"
    )
    book = make_book({"index.md": text})
    book.build(myst_enable_extensions=["attrs_block", "attrs_inline", "dollarmath"])
    assert book.findings == []


def test_a_checklist_that_is_text_names_the_setting(make_book: Callable[..., Book]) -> None:
    text = "# T\n\n:::{checklist} L\n:name: l\n\n- [ ] A. {#a}\n- [ ] B. {#b}\n:::\n"
    book = make_book({"index.md": text}).build(myst_enable_extensions=[])
    assert book.findings == ["index.md:3:4 HB128"]
    assert "myst_enable_extensions does not name colon_fence" in book.warnings


def test_a_directive_with_one_colon_is_a_lost_checklist(make_book: Callable[..., Book]) -> None:
    text = "T\n=\n\nText.\n\n.. checklist: L\n\n   - [ ] A. {#a}\n\n.. A comment: checklist\n"
    book = make_book({"index.rst": text}).build("dummy")
    assert book.findings == ["index.rst:6:1 HB128"]


ITEMS = """\
# T

:::{checklist} L
:name: l

- [ ] In the {#middle} middle.
- [ ] A line {#line}
  more than meant.
- [ ] Below.

  Another paragraph. {#late}
- [ ] {#empty}
- [ ] ![](a.png) {#picture}
- [ ] ![A picture](a.png) {#named}
- [ ] [](#named) {#linked}
- [ ] Braces {#braces} behind the block {stay}.
:::
"""


def test_nothing_is_said_to_be_missing_that_is_there(make_book: Callable[..., Book]) -> None:
    book = make_book({"index.md": ITEMS, "a.png": ""}).build()
    assert book.findings == [
        "index.md:6:14 HB129",
        "index.md:7:14 HB129",
        "index.md:11:23 HB101",
        "index.md:12:7 HB130",
        "index.md:13:18 HB130",
        "index.md:16:14 HB129",
    ]
    assert "move it behind 'middle.'" in book.warnings
    assert "{#late} belongs at the end of the first paragraph" in book.warnings
    page = book.page("index.html")
    assert [box["name"] for box in page.select(".hb-box")] == [
        "middle",
        "line",
        "named",
        "linked",
        "braces",
    ]
    assert page.select_one("[id='hb.middle']").get_text() == "In the middle."
    assert page.select_one("[id='hb.braces']").get_text() == "Braces behind the block {stay}."
    counted = [item["id"] for item in book.export()["lists"][0]["items"]]
    assert counted == ["middle", "line", "named", "linked", "braces"]
    assert page.select_one(".hb-score").get_text() == "5 items."
    assert "5 items" in book.page("handbook-checklists.html").get_text()


def test_a_fence_above_a_checklist_that_makes_code_of_it_is_found(
    make_book: Callable[..., Book],
) -> None:
    astray = "# T\n\nSome words.\n```\n\n```{checklist} A\n:name: a\n\n- [ ] A. {#b}\n```\n"
    shown = "---\norphan: true\n---\n\n"
    shown += "# S\n\n````md\n```{checklist} A\n```\n````\n\n```md\n:::{checklist} B\n:::\n```\n"
    book = make_book({"index.md": astray, "shown.md": shown}).build("dummy")
    assert book.findings == ["index.md:6:1 HB128"]
    assert "this checklist is code: the fence in line 4 takes it in" in book.warnings


def test_a_checklist_says_what_it_lacks(make_book: Callable[..., Book]) -> None:
    text = (
        "T\n=\n\n.. checklist::\n   :name: one\n\n   - [ ] A. {#a}\n\n"
        ".. checklist::\n   - [ ] B. {#b}\n\n"
        ".. checklist:: Three\n\n   :name: three\n\n   - [ ] C. {#c}\n\n"
        ".. checklist:: Four {#four}\n\n   - [ ] D. {#d}\n"
    )
    book = make_book({"index.rst": text}).build()
    assert book.findings == [
        "index.rst:4:4 HB131",
        "index.rst:9:1 HB111",
        "index.rst:10:4 HB131",
        "index.rst:14:4 HB111",
        "index.rst:18:22 HB128",
    ]
    assert "the first item stands where the title belongs" in book.warnings
    assert ":name: stands below an empty line" in book.warnings
    assert "Suggestion: :name: four" in book.warnings
    assert book.page("index.html").select_one("#one legend").get_text() == "one"


EXTENSION = """
def setup(app):
    app.connect("html-page-context", lambda app, name, template, context, tree: context.update(
        body=context.get("body", "") + "<p>From an extension {#added}</p>"))
"""


def test_what_only_the_written_page_shows_is_found_once(make_book: Callable[..., Book]) -> None:
    raw = (
        "# T\n\n## Kept {#kept}\n\n<details>\n- [ ] In HTML {#in-html}\n</details>\n\n"
        "<pre>{#pre}</pre>\n\n<p class='math'>{#formula}</p>\n\n```{toctree}\nother\n```\n"
    )
    book = make_book({"index.md": raw, "other.md": "# O\n\n`{#code}`\n"})
    with (book.root / "conf.py").open("a", encoding="utf-8") as file:
        file.write(EXTENSION)
    for _ in range(2):
        book.build()
        assert book.findings == [
            "index.md:1:1 HB128",
            "index.md:3:10 HB128",
            "index.md:6:16 HB128",
        ]
    assert "readers see {#added} on the written page" in book.warnings
