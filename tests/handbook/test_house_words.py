"""The dictionary of words to avoid: a reason for each, and codespell finds them where it should."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import DOCS, ROOT

WORDS = DOCS / "_support/house-words.txt"
CONFIG = DOCS / "_support/house-words.cfg"


def spelled(path: Path) -> str:
    """Return what codespell says of *path* with the dictionary and exceptions of the house."""
    command = (sys.executable, "-m", "codespell_lib", "--config", CONFIG, path)
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout


@pytest.mark.parametrize("line", WORDS.read_text("utf-8").splitlines())
def test_every_word_has_what_to_say_and_a_reason(line: str) -> None:
    word, _, advice = line.partition("->")
    instead, _, reason = advice.partition(", ")
    assert word == word.lower().strip()
    assert instead.strip()
    assert len(reason) > 8


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We organize it.", "organise"),
        ("Ask the chairman.", "women hold the post"),
        ("The Bureau of Labor Statistics and the World Health Organization say so.", ""),
        ("See [the plan](#sick-rota) and `color`.", ""),
        ("(sick-rota)=", ""),
        ("- [ ] I have planned a rota. {#fair-rota .retired}", ""),
    ],
)
def test_words_are_found_and_names_let_stand(tmp_path: Path, text: str, expected: str) -> None:
    page = tmp_path / "page.md"
    page.write_text(text + "\n", "utf-8")
    message = spelled(page)
    assert (expected in message) if expected else message == ""


def test_the_book_uses_none_of_them() -> None:
    assert spelled(Path("docs")) == ""
