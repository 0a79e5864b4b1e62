"""What a campaign found, counted by class of mark, by tool and by reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from .camera.filled_in import DONE, EASY, HARD
from .camera.pictures import Made
from .reader_under_test import Answer, Readings

ASKED = ("scribbled out", "dot", "one stroke", "wording struck")
"""The classes of which at most 2 in 100 may be taken as sure."""
UNREAD = Answer("unread")


@dataclass(frozen=True)
class Judged:
    """One box: its truth beside the answer."""

    seed: int
    kind: str
    sheet: int
    box: str
    mark: str
    style: str
    tool: str
    tail: bool
    said: str
    reason: str
    confirmed: bool

    @property
    def easy(self) -> bool:
        """Whether the reader has to know."""
        return self.mark in EASY and not self.tail

    @property
    def wrong(self) -> bool:
        """Whether an answer given as sure is not what a person would say."""
        if self.mark in DONE:
            return self.said == "empty" and not self.confirmed
        # whoever marks words as void, or a line that is not there, has not done it
        return self.said == "done" and self.mark not in {"one stroke", "dot", "wording struck"}


@dataclass
class Scores:
    """All boxes of a campaign, and what became of its pages."""

    boxes: list[Judged] = field(default_factory=list)
    pages: Counter[str] = field(default_factory=Counter)
    refusals: Counter[str] = field(default_factory=Counter)
    strangers: list[dict[str, Any]] = field(default_factory=list)

    def add(self, made: Made, found: Readings) -> None:
        """Count a picture. A sheet that is not in it, or that is there twice, is a stranger."""
        expected = {one.printed.sheet.number: one for one in made.filled}
        if made.kind == "other edition":
            # the reader knows nothing of it, so nothing may come of it
            self.pages["refused"] += not found.sheets
            expected = {}
        read = {reading.sheet: reading for reading in found.sheets}
        for number in [r.sheet for r in found.sheets]:
            if number not in expected or len(read) < len(found.sheets):
                self.strangers.append({"seed": made.seed, "kind": made.kind, "sheet": number})
        self.refusals.update(found.refused)
        for number, filled in expected.items():
            reading = read.get(number)
            self.pages["read" if reading else "refused"] += 1
            for box, truth in filled.truth.items():
                if truth.mark == "printed":
                    continue
                answer = reading.answers.get(box, UNREAD) if reading else UNREAD
                self.boxes.append(
                    Judged(
                        made.seed, made.kind, number, box, truth.mark, truth.style, truth.tool,
                        truth.tail, *answer, bool(reading and reading.confirmed),
                    )
                )  # fmt: skip

    def merge(self, other: Scores) -> None:
        """Add what another counted."""
        self.boxes += other.boxes
        self.strangers += other.strangers
        self.pages.update(other.pages)
        self.refusals.update(other.refusals)

    def summary(self) -> dict[str, Any]:
        """Return the figures as JSON has them."""
        read = [box for box in self.boxes if box.said != "unread"]
        easy = [box for box in read if box.easy]
        classes = {mark: [b for b in read if b.mark == mark] for mark in (*EASY, *HARD)}
        tools = sorted({box.tool for box in easy})
        return {
            "synthetic": True,
            "pages": dict(self.pages),
            "refusals": dict(self.refusals),
            "strangers": self.strangers,
            "easy": _counted(easy),
            "classes": {
                mark: _counted(b for b in of if not b.tail) for mark, of in classes.items()
            },
            "near a neighbour's tail": _counted(b for b in read if b.tail and b.mark in EASY),
            "tools": {tool: _counted(b for b in easy if b.tool == tool) for tool in tools},
            "why asked": {
                mark: Counter(b.reason for b in of if b.said == "ask")
                for mark, of in classes.items()
            },
            "styles asked": Counter(f"{b.mark}, {b.style}" for b in easy if b.said == "ask"),
            "asked of easy": [asdict(box) for box in easy if box.said == "ask"],
            "wrong": [asdict(box) for box in read if box.wrong],
            "sure of hard": [asdict(b) for b in read if b.mark in ASKED and b.said != "ask"],
        }


def _counted(boxes: Iterable[Judged]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for box in boxes:
        counts["n"] += 1
        counts[box.said] += 1
        counts["wrong"] += box.wrong
    return dict(counts)


def table(summary: dict[str, Any]) -> str:
    """Return the figures as lines for people."""
    rows = [f"{'':24}     n   done  empty    ask  ask % sure % wrong"]
    named = [(f"  {mark}", counts) for mark, counts in summary["classes"].items()]
    named = [("the four easy classes", summary["easy"]), *named]
    named.append(("near a neighbour's tail", summary["near a neighbour's tail"]))
    named += [(f"easy, {tool or 'none'}", counts) for tool, counts in summary["tools"].items()]
    for name, counts in named:
        if n := counts.get("n", 0):
            done, empty, ask = (counts.get(said, 0) for said in ("done", "empty", "ask"))
            sure = 100 * (n - ask) / n
            rows.append(
                f"{name:24} {n:5} {done:6} {empty:6} {ask:6} {100 - sure:6.1f} {sure:6.1f}"
                f" {counts.get('wrong', 0):5}"
            )
    rows.append(f"pages {summary['pages']}, refused for {summary['refusals']}")
    rows.append(f"sheets that are not there, or twice: {len(summary['strangers'])}")
    for mark, reasons in summary["why asked"].items():
        if reasons and mark in EASY:
            counted = ", ".join(f"{count} {why}" for why, count in reasons.most_common())
            rows.append(f"asked of {mark}: {counted}")
    styles = summary["styles asked"].most_common(8)
    rows.append("styles asked most: " + ", ".join(f"{count} {name}" for name, count in styles))
    for box in summary["wrong"][:20]:
        rows.append("wrong: " + ", ".join(f"{key} {value}" for key, value in box.items()))
    return "\n".join(rows)


def misses(summary: dict[str, Any], kind: str) -> list[str]:
    """Return which of the promised figures *summary* does not hold."""
    found = []
    easy = summary["easy"]
    if easy.get("wrong"):
        found.append(f"{easy['wrong']} wrong answers given as sure")
    if summary["strangers"]:
        found.append(f"{len(summary['strangers'])} sheets that are not there, or twice")
    limit = {"photograph": 3.0, "scan": 2.0}.get(kind.split(maxsplit=1)[0])
    asked = 100 * easy.get("ask", 0) / max(easy.get("n", 0), 1)
    if limit and asked > limit:
        found.append(f"{asked:.1f} % asked, not {limit:g} %")
    if kind.startswith("one-bit"):
        return found
    for mark in ASKED:
        counts = summary["classes"][mark]
        n, sure = counts.get("n", 0), counts.get("n", 0) - counts.get("ask", 0)
        if sure > 0.02 * n:
            found.append(f"{sure} of {n} sure of {mark}, over 2 in 100")
    return found
