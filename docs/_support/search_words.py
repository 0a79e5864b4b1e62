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
actually all also am any anybody anyone anything anyway anywhere because been being but can can't
could couldn't did didn't do does doesn't doing don't else ever every everybody everyone
everything exactly get gets getting give given gives go goes going got guess had hadn't hasn't
haven't having he he's hed hello her here here's hers hey him his how how's i'd i'll i'm i've into
isn't just kind know let lets like likely lot lots made make makes making many may maybe mean
might much must mustn't my myself need needed needs now often ok okay please possible really shall
she she's should shouldn't so some somebody someone something sort still stuff such supposed take
taken takes taking tell than that's then there there's these they'd they'll they're they've thing
things think those too trying us use using very want wants wasn't went weren't what what's when
when's where where's which while who who's whom whose why why's will won't would wouldn't yes yet
you'd you'll you're you've
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
