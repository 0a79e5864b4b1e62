"""``handbook check``, ``rules`` and ``explain``: what they print, write and exit with."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from handbook_ext.core.checklists.checklists_json import schema
from handbook_ext.core.finding import Rule
from handbook_ext.core.findings.formats.by_name import FORMATS
from handbook_ext.core.findings.formats.json_report import SCHEMA_NAME
from handbook_ext.core.rules.registry import RULES
from tests.cli.conftest import Desk
from tests.support.lockable_docs import CONF

LIST = """\
# Lists

:::{checklist} Ready
:name: ready

- [x] Ticked. {#ticked}
- [Why](index.md#ticked)
:::
"""
SOUND = LIST.replace("[x]", "[ ]").replace("- [Why](index.md#ticked)\n", "")
TEXT = """\
docs/index.md:6:3: error HB106 authored-tick: {ticked}.
    - [x] Ticked. {{#ticked}}
      ^
    Suggestion: [ ].
docs/index.md:7:17: warning HB112 item-link-with-page: {paged}.
    - [Why](index.md#ticked)
                    ^
    Suggestion: #ticked.
2 findings: 1 HB106 authored-tick, 1 HB112 item-link-with-page
"""


@pytest.fixture
def docs(desk: Desk) -> Path:
    """A book with an error and a warning, in a repository."""
    (desk.folder / ".git").mkdir()
    docs = desk.folder / "docs"
    docs.mkdir()
    (docs / "conf.py").write_text(CONF, "utf-8")
    (docs / "index.md").write_text(LIST, "utf-8")
    return docs


def test_it_prints_what_is_found_and_leaves_the_book_as_it_is(desk: Desk, docs: Path) -> None:
    before = sorted(docs.iterdir())
    answer = desk.run("check", "docs")
    ticked, paged = [
        record["message"]
        for record in desk.run("check", "docs", "--format", "json").json["findings"]
    ]
    assert answer.out == TEXT.format(ticked=ticked, paged=paged)
    assert (answer.status, answer.err) == (1, "")
    assert sorted(docs.iterdir()) == before


@pytest.mark.parametrize(
    ("text", "options", "status"),
    [
        (SOUND, [], 0),
        (SOUND, ["-W"], 0),
        (LIST.replace("[x]", "[ ]"), [], 0),
        (LIST.replace("[x]", "[ ]"), ["-W"], 1),
        (LIST, [], 1),
        (SOUND, ["--builder", "dirhtml"], 0),
    ],
)
def test_the_exit_status(
    desk: Desk, docs: Path, text: str, options: list[str], status: int
) -> None:
    (docs / "index.md").write_text(text, "utf-8")
    answer = desk.run("check", "docs", *options)
    assert (answer.status, answer.err) == (status, "")
    if text == SOUND:
        assert answer.out == "No findings.\n"


def test_the_json_keeps_to_the_published_schema(desk: Desk, docs: Path) -> None:
    answer = desk.run("check", str(docs.absolute()), "--format", "json")
    jsonschema.validate(answer.json, json.loads(schema(SCHEMA_NAME)))
    assert [record["file"] for record in answer.json["findings"]] == ["index.md"] * 2


def test_code_hosts_get_files_as_they_lie_in_the_repository(desk: Desk, docs: Path) -> None:
    assert "::error file=docs/index.md,line=6,col=3," in desk.run(
        "check", "docs", "--format", "github"
    ).out  # fmt: skip
    run = desk.run("check", "docs", "--format", "sarif").json["runs"][0]
    where = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert where["uri"] == "docs/index.md"
    (desk.folder / ".git").rmdir()
    assert desk.run("check", "docs", "--format", "gitlab").json[0]["location"]["path"] == "index.md"


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_goes_to_a_file_and_its_summary_is_printed(
    desk: Desk, docs: Path, name: str
) -> None:
    printed = desk.run("check", "docs", "--format", name)
    answer = desk.run("check", "docs", "--format", name, "-o", "report")
    assert (desk.folder / "report").read_text("utf-8") == printed.out
    assert answer.out == "2 findings: 1 HB106 authored-tick, 1 HB112 item-link-with-page\n"
    assert answer.status == printed.status == 1
    assert desk.run("check", "docs", "--format", name, "-o", "-").out == printed.out


def test_quick_names_the_rules_it_leaves_out(desk: Desk, docs: Path) -> None:
    names = [f"{rule.code} {rule.name}" for rule in RULES.values() if rule.needs_html]
    answer = desk.run("check", "docs", "--quick")
    assert answer.out.endswith("1 HB106 authored-tick, 1 HB112 item-link-with-page\n")
    assert all(name in answer.err for name in names)
    assert bool(names) == answer.err.startswith("handbook: left out, because they need the HTML")


def test_debts_are_written_once_and_then_only_repaid(desk: Desk, docs: Path) -> None:
    path = docs / "findings-baseline.json"
    answer = desk.run("check", "docs", "--write-baseline", "-W")
    assert (answer.status, answer.out) == (0, "No findings.\n")
    assert answer.err.endswith("findings-baseline.json has 2 entries now.\n")
    whole = path.read_text("utf-8")
    assert desk.run("check", "docs", "-W").status == 0
    (docs / "index.md").write_text(LIST.replace("[x]", "[ ]") + "\n- [x] T. {#t}\n", "utf-8")
    repaid = desk.run("check", "docs")
    assert repaid.out.startswith(
        "docs/findings-baseline.json:2:1: warning HB413 stale-baseline-entry: "
    )
    assert desk.refused("check", "docs", "--write-baseline").endswith(
        "exists, and can only shrink: use --shrink-baseline, or delete it first."
    )
    (docs / "index.md").write_text(f"{SOUND}\n% handbook: ignore HB106\n", "utf-8")
    answer = desk.run("check", "docs", "--shrink-baseline")
    assert answer.err.endswith("findings-baseline.json has 0 entries now.\n")
    assert answer.out.startswith("docs/index.md:9:20: warning HB412 unused-suppression")
    assert path.read_text("utf-8") != whole


def test_a_baseline_with_an_entry_left_keeps_it(desk: Desk, docs: Path) -> None:
    desk.run("check", "docs", "--write-baseline")
    (docs / "index.md").write_text(LIST.replace("[x]", "[ ]"), "utf-8")
    answer = desk.run("check", "docs", "--shrink-baseline", "-W")
    assert answer.err.endswith("findings-baseline.json has 1 entry now.\n")
    assert (answer.status, answer.out) == (0, "No findings.\n")
    (docs / "index.md").write_text(LIST, "utf-8")
    assert desk.run("check", "docs", "--shrink-baseline").out.startswith("docs/index.md:6:3: error")


@pytest.mark.parametrize(
    ("files", "options", "words"),
    [
        ({"conf.py": None}, [], "there is no conf.py in docs."),
        ({"conf.py": "x ="}, [], "docs cannot be built: "),
        ({"conf.py": 'extensions = ["myst_parser"]'}, [], "does not have handbook_ext among"),
        ({"conf.py": CONF + 'handbook_severities = {"HB1": "off"}'}, [], "names 'HB1', which"),
        ({"conf.py": CONF + 'html_theme = "none-such"'}, [], "docs cannot be built: "),
        ({"pyproject.toml": "["}, [], "pyproject.toml is no sound TOML file"),
        ({"findings-baseline.json": "{"}, [], "findings-baseline.json: it is no sound JSON file"),
        ({"findings-baseline.json": "{"}, ["--shrink-baseline"], "it is no sound JSON file"),
        ({}, ["--shrink-baseline"], "findings-baseline.json to shrink; --write-baseline writes"),
        ({}, ["--write-baseline", "--quick"], "leave --quick out"),
        ({}, ["-o", "missing/report"], "missing/report cannot be written: No such file"),
    ],
)
def test_what_it_cannot_do_is_said_in_a_line(
    desk: Desk, docs: Path, files: dict[str, str | None], options: list[str], words: str
) -> None:
    for name, text in files.items():
        if text is None:
            (docs / name).unlink()
        else:
            (docs / name).write_text(text, "utf-8")
    assert words in desk.refused("check", "docs", *options)


def test_a_folder_that_is_not_there_is_named(desk: Desk) -> None:
    assert desk.refused("check", "nowhere") == "there is no folder nowhere."


def test_every_rule_is_listed(desk: Desk) -> None:
    lines = desk.ok("rules").out.splitlines()
    assert [line.split()[0] for line in lines if line.startswith("HB")] == [
        rule.code for rule in RULES.values()
    ]
    assert max(map(len, lines)) <= 80
    listed = desk.ok("rules", "--json").json
    assert [rule["code"] for rule in listed] == [rule.code for rule in RULES.values()]
    assert {rule["severity"] for rule in listed} == {"error", "warning"}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_every_rule_is_explained_by_code_and_by_name(desk: Desk, rule: object) -> None:
    assert isinstance(rule, Rule)
    answer = desk.ok("explain", rule.code)
    assert answer == desk.ok("explain", rule.name)
    assert answer.out.startswith(f"{rule.code} {rule.name} ({rule.severity}")
    for line in (*rule.bad.splitlines(), *rule.good.splitlines()):
        assert line.strip() in answer.out


def test_a_rule_that_does_not_exist_is_refused_with_the_nearest(desk: Desk) -> None:
    assert desk.refused("explain", "HB1001").startswith("there is no rule 'HB1001': did you mean")
    assert desk.refused("explain", "duplicate-ids").endswith("did you mean duplicate-id?")
    assert desk.refused("explain", "?").endswith("handbook rules lists them.")


def test_what_sphinx_warns_of_beside_findings_is_said_and_fails_under_w(
    desk: Desk, docs: Path
) -> None:
    (docs / "index.md").write_text(
        f"{SOUND}\n```{{note}}\n:nosuch: x\n\nx\n```\n\n```{{image}}\n```\n", "utf-8"
    )
    answer = desk.run("check", "docs")
    assert (answer.status, answer.out) == (0, "No findings.\n")
    first, *_, last = answer.err.splitlines()
    assert first.startswith("handbook: docs/index.md:10: WARNING: ")
    assert "nosuch" in first
    assert last.startswith("handbook: 2 warnings of Sphinx's own, which no finding says; with -W,")
    strict = desk.run("check", "docs", "-W", "--quick")
    assert (strict.status, strict.out) == (1, "No findings.\n")
    assert "handbook: 2 warnings of Sphinx's own, which no finding says." in strict.err


def test_what_a_finding_says_is_no_warning_of_sphinxs_own(desk: Desk, docs: Path) -> None:
    (docs / "index.md").write_text(f"{SOUND}\n{{ref}}`gone`\n", "utf-8")
    answer = desk.run("check", "docs")
    assert (answer.status, answer.err) == (1, "")
