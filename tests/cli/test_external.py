"""``handbook external``: every address of a book, asked once, and each use reported."""

from __future__ import annotations

import json
import socket
import zlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from handbook_ext.core.finding import Rule
from handbook_ext.sphinx_ext.findings.reporting import EXTERNAL_RULES
from tests.cli.conftest import Answer, Desk
from tests.support.expectations import Expect, in_blocks, to_text
from tests.support.linking_book import HASTY, LINK
from tests.support.small_web import Web

MORE = 'myst_enable_extensions = ["substitution"]\n'

PAGES = {
    "index.md": """\
# Top

See [the rota](WEB/rota#nights), <WEB/gone>, and
[it again](WEB/rota#gone), [moved](WEB/moved#rota).

| a | b |
|---|---|
| [x](WEB/a#no) | [y](WEB/a#a) and [dead](WEB/gone) |

<p><a href="WEB/gone#x">raw</a> <img src=" WEB/missing "></p>

![picture](WEB/missing) `WEB/gone` and WEB/gone as text.

The {{ shift }}.

```python
"WEB/gone"
```

```{toctree}
:hidden:

rest
Out <WEB/gone>
```
""",
    "rest.rst": """\
Rest
====

Bare: WEB/gone, a `named <WEB/missing>`_ one, and WEB/gone.

.. image:: WEB/forbidden
   :target: WEB/rota#gone

See :pep:`8`.
""",
}
FOUND = Path(__file__).with_name("external.txt")
"""What is found in these pages; columns are those above."""


def _blocks(answer: Answer, web: Web) -> list[str]:
    """Return the findings as blocks, as if the address were WEB."""
    blocks = []
    for block in in_blocks(answer.out, "docs"):
        file, line, remainder = block.split(":", 2)
        column, words = remainder.split(" ", 1)
        text = PAGES[file].splitlines()[int(line) - 1]
        before = text.replace("WEB", web.address)[: int(column) - 1].replace(web.address, "WEB")
        message = words.replace(web.address, "WEB")
        blocks.append(f"{file}:{line}:{len(before) + 1} {message}")
    return blocks


@pytest.mark.parametrize("checks_links", [True, False])
def test_every_use_is_found_and_every_page_asked_once(
    desk: Desk, web: Web, write: Callable[..., None], checks_links: bool, expect: Expect
) -> None:
    shift = f'{MORE}myst_substitutions = {{"shift": "<WEB/broken>"}}\n'
    write(PAGES, f'{shift}handbook_check_links = {checks_links}\nlinkcheck_ignore = [".*pep-"]')
    answer = desk.run("external", "docs", *HASTY)
    expect(FOUND, to_text(_blocks(answer, web)))
    assert answer.status == 1
    assert answer.err == "handbook: 7 addresses: 7 asked, 0 from the cache.\n"
    assert Counter(request for request in web.asked if request.startswith("GET")) == {
        f"GET /{name}": 1 for name in ("a", "forbidden", "gone", "missing", "moved", "moved-again")
    } | {"GET /rota": 2}  # asked for, and moved to


def test_what_an_extension_adds_stands_where_its_address_does(
    desk: Desk, web: Web, write: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    conf = """
from docutils import nodes

def setup(app):
    app.connect("doctree-resolved", add)

def add(app, doctree, docname):
    for address in ("WEB/gone", "WEB/missing", "https://doi.org/10.1/a"):
        doctree += nodes.paragraph("", "", nodes.reference("", "x", refuri=address))
"""
    page = "# Top\n\n```{literalinclude} sources.txt\n```\n"
    write(
        {"index.md": page, "sources.txt": "\n url = {WEB/gone/too}, {WEB/gone},\ndoi = {10.1/a}"},
        conf,
    )

    resolve = socket.getaddrinfo

    def unknown(host: str, *arguments: object, **more: object) -> object:
        if host == "doi.org":
            raise socket.gaierror
        return resolve(host, *arguments, **more)

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    answer = desk.run("external", "docs", *HASTY)
    column = len(f" url = {{{web.address}/gone/too}}, {{") + 1
    assert f"docs/sources.txt:2:{column}: error HB501 dead-external-link: " in answer.out
    assert "docs/sources.txt:3:8: warning HB504 unreachable-host: https://doi.org" in answer.out
    assert "docs/index.md:1:1: error HB501 dead-external-link: " in answer.out


def test_addresses_from_an_inventory_are_nobodys(
    desk: Desk, web: Web, write: Callable[..., None]
) -> None:
    head = b"# Sphinx inventory version 2\n# Project: Tools\n# Version: 1\n# zlib:\n"
    objects = zlib.compress(b"rota std:label -1 gone#rota Rota\n")
    conf = 'extensions += ["sphinx.ext.intersphinx"]\n'
    conf += 'intersphinx_mapping = {"tools": ("WEB", "tools.inv")}\n'
    write({"index.md": "# Top\n\n[a](inv:tools#rota), {external:ref}`rota`.\n"}, conf)
    (desk.folder / "docs/tools.inv").write_bytes(head + objects)
    answer = desk.run("external", "docs", *HASTY)
    assert (answer.out, answer.status) == ("No findings.\n", 0)
    assert answer.err == "handbook: 0 addresses: 0 asked, 0 from the cache.\n"
    assert web.asked == []


@pytest.mark.parametrize(
    "case",
    [
        ("index.md", "[a](WEB/rota#übung)", "übung"),
        ("index.md", "[a](WEB/rota#%c3%bcbung)", "%c3%bcbung"),
        ("index.md", "<WEB/rota#übung>", "übung"),
        ("index.md", "[a][r]\n\n[r]: WEB/rota#größe", "größe"),
        ("index.md", "[a](<WEB/rota#a b>)", "a b"),
        ("index.md", "[a](WEB/rota#it's)", "it's"),
        ("index.md", '<p><a href="WEB/rota#a&amp;ü">a</a></p>', "a&amp;ü"),
        ("index.md", '<p><a href="WEB/rota#%C3%BC">a</a></p>', "%C3%BC"),
        ("index.rst", "`a <WEB/rota#übung>`_", "übung"),
        ("index.rst", "`a <WEB/rota#%C3%BCbung>`_", "%C3%BCbung"),
        ("index.rst", "WEB/rota#x%20y and so on", "x%20y"),
        ("index.rst", ".. raw:: html\n\n   <a href='WEB/rota#%fc'>a</a>", "%fc"),
    ],
)
def test_an_anchor_is_printed_as_its_author_wrote_it(
    desk: Desk, web: Web, write: Callable[..., None], case: tuple[str, str, str]
) -> None:
    file, source, written = case
    head = "Top\n===\n\n" if file.endswith("rst") else "# Top\n\n"
    write({file: f"{head}{source}\n"})
    answer = desk.run("external", "docs", "--format", "json", *HASTY)
    (record,) = answer.json["findings"]
    mark = '"' if "'" in written else "'"
    assert record["message"] == f"{web.address}/rota has no anchor {mark}{written}{mark}"
    before = source.partition(written)[0].rpartition("\n")[2].replace("WEB", web.address)
    assert record["column"] == len(before) + 1


RULED = sorted(EXTERNAL_RULES, key=lambda rule: rule.code)


@pytest.mark.parametrize("rule", RULED, ids=lambda rule: rule.name)
@pytest.mark.parametrize("kind", ["bad", "good"])
def test_a_rule_reports_its_bad_example_and_not_its_good_one(
    desk: Desk, web: Web, write: Callable[..., None], rule: Rule, kind: str
) -> None:
    example = getattr(rule, kind).replace("https://example.org", web.address)
    assert web.address in example
    write({"index.md": f"# Top\n\n{example}\n"})
    answer = desk.run("external", "docs", "-W", "--format", "json", *HASTY)
    rules = [(record["code"], record["severity"]) for record in answer.json["findings"]]
    assert rules == [(rule.code, rule.severity)] * (kind == "bad")
    assert answer.status == int(kind == "bad")


def test_what_is_excluded_is_not_asked_for(
    desk: Desk, web: Web, write: Callable[..., None]
) -> None:
    page = "# Top\n\n[a](WEB/gone), [b](WEB/missing), [c](WEB/broken), [d](WEB/rota#x)\n"
    write(
        {"index.md": page},
        "handbook_external_ignore = ['.*/gone']\nlinkcheck_ignore = ['.*/missing']\n",
    )
    answer = desk.run("external", "docs", *HASTY, "--exclude", ".*/broken", ".*#x")
    assert answer.out == "No findings.\n"
    assert web.asked == []
    answer = desk.run("external", "docs", *HASTY, "--exclude", "/gone", "--exclude", ".*#x")
    assert web.asked == ["HEAD /broken"]


def test_suppressions_and_severities_hold(desk: Desk, write: Callable[..., None]) -> None:
    forgiven = "# Top\n\n% handbook: ignore {} -- it is mended soon\n[the rota](WEB/gone)\n"
    write({"index.md": forgiven.format("HB501")})
    assert desk.run("external", "docs", *HASTY).out == "No findings.\n"
    write({"index.md": forgiven.format("HB501, HB502, HB203")})
    (line,) = desk.run("external", "docs", *HASTY, "--format", "github").out.splitlines()[:1]
    assert "line=4" not in line
    assert "no finding of HB502" in line
    output = desk.run("check", "docs").out
    assert "no finding of HB203" in output
    assert "of HB501" not in output
    write({"index.md": LINK.format("gone")}, "handbook_severities = {'HB501': 'warning'}\n")
    assert desk.run("external", "docs", *HASTY).status == 0
    write({"index.md": LINK.format("gone")}, "handbook_severities = {'HB501': 'off'}\n")
    assert desk.run("external", "docs", *HASTY).out == "No findings.\n"


def test_the_baseline_holds_and_check_leaves_its_entries_alone(
    desk: Desk, web: Web, write: Callable[..., None]
) -> None:
    write({"index.md": LINK.format("gone")})
    debts = [
        {"rule": "HB203", "file": "index.md", "target": "gone", "ordinal": 1},
        {"rule": "HB501", "file": "index.md", "target": f"{web.address}/gone", "ordinal": 1},
    ]
    path = desk.folder / "docs/findings-baseline.json"
    path.write_text(json.dumps({"version": 1, "findings": debts}), "utf-8")
    assert desk.run("external", "docs", *HASTY).out == "No findings.\n"
    assert "HB203 is mended" in desk.run("check", "docs").out
    desk.run("check", "docs", "--shrink-baseline")
    assert json.loads(path.read_text("utf-8"))["findings"] == debts[1:]
    write({"index.md": LINK.format("rota")})
    assert "HB501 is mended" in desk.run("external", "docs", *HASTY).out


@pytest.mark.parametrize(
    ("conf", "options", "words"),
    [
        ("", ["--max-age", "7"], "'7' is no age: write 12h, 7d, 2w or 0"),
        ("", ["--timeout", "nan"], "'nan' is no time: write seconds, up to 3600"),
        ("", ["--timeout", "x"], "'x' is no time"),
        ("", ["--max-time", "0"], "'0' is no time: write seconds, up to 86400"),
        ("", ["--max-time", "90000"], "'90000' is no time: write seconds, up to 86400"),
        ("", ["--retries", "-1"], "--retries"),
        ("", ["--retries", "11"], "'11' is no number from 0 to 10"),
        ("", ["--per-host", "0"], "'0' is no number from 1 to 16"),
        ("", ["--exclude", "("], "'(' is no regular expression: missing"),
        ("handbook_external_ignore = ['(']", [], "handbook_external_ignore has '(', which is no"),
        ("linkcheck_ignore = [1]", [], "linkcheck_ignore has 1, which is no pattern: "),
        ("x =", [], "docs cannot be built: "),
        ("handbook_severities = {'HB9': 'off'}", [], "names 'HB9', which is no rule"),
    ],
)
def test_what_it_cannot_do_is_said(
    desk: Desk, write: Callable[..., None], conf: str, options: list[str], words: str
) -> None:
    write({"index.md": "# Top\n"}, conf)
    answer = desk.run("external", "docs", *HASTY, *options)
    assert (answer.status, answer.out) == (2, "")
    assert words in answer.err


def test_no_build_asks_the_network(desk: Desk, web: Web, write: Callable[..., None]) -> None:
    local = "handbook_severities = {'local-address': 'off'}\n"
    write({"index.md": LINK.format("gone")}, local)
    assert desk.ok("check", "docs", "-W").out == "No findings.\n"
    assert web.asked == []
