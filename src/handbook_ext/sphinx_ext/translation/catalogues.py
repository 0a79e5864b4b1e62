"""Finds the translations of the extension's own words: the project's first, then those shipped.

Each is read from its ``.po`` as translators leave it, so that there is no compiled copy to go
stale, here or in a wheel; a ``.mo`` alone does as well. What one lacks the next one says, and
English what none has.
"""

from __future__ import annotations

import hashlib
import struct
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import PoFileError, read_po
from sphinx import locale
from sphinx.util import logging

from handbook_ext.sphinx_ext.translation.translated_messages import CATALOG

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from babel.messages.catalog import Catalog, Message
    from sphinx.application import Sphinx

logger = logging.getLogger(__name__)

SHIPPED = Path(__file__).parents[2] / "locale"


def load(app: Sphinx) -> None:
    """Settle what the extension's words are in the language of this build.

    Sphinx's own ``add_message_catalog`` would look into one folder, for compiled files only,
    and keep what an earlier build in the same process had found.
    """
    chain = NullTranslations()
    tail = chain
    for path in _files(app):
        translations = _read(path, app.config.language)
        if translations is not None:
            tail.add_fallback(translations)
            tail = translations
    locale.translators["general", CATALOG] = chain


def catalogue_digest(app: Sphinx) -> str:
    """Return a digest of the translations: where it changed all pages are written again."""
    texts = (path.read_bytes() for path in _files(app))
    return hashlib.sha256(b"\0".join(texts)).hexdigest()[:16]


def _files(app: Sphinx) -> Iterator[Path]:
    """Yield the files that translate into the language, or the language it is a variant of."""
    language = app.config.language
    folders = [Path(app.srcdir, locale_dir) for locale_dir in app.config.locale_dirs]
    for folder in (*folders, SHIPPED):
        for name in dict.fromkeys((language, language.partition("_")[0])):
            base = folder / name / "LC_MESSAGES" / CATALOG
            kinds = (base.with_suffix(suffix) for suffix in (".po", ".mo"))
            yield from [path for path in kinds if path.is_file()][:1]


def _read(path: Path, language: str) -> GNUTranslations | None:
    try:
        with path.open("rb") as file:
            if path.suffix == ".po":
                catalog = read_po(file, locale=language, abort_invalid=True)
            else:
                catalog = read_mo(file)
        for message in list(catalog):
            _check(message, catalog, path)
        compiled = BytesIO()
        write_mo(compiled, catalog)
        compiled.seek(0)
        return GNUTranslations(compiled)
    except (PoFileError, struct.error, OSError, ValueError, LookupError) as error:
        _warn(str(path), f"this catalogue cannot be read, and its words are left out: {error}")
        return None


def _check(message: Message, catalog: Catalog, path: Path) -> None:
    """Take out a translation that names what its message does not have: it can't be filled in."""
    if not message.id:
        return
    fields = _fields(_texts(message.id))
    uses = _fields(_texts(message.string))
    if None in uses or uses - fields:
        odd = ", ".join(f"{{{name}}}" for name in sorted(filter(None, uses - fields))) or "a brace"
        has = ", ".join(f"{{{name}}}" for name in sorted(filter(None, fields))) or "nothing"
        location = f"{path}:{message.lineno}" if message.lineno else str(path)
        _warn(location, f"this translation has {odd}, its message {has} to fill in; it is left out")
        catalog.delete(message.id)


def _texts(texts: str | Iterable[str] | None) -> list[str]:
    return [texts] if isinstance(texts, str) else list(texts or ())


def _fields(texts: list[str]) -> set[str | None]:
    """Return the names in braces; None where braces do not match."""
    try:
        parts = [part for text in texts for part in Formatter().parse(text)]
    except ValueError:
        return {None}
    return {field for _, field, _, _ in parts if field is not None}


def _warn(location: str, words: str) -> None:
    logger.warning("%s", words, location=location, type="handbook", subtype="words")
