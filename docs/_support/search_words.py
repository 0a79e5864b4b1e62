"""The words of a text as the search sees them: split and stemmed here as in a reader's browser.

The script's half is docs/_theme/handbook/search/words.js; tests/vectors/words.json holds both.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from sphinx.search import IndexBuilder

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.environment import BuildEnvironment

_STOP = """
a an and are as at be by do does for from has have i if in is it its me my of on or our so that the
their them they this to was we were will with you your
"""
_LITTLE = """
about after again all also always another any anybody anyone anything because before both but can
could did done down each either else enough even ever every everybody everyone everything few first
five four get give go got had he her here hers him his how into just last least less let like made
make many may might more most much must need never new next no nobody not nothing now off often once
one only other out over own per put rather same said say second see several she should since some
somebody someone something still such take than then there these thing those three through till too
two under until up upon us use used very want well went what when where whether which while who
whose why without would yes yet
"""
_FILLER = """
actually all also am any anybody anyone anything anyway anywhere because been being but can cant
could couldnt did didnt do does doesnt doing dont else ever every everybody everyone everything
exactly get gets getting give given gives go goes going got guess had hadnt hasnt havent having he
hed hello her here heres hers hes hey him his how hows id ill im into isnt ive just kind know let
lets like likely lot lots made make makes making many may maybe mean might much must mustnt my
myself need needed needs now often ok okay please possible really shall she shes should shouldnt
so some somebody someone something sort still stuff such supposed take taken takes taking tell
than thats then there theres these theyd theyll theyre theyve thing things think those too trying
us use using very want wants wasnt went werent what whats when whens where wheres which while who
whom whos whose why whys will wont would wouldnt yes yet youd youll you're youve
"""
STOP: Final = frozenset(_STOP.split())
"""Words that are not looked for. Sphinx's list is longer, and has "before", "after" and "how"."""
LITTLE: Final = frozenset(_LITTLE.split())
"""Words that are found in titles, where "say no" says much, and not in texts."""

FILLER: Final = frozenset(_FILLER.replace("'", "").split())
"""Words of questions: what is asked for is said by the others, where there are any."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc", "'"))


def split(text: str) -> list[str]:
    """Return the words of *text*: lower case, without accents, possessive or apostrophes."""
    if not text.isascii():
        letters = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in letters if unicodedata.category(letter)[0] != "M")
        text = text.translate(_APOSTROPHES)
    return [_bare(word) for word in _WORD.findall(text.lower())]


def _bare(word: str) -> str:
    return word.removesuffix("'s").replace("'", "") if "'" in word else word


class Stems:
    """The stems of a book's language, and the script that finds the same in a browser."""

    def __init__(self, env: BuildEnvironment) -> None:
        language = env.config.html_search_language or env.config.language
        sphinxs = IndexBuilder(env, language, env.config.html_search_options, "")
        self.script = sphinxs.get_js_stemmer_code()
        self.of: Callable[[str], str] = cache(sphinxs.lang.stem)

    def sought(self, text: str) -> list[str]:
        """Return the stems of *text* that can be looked for."""
        return [self.of(word) for word in split(text) if word not in STOP]
