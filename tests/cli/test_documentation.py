"""What docs/extension says about progress: every example run, every promise looked up."""

from __future__ import annotations

import importlib
import json
import re
import shlex
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from sphinx.cmd import build

from handbook_ext.cli import (
    CLOSED,
    COULD_NOT_TELL,
    INTERRUPTED,
    NOT_PRINTED,
    make_parser,
)
from handbook_ext.core.checklists.checklists_json_reader import read_checklists_json
from handbook_ext.core.ids import fingerprint
from handbook_ext.core.progress.progress_file import REFUSALS, read_progress
from tests.cli.conftest import SCHEMA, Desk
from tests.conftest import DOCS
from tests.sphinx_ext.conftest import Book
from tests.support.pdf_copies import make_copy, with_pypdf

PAGES = {path.stem: path.read_text("utf-8") for path in (DOCS / "extension").glob("*.md")}
CONF = re.search(r"```python\n(.*?)```", PAGES["index"], re.DOTALL)[1]
LIST = re.search(r"```md\n(.*?)```", PAGES["index"], re.DOTALL)[1]
MINUTE = 60_000


def _unindented(text: str) -> str:
    return re.sub(r"(?m)^   ", "", text)


@pytest.fixture
def site(desk: Desk) -> Desk:
    """The desk with the site that the first page of the documentation builds."""
    (desk.folder / "checklists.json").unlink()
    book = Book(desk.folder / "docs")
    book.write({"conf.py": _unindented(CONF), "index.md": f"# On call\n\n{_unindented(LIST)}"})
    assert book.build().warnings == ""
    (desk.folder / "site").symlink_to(book.out)
    lists = read_checklists_json((book.out / "checklists.json").read_text("utf-8"))
    make_copy(desk.folder / "on-call.pdf", lists)
    return desk


def _examples(page: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a page's examples with what is printed below it."""
    for block in re.findall(r"```console\n(.*?)```", PAGES[page], re.DOTALL):
        for example in block.split("$ ")[1:]:
            command, _, printed = example.partition("\n")
            yield command, printed


NOTES = {"can-reach-both": "Both answered within five minutes."}
"""What the reader of the page writes into the filled copy."""


def test_the_example_does_what_the_page_says(site: Desk) -> None:
    """A minute passes with every command."""
    for command, printed in _examples("commands"):
        if command.startswith("handbook import"):
            copy = site.folder / "mine.pdf"
            with_pypdf(copy, {}, NOTES, copy)
        program, *arguments = shlex.split(command)
        assert program == "handbook"
        answer = site.run(*arguments)
        assert answer.err == ""
        assert answer.out.replace(str(site.folder), "/home/kim") == printed
        assert answer.status == (1 if arguments[0] == "diff" else 0)
        site.now += MINUTE
    SCHEMA.validate(site.content)


def test_the_file_on_the_page_is_one(site: Desk) -> None:
    text = re.search(r"```json\n(.*?)```", PAGES["progress"], re.DOTALL)[1]
    SCHEMA.validate(json.loads(text))
    progress = read_progress(text.encode())
    assert progress.left_out == []
    assert progress.to_json() == text
    site.path.write_text(text, "utf-8")
    shown = site.ok("status", "--json").json
    assert shown["other_editions"] == {}
    assert shown["reworded"] == []
    assert [item["state"] for item in shown["lists"][0]["items"]] == ["done", "na", "open"]


def test_the_page_names_every_reason_to_refuse_a_file() -> None:
    for sentence in REFUSALS.values():
        assert (
            f"- {sentence.partition(',')[0] if '{' in sentence else sentence}" in PAGES["progress"]
        )


def test_the_reference_says_of_every_option_what_the_command_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An option of several commands may mean another thing in one of them: ``-o``."""
    monkeypatch.syspath_prepend(DOCS / "_support")
    lines = importlib.import_module("extension_reference").command_text()
    shared, *sections = re.split(r"(?m)^\(command-\w+\)=\n", "\n".join(lines).replace("`", ""))
    subparsers = make_parser()._subparsers._group_actions[0].choices
    assert len(sections) == len(subparsers)
    for (name, parser), section in zip(subparsers.items(), sections, strict=True):
        assert section.startswith(f"## handbook {name}\n")
        for action in parser._actions[1:]:
            name_or_metavar = ", ".join([*action.option_strings, ""])[:-2] or action.metavar
            definition = rf"(?mi)^{re.escape(name_or_metavar)}\b.*\n: {re.escape(action.help)}\."
            also = re.search(rf"(?m)^Also .*{re.escape(name_or_metavar)}\b", section) and shared
            assert re.search(definition, section) or re.search(definition, also or ""), (
                name,
                name_or_metavar,
            )


def test_every_exit_status_stands_in_one_place() -> None:
    table = PAGES["commands"].partition("## Exit statuses")[2].partition("```")[0]
    stated = {
        int(status)
        for row in re.findall(r"(?m)^\| ([\d, ]+) \|", table)
        for status in row.split(",")
    }
    signals = {128 + number for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM)}
    assert stated == {0, 1, COULD_NOT_TELL, NOT_PRINTED, CLOSED, *signals}
    assert {INTERRUPTED} <= signals


def test_a_hosts_recipe_is_sound(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its commands are read by the programs that run them, and name what is in the book."""
    read_the_docs, pages = (
        yaml.safe_load(text)
        for text in re.findall(r"```yaml\n(.*?)```", PAGES["publishing"], re.DOTALL)
    )
    monkeypatch.chdir(desk.folder)
    assert read_the_docs["sphinx"]["configuration"] == "docs/conf.py"
    commands = read_the_docs["build"]["jobs"]["build"]["pdf"]
    commands += [step["run"] for step in pages["jobs"]["publish"]["steps"] if "run" in step]
    builds = []
    for command in commands:
        program, *arguments = shlex.split(re.sub(r"\$\{\{.*?\}\}", "REVISION", command))
        if program == "handbook":
            assert make_parser().parse_args(arguments).docs == Path("docs")
        if program == "sphinx-build":
            builds.append(build.get_parser().parse_args(arguments))
    assert [(options.sourcedir, options.outputdir) for options in builds] == [
        ("docs", "pdf"), ("docs", "pdf"), ("docs", "site"),
    ]  # fmt: skip
    (copy,) = builds[2].define
    assert copy == "html_extra_path=../pdf/on-call.pdf"
    assert pages["jobs"]["publish"]["steps"][-2]["with"]["path"] == builds[2].outputdir


SAME = [
    ("I read  *all* of\n  it.", "I **read** all of it."),
    ("I read [the notes](https://a.example/).", "I read [the notes](https://b.example/)."),
    ("I read the `notes`.", "I read the notes."),
    ("I \u201cread\u201d it \u2013 all\u2026", 'I "read" it -- all...'),
    ("Zo\u00eb", "Zoe\u0308"),
]
DIFFERENT = [
    ("I read it.", "I Read it."),
    ("I read it.", "I read it!"),
    ("I read [the notes](https://a.example/).", "I read [a note](https://a.example/)."),
    ("I run `make a`.", "I run `make b`."),
]


def test_what_counts_as_a_wording(desk: Desk) -> None:
    pairs = SAME + DIFFERENT
    items = "\n".join(
        f"- [ ] {text} {{#i{number}{side}}}\n"
        for number, pair in enumerate(pairs)
        for side, text in zip("ab", pair, strict=True)
    )
    book = Book(desk.folder / "docs").write(
        {"index.md": f"# B\n\n:::{{checklist}} L\n:name: l\n\n{items}:::\n"}
    )
    prints = {
        item["id"]: item["fingerprint"] for item in book.build().export()["lists"][0]["items"]
    }
    for number in range(len(pairs)):
        is_same = prints[f"i{number}a"] == prints[f"i{number}b"]
        assert is_same == (number < len(SAME)), pairs[number]
    assert prints["i5a"] == fingerprint("I read it.")


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, dict | list):
            yield from _keys(inner)


def test_every_key_of_an_answer_is_documented(desk: Desk) -> None:
    documented = set(re.findall(r"`(\w+)`", PAGES["commands"].partition("## Answers")[2]))
    desk.write("mine.json", {"led": {"state": {"value": "done", "at": [1, 0, "x"]}}, "gone": {}})
    desk.write("theirs.json", {"led": {"state": {"value": "open", "at": [2, 0, "x"]}}})
    record = {"state", "value", "at", "led"}
    for command in (
        ["tick", "led"], ["status"], ["snapshot", "s"], ["export", "-o", "x.json"],
        ["merge", "mine.json", "theirs.json", "-o", "y.json"], ["diff", "mine.json", "theirs.json"],
        ["rules"],
    ):  # fmt: skip
        assert set(_keys(desk.run(*command, "--json").json)) - record <= documented
