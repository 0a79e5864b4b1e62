"""The command itself, whatever its subcommands do."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from handbook_ext import __version__, cli
from handbook_ext.cli.subcommand import CommandError, Subparsers
from tests.cli.conftest import Desk
from tests.conftest import run


class _Failing:
    """A subcommand that fails as it is told."""

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def add(self, subparsers: Subparsers) -> None:
        subparsers.add_parser("fail").set_defaults(run=self.run)

    def run(self, _args: object) -> int:
        raise self.error


def test_it_runs_as_a_module() -> None:
    assert run(sys.executable, "-m", "handbook_ext", "--version").stdout == (
        f"handbook_ext {__version__}\n"
    )


def test_it_answers_without_loading_sphinx() -> None:
    code = (
        "import sys, handbook_ext.cli\nhandbook_ext.cli.subcommands()\n"
        "print([m for m in sys.modules if m.partition('.')[0] in {'sphinx', 'docutils'}])"
    )
    assert run(sys.executable, "-c", code).stdout == "[]\n"


IS_ADDRESS = " is an address, and only files are read; fetch it first: curl -O"

HEAVY = {"dataclasses", "inspect", "difflib", "tempfile", "shutil", "importlib.metadata", "secrets",
         "tomllib", "socket", "unicodedata"}  # fmt: skip
"""Modules that take a quick command longer than its own work; see also tests/bench."""

OF_CHECKS = {"dataclasses", "inspect", "difflib"}
"""Modules that come with the rules: a rule's check stands beside it."""


@pytest.mark.parametrize(
    ("arguments", "unloaded"),
    [(["--version"], HEAVY | {"argparse", "pathlib", "hashlib"}), (["status"], HEAVY | {"hashlib"}),
     (["tick", "led"], HEAVY), (["rules"], HEAVY - OF_CHECKS | {"hashlib"})],
)  # fmt: skip
def test_what_a_quick_command_does_not_load(
    desk: Desk, arguments: list[str], unloaded: set[str]
) -> None:
    code = (
        "import sys\nfrom handbook_ext.cli import main\n"
        f"before = set(sys.modules)\nassert main({arguments}) == 0\n"
        f"print(sorted({unloaded} & set(sys.modules) - before), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "[]"


def test_alone_it_is_status(desk: Desk) -> None:
    desk.ok("tick", "led")
    assert desk.ok().out == desk.ok("status").out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["statsu"], "there is no command 'statsu'; did you mean 'status'?"),
        (["nothing-like-it"], "there is no command 'nothing-like-it'; handbook --help lists them."),
        (["check", ".", "--qick"],
         "handbook check has no option '--qick'; did you mean '--quick'?"),
        (["status", "--progres=p.json"],
         "handbook status has no option '--progres=p.json'; did you mean '--progress'?"),
        (["tick", "led", "--xyzzy"],
         "handbook tick has no option '--xyzzy'; handbook tick --help lists them."),
        (["status", "on-call", "leading"], "handbook status takes no 'leading' behind the others."),
        (["explain", "itm-without-id"],
         "there is no rule 'itm-without-id': did you mean item-without-id?"),
        (["status", "--book", "https://x.example/book"],
         f"https:/x.example/book{IS_ADDRESS} https://x.example/book/checklists.json"),
        (["check", "http://x.example/docs"],
         f"http:/x.example/docs{IS_ADDRESS} http://x.example/docs"),
        (["merge", "p.json", "ftp://x.example/p.json", "-o", "x.json"],
         f"ftp:/x.example/p.json{IS_ADDRESS} ftp://x.example/p.json"),
    ],
)  # fmt: skip
def test_what_is_misspelt_is_answered_with_the_nearest(
    desk: Desk, arguments: list[str], words: str
) -> None:
    assert desk.refused(*arguments) == words


@pytest.mark.parametrize("code", ["hb9", "HB99", "HB1O1", "hb1001"])
def test_the_code_of_a_rule_is_answered_with_one_that_is_much_like_it(
    desk: Desk, code: str
) -> None:
    assert re.fullmatch(
        rf"there is no rule '{code}': did you mean HB[1-5]\d\d\?", desk.refused("explain", code)
    )


def test_the_code_of_a_rule_in_small_letters_is_that_rule(desk: Desk) -> None:
    assert desk.ok("explain", "hb101").out == desk.ok("explain", "HB101").out


def test_a_path_that_cannot_be_looked_at_is_named_with_its_reason(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("loop").symlink_to("loop")
    long = "x" * 300
    assert desk.refused("check", "loop") == (
        "loop cannot be read: Too many levels of symbolic links."
    )
    assert desk.refused("check", long) == f"{long} cannot be read: File name too long."
    assert desk.refused("lock", "checklists.json") == (
        "checklists.json is no folder; the one with conf.py is wanted."
    )
    assert desk.refused("status", "--progress", "loop").startswith("loop cannot be read: Too many")
    assert desk.refused("tick", "led", "--progress", "loop").startswith("loop cannot be read: Too")

    def closed(path: Path) -> bool:  # as root, who runs the tests perhaps, nothing is
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "is_file", closed)
        answer = desk.run("status")
    assert (answer.status, answer.err) == (
        2, "handbook: checklists.json cannot be read: Permission denied.\n",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (CommandError("docs has no conf.py."), 2, "handbook: docs has no conf.py.\n"),
        (KeyboardInterrupt(), 130, ""),
        (KeyboardInterrupt(143), 143, ""),
        (
            OSError(5, "Input/output error", "a/b"),
            2,
            "handbook: a/b cannot be read: Input/output error.\n",
        ),
    ],
)
def test_what_a_user_can_cause_is_said_in_a_line(
    error: BaseException,
    status: int,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(cli, "MODULES", {"fail": "fail"})
    monkeypatch.setattr(cli, "subcommands", lambda _: [_Failing(error)])
    assert cli.main(["fail"]) == status
    assert capsys.readouterr().err == words
