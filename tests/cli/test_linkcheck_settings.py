"""What a project tells Sphinx's linkcheck holds for ``handbook external``, or is said not to."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from sphinx.builders import linkcheck

from handbook_ext.cli.linkcheck_settings import HONOURED, NOT_HONOURED
from tests.cli.conftest import Desk
from tests.support.linking_book import HASTY, LINK
from tests.support.small_web import Web

BY_CONF = [option for option in HASTY if option not in {"--retries", "0", "--timeout", "5"}]
CHECKING = Path("docs/extension/checking.md")


def test_every_setting_of_sphinx_is_known_here_and_on_the_page() -> None:
    source = Path(linkcheck.__file__).read_text("utf-8")
    names = set(re.findall(r"add_config_value\(\s*'(linkcheck_\w+)'", source))
    assert names
    assert names == HONOURED | NOT_HONOURED.keys()
    table = set(re.findall(r"^\| `(linkcheck_\w+)`", CHECKING.read_text("utf-8"), re.MULTILINE))
    assert table == names


@pytest.mark.parametrize(
    ("path", "conf", "code"),
    [
        ("rota#gone", "linkcheck_anchors = False", "HB502"),
        ("rota#gone", "linkcheck_anchors_ignore = ['go']", "HB502"),
        ("rota#gone", "linkcheck_anchors_ignore_for_url = ['.*/rota']", "HB502"),
        ("login", "linkcheck_allow_unauthorized = True", "HB504"),
        ("moved", "linkcheck_allowed_redirects = {'.*/moved': '.*/rota$'}", "HB503"),
        ("Rota/", "linkcheck_case_insensitive_urls = ['.*/Rota']", "HB503"),
        ("gone", "linkcheck_exclude_documents = ['ind']", "HB501"),
        ("gone", "linkcheck_ignore = ['.*/gone']", "HB501"),
    ],
)
def test_what_the_project_knows_of_is_not_said(
    desk: Desk, write: Callable[..., None], path: str, conf: str, code: str
) -> None:
    for settings, expected in (("", [code]), (f"{conf}\n", [])):
        write({"index.md": LINK.format(path)}, settings)
        answer = desk.run("external", "docs", "--format", "json", *HASTY)
        assert [finding["code"] for finding in answer.json["findings"]] == expected


@pytest.mark.parametrize(
    ("path", "conf", "code"),
    [
        ("rota#gone", "linkcheck_anchors_ignore = ['^gon$']", "HB502"),
        ("rota#gone", "linkcheck_anchors_ignore_for_url = ['.*/other']", "HB502"),
        ("forbidden", "linkcheck_allow_unauthorized = True", "HB504"),
        ("moved", "linkcheck_allowed_redirects = {'.*/moved': '.*/elsewhere'}", "HB503"),
        ("moved", "linkcheck_allowed_redirects = {}", "HB503"),
        ("moved", "linkcheck_case_insensitive_urls = ['.*']", "HB503"),
        ("gone", "linkcheck_exclude_documents = ['dex']", "HB501"),
    ],
)
def test_no_more_than_that_is_kept_silent(
    desk: Desk, write: Callable[..., None], path: str, conf: str, code: str
) -> None:
    write({"index.md": LINK.format(path)}, f"{conf}\n")
    answer = desk.run("external", "docs", "--format", "json", *HASTY)
    assert [finding["code"] for finding in answer.json["findings"]] == [code]


def test_attempts_are_as_many_as_the_project_says(
    desk: Desk, web: Web, write: Callable[..., None]
) -> None:
    conf = "linkcheck_retries = {}\nlinkcheck_rate_limit_timeout = 5\nlinkcheck_workers = 1\n"
    write({"index.md": LINK.format("flaky")}, conf.format(1))
    assert "503" in desk.run("external", "docs", *BY_CONF).out
    write({"index.md": LINK.format("dated")}, conf.format(2))
    assert desk.run("external", "docs", *BY_CONF).out == "No findings.\n"
    assert web.asked == ["HEAD /flaky", "HEAD /dated", "GET /dated"]


def test_the_command_line_counts_before_the_project(
    desk: Desk, web: Web, write: Callable[..., None]
) -> None:
    write({"index.md": LINK.format("slow")}, "linkcheck_timeout = 0.2\nlinkcheck_retries = 1\n")
    assert "no answer" in desk.run("external", "docs", *BY_CONF).out
    write({"index.md": LINK.format("flaky")}, "linkcheck_retries = 5\n")
    assert "503" in desk.run("external", "docs", *HASTY).out
    assert web.asked.count("HEAD /flaky") == 1


@pytest.mark.parametrize("name", NOT_HONOURED)
def test_a_setting_that_changes_nothing_is_named(
    desk: Desk, write: Callable[..., None], name: str
) -> None:
    value = {
        "linkcheck_auth": "[('.*', ('me', 'hunter2'))]",
        "linkcheck_request_headers": "{'*': {}}",
    }
    write({"index.md": LINK.format("rota")}, f"{name} = {value.get(name, 'True')}\n")
    answer = desk.run("external", "docs", *HASTY)
    assert f"{name} is not honoured: {NOT_HONOURED[name]}." in answer.err
    assert "hunter2" not in answer.err + answer.out
    write({"index.md": LINK.format("rota")})
    assert "is not honoured" not in desk.run("external", "docs", *HASTY).err


@pytest.mark.parametrize(
    ("conf", "words"),
    [
        ("linkcheck_timeout = 'x'", "linkcheck_timeout is 'x', which is no number from 0 on."),
        ("linkcheck_workers = -1", "linkcheck_workers is -1, which is no number from 0 on."),
        (
            "linkcheck_anchors_ignore = ['(']",
            "linkcheck_anchors_ignore has '(', which is no pattern",
        ),
    ],
)
def test_what_is_no_setting_is_said(
    desk: Desk, write: Callable[..., None], conf: str, words: str
) -> None:
    write({"index.md": "# Top\n"}, f"{conf}\n")
    answer = desk.run("external", "docs", *HASTY)
    assert (answer.status, answer.out) == (2, "")
    assert words in answer.err
