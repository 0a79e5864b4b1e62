"""Which rules a project wants, how severe, and in which files."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Literal, cast, get_args

from handbook_ext.core.finding import Severity
from handbook_ext.core.rules.registry import find_rule, nearest_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from handbook_ext.core.finding import Finding, Rule

Level = Literal[Severity, "off"]
LEVELS: Final[tuple[str, ...]] = (*get_args(Severity), "off")

CONF_NAME: Final = "handbook_severities"
PYPROJECT_NAME: Final = "tool.handbook_ext.severities"

_PARTS = re.compile(r"(\*\*/|\*\*|\*|\?)")
_WILD = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
_EVERYWHERE: Final = "**"


class PolicyError(Exception):
    """A table of severities, or the file it stands in, is not sound; says what to change."""


@dataclass(frozen=True)
class Policy:
    """What a project made of the rules: by rule's name, globs of files with their levels."""

    levels: Mapping[str, Mapping[str, Level]] = field(default_factory=dict)

    def level(self, rule: Rule, file: str) -> Level:
        """Return how severe *rule* is in *file*; of the globs that match, the last one counts."""
        severity: Level = rule.severity if rule.on else "off"
        for glob, level in self.levels.get(rule.name, {}).items():
            if _pattern(glob).fullmatch(file):
                severity = level
        return severity

    def apply(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return *findings* without those that are off, each with the severity it has here."""
        levels = [
            (finding, self.level(finding.rule, finding.location.file)) for finding in findings
        ]
        return [replace(finding, severity=level) for finding, level in levels if level != "off"]


def parse_policy(table: Any, source: str) -> Policy:
    """Return what *table*, the value of *source* in a file, says; raises PolicyError."""
    if not isinstance(table, dict):
        raise PolicyError(f"{source} must be a table of rules and severities, not {table!r}")
    return Policy({_rule(key, source).name: _globs(table[key], key, source) for key in table})


def _rule(name: Any, source: str) -> Rule:
    rule = find_rule(name) if isinstance(name, str) else None
    if rule is None:
        near = nearest_rule(name) if isinstance(name, str) else ""
        hint = f"did you mean {near}?" if near else "handbook rules lists them"
        raise PolicyError(f"{source} names {name!r}, which is no rule: {hint}")
    return rule


def _globs(value: Any, key: str, source: str) -> dict[str, Level]:
    globs = value if isinstance(value, dict) else {_EVERYWHERE: value}
    for glob, level in globs.items():
        if level not in LEVELS or not isinstance(glob, str):
            where = f" for {glob!r}" if globs is value else ""
            raise PolicyError(
                f"{source} gives {key}{where} the severity {level!r}: write "
                f"{', '.join(map(repr, LEVELS[:-1]))} or {LEVELS[-1]!r}"
            )
    return cast("dict[str, Level]", globs)


@lru_cache(maxsize=256)
def _pattern(glob: str) -> re.Pattern[str]:
    """Return *glob* as a pattern of whole paths: only ``**`` goes across folders."""
    parts = (_WILD.get(part, re.escape(part)) for part in _PARTS.split(glob))
    return re.compile("".join(parts), re.DOTALL)


def repository_root(folder: Path) -> Path | None:
    """Return the nearest folder at or above *folder* that holds a git repository, or None."""
    return next(
        (directory for directory in (folder, *folder.parents) if (directory / ".git").exists()),
        None,
    )


def read_policy(folder: Path, conf: Any) -> Policy:
    """Return the policy of the book in the absolute *folder*; raises PolicyError.

    *conf* is its value in ``conf.py``. The project's file is the nearest ``pyproject.toml`` with
    such a table, in *folder* or above it, up to the root of its repository where it is in one.
    A rule that *conf* names is as *conf* says.
    """
    conf_policy = parse_policy(conf, CONF_NAME)
    project = Policy()
    root = repository_root(folder)
    for directory in (folder, *folder.parents):
        path = directory / "pyproject.toml"
        if path.is_file() and (table := _table(path)) is not None:
            project = parse_policy(table, f"{PYPROJECT_NAME} in {path}")
            break
        if directory == root:
            break
    return Policy({**project.levels, **conf_policy.levels})


def _table(path: Path) -> Any:
    try:
        content: Any = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise PolicyError(f"{path} cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise PolicyError(f"{path} is no sound TOML file: {error}") from None
    for key in PYPROJECT_NAME.split("."):
        content = content.get(key) if isinstance(content, dict) else None
    return content
