"""The tools of a list in HTML: the line that stays in sight, and what stands once below it.

The script brings them to life, and the style sheet hides them till then.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.core.marked_messages import mark, mark_plural
from handbook_ext.sphinx_ext.builder_kinds import READINESS_PAGE, has_readiness_page
from handbook_ext.sphinx_ext.compat import sphinx_builders
from handbook_ext.sphinx_ext.nodes import checklist, checklist_item, elements
from handbook_ext.sphinx_ext.render.backup_messages import BACK_UP, PUT_BACK, RESTORE
from handbook_ext.sphinx_ext.render.readiness_messages import OWN
from handbook_ext.sphinx_ext.render.readiness_page import TITLE
from handbook_ext.sphinx_ext.render.script_messages import WHERE
from handbook_ext.sphinx_ext.translation.translated_messages import translate, translate_count

if TYPE_CHECKING:
    from sphinx.writers.html5 import HTML5Translator

ITEMS = mark_plural("{n} item.", "{n} items.")
OPTIONAL = mark_plural("{n} optional.", "{n} optional.")
NEXT = mark("Next")
LEFT = mark("Show what is left")
LEFT_BRIEF = mark("What is left")  # on the button where the line is narrow
MORE = mark("More")
IN_MENU = {
    "backup": BACK_UP,
    "restore": RESTORE,
    "print": mark("Print"),
    "reset": mark("Reset"),
}
"""What the menu offers, by class."""
NO_SCRIPT = mark("Without script this page cannot remember your ticks. You can print it.")
NO_SCRIPT_PDF = mark(
    "Without script this page cannot remember your ticks. You can print it, "
    "or tick the boxes of the PDF copy."
)


def markup(self: HTML5Translator, group: checklist) -> str:
    """Return what stands before the items of the list *group*."""
    items = [
        element
        for element in elements(group)
        if isinstance(element, checklist_item) and element["item_id"]
    ]
    counted = [item for item in items if not item["retired"] and not item["upcoming"]]
    required = sum(1 for item in counted if not item["optional"])
    optional = len(counted) - required
    return (
        f"{_line(group['title'], required)}"
        '<div class="hb-tools">'
        f'<p class="hb-rest">{translate_count(OPTIONAL, optional) if optional else ""}</p>'
        f'<p class="hb-where" data-room="{escape(translate(WHERE))}"></p>'
        f'<div class="hb-ways">{_ways(_readiness_link(self))}</div>'
        '<p class="hb-problem" role="alert" hidden></p>'
        f'<noscript><p class="hb-noscript">{_no_script(self)}</p></noscript></div>\n'
    )


def _line(title: str, required: int) -> str:
    """Return the line that stays while its list is in view: it stands beside what it stays with."""
    brief = f'<span class="hb-brief">{translate(LEFT_BRIEF)}</span>'
    return (
        '<div class="hb-line">'
        f'<p class="hb-score">{translate_count(ITEMS, required)}</p>'
        f"{_button('next', translate(NEXT))}"
        f'<button type="button" class="hb-left" aria-pressed="false">'
        f'<span class="hb-full">{translate(LEFT)}</span>{brief}</button>'
        f'<progress class="hb-bar" max="{max(required, 1)}" value="0"'
        f' aria-label="{escape(title)}"></progress></div>'
    )


def signature_lines() -> str:
    """Return what a mentor signs, on paper alone."""
    words = (OWN[name] for name in ("signName", "signDate", "signMentor", "signature"))
    lines = "".join(f"<span>{translate(str(word))}</span>" for word in words)
    return f'<p class="hb-sign">{lines}</p>'


def _button(name: str, words: str) -> str:
    return f'<button type="button" class="hb-{name}">{words}</button>'


def _ways(link: str) -> str:
    entries = "".join(_button(name, translate(words)) for name, words in IN_MENU.items())
    return (
        f'{link}<details class="hb-menu"><summary>{translate(MORE)}</summary>'
        f'<div class="hb-entries" tabindex="-1">{entries}<p class="hb-backed-up"></p></div>'
        f'</details><button type="button" class="hb-undo" hidden>{translate(PUT_BACK)}</button>'
    )


def _readiness_link(self: HTML5Translator) -> str:
    if not has_readiness_page(self.builder):
        return ""
    page = sphinx_builders.current_page(self.builder)
    address = self.builder.get_relative_uri(page, READINESS_PAGE)
    return f'<a class="hb-all" href="{escape(address)}">{translate(TITLE)}</a>'


def _no_script(self: HTML5Translator) -> str:
    """Return what there is without script: the PDF copy only where the site brings one along."""
    extra = (Path(self.builder.confdir, path) for path in self.config.html_extra_path)
    copies = (path.suffix == ".pdf" or any(path.glob("*.pdf")) for path in extra)
    return translate(NO_SCRIPT_PDF if any(copies) else NO_SCRIPT)
