"""No regular expression takes more than its share of time, whatever it is given.

Each of the package, the handbook and the scripts is tried with input made from itself, as it is
used; a new one needs nothing to be tried. What is meant: twice the input, about twice the time.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from functools import partial
from typing import TYPE_CHECKING

import pytest

import handbook_ext
import tests.support.growth as growth_module
from tests.conftest import DOCS, ROOT
from tests.support.growth import check_growth, seconds
from tests.support.project_patterns import Use, in_script, uses
from tests.support.regex_attacks import Attack, attacks

if TYPE_CHECKING:
    from types import ModuleType

FOREIGN = {
    "handbook_ext.cli.external: re.compile(text)",
    "handbook_ext.cli.linkcheck_settings: re.compile(cast('str', pattern))",
    "handbook_ext.core.findings.severity_policy: re.compile(''.join(parts), re.DOTALL)",
    "handbook_ext.core.rules.every_link: re.fullmatch(role_pattern, name)",
    "handbook_ext.core.rules.every_link: re.fullmatch(target_pattern, link.target)",
}
"""Patterns that users write on their own command line and in their own configuration."""
LENGTHS = (128, 600, 4000)
SUSPICIOUS = 0.004
"""Seconds: ten times what the longest text should take."""


def modules(monkeypatch: pytest.MonkeyPatch) -> list[ModuleType]:
    names = [
        module.name for module in pkgutil.walk_packages(handbook_ext.__path__, "handbook_ext.")
    ]
    for folder in ("_support", "_theme"):
        monkeypatch.syspath_prepend(DOCS / folder)
        names += [path.stem for path in sorted((DOCS / folder).glob("*.py"))]
    return [importlib.import_module(name) for name in names if not name.endswith("__main__")]


def run(use: Use, attack: Attack, length: int) -> None:
    call = getattr(use.pattern, use.method)
    result = call("", attack.text(length)) if "sub" in use.method else call(attack.text(length))
    if use.method == "finditer":
        list(result)


def is_suspicious(use: Use, attack: Attack, length: int) -> bool:
    """Whether a text of this length takes longer than it should, three times over."""
    return all(seconds(partial(run, use, attack), length, 1) > SUSPICIOUS for _ in range(3))


def fault(use: Use) -> str:
    """Return what takes a pattern too long, if anything does."""
    for attack in attacks(use.pattern):
        described = f"{use.where} .{use.method}, {use.pattern.pattern!r}, {attack}"
        # what is exponential tells at once, and must not be given more
        if any(is_suspicious(use, attack, length) for length in range(12, 40, 4)):
            return f"{described}: exponential"
        if any(is_suspicious(use, attack, length) for length in LENGTHS):
            try:
                check_growth(partial(run, use, attack), 64)
            except AssertionError as error:
                return f"{described}: {error}"
    return ""


def test_no_pattern_takes_more_than_its_share_of_time(monkeypatch: pytest.MonkeyPatch) -> None:
    pattern_uses, unknown = uses(modules(monkeypatch))
    assert set(unknown) == FOREIGN, "write the pattern so that it can be told, outside of functions"
    static = [*(ROOT / "browser/src").rglob("*.js"), *(DOCS / "_theme").rglob("*.js")]
    scripts = [use for script in sorted(static) for use in in_script(script)]
    assert len(pattern_uses) > 100, "few of the patterns were found"
    assert len(scripts) > 5, "few of the scripts' patterns were found"
    once = {(use.pattern, use.method): use for use in (*pattern_uses, *scripts)}
    assert not list(filter(None, map(fault, once.values())))


@pytest.mark.parametrize(
    ("pattern", "flags", "method"),
    [
        (r"[a-z](-?[a-z0-9]+)*", 0, "fullmatch"),
        (r"(?:a|b|ab)*c", 0, "match"),
        (r"^\s*:?file:", re.MULTILINE, "search"),
        pytest.param(r"[\s\d.]*[;,\s]\s*url\s*=", 0, "match", marks=pytest.mark.soak),
        pytest.param(r'"(?:\\.|[^"\\])*"|#(\w+)', 0, "finditer", marks=pytest.mark.soak),
        pytest.param(
            r"^.*\bauto\w+.*(?<!\w)name\s*$", re.MULTILINE, "search", marks=pytest.mark.soak
        ),
        pytest.param(r"\s+$", 0, "sub", marks=pytest.mark.soak),
    ],
)
def test_what_takes_too_long_is_found(
    pattern: str, flags: int, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # further attempts are for what is sound and was disturbed
    monkeypatch.setattr(growth_module, "ATTEMPTS", 1)
    assert fault(Use("here", re.compile(pattern, flags), method))
