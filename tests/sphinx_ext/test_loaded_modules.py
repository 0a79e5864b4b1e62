"""A build loads what a build needs: nothing that only another command or another kind of page does.

Compared with a Sphinx that has MyST and not us, in processes of their own: Sphinx itself loads
requests and argparse, for its own link checker and command.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

OTHERS = {"babel.numbers", "gc", "sphinx.ext.ifconfig", "sphinx.ext.todo"}
"""What we take of other packages beyond what every build with MyST loads anyway.

Blocks of ``ifconfig`` and ``todo`` are told by their classes; Babel counts in the book's language.
"""
OF_OTHER_COMMANDS = ("handbook_ext.cli", "handbook_ext.external", "handbook_ext.pdf")
"""Packages of ours that no build of HTML needs, as long as nobody asks for a report as a file."""
WHERE_ASKED_FOR = (
    "handbook_ext.core.checklists.checklists_json_reader",
    "handbook_ext.core.checklists.ids_in_source",
    "handbook_ext.core.findings.formats.annotations",
    "handbook_ext.core.findings.formats.sarif_report",
    "handbook_ext.core.progress.clock",
    "handbook_ext.source.rest_blocks",
)
"""Modules of ours that a sound book in Markdown never needs."""

PAGE = """\
# Page

Read [the page](#page), {ref}`page`, and [more](https://example.org).

:::{checklist} List
:name: list

- [ ] Do it now, as [the page](#page) tells. {#do-it}
:::
"""
CONF = 'project, handbook_id = "Loaded", "loaded"\nextensions = [{}]\nmyst_heading_anchors = 2\n'
START = "import sys\n{}\nprint('\\n'.join(sys.modules))"
SPHINX = "from sphinx.cmd.build import main\nassert main(sys.argv[1:]) == 0"
HANDBOOK = "from handbook_ext.__main__ import main\nassert main() == 0"


def _book(root: Path, *extensions: str) -> Path:
    root.mkdir()
    named = ", ".join(f'"{extension}"' for extension in extensions)
    conf = CONF.format(named) + 'myst_enable_extensions = ["colon_fence"]\n'
    (root / "conf.py").write_text(conf, "utf-8")
    is_ours = "handbook_ext" in extensions
    (root / "index.md").write_text(f"(page)=\n{PAGE}" if is_ours else "# Page\n", "utf-8")
    return root


def _loaded(statements: str, *arguments: str | Path) -> set[str]:
    """Return the modules that a Python has loaded when it has run the *statements*."""
    command = [sys.executable, "-c", START.format(statements), *arguments]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines())


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("without")
    root = _book(folder / "book", "myst_parser")
    return _loaded(SPHINX, "-q", "-b", "html", root, folder / "out")


@pytest.mark.parametrize("name", [*OF_OTHER_COMMANDS, *WHERE_ASKED_FOR])
def test_what_is_not_to_be_loaded_exists(name: str) -> None:
    assert find_spec(name)


def _of(packages: tuple[str, ...], modules: set[str]) -> list[str]:
    return sorted(one for one in modules if one.startswith(packages))


def test_a_build_loads_nothing_that_other_commands_need(tmp_path: Path, without: set[str]) -> None:
    root = _book(tmp_path / "book", "myst_parser", "handbook_ext")
    ours = _loaded(SPHINX, "-qW", "-b", "html", root, tmp_path / "out") - without
    assert _of(OF_OTHER_COMMANDS + WHERE_ASKED_FOR, ours) == []
    assert {module for module in ours if not module.startswith("handbook_ext")} <= OTHERS
    assert "handbook_ext.core.rules.every_link" in ours


def test_a_check_without_external_links_loads_nothing_to_ask_for_them(
    tmp_path: Path, without: set[str]
) -> None:
    root = _book(tmp_path / "book", "myst_parser", "handbook_ext")
    loaded = _loaded(HANDBOOK, "check", root) - without
    assert _of(("handbook_ext.external", "handbook_ext.pdf", "typst", "pikepdf"), loaded) == []
    assert "handbook_ext.cli.check" in loaded


def test_the_package_alone_loads_no_sphinx() -> None:
    loaded = _loaded("import handbook_ext")
    assert _of(("sphinx", "docutils", "requests", "urllib3", "argparse", "typing"), loaded) == []
