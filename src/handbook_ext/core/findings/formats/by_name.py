"""The table of all formats: what ``--format`` may name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handbook_ext.core.finding import Finding
from handbook_ext.core.findings.formats.annotations import to_github, to_gitlab
from handbook_ext.core.findings.formats.json_report import to_json
from handbook_ext.core.findings.formats.sarif_report import to_sarif
from handbook_ext.core.findings.formats.text_report import Lines, to_text

Format = Callable[[Sequence[Finding], Lines, str], str]
"""``format(findings, lines, folder) -> text``, ending in a newline where it is not empty.

*findings* are sorted. ``lines(file)`` gives a source's lines. *folder* is where the source
directory lies, seen from where the report is read: it stands before each file's name.
"""

FORMATS: dict[str, Format] = {
    "text": to_text,
    "json": to_json,
    "sarif": to_sarif,
    "github": to_github,
    "gitlab": to_gitlab,
}
