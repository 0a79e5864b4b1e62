"""What is to be explained about one project, and its figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.foreign import builds, dead_links, links_said
from tests.foreign.comparison import compare
from tests.foreign.differences import Difference
from tests.foreign.environment import SetUpError
from tests.foreign.places import fault_of_place, split_lines

if TYPE_CHECKING:
    from pathlib import Path

    from tests.foreign.builds import Build, Check
    from tests.foreign.comparison import Comparison
    from tests.foreign.dead_links import DeadLink, Page
    from tests.foreign.messages import Message
    from tests.foreign.projects import Project


@dataclass
class Judgement:
    """What came out for one project."""

    figures: dict[str, float] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)


class Sources:
    """The lines of a project's sources."""

    def __init__(self, tree: Path, env: Path) -> None:
        self._tree, self._env = tree, env
        self._lines: dict[str, list[str] | None] = {}

    def lines(self, file: str) -> list[str] | None:
        """Return the lines of a file; None where there is none."""
        if file not in self._lines:
            path = self._env / file[6:] if file.startswith("<env>/") else self._tree / file
            is_file = bool(file) and path.is_file()
            text = path.read_text("utf-8", "replace") if is_file else None
            self._lines[file] = None if text is None else split_lines(text)
        return self._lines[file]

    def line(self, file: str, number: int) -> str:
        """Return a line without the white space around it, empty where there is none."""
        lines = self.lines(file) or []
        return lines[number - 1].strip() if 1 <= number <= len(lines) else ""


def judge(project: Project, *, anew: bool = True) -> Judgement:
    """Build a project in all ways, or take what was built last, and compare."""
    plain, ours, checked = builds.build_all(project) if anew else builds.built_last(project)
    if plain.crash:
        raise SetUpError(f"it cannot be built: {plain.crash}")
    sources = Sources(ours.tree, project.folder / "env")
    findings = [message for message in ours.messages if message.code]
    compared = compare(plain.messages, ours.messages)
    pages, dead = _links(ours)
    _, dead_without = _links(plain)
    extra = [
        finding
        for finding in compared.extra
        if not links_said.borne_out(finding, dead, pages, project.docs)
    ]
    result = Judgement()
    result.differences = [
        *([Difference("crash", ours.crash)] if ours.crash else []),
        *compared.differences(sources.line),
        *(Difference("extra", str(said), said.where, sources.line(said.file, said.line))
          for said in extra),
        *_wrong_places(set(findings) - compared.moved, sources),
        *links_said.unseen(dead, ours.messages, project.docs, pages),
        *links_said.made(dead, dead_without),
        *statuses(plain, ours, checked),
        *repetitions(ours, checked),
    ]  # fmt: skip
    result.figures = _figures(plain, ours, compared, len(pages), len(dead))
    return result


def _figures(
    plain: Build, ours: Build, compared: Comparison, pages: int, dead: int
) -> dict[str, float]:
    return {
        "pages": pages,
        "warnings": len(plain.messages),
        "warnings left": sum(not message.code for message in ours.messages),
        "findings": sum(bool(message.code) for message in ours.messages),
        "replaced": len(compared.replaced),
        "dead links": dead,
        "seconds without us": round(plain.seconds, 2),
        "seconds with us": round(ours.seconds, 2),
    }


def _links(build: Build) -> tuple[dict[str, Page], list[DeadLink]]:
    pages = dead_links.read_site(build.out)
    return pages, list(dead_links.dead_links(pages, dead_links.files_of(build.out)))


def _wrong_places(findings: set[Message], sources: Sources) -> list[Difference]:
    faults = (
        (finding, fault_of_place(finding, sources.lines(finding.file)))
        for finding in sorted(findings, key=lambda said: (said.file, said.line, said.column))
    )
    return [
        Difference(
            "place", f"{finding}: {fault}", finding.where, sources.line(finding.file, finding.line)
        )
        for finding, fault in faults
        if fault
    ]  # fmt: skip


def statuses(plain: Build, ours: Build, checked: Check) -> list[Difference]:
    """Return what is odd about exit statuses, from what was said in each."""
    has_error = any(message.code and message.level == "ERROR" for message in ours.messages)
    wanted = {
        "sphinx-build without us": (plain.status, 0),
        "sphinx-build -W without us": (plain.strict_status, int(bool(plain.messages))),
        "sphinx-build": (ours.status, int(has_error)),
        "sphinx-build -W": (ours.strict_status, int(bool(ours.messages))),
        "handbook check": (checked.status, int(has_error)),
        "handbook check -W": (checked.strict_status, int(bool(ours.messages))),
    }
    return [
        Difference("status", f"{command} exits with {status}, not with {right}")
        for command, (status, right) in wanted.items()
        if status != right
    ]


def repetitions(ours: Build, checked: Check) -> list[Difference]:
    """Return which findings a second build or ``handbook check`` gives differently."""

    def found(messages: list[Message]) -> Counter[str]:
        return Counter(
            f"{said.code} {said.line}:{said.column} {said.sentence}"
            for said in messages
            if said.code
        )

    first = found(ours.messages)
    pairs = {"second build": found(ours.repeated), "handbook check": checked.found}
    return [
        Difference("repeat", f"{name} {word}: {text}")
        for name, counted in pairs.items()
        for word, texts in (("lacks", first - counted), ("adds", counted - first))
        for text in texts.elements()
    ]
