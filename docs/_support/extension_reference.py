"""Writes the extension's reference from its code: rules and configuration values.

``{rule-reference}`` and ``{configuration-reference}`` stand on the pages under extension/,
so that what they say is what the code does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxDirective

from handbook_ext.core.config import VALUES
from handbook_ext.core.rules import RULES
from handbook_ext.pdf import CONFIG

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


LEXERS = {"md": "md", "python": "python", "lock": "text"}
"""What highlights a rule's examples, by their language."""


class RuleReference(SphinxDirective):
    """Every rule: code, severity, what it finds, why, an example and its repair."""

    def run(self) -> list[nodes.Node]:
        """Return a section a rule."""
        text: list[str] = []
        for rule in RULES.values():
            text += [
                f"({rule.code.lower()})=",
                f"## {rule.code} {rule.name}",
                "",
                f"{rule.summary} Severity: {rule.severity}.",
                "",
                rule.why,
                "",
                *(
                    ["With this in `checklists.lock`:", *_example(rule.lock, "text")]
                    * bool(rule.lock)
                ),
                "Reported:",
                *_example(rule.bad, LEXERS[rule.language]),
                "Right:",
                *_example(rule.good, LEXERS[rule.language]),
            ]
        return self.parse_text_to_nodes("\n".join(text), allow_section_headings=True)


class ConfigurationReference(SphinxDirective):
    """Every configuration value with its default and meaning."""

    def run(self) -> list[nodes.Node]:
        """Return a definition list."""
        names = {str: "string", bool: "true or false", list: "list of strings"}
        values: list[tuple[str, object, type, str]] = []
        values += [(one.name, one.default, one.type, one.help) for one in VALUES]
        values += [
            (f"handbook_pdf_{name}", default, kind, text) for name, default, kind, text in CONFIG
        ]
        text: list[str] = []
        for name, default, kind, meaning in values:
            text += [f"`{name}` ({names[kind]}, default `{default!r}`)", f": {meaning}", ""]
        return self.parse_text_to_nodes("\n".join(text))


def _example(source: str, lexer: str) -> list[str]:
    return ["", f"````{lexer}", source, "````", ""]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the two directives."""
    app.add_directive("rule-reference", RuleReference)
    app.add_directive("configuration-reference", ConfigurationReference)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
