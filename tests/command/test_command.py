"""The command itself, whatever its subcommands do."""

from __future__ import annotations

import subprocess
import sys

import pytest

from handbook_ext import __version__, command
from handbook_ext.command.base import CommandError, Subparsers
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
        "import sys, handbook_ext.command\n"
        "print([m for m in sys.modules if m.partition('.')[0] in {'sphinx', 'docutils'}])"
    )
    assert run(sys.executable, "-c", code).stdout == "[]\n"


def test_what_it_does_not_know_is_a_usage_error() -> None:
    for arguments in ([], ["nothing-like-it"]):
        done = subprocess.run(
            [sys.executable, "-m", "handbook_ext", *arguments],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 2
        assert "usage: handbook" in done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (CommandError("docs has no conf.py."), 2, "handbook: docs has no conf.py.\n"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_what_a_user_can_cause_is_said_in_a_line(
    error: BaseException,
    status: int,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(command, "SUBCOMMANDS", (_Failing(error),))
    assert command.main(["fail"]) == status
    assert capsys.readouterr().err == words
