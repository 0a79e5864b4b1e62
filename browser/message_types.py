"""Writes src/messages.d.ts: the names of the messages that a page hands to its scripts.

With them tsc sees a name that is asked for and not handed over; tests/messages.test.js finds one
that is handed over and never asked for. ``--check`` fails where the file is not what it should be.
"""

from __future__ import annotations

import sys
from pathlib import Path

from handbook_ext.sphinx_ext.render.script_messages import (
    FOR_COPIES,
    FOR_READINESS,
    IN_SUMMARY,
    ON_ECHO,
    ON_PAGE,
)

PATH = Path(__file__).parent / "src/messages.d.ts"
HEADER = "/** Written by message_types.py, from the messages that the extension hands out. */\n"


def text() -> str:
    """Return what the file should hold."""
    groups = {
        "PageMessage": ON_PAGE,
        "EchoMessage": ON_ECHO,
        "EditionMessage": FOR_READINESS | FOR_COPIES,
        "SummaryMessage": IN_SUMMARY,
    }
    types = (
        f"\nexport type {name} =\n" + "".join(f"  | '{key}'\n" for key in sorted(messages))
        for name, messages in groups.items()
    )
    return HEADER + "".join(f"{one.rstrip()};\n" for one in types)


def main(arguments: list[str]) -> int:
    """Write the file, or see that it is right."""
    if "--check" not in arguments:
        PATH.write_text(text(), "utf-8", newline="\n")
    elif PATH.read_text("utf-8") != text():
        print(f"{PATH.name} does not name the messages: run make scripts", file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
