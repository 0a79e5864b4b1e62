"""Two whole books: one with a fault of every kind in every place, one where all is right."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.sphinx_ext.conftest import Book
from tests.support.expectations import Expect, code_of, place_of, sorted_by_place, to_text
from tests.support.small_books import CODES, CONF, HERE, copy_book, expected, findings

NOT_SEEDED = {
    "HB303": "what is a redirect depends on the builder: tests/sphinx_ext/test_moved_pages.py",
    "HB122": "a book has one conf.py: tests/sphinx_ext/test_config_values.py",
    "HB123": "a book has one conf.py: tests/sphinx_ext/test_config_values.py",
    "HB124": "a book has one conf.py: tests/sphinx_ext/test_config_values.py",
    "HB125": "needs a lock and a page left out: tests/sphinx_ext/test_conditional_content.py",
    "HB126": "no build says it, but handbook lock: tests/cli/test_earlier_locks.py",
}
"""The rules that no page of the book breaks: why, and where they are tried."""

FALSE_ALARMS = {"", "top", ":~:text=mail", "raw-one", "raw-two", "old-name", "raw-deep"}
"""Right targets that MyST-Parser 5.2 warns of: it knows neither the page's own top, nor text
fragments, nor ids in raw HTML."""


def test_every_seeded_fault_is_found_at_its_place_and_nothing_else(
    expect: Expect, tmp_path: Path
) -> None:
    book = copy_book(HERE / "defects", tmp_path / "book").build()
    expect(HERE / "defects/expected.txt", to_text(findings(book)))


def test_with_folders_for_pages_the_words_name_these(expect: Expect, tmp_path: Path) -> None:
    """All else is the same: ``expected-dirhtml.txt`` states the findings with other words."""
    stated = expected(HERE / "defects")
    blocks = findings(copy_book(HERE / "defects", tmp_path / "book").build("dirhtml"))
    assert [place_of(block) for block in blocks] == [place_of(block) for block in stated]
    unstated = [block for block in blocks if block not in stated]
    expect(HERE / "defects/expected-dirhtml.txt", to_text(unstated))


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_nothing_is_found_where_all_is_right(builder: str, tmp_path: Path) -> None:
    book = copy_book(HERE / "clean", tmp_path / "book").build(builder)
    assert book.findings == []
    assert book.status == 0
    # what looks wrong here is right for Sphinx, too: otherwise the book would prove nothing
    for warning in book.warnings.splitlines():
        match = re.search(r": '([^']*)' \[myst\.xref_missing\]$", warning)
        assert match, warning
        assert match[1] in FALSE_ALARMS, warning


@pytest.mark.parametrize("corpus", ["defects", "clean"])
def test_a_corpus_states_its_findings_in_order(corpus: str) -> None:
    stated = expected(HERE / corpus)
    assert stated == sorted_by_place(set(stated))
    assert bool(stated) == (corpus == "defects")


def test_every_rule_about_the_book_is_broken_at_least_twice() -> None:
    seeded = Counter(code_of(block) for block in expected(HERE / "defects"))
    codes = {code for code in CODES if "HB119" <= code < "HB400"} - NOT_SEEDED.keys()
    assert {code for code in codes if seeded[code] < 2} == set()


def test_a_rule_that_is_not_seeded_is_tried_elsewhere() -> None:
    seeded = {code_of(block) for block in expected(HERE / "defects")}
    assert NOT_SEEDED.keys() <= CODES - seeded
    for code, reason in NOT_SEEDED.items():
        elsewhere = HERE.parents[1] / reason.rpartition(": ")[2]
        assert code in elsewhere.read_text("utf-8"), reason


def test_the_clean_book_is_at_least_as_large_as_the_other() -> None:
    def pages(corpus: str) -> int:
        return sum(len(list((HERE / corpus).rglob(f"*.{end}"))) for end in ("md", "rst"))

    assert pages("clean") >= pages("defects") >= 25
    assert len(expected(HERE / "defects")) >= 70


NAMED = """\
# Top

{ref}`a`, {term}`b`, {doc}`c`, {numref}`d`, [](#e), [f](f.md), ![g](g.png), {download}`h.zip`.

```{toctree}
i
```
"""


def test_what_is_found_is_not_said_by_sphinx_as_well(tmp_path: Path) -> None:
    book = Book(tmp_path).write({"conf.py": f"{CONF}numfig = True\n", "index.md": NAMED}).build()
    assert len(book.findings) == 9
    assert re.findall(r"WARNING: (?!HB).*", book.warnings) == []


MEANT = {
    "index.md": "# Top\n\n```{toctree}\ninstall\nsub/page\nsub/othr\n```\n",
    "install.md": "# Install\n\n(install-anchor)=\n## Anchor\n",
    "sub/page.md": """\
# Page

[a](../Install.md) [b](../installs.md) {doc}`../installs` [c](page.md#install-anchor) [d](pag.md)

```{toctree}
Other
```
""",
    "sub/other.md": "# Other\n",
}
SUGGESTED = [
    "sub/other", "other", "../install.md", "../install.md", "../install",
    "../install.md#install-anchor",
]  # fmt: skip


def test_a_suggestion_is_what_the_page_has_to_say(tmp_path: Path) -> None:
    book = Book(tmp_path).write({"conf.py": CONF, **MEANT}).build()
    suggestions = re.findall(r"Suggestion: (\S+)\. \[", book.warnings)
    # nobody can say more of the orphan, and no page is meant on itself
    assert len(book.findings) == len(SUGGESTED) + 2
    assert sorted(suggestions) == sorted(SUGGESTED)
