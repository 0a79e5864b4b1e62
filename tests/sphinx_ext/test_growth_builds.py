"""What the extension adds to a build of one page grows with what is on the page, of any kind."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.growth import LIMIT

SIZE, RUNS = 1000, 3
LEAST = 0.3
"""Seconds below which what is added says nothing."""

KINDS: dict[str, Callable[[int], str]] = {
    "broken links": lambda at: f"## The heading {at} of many\n\n[x](#teh-heading-{at}-of-many)",
    "links": lambda at: f"## The heading {at} of many\n\n[x](#the-heading-{at}-of-many)",
    "checklists": lambda at: (
        f":::{{checklist}} List {at}\n:name: l-{at}\n\n- [ ] Do {at} now. {{#do-{at}}}\n:::"
    ),
    "nested lists": lambda at: (
        f":::{{checklist}} List {at}\n:name: l-{at}\n\n- [ ] Do {at}. {{#do-{at}}}\n"
        f"  - [ ] Then {at}. {{#then-{at}}}\n    - [ ] At last {at}. {{#last-{at}}}\n:::"
    ),
    "numbered items": lambda at: (
        f":::{{checklist}} List {at}\n:name: l-{at}\n\n1. [ ] Do {at} now. {{#do-{at}}}\n"
        f"2. [ ] Then {at}. {{#then-{at} after=do-{at} was=before-{at}}}\n:::"
    ),
    "substitutions": lambda at: (
        f":::{{checklist}} List {at}\n:name: l-{at}\n\n- [ ] Do {{{{ v }}}} {at}. {{#do-{at}}}\n:::"
    ),
    "blocks left out": lambda at: (
        f"::::{{only}} {'not ' * (at % 2)}html\n:::{{checklist}} List {at}\n:name: l-{at}\n\n"
        f"- [ ] Do {at} now. {{#do-{at}}}\n:::\n::::"
    ),
    "labels": lambda at: f"(label-{at})=\n## Head {at}\n\n{{ref}}`label-{at}` {{ref}}`lable-{at}`",
    "images": lambda at: f"![alt {at}](missing-{at}.png)",
    "footnotes": lambda at: f"Words[^n{at}]\n\n[^n{at}]: a note",
    "HTML": lambda at: f'<p id="p{at}"><a href="#p{at}">x</a><a href="#q{at}">y</a></p>',
    "suppressions": lambda at: f"% handbook: ignore missing-anchor -- why\n[x](#no-{at})",
    "stale suppressions": lambda _at: (
        "% handbook: ignore missing-anchor -- why\n\n- a\n\n      code"
    ),
    "empty lines": lambda _at: "\n" * 20,
    "tables": lambda at: f"| a | b |\n|---|---|\n| [x](#no-{at}) | c |",
    "fences": lambda at: f"```python\nx = {at}\n```",
    "equal links": lambda _at: "[x](#no)",
    "equal headings": lambda _at: "## The same",
    "unknown labels": lambda at: f"[words][unknown-{at}]",
    "addresses": lambda at: f"<https://example.org/{at}>",
}
CONF = """\
project = "Growth"
extensions = ["myst_parser", {extension}]
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence", "substitution"]
myst_substitutions = {{"v": "1.2"}}
html_theme = "basic"
suppress_warnings = ["myst", "image"]
{more}
"""


def build(folder: Path, kind: str, size: int, *, is_on: bool) -> float:
    """Return the processor seconds of a build with the extension, or without it."""
    folder.mkdir()
    extension, more = ('"handbook_ext"', 'handbook_id = "growth"') if is_on else ("", "")
    (folder / "conf.py").write_text(CONF.format(extension=extension, more=more), "utf-8")
    pieces = [KINDS[kind](at) for at in range(size)]
    (folder / "index.md").write_text("# Top\n\n" + "\n\n".join(pieces) + "\n", "utf-8")
    before = os.times().children_user
    command = [sys.executable, "-m", "sphinx", "-Q", "-b", "html", folder, folder / "out"]
    subprocess.run(command, check=False, capture_output=True)
    assert (folder / "out" / "index.html").exists()
    return os.times().children_user - before


@pytest.mark.soak
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_added_grows_with_the_page(tmp_path: Path, kind: str) -> None:
    added = {
        size: statistics.median(
            build(tmp_path / f"{size}-{run}-on", kind, size, is_on=True)
            - build(tmp_path / f"{size}-{run}-off", kind, size, is_on=False)
            for run in range(RUNS)
        )
        for size in (SIZE, 2 * SIZE)
    }
    assert added[2 * SIZE] <= LIMIT * max(added[SIZE], LEAST), added
