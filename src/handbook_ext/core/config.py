"""The extension's configuration, declared once: registered, documented and tested from here."""

from __future__ import annotations

import re
import reprlib
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from handbook_ext.core.ids import is_id, slug

_LETTER = re.compile("[a-z]")
_KINDS: dict[type, str] = {
    str: "a text", bool: "True or False", dict: "a dictionary", list: "a list of texts",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ConfigValue:
    """A value of ``conf.py``. *rebuild* says what a change of it makes stale.

    *words* are what a text, or the values of a dictionary, may be, where not anything goes.
    """

    name: str
    default: str | bool | dict[str, Any] | list[str]
    rebuild: Literal["", "env", "html"]
    help: str
    words: tuple[str, ...] = ()

    @property
    def type(self) -> type[str] | type[bool] | type[dict[str, Any]] | type[list[str]]:
        """The type that the value must have."""
        return type(self.default)

    def problem(self, value: object) -> str:
        """Return what to say where *value* is not what this value may be, else nothing."""
        if isinstance(self.default, list):
            fits = isinstance(value, (list, tuple)) and all(
                isinstance(element, str) for element in value
            )
        elif isinstance(self.default, bool):
            fits = value in (False, True)  # 0 and 1 mean the same
        else:
            fits = isinstance(value, self.type)
        if fits:
            return self._unknown_word(value) if self.words else ""
        kind = _KINDS[self.type]
        return f"{self.name} is {reprlib.repr(value)}, and must be {kind}: taken as not set"

    def _unknown_word(self, value: Any) -> str:
        known = f"and must be one of {str(self.words)[1:-1]}: taken as not set"
        if isinstance(value, str):
            return "" if value in self.words else f"{self.name} is {reprlib.repr(value)}, {known}"
        for key, word in value.items():
            if word not in self.words:
                message = f"{self.name} is {reprlib.repr(word)} for {reprlib.repr(key)}"
                return f"{message}, {known}"
        return ""


class Identity(NamedTuple):
    """Under which *id* a book keeps its readers' ticks, and what it was made of.

    ``given`` is right as ``conf.py`` has it, ``wrong`` a text that is no id; ``project`` stands
    for the project's name, ``nothing`` for a name without a Latin letter, or none at all.
    """

    id: str
    origin: Literal["given", "wrong", "project", "nothing"]


def identity(handbook_id: str, project: str, *, is_named: bool) -> Identity:
    """Return the identity of a book of the *project* with this *handbook_id*, which may be unfit.

    Without *is_named* the project's name is a placeholder, which every such project has.
    """
    if is_id(handbook_id):
        return Identity(handbook_id, "given")
    if handbook_id:
        return Identity(slug(handbook_id) or "handbook", "wrong")
    made = slug(project)
    is_own = is_named and _LETTER.search(made)
    return Identity(made or "handbook", "project" if is_own else "nothing")


VALUES = (
    ConfigValue(
        "handbook_id",
        "",
        "html",
        "The handbook's id, under which readers' ticks are kept. Set it once and never change "
        "it: another id is another handbook, which starts with empty lists. Without it the "
        "project's name is used, in lower case, and a book with checklists is told to have one.",
    ),
    ConfigValue(
        "handbook_edition",
        "",
        "html",
        "The edition that checklists.json names. Without it, Sphinx's release or version.",
    ),
    ConfigValue(
        "handbook_exercised_by",
        True,  # noqa: FBT003 - the default, named by its place
        "html",
        "Whether a section that checklist items link to ends with a line that names them.",
    ),
    ConfigValue(
        "handbook_readiness_page",
        True,  # noqa: FBT003 - the default, named by its place
        "html",
        'Whether the site gets the page "My readiness", where readers see how they stand with '
        "every list, keep snapshots and compare them.",
    ),
    ConfigValue(
        "handbook_check_links",
        True,  # noqa: FBT003 - the default, named by its place
        "env",
        "Whether links, labels and pages are checked in every build, rules HB2xx and HB3xx. "
        "What Sphinx and MyST warn of themselves is then said once, by the finding.",
    ),
    ConfigValue(
        "handbook_severities",
        {},
        "",
        'How severe findings are: for a rule\'s code or name "error", "warning" or "off", or a '
        "dictionary from globs of files to these.",
    ),
    ConfigValue(
        "handbook_external_ignore",
        [],
        "",
        "Addresses that handbook external does not ask for: regular expressions, each for the "
        "beginning of an address. Those of Sphinx's linkcheck_ignore are left out too.",
    ),
)

PDF_VALUES = (
    ConfigValue(
        "handbook_pdf_filename", "", "",
        "Name of the PDF file; made from the project's name by default.",
    ),
    ConfigValue(
        "handbook_pdf_title", "", "", "Title of the book; that of the root page by default."
    ),
    ConfigValue("handbook_pdf_subtitle", "", "", "Line under the title on the title page."),
    ConfigValue(
        "handbook_pdf_date", "", "", "Date on the title page; that of the sources by default."
    ),
    ConfigValue(
        "handbook_pdf_notice", "", "", "Line on the licence at the foot of the title page."
    ),
    ConfigValue("handbook_pdf_exclude", [], "", "Patterns of documents that the PDF leaves out."),
    ConfigValue(
        "handbook_pdf_root_page",
        True,  # noqa: FBT003 - the default, named by its place
        "",
        "Whether the root page's own text is printed, after the contents.",
    ),
    ConfigValue(
        "handbook_pdf_paper", "a4", "",
        'The paper that the PDF is made for: "a4" or "us-letter". Lines are as long on both.',
        ("a4", "us-letter"),
    ),
    ConfigValue(
        "handbook_pdf_twoside",
        False,  # noqa: FBT003 - the default, named by its place
        "",
        "Whether the PDF is to be bound: parts begin on right-hand pages, page numbers stand "
        "outside, and the inner margin is narrower. Margins are equal by default, for the screen.",
    ),
    ConfigValue(
        "handbook_pdf_addresses",
        True,  # noqa: FBT003 - the default, named by its place
        "",
        "Whether the PDF prints the address of a link out of the book: once, in the list of "
        "sources if that has it, else where it comes first.",
    ),
    ConfigValue(
        "handbook_pdf_fonts", [], "",
        "Fonts for what those in the PDF do not have: files, or folders with all below them, seen "
        "from the folder of conf.py. None of the system by default.",
    ),
    ConfigValue(
        "handbook_pdf_marks",
        True,  # noqa: FBT003 - the default, named by its place
        "",
        "Whether the pages of the PDF with boxes have marks at their corners and a code, so that "
        "what is ticked on paper can be read from a photograph; sheets.json says where it is.",
    ),
    ConfigValue(
        "handbook_pdf_progress", "", "",
        "A progress file, seen from the folder of conf.py, that the PDF is filled in with: a "
        "reader's ticks, notes and scores. Nothing of one by default.",
    ),
    ConfigValue(
        "handbook_pdf_strict",
        False,  # noqa: FBT003 - the default, named by its place
        "",
        "Whether there is no PDF of a book of which something is not printed as it was written: "
        "what stands in is an error, not a warning.",
    ),
    ConfigValue(
        "handbook_pdf_classes", {}, "",
        "How the PDF sets the paragraphs and containers of a class, a dictionary from classes to "
        '"bar", "quiet-bar" or "dashed-bar", at the side, or "label", in bold and never parted '
        "from what follows. Of a block's classes, the one that stands first here counts.",
        ("bar", "quiet-bar", "dashed-bar", "label"),
    ),
)  # fmt: skip
"""The values that the PDF's builder adds."""
