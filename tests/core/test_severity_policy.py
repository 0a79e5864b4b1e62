"""Severities by rule and by files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from handbook_ext.core.finding import Finding, Rule
from handbook_ext.core.findings import severity_policy as module
from handbook_ext.core.findings.severity_policy import (
    Policy,
    PolicyError,
    find_rule,
    parse_policy,
    read_policy,
    repository_root,
)
from handbook_ext.core.model import Location
from handbook_ext.core.rules.attribute_blocks import INVALID_ID
from handbook_ext.core.rules.item_ids import ITEM_LINK_WITH_PAGE, UNKNOWN_ITEM

OFF = Rule("HB999", "not-asked-for", "warning", "s", "w", "b", "g", on=False)


def _finding(rule: Rule, file: str = "a.md") -> Finding:
    return rule.at(Location(file), "m")


def _levels(policy: Policy, *files: str) -> list[str]:
    return [policy.level(INVALID_ID, file) for file in files]


def test_without_a_policy_a_rule_is_as_severe_as_it_says() -> None:
    findings = [_finding(INVALID_ID), _finding(ITEM_LINK_WITH_PAGE)]
    assert Policy().apply(findings) == findings
    assert [problem.severity for problem in findings] == ["error", "warning"]


@pytest.mark.parametrize("name", ["HB103", "invalid-id"])
def test_a_rule_goes_by_code_or_name(name: str) -> None:
    findings = [_finding(INVALID_ID), _finding(UNKNOWN_ITEM)]
    softer = parse_policy({name: "warning"}, "s").apply(findings)
    assert [problem.severity for problem in softer] == ["warning", "error"]
    assert parse_policy({name: "off"}, "s").apply(findings) == findings[1:]


def test_of_the_globs_that_match_the_last_one_counts() -> None:
    policy = parse_policy({"HB103": {"**": "warning", "old/**": "off", "old/new.md": "error"}}, "s")
    assert _levels(policy, "a.md", "x/old/a.md", "old/a.md", "old/x/a.md", "old/new.md") == [
        "warning", "warning", "off", "off", "error",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("glob", "matching", "not_matching"),
    [
        ("*.md", ["a.md", ".md"], ["a/b.md", "a.mdx", "xa.rst"]),
        ("**/*.md", ["a.md", "a/b.md", "a/b/c.md"], ["a.rst"]),
        ("a/**", ["a/b.md", "a/b/c"], ["a", "b/a/c"]),
        ("a/**/z.md", ["a/z.md", "a/b/z.md", "a/b/c/z.md"], ["a/xz.md", "az.md"]),
        ("a?.md", ["ab.md"], ["a/.md", "a.md"]),
        ("a+(b).md", ["a+(b).md"], ["aab.md"]),
        ("../conf.py", ["../conf.py"], ["conf.py"]),
    ],
)
def test_globs(glob: str, matching: list[str], not_matching: list[str]) -> None:
    policy = Policy({"invalid-id": {glob: "off"}})
    assert _levels(policy, *matching) == ["off"] * len(matching)
    assert _levels(policy, *not_matching) == ["error"] * len(not_matching)


def test_a_rule_that_is_off_by_default_can_be_asked_for() -> None:
    assert Policy().level(OFF, "a.md") == "off"
    asked = Policy({OFF.name: {"part/**": "error"}})
    assert (asked.level(OFF, "a.md"), asked.level(OFF, "part/a.md")) == ("off", "error")


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ([], "t must be a table of rules and severities, not []"),
        ({"HB199": "off"}, "t names 'HB199', which is no rule: did you mean HB1"),
        (
            {"invalid-ids": "off"},
            "t names 'invalid-ids', which is no rule: did you mean invalid-id",
        ),
        ({"zzz": "off"}, "t names 'zzz', which is no rule: handbook rules lists them"),
        ({1: "off"}, "t names 1, which is no rule"),
        ({"HB103": "of"}, "t gives HB103 the severity 'of': write 'error', 'warning' or 'off'"),
        ({"HB103": None}, "t gives HB103 the severity None"),
        ({"HB103": ["off"]}, "t gives HB103 the severity ['off']"),
        ({"HB103": {"a/**": "no"}}, "t gives HB103 for 'a/**' the severity 'no'"),
        ({"HB103": {1: "off"}}, "t gives HB103 for 1 the severity 'off'"),
    ],
)
def test_what_is_not_sound_is_named_with_the_way_out(table: Any, words: str) -> None:
    with pytest.raises(PolicyError) as error:
        parse_policy(table, "t")
    assert words in str(error.value)


def test_a_rule_is_found_by_code_and_by_name() -> None:
    assert find_rule("HB103") is find_rule("invalid-id") is INVALID_ID
    assert find_rule("HB10") is None
    assert module.nearest_rule("HB1O3").startswith("HB1")
    assert module.nearest_rule("qqqqqq") == ""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "repo/.git").mkdir(parents=True)
    (tmp_path / "repo/x/docs").mkdir(parents=True)
    return tmp_path / "repo/x/docs"


def _toml(folder: Path, *lines: str) -> None:
    text = "\n".join(["[tool.handbook_ext.severities]", *lines])
    (folder / "pyproject.toml").write_text(text, "utf-8")


def test_the_nearest_table_up_to_the_repositorys_root_counts(docs: Path) -> None:
    repo = docs.parent.parent
    _toml(repo.parent, 'HB103 = "off"')
    assert repository_root(docs) == repo
    assert read_policy(docs, {}) == Policy()
    _toml(repo, 'HB103 = { "a.md" = "off" }')
    (docs / "pyproject.toml").write_text("[project]\n", "utf-8")
    assert _levels(read_policy(docs, {}), "a.md", "b.md") == ["off", "error"]
    _toml(docs.parent, 'invalid-id = "warning"')
    assert _levels(read_policy(docs, {}), "a.md") == ["warning"]


def test_a_book_in_no_repository_finds_its_projects_file(tmp_path: Path) -> None:
    _toml(tmp_path, 'HB103 = "off"')
    assert _levels(read_policy(tmp_path / "docs", {}), "a.md") == ["off"]


def test_conf_py_wins_rule_by_rule(docs: Path) -> None:
    _toml(docs, 'HB103 = "off"', 'HB112 = "error"')
    policy = read_policy(docs, {"invalid-id": {"a.md": "warning"}})
    assert _levels(policy, "a.md", "b.md") == ["warning", "error"]
    assert policy.level(ITEM_LINK_WITH_PAGE, "a.md") == "error"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[tool.handbook_ext\n", "pyproject.toml is no sound TOML file: "),
        ("\xff", "pyproject.toml is no sound TOML file: "),
        ("x = " + "[" * 5000, "pyproject.toml is no sound TOML file: "),
        ("[tool.handbook_ext]\nseverities = 1", "pyproject.toml must be a table of rules"),
        ("[tool.handbook_ext.severities]\nHB1 = 'off'", "pyproject.toml names 'HB1'"),
    ],
)
def test_a_file_that_is_not_sound_is_named(docs: Path, text: str, words: str) -> None:
    (docs / "pyproject.toml").write_bytes(text.encode("latin-1"))
    with pytest.raises(PolicyError) as error:
        read_policy(docs, {})
    assert words in str(error.value)
    assert str(docs) in str(error.value)


def test_other_tools_tables_are_left_alone(docs: Path) -> None:
    (docs / "pyproject.toml").write_text("tool = 1\n", "utf-8")
    assert read_policy(docs, {}) == Policy()
