"""Catalogues of translations, as a translator's program writes and compiles them."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


def catalogue_text(entries: dict[str, str]) -> str:
    """Return a catalogue as a translator's program writes it."""
    lines = (
        f"msgid {json.dumps(k, ensure_ascii=False)}\nmsgstr {json.dumps(v, ensure_ascii=False)}\n"
        for k, v in entries.items()
    )
    return HEADER + "\n".join(lines)


def write_catalogue(entries: dict[str, str], path: Path) -> None:
    """Write a compiled catalogue, as Sphinx reads it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as target:
        write_mo(target, read_po(BytesIO(catalogue_text(entries).encode()), locale="de"))
