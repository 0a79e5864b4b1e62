"""The extension's own words in the reader's language."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from babel.core import Locale, UnknownLocaleError
from sphinx.locale import get_translator

from handbook_ext.core.marked_messages import Plural, mark_plural

if TYPE_CHECKING:
    from collections.abc import Callable

CATALOG = "handbook_ext"

ITEMS = mark_plural("{n} item", "{n} items")

_SAMPLES = (*range(201), 10**6)
"""Counts that show all categories of any language's integers; French has one for a million."""


def translate(text: str) -> str:
    """Return *text* in the configured language."""
    return get_translator(CATALOG).gettext(text)


def translate_count(words: Plural, n: int, **fields: object) -> str:
    """Return *words* for the count *n* in the configured language, filled in."""
    return get_translator(CATALOG).ngettext(*words, n).format(n=n, **fields)


def plural_forms(words: Plural, language: str) -> str | dict[str, str]:
    """Return what a script needs to say *words* for any count.

    A script may not run the formula of a gettext catalogue, so this asks the catalogue here.
    The keys are CLDR's categories, which ``Intl.PluralRules`` gives (``one``, ``few``,
    ``other`` …), and single numbers where the catalogue does not do as its category does: it
    may lack the message, or have other rules. One text where the count makes no difference.
    """
    ngettext = get_translator(CATALOG).ngettext
    texts_by_count = {n: ngettext(*words, n) for n in _SAMPLES}
    if len(set(texts_by_count.values())) == 1:
        return texts_by_count[0]
    category = _categories(language)
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for n, text in texts_by_count.items():
        votes[category[n]][text] += 1
    usual = {name: texts.most_common(1)[0][0] for name, texts in votes.items()}
    special = {str(n): text for n, text in texts_by_count.items() if text != usual[category[n]]}
    return {"other": texts_by_count[_SAMPLES[-1]]} | usual | special


@lru_cache(maxsize=1)  # for all the words of a build
def _categories(language: str) -> dict[int, str]:
    category = _category(language)
    return {n: category(n) for n in _SAMPLES}


def _category(language: str) -> Callable[[int], str]:
    try:
        return Locale.parse(language).plural_form
    except (UnknownLocaleError, ValueError):
        return Locale("en").plural_form
