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
_FILLER = """
about actually again all along also always am among another any anybody anyone anything anyway
anywhere aren't around because been being between both but can can't could couldn't deal dealing
deals did didn't doesn't doing don't during each either else employee employees enough even ever
every everybody everyone everything exactly few get gets getting give given gives go goes going got
guess guy guys had hadn't handle handled handles handling hasn't haven't having he he's hed hello
her here here's hers hey him his how how's i'd i'll i'm i've into isn't just kind know least less
let lets like likely lot lots made make makes making many may maybe mean member members might more
most much must mustn't myself need needed needs now often ok okay other others own per person
please possible put rather really same several shall she she's should shouldn't since some somebody
someone something sort still stuff such supposed take taken takes taking tell than that's then
there there's these they'd they'll they're they've thing things think those through till tips too
trying until upon us use using versus very vs want wants wasn't well went weren't what what's when
when's where where's whether which while who who's whom whose why why's within won't worker workers
would wouldn't yes yet you'd you'll you're you've
"""
_FORMS = """
begin began begun, behaviour behavior, behavioural behavioral, break broke broken, build built,
burn burnt, buy bought, centre center, child children, choose chose chosen, defence defense,
draw drew drawn, fall fell fallen, feel felt, fight fought, find found, forget forgot forgotten,
grow grew grown, hide hid hidden, hold held, keep kept, labour labor, lead led, learn learnt,
leave left, lose lost, meet met, pay paid, prove proven, run ran, sell sold, send sent, show shown,
sleep slept, speak spoke spoken, spend spent, steal stole stolen, teach taught,
understand understood, win won, woman women, write wrote written
"""
STOP: Final = frozenset(_STOP.split())
"""Words that are not looked for. Sphinx's list is longer, and has "before", "after" and "how"."""
FILLER: Final = frozenset(_FILLER.replace("'", "").split())
"""Words of questions: what is asked for is said by the others, where there are any."""
DENIALS: Final = frozenset(
    word.replace("'", "") for word in _FILLER.split() if word.endswith("n't")
)
"""Those of them that turn what is said into its opposite."""
FORMS: Final = {form: word for word, *forms in map(str.split, _FORMS.split(",")) for form in forms}
"""Forms and spellings that a stemmer takes for words of their own, and the words they stand for."""

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
        self._stem: Callable[[str], str] = cache(sphinxs.lang.stem)

    def of(self, word: str) -> str:
        """Return the stem of a word; "lost" has that of "lose", "organize" that of "organise"."""
        return self._stem(FORMS.get(word, word).replace("z", "s"))

    def sought(self, text: str) -> list[str]:
        """Return the stems of *text* that can be looked for."""
        return [self.of(word) for word in split(text) if word not in STOP]
