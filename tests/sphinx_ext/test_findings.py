"""Every rule's own examples, and where findings stand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from handbook_ext.cli import main
from handbook_ext.core.finding import Rule
from handbook_ext.core.ids import fingerprint
from handbook_ext.core.rules.registry import RULES
from handbook_ext.sphinx_ext.findings.reporting import UNBUILT
from tests.support.expectations import Expect, code_of, from_text, in_blocks, to_text

from .conftest import CONF, Book

WHOLE = {
    "empty-checklist", "unclosed-directive", "checklist-without-name", "checklist-without-title",
}  # fmt: skip
"""Rules whose examples are whole checklists; the others' are items."""


def _page(rule: Rule, example: str) -> str:
    if rule.language != "md":
        example = "- [ ] I asked. {#asked}\n- [ ] I wrote. {#wrote}"
    if rule.name in WHOLE:
        return f"# Page\n\n{example}\n"
    if rule.name == "item-link-with-page":
        return f"# Page\n\n{example}\n"
    heading, _, items = example.rpartition("\n\n")
    return f"# Page\n\n{heading}\n\n:::{{checklist}} Ready\n:name: ready\n\n{items}\n:::\n"


def _write_beside(book: Book, rule: Rule, example: str) -> None:
    """Write an example that is no page: a value of conf.py, a lock, or a baseline."""
    if rule.language == "python":
        book.write({"conf.py": (book.root / "conf.py").read_text("utf-8") + example})
    else:
        names = {
            "lock": "checklists.lock", "redirects": "moved.txt",
            "json": "findings-baseline.json",
        }  # fmt: skip
        book.write({names[rule.language]: example})


EXAMPLES = Path(__file__).with_name("examples.txt")
"""What is said of the bad example of each rule, in the order of codes."""

BUILT = [rule for rule in RULES.values() if rule not in UNBUILT]
"""The rules that a build looks for; the others have tests of their own."""


@pytest.mark.parametrize("rule", BUILT, ids=lambda rule: rule.name)
@pytest.mark.parametrize("kind", ["bad", "good"])
def test_a_rule_reports_its_bad_example_and_not_its_good_one(
    rule: Rule, kind: str, make_book: Callable[..., Book], expect: Expect
) -> None:
    files = _about_lists(rule, kind) if rule.code < "HB2" else _about_links(rule, kind)
    book = make_book(files)
    if rule.lock:
        book.write({rule.lock_file: rule.lock})
    if rule.language != "md":
        _write_beside(book, rule, getattr(rule, kind))
    asked_for = {} if rule.on else {rule.name: rule.severity}
    book.build(
        "html" if rule.needs_html else "dummy", nitpicky=True, handbook_severities=asked_for,
        exclude_patterns=["_out", "drafts"], myst_enable_extensions=["attrs_block", "colon_fence"],
    )  # fmt: skip
    blocks = in_blocks(book.warnings, book.root)
    assert {code_of(block) for block in blocks} == ({rule.code} if kind == "bad" else set())
    if kind == "bad":
        expect(EXAMPLES, to_text(blocks), rule.code)
    assert book.status == int(kind == "bad" and rule.severity == "error")


def test_the_words_of_each_rule_are_stated() -> None:
    stated = [code_of(block) for block in from_text(EXAMPLES.read_text("utf-8"))]
    assert stated == sorted(stated)
    assert {*stated} == {rule.code for rule in BUILT}


def _about_lists(rule: Rule, kind: str) -> dict[str, str]:
    asked = ":::{checklist} L\n:name: l\n\n- [ ] I asked. {#asked}\n:::\n"
    checklist = asked if rule.name == "item-link-with-page" else ""
    page = _page(rule, getattr(rule, kind))
    files = {"experience.md": f"# Experience\n\n{checklist}"}
    if rule.name == "excluded-id" and kind == "bad":
        files["drafts/plan.md"], page = page, asked
    if rule.name == "unclosed-directive":
        contents = "```{toctree}\nexperience\npage\n```\n"
        return files | {"index.md": f"# Top\n\n{contents}", "page.md": page}
    return files | {"index.md": f"{page}\n```{{toctree}}\nexperience\n```\n"}


def _about_links(rule: Rule, kind: str) -> dict[str, str]:
    """Return a book whose first page holds the example, beside the pages that examples name."""
    example = getattr(rule, kind) if rule.language == "md" else ""
    circle = rule.name == "unreachable-page" and kind == "bad"
    to, back = (f"```{{toctree}}\n{name}\n```\n" * circle for name in ("apart", "alone"))
    front = "---\norphan: true\n---\n" * (rule.name not in {"orphan-page", "unreachable-page"})
    return {
        "index.md": f"# Top\n\n{example}\n\n```{{toctree}}\n:hidden:\n\nexperience\n```\n",
        "experience.md": "# Experience\n",
        "alone.md": f"{front}# Alone\n\n{to}",
        "apart.md": f"---\norphan: true\n---\n# Apart\n\n{back}",
        "drafts/plan.md": "# A plan\n",
    }


LISTS = """\
# Lists

:::{checklist} Ready
:name: ready

- [ ] No id at all.
- [x] Ticked. {#ticked}
- [ ] Two lines,
  the second with {#Bad.Id .optinal foo=1}
- [ ] Glued`code`{#glued}
- [] Without box.
  - [ ] Nested. {#nested after=nowhere recheck=often}
:::

- {#outside} is no checklist.

:::{checklist} Second
:name: ready

- [ ] Dup. {#ticked}
:::

See [it](lists.md#nested).
"""


def test_findings_stand_at_the_character_that_is_wrong(make_book: Callable[..., Book]) -> None:
    book = make_book({"index.md": "# T\n\n```{toctree}\nlists\n```\n", "lists.md": LISTS})
    book.build(suppress_warnings=["myst.xref_missing"])
    assert book.findings == [
        "lists.md:6:3 HB101",
        "lists.md:7:3 HB106",
        "lists.md:9:20 HB103",
        "lists.md:9:28 HB104",
        "lists.md:9:37 HB104",
        "lists.md:10:3 HB101",
        "lists.md:11:3 HB107",
        "lists.md:12:32 HB113",
        "lists.md:12:40 HB110",
        "lists.md:18:8 HB102",
        "lists.md:20:13 HB102",
        "lists.md:23:18 HB112",
    ]
    assert book.status == 1


def test_findings_are_repeated_when_nothing_changed(make_book: Callable[..., Book]) -> None:
    book = make_book({"index.md": "# T\n\n```{toctree}\nlists\n```\n", "lists.md": LISTS})
    first = book.build(suppress_warnings=["myst.xref_missing"]).findings
    assert first
    again = book.build(suppress_warnings=["myst.xref_missing"])
    assert again.findings == first
    assert again.status == 1


def test_a_page_with_a_broken_list_still_shows_the_rest(make_book: Callable[..., Book]) -> None:
    book = make_book({"index.md": LISTS}).build()
    page = book.page("index.html")
    assert [box["name"] for box in page.select("input.hb-box")] == ["ticked", "nested"]
    assert "No id at all." in page.get_text()


def test_a_suppressed_rule_neither_prints_nor_fails(make_book: Callable[..., Book]) -> None:
    text = "# T\n\n:::{checklist} L\n:name: l\n\n- [ ] A. {#a .x}\n:::\n"
    book = make_book({"index.md": text}).build(suppress_warnings=["handbook.HB104"])
    assert book.findings == []
    assert book.status == 0


def test_findings_in_an_included_file_name_that_file(make_book: Callable[..., Book]) -> None:
    book = make_book(
        {
            "index.md": "# T\n\n```{include} part.txt\n```\n",
            "part.txt": ":::{checklist} L\n:name: l\n\n- [ ] A. {#a .x}\n:::\n",
        }
    ).build()
    assert book.findings == ["part.txt:4:14 HB104"]


def test_an_item_id_that_is_a_label_elsewhere_collides(make_book: Callable[..., Book]) -> None:
    book = make_book(
        {
            "index.md": "# T\n\n```{toctree}\nother\n```\n\n"
            ":::{checklist} L\n:name: l\n\n- [ ] A. {#asked}\n:::\n",
            "other.md": "# O\n\n(asked)=\n## Something\n",
        }
    ).build()
    assert book.findings == ["index.md:10:11 HB109"]


TORN = """\
# Rota

:::{checklist} Night rota
:name: night-rota

- [ ] The rota hangs. {#hangs}
<<<<<<< HEAD
- [ ] It is signed. {#signed}
=======
- [ ] It is signed twice. {#signed}
>>>>>>> other
- [ ] It was read. {#read}
:::

```text
<<<<<<< shown
=======
>>>>>>> as code
```
"""


def test_a_conflict_that_git_left_is_said_once_and_nothing_of_the_ids_around_it(
    make_book: Callable[..., Book], capsys: pytest.CaptureFixture[str]
) -> None:
    book = make_book({"index.md": "# Rota\n", "conf.py": CONF})
    book.write({"index.md": TORN, "checklists.lock": f"item read {fingerprint('R.')} R.\n"})
    for conf in ({}, {"handbook_check_links": False}):
        assert book.build("dummy", **conf).findings == ["index.md:7:1 HB127"]
    assert "git left a conflict here" in book.warnings
    assert main(["lock", str(book.root)]) == 1
    assert "HB127" in capsys.readouterr().out
    shown = TORN.partition("<<<<<<< HEAD")[0] + ":::\n" + TORN.partition(":::\n\n")[2]
    book.write({"index.md": shown, "checklists.lock": None})
    assert book.build("dummy").findings == []


def test_a_conflict_is_found_in_what_a_page_includes_and_beside_an_example_of_one(
    make_book: Callable[..., Book],
) -> None:
    example = "```text\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n```\n"
    page = f"# T\n\n{example}\n```{{include}} part.md\n```\n"
    book = make_book({"index.md": page}).write({"part.md": f"{example}\n{example[8:-4]}"})
    conf = {"exclude_patterns": ["part.md"]}
    assert book.build("dummy", **conf).findings == ["part.md:9:1 HB127"]
    book.write({"index.md": f"{page}\n{example[8:-4]}", "part.md": example})
    assert book.build("dummy", **conf).findings == ["index.md:14:1 HB127"]
    book.write({"index.md": f"{page}\n> ```\n> code\n\n{example[8:-4]}"})
    assert book.build("dummy", **conf).findings == ["index.md:17:1 HB127"]


def test_places_hold_where_fences_of_colons_open_one_below_the_other(
    make_book: Callable[..., Book],
) -> None:
    lists = ":::{{checklist}} A\n\n- [ ] A. {{#a{0} recheck=x}}\n- [ ] B.\n- [ ] {{#c{0}}}\n:::"
    nested = f":::::{{note}}\n::::{{tip}}\n{lists.format(1)}\n::::\n:::::\n"
    apart = f"::::{{note}}\n\n{lists.format(2)}\n::::\n"
    book = make_book({"index.md": f"# T\n\n{nested}\n{apart}"}).build("dummy")
    faults = ((0, 1, "HB111"), (2, 15, "HB110"), (3, 3, "HB101"), (4, 7, "HB130"))
    assert book.findings == [
        f"index.md:{first + line}:{column} {code}"
        for first in (5, 16)
        for line, column, code in faults
    ]
