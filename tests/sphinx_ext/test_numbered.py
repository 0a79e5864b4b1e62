"""Numbered tasks are items, with the numbers that their author gave them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import Book

INDEX = """\
# Steps

:::{checklist} In order
:name: in-order

- [ ] Before. {#before}

  3. [ ] Third. {#third}
  4. [ ] Given up. {#given-up .retired}
  5. [ ] Fifth. {#fifth}

Then

1) [ ] First. {#first}
   - [ ] A part of it. {#part}
2) A remark.
:::

```{toctree}
rest
```
"""

REST = """\
Rest
====

.. checklist:: Letters
   :name: letters

   c. [ ] Letter c. {#letter-c}
   d. [ ] Letter d. {#letter-d}

      (iv) [ ] Roman four. {#roman-four}

   Then

   #. [ ] One. {#auto-one}
   #. [ ] Two. {#auto-two}
"""

IDS = [
    "before", "third", "given-up", "fifth", "first", "part",
    "letter-c", "letter-d", "roman-four", "auto-one", "auto-two",
]  # fmt: skip


@pytest.fixture
def steps(make_book: Callable[..., Book]) -> Book:
    return make_book({"index.md": INDEX, "rest.rst": REST})


@pytest.mark.parametrize("extensions", [["colon_fence"], ["colon_fence", "tasklist"]])
def test_a_page_shows_each_number_beside_its_box(steps: Book, extensions: list[str]) -> None:
    steps.build(myst_enable_extensions=extensions)
    assert steps.warnings == ""
    items = [item["id"] for record in steps.export()["lists"] for item in record["items"]]
    assert items == IDS
    numbers = {}
    for name in ("index.html", "rest.html"):
        for label in steps.page(name).select("label.hb-label"):
            numbers[label.input["name"]] = label.get("data-number", "")
    assert numbers == {
        "before": "", "third": "3.", "fifth": "5.", "first": "1)", "part": "", "letter-c": "c.",
        "letter-d": "d.", "roman-four": "(iv)", "auto-one": "1.", "auto-two": "2.",
    }  # fmt: skip


def test_a_number_does_not_depend_on_what_is_shown_above_it(steps: Book) -> None:
    page = steps.build().page("index.html")
    assert page.select_one("#fifth")["value"] == "5"
    assert page.select_one("#given-up > .hb-wording")["data-number"] == "4."
    remark = page.select_one(".hb-plain")
    assert (remark["value"], remark["data-number"]) == ("2", "2)")
    assert "type" not in page.select_one("ol.hb-items").attrs
    rst_page = steps.page("rest.html")
    assert [element["type"] for element in rst_page.select("ol.hb-items[type]")] == ["a", "i"]


@pytest.mark.parametrize(
    ("builder", "shown"),
    [
        ("text", ["  3. [ ] Third.", "1) [ ] First.", "   * [ ] A part of it.", "2) A remark."]),
        ("text", ["c. [ ] Letter c.", "   (iv) [ ] Roman four.", "2. [ ] Two."]),
        ("latex", [r"\setcounter{enumi}{2}", r"{\roman}{enumii}{enumiii}{(}{)}"]),
        ("man", [".IP 3. 3", ".IP c. 3", ".IP iv. 5"]),
        ("texinfo", ["@enumerate 3"]),
        ("epub", ['value="5"', "☐ Fifth.", "☐ Roman four."]),
    ],
)  # fmt: skip
def test_builders_without_form_fields_number_them(
    steps: Book, builder: str, shown: list[str]
) -> None:
    man = [("index", "book", "Book", "us", 1)]
    steps.build(builder, man_pages=man)
    suffixes = {".txt", ".tex", ".1", ".texi", ".xhtml"}
    text = "\n".join(
        path.read_text("utf-8") for path in steps.out.rglob("*") if path.suffix in suffixes
    )
    for line in shown:
        assert line in text
    assert "{#" not in text
