"""What a build says of findings: severities, suppressions, the baseline, the summary."""

from __future__ import annotations

import io
import json
import ntpath
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from handbook_ext.core.rules.registry import RULES
from handbook_ext.sphinx_ext.findings import reporting
from handbook_ext.sphinx_ext.source_locations import relative_file

from .conftest import Book

LIST = """\
# Lists

% handbook: ignore HB101 -- the id is not agreed on
:::{checklist} Ready
:name: ready

- [ ] No id.
- [x] Ticked. {#ticked}
- [Why](index.md#ticked)
:::
"""
MakeBook = Callable[..., Book]


@pytest.fixture
def book(make_book: MakeBook) -> Book:
    return make_book({"index.md": LIST})


def test_a_finding_is_shown_with_its_line_and_a_summary_ends_the_report(book: Book) -> None:
    book.build()
    assert book.findings == ["index.md:8:3 HB106", "index.md:9:17 HB112"]
    first, line, caret, hint = book.warnings.splitlines()[:4]
    assert first.startswith(f"{book.root}/index.md:8:3: ERROR: HB106 authored-tick: ")
    assert (line, caret) == ("    - [x] Ticked. {#ticked}", "      ^")
    assert re.fullmatch(r"    Suggestion: .*\. \[handbook\.HB106\]", hint)
    assert book.status == 1


def test_the_summary_goes_to_the_standard_output(book: Book) -> None:
    out = io.StringIO()
    with patch_docutils(str(book.root)), docutils_namespace():
        app = Sphinx(
            book.root, book.root, book.root / "_out", book.root / "_out/d", "html",
            status=out, warning=io.StringIO(),
        )  # fmt: skip
        app.build()
    assert "2 findings: 1 HB106 authored-tick, 1 HB112 item-link-with-page\n" in out.getvalue()


@pytest.mark.parametrize(
    ("severities", "findings", "status"),
    [
        ({}, ["index.md:8:3 HB106", "index.md:9:17 HB112"], 1),
        ({"HB106": "off"}, ["index.md:9:17 HB112"], 0),
        ({"authored-tick": "warning"}, ["index.md:8:3 HB106", "index.md:9:17 HB112"], 0),
        ({"HB106": {"in*.md": "off"}, "HB112": "error"}, ["index.md:9:17 HB112"], 1),
        ({"HB101": "off", "HB106": "off", "HB112": "off"}, ["index.md:3:20 HB412"], 0),
    ],
)
def test_severities_of_conf_py(
    book: Book, severities: dict[str, object], findings: list[str], status: int
) -> None:
    book.build(handbook_severities=severities)
    assert (book.findings, book.status) == (findings, status)
    again = book.build(handbook_severities=severities)
    assert (again.findings, again.status) == (findings, status)


def test_severities_of_pyproject_toml(book: Book) -> None:
    book.write({"pyproject.toml": "[tool.handbook_ext.severities]\nHB106 = 'off'\n"})
    assert book.build().findings == ["index.md:9:17 HB112"]


def test_a_severity_is_changed_without_reading_a_page_again(book: Book) -> None:
    book.build(handbook_severities={"HB106": "off"})
    before = (book.doctrees / "index.doctree").stat().st_mtime_ns
    assert len(book.build().findings) == 2
    assert (book.doctrees / "index.doctree").stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("files", "conf", "words"),
    [
        ({}, {"handbook_severities": {"HB1": "off"}}, "handbook_severities names 'HB1'"),
        ({"findings-baseline.json": "[]"}, {}, "findings-baseline.json: it is no baseline"),
        ({"findings-baseline.json/x": ""}, {}, "findings-baseline.json cannot be read: "),
        ({"pyproject.toml": "["}, {}, "pyproject.toml is no sound TOML file"),
    ],
)
def test_what_cannot_be_read_is_said_and_fails(
    book: Book, files: dict[str, str | None], conf: dict[str, object], words: str
) -> None:
    book.write(files).build(**conf)
    assert words in book.warnings
    assert "until then no findings are shown" in book.warnings
    assert (book.findings, book.status) == ([], 1)


def test_a_book_that_wants_no_findings_gets_no_complaint_about_them(book: Book) -> None:
    book.build(handbook_severities={"HB1": "off"}, suppress_warnings=["handbook", "myst"])
    assert (book.warnings, book.status) == ("", 0)


def test_suppressions_in_included_files_and_in_restructuredtext(make_book: MakeBook) -> None:
    book = make_book(
        {
            "index.md": "# T\n\n```{include} part.txt\n```\n\n```{toctree}\nrest\n```\n",
            "part.txt": LIST.partition("\n\n")[2],
            "rest.rst": "R\n=\n\n.. handbook: ignore HB106 -- an example\n.. checklist:: L\n"
            "   :name: l\n\n   - [x] Ticked. {#done}\n",
        }
    ).build()
    assert book.findings == ["part.txt:6:3 HB106", "part.txt:7:17 HB112"]


def test_a_suppression_is_read_below_a_form_feed_and_with_a_space_that_does_not_break(
    book: Book,
) -> None:
    text = LIST.replace("# Lists\n", "# Lists\n\n\f\nText\fand more.\n")
    book.write({"index.md": text}).build()
    assert {finding.rpartition(" ")[2] for finding in book.findings} == {"HB106", "HB112"}
    book.write({"index.md": text.replace("handbook: ", "handbook:\u00a0")}).build()
    assert {finding.rpartition(" ")[2] for finding in book.findings} == {"HB106", "HB112"}


def test_a_suppression_that_is_not_sound_is_a_finding(book: Book) -> None:
    book.write({"index.md": LIST.replace("HB101 -- the id is not agreed on", "HB101")})
    assert book.build().findings[0] == "index.md:3:1 HB411"
    book.write({"index.md": LIST.replace("HB101", "HB1101")})
    assert book.build().findings[:2] == ["index.md:3:20 HB414", "index.md:7:3 HB101"]
    assert book.status == 1


def _baseline(*entries: dict[str, object]) -> str:
    return json.dumps({"version": 1, "findings": list(entries)}, indent=1)


def test_known_debts_are_not_reported_and_repaid_ones_are(book: Book) -> None:
    book.build()
    message = re.search(r"HB106 authored-tick: (.*)\.\n", book.warnings)[1]
    owed = {"rule": "HB106", "file": "index.md", "target": message, "ordinal": 1}
    book.write({"findings-baseline.json": _baseline(owed)}).build()
    assert (book.findings, book.status) == (["index.md:9:17 HB112"], 0)
    book.write({"index.md": LIST.replace("[x]", "[ ]")}).build()
    assert book.findings == ["findings-baseline.json:4:3 HB413", "index.md:9:17 HB112"]
    assert book.status == 0
    assert book.build(handbook_severities={"HB413": "off"}).findings == ["index.md:9:17 HB112"]


def test_a_builder_without_pages_leaves_out_what_needs_them(book: Book) -> None:
    wants = {rule for rule in RULES.values() if rule.needs_html}
    for builder, left_out in (("html", set()), ("dirhtml", set()), ("dummy", wants)):
        with patch_docutils(str(book.root)), docutils_namespace():
            app = Sphinx(
                book.root, book.root, book.root / "_out", book.root / "_out/d", builder,
                status=None, warning=io.StringIO(),
            )  # fmt: skip
        assert reporting.idle_rules(app) == left_out | reporting.UNBUILT


def test_what_no_rule_looked_for_is_neither_unused_nor_repaid(make_book: MakeBook) -> None:
    owed = {"rule": "HB203", "file": "index.md", "target": "gone", "ordinal": 1}
    book = make_book(
        {
            "index.md": "# T\n\n% handbook: ignore HB203 -- it is not written yet\nText.\n",
            "findings-baseline.json": _baseline(owed),
        }
    ).build(handbook_check_links=False)
    assert book.warnings == ""
    assert book.build().findings == ["findings-baseline.json:4:3 HB413", "index.md:3:20 HB412"]


def test_a_file_on_another_drive_is_called_by_its_whole_path(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert relative_file("/book/../parts/a.md", "/book") == "../parts/a.md"
    monkeypatch.setattr(os.path, "relpath", ntpath.relpath)
    assert relative_file(r"D:\parts\a.html", r"C:\book") == Path(r"D:\parts\a.html").as_posix()


def test_a_file_above_the_source_directory_is_named_as_by_sphinx(
    make_book: MakeBook,
) -> None:
    book = make_book({"index.md": "# T\n\n```{include} ../part.txt\n```\n"})
    part = book.root.parent / "part.txt"
    part.write_text("{ref}`gone`\n", "utf-8")
    assert f"{part}:1:7: ERROR: HB201 " in book.build().warnings
