"""Writes the extension's reference from its code: rules, configuration values, commands.

``{rule-reference}``, ``{configuration-reference}`` and ``{command-reference}`` stand on the
pages under extension/, so that what they say is what the code does.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxDirective

from handbook_ext.cli import subcommands
from handbook_ext.cli.rules import severity
from handbook_ext.core.config import PDF_VALUES, VALUES
from handbook_ext.core.rules.registry import RULES

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


LEXERS = {"md": "md", "python": "python", "lock": "text", "redirects": "text", "json": "json"}
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
                f"{rule.summary} Severity: {severity(rule)}.",
                "",
                _as_code(rule.why),
                "It needs the HTML pages: `handbook check --quick` leaves it out."
                * rule.needs_html,
                "",
                *(
                    [f"With this in `{rule.lock_file}`:", *_example(rule.lock, "text")]
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
        names = {
            str: "string",
            bool: "true or false",
            list: "list of strings",
            dict: "dictionary",
        }
        text: list[str] = []
        for value in (*VALUES, *PDF_VALUES):
            head = f"`{value.name}` ({names[value.type]}, default `{value.default!r}`)"
            text += [head, f": {value.help}", ""]
        return self.parse_text_to_nodes("\n".join(text))


class CommandReference(SphinxDirective):
    """Every subcommand: what it does, how it is called, its arguments; common options once."""

    def run(self) -> list[nodes.Node]:
        """Return a section a subcommand, after one for the options that several have."""
        return self.parse_text_to_nodes("\n".join(command_text()), allow_section_headings=True)


def command_text() -> list[str]:
    """Return the lines of the reference of all subcommands."""
    subparsers = argparse.ArgumentParser(prog="handbook").add_subparsers()
    for subcommand in subcommands():
        subcommand.add(subparsers)
    # argparse has no public way to a parser's arguments; the first is --help
    arguments = {
        name: {_name(argument): argument for argument in parser._actions[1:]}  # noqa: SLF001
        for name, parser in subparsers.choices.items()
    }
    counts = Counter(
        (name, argument.help)
        for command_arguments in arguments.values()
        for name, argument in command_arguments.items()
    )
    common = {pair for pair, count in counts.items() if count > 3 and pair[0].startswith("-")}
    text = ["## Options of several commands", ""]
    text += [line for pair in counts if pair in common for line in _definition(*pair)]
    for name, parser in subparsers.choices.items():
        text += _command(name, parser.description or "", arguments[name], common)
    return text


Arguments = dict[str, argparse.Action]


def _command(
    name: str, words: str, arguments: Arguments, common: set[tuple[str, str | None]]
) -> list[str]:
    """Return the section of a command; *common* options stand elsewhere, with the same help."""
    own_arguments = {
        key: argument for key, argument in arguments.items() if (key, argument.help) not in common
    }
    usage = " ".join(
        ["handbook", name, *(_usage(key, argument) for key, argument in own_arguments.items())]
    )
    also = [f"`{key.partition(' ')[0]}`" for key in arguments if key not in own_arguments]
    return [
        f"(command-{name})=",
        f"## handbook {name}",
        "",
        words,
        "",
        "```text",
        usage,
        "```",
        "",
        *(
            line
            for key, argument in own_arguments.items()
            for line in _definition(key, argument.help)
        ),
        f"Also {', '.join(also)}." if also else "",
        "",
    ]


def _name(argument: argparse.Action) -> str:
    """Return an argument as a reader would name it: ``-o, --output FILE``, ``--json``, ``ID``."""
    return f"{', '.join(argument.option_strings)} {argument.metavar or ''}".strip()


def _usage(name: str, argument: argparse.Action) -> str:
    short = name.rpartition(", ")[2] + "…" * (argument.nargs == "+")
    return short if argument.required else f"[{short}]"


def _definition(name: str, words: str | None) -> list[str]:
    return [f"`{name}`", f": {_sentence(words)}", ""]


def _sentence(words: str | None) -> str:
    """Return an argument's help as running text."""
    text = _as_code(words or "")
    return f"{text[:1].upper()}{text[1:]}."


def _as_code(words: str) -> str:
    """Return *words* with options as code: ``--`` is a dash else."""
    return re.sub(r"--[a-z-]+", r"`\g<0>`", words)


def _example(source: str, lexer: str) -> list[str]:
    return ["", f"````{lexer}", source, "````", ""]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directives."""
    app.add_directive("rule-reference", RuleReference)
    app.add_directive("configuration-reference", ConfigurationReference)
    app.add_directive("command-reference", CommandReference)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
