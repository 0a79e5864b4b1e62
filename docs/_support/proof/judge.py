"""All faults of a page, as the command prints them and the tests want none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from proof import claims, exceptions, form, sentences, wording
from proof.reading import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from proof.claims import Figure
    from proof.exceptions import Argued
    from proof.reading import Page


@dataclass(frozen=True)
class Fault:
    """What is wrong where. *rule* is what an exception may be argued for, or empty."""

    page: str
    line: int
    rule: str
    message: str
    words: str = ""

    def __str__(self) -> str:
        return f"docs/{self.page}.md:{self.line}: {self.message}"


class Judge:
    """Judges pages; knows afterwards which exceptions were needed."""

    def __init__(self, items: set[str], argued: Iterable[Argued] | None = None) -> None:
        self.items = items
        self.argued = list(exceptions.load() if argued is None else argued)
        self.needed: set[Argued] = set()

    @classmethod
    def of(cls, book: Iterable[Page]) -> Judge:
        """Return a judge who knows the items of the book's checklists."""
        return cls({label for page in book if page.kind == "checklist" for label in page.labels})

    def faults(self, page: Page) -> list[Fault]:
        """Return the faults of *page* that nobody argued for."""
        return [fault for fault in self._all(page) if not self._argued(fault)]

    def figures(self, page: Page) -> list[Figure]:
        """Return the claims of *page*, with those argued for as such."""
        return [
            replace(figure, standing="argued")
            if figure.standing == "open" and self._argued(_figure(figure))
            else figure
            for figure in claims.claims(page)
        ]

    def _argued(self, fault: Fault) -> bool:
        for exception in self.argued:
            if (exception.rule, exception.page) == (
                fault.rule,
                fault.page,
            ) and exception.words in fault.words:
                self.needed.add(exception)
                return True
        return False

    def _all(self, page: Page) -> Iterator[Fault]:
        for line, message in form.faults(page, self.items):
            yield Fault(page.name, line, "", message)
        for rule, line, message in wording.faults(page):
            yield Fault(page.name, line, rule, message, message)
        for unit, text, count in sentences.too_long(page):
            words = f"{count} words in a sentence: {shown(text)[:90]}"
            yield Fault(page.name, unit.line, "long", words, shown(text))
        yield from (_figure(figure) for figure in claims.claims(page) if figure.standing == "open")
        if page.kind in sentences.PROSE_KINDS:
            yield from _measured(page)


def _measured(page: Page) -> Iterator[Fault]:
    mean, ease = sentences.mean(page), sentences.ease(page)
    least, most = sentences.MEAN
    if not least <= mean <= most:
        target = f"wanted {least:.0f} to {most:.0f}"
        yield Fault(page.name, 1, "mean", f"{mean:.1f} words a sentence on average; {target}")
    if ease < sentences.EASE:
        yield Fault(page.name, 1, "ease", f"reading ease {ease:.1f}; wanted {sentences.EASE:.0f}")


def _figure(figure: Figure) -> Fault:
    text = shown(figure.sentence)
    message = (
        f"{figure.kind} without source in its sentence or row: {figure.words!r} in {text[:100]!r}"
    )
    return Fault(figure.page, figure.line, "figure", message, text)
