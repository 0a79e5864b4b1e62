"""The documentation's page on checking does what it says."""

from __future__ import annotations

import json
import re
import shlex

import pytest

from handbook_ext.cli import make_parser
from handbook_ext.core.findings.formats.by_name import FORMATS
from handbook_ext.core.findings.severity_policy import read_policy
from tests.cli.conftest import Desk
from tests.cli.test_documentation import PAGES, _examples
from tests.support.lockable_docs import CONF

PAGE = PAGES["checking"]


def _blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """The desk with the book of the page."""
    (desk.folder / "docs").mkdir()
    (desk.folder / "docs/conf.py").write_text(CONF, "utf-8")
    (desk.folder / "docs/index.md").write_text(_blocks("md")[0], "utf-8")
    return desk


def test_the_examples_do_what_the_page_says(desk: Desk) -> None:
    for (command, printed), status in zip(_examples("checking"), [1, 0], strict=True):
        answer = desk.run(*shlex.split(command)[1:])
        assert (answer.out, answer.status) == (printed, status)


def test_both_tables_of_severities_say_the_same(desk: Desk) -> None:
    values: dict[str, object] = {}
    exec(_blocks("python")[0], values)  # noqa: S102 - an example of ours
    (desk.folder / "pyproject.toml").write_text(_blocks("toml")[0], "utf-8")
    policy = read_policy(desk.folder / "docs", {})
    assert policy.levels == read_policy(desk.folder.parent, values["handbook_severities"]).levels
    assert len(policy.levels) == 2
    records = desk.run("check", "docs", "--format", "json").json["findings"]
    assert [(record["code"], record["severity"]) for record in records] == [
        ("HB106", "warning"), ("HB112", "error"),
    ]  # fmt: skip


REST = """\
On call
=======

{comment}
.. checklist:: Ready for your first on-call week
   :name: first-on-call-week

   - [x] I have shadowed one full shift. {{#shadowed-a-shift}}
"""


def test_a_suppression_forgives_what_it_names_however_it_is_written(desk: Desk) -> None:
    first, _, block = _blocks("md")[1].partition("\n")
    html, rest_comment = re.findall(r"`((?:<!--|\.\.) handbook: ignore HB112[^`]*)`", PAGE)
    for comment in (first, html):
        (desk.folder / "docs/index.md").write_text(f"# On call\n\n{comment}\n{block}", "utf-8")
        assert desk.run("check", "docs", "-W").out == "No findings.\n"
    (desk.folder / "docs/index.md").unlink()
    (desk.folder / "docs/index.rst").write_text(
        REST.format(comment=rest_comment.replace("HB112", "HB106")), "utf-8"
    )
    assert desk.run("check", "docs", "-W").out == "No findings.\n"


def test_the_json_is_a_report(desk: Desk) -> None:
    page = _blocks("md")[0].replace("[x]", "[ ]")
    (desk.folder / "docs/index.md").write_text(page, "utf-8")
    assert desk.ok("check", "docs", "--format", "json").out == _blocks("json")[0]
    assert json.loads(_blocks("json")[0])["summary"]["rules"] == {"HB112": 1}


def test_every_command_that_the_page_names_is_one() -> None:
    commands = re.findall(r"(handbook (?:check|external|rules|explain)[^`\n]*)", PAGE)
    assert len(commands) > 10
    for command in commands:
        make_parser().parse_args(shlex.split(command)[1:])
    assert re.findall(r"\| `(?!linkcheck_)(\w+)` \|", PAGE) == list(FORMATS)
