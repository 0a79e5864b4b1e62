"""The registry: every rule once, in order, without Sphinx, and known to the type checker."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path
from pkgutil import iter_modules

from mypy import api

from handbook_ext.core import rules
from handbook_ext.core.finding import Rule
from handbook_ext.core.rules import link_judges, project_prefixes, registry

BLOCKED = ("sphinx", "docutils", "myst_parser", "markdown_it", "requests", "handbook_ext.source")
WITHOUT = """\
import sys
sys.modules.update(dict.fromkeys({blocked}))
from handbook_ext.core.rules.registry import CHECKLIST_CHECKS, LINK_CHECKS, RULES
print(len(RULES), len(CHECKLIST_CHECKS), len(LINK_CHECKS))
"""


def test_the_registry_needs_no_sphinx() -> None:
    command = [sys.executable, "-c", WITHOUT.format(blocked=BLOCKED)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    lengths = (registry.RULES, registry.CHECKLIST_CHECKS, registry.LINK_CHECKS)
    assert (done.stdout.split(), done.stderr) == ([str(len(listed)) for listed in lengths], "")


def test_every_family_is_registered() -> None:
    names = {f"{rules.__name__}.{module.name}" for module in iter_modules(rules.__path__)}
    registered = [family.__name__ for family in registry.FAMILIES]
    others = [link_judges.__name__, project_prefixes.__name__, registry.__name__]
    assert sorted([*registered, *others]) == sorted(names)


def test_codes_and_names_are_given_once_and_in_order() -> None:
    declared = {
        id(value): value
        for family in registry.FAMILIES
        for value in vars(family).values()
        if isinstance(value, Rule)
    }.values()
    assert max(Counter(rule.code for rule in declared).values()) == 1
    assert max(Counter(rule.name for rule in declared).values()) == 1
    assert [*registry.RULES.values()] == sorted(declared, key=lambda rule: rule.code)
    assert all(rule.name == name for name, rule in registry.RULES.items())


def test_a_constant_is_named_as_its_rule() -> None:
    for family in registry.FAMILIES:
        for constant, rule in vars(family).items():
            if isinstance(rule, Rule):
                assert constant == rule.name.upper().replace("-", "_")


SNIPPET = """\
from handbook_ext.core.model import Location
from handbook_ext.core.rules import toctrees

toctrees.ORPHAN_PAGE.at(Location("a.md"), "no table of contents names this page")
toctrees.ORPAN_PAGE.at(Location("a.md"), "no table of contents names this page")
"""


def test_a_misspelt_rule_is_an_error_of_types(tmp_path: Path) -> None:
    snippet = tmp_path / "snippet.py"
    snippet.write_text(SNIPPET, "utf-8")
    out, err, status = api.run(["--strict", "--config-file=", "--no-incremental", str(snippet)])
    assert (status, err) == (1, "")
    (said,) = [line for line in out.splitlines() if ": error: " in line]
    assert said.startswith(f'{snippet}:5: error: Module has no attribute "ORPAN_PAGE"')
