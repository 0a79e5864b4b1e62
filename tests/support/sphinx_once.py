"""What Sphinx does at the start of every build, done once a process.

Hundreds of books of two or three pages are built in the processes of the tests; without this,
most of their time goes to compiling the same templates, reading the same lists of installed
packages and making log records of what nobody asked to see.
"""

from __future__ import annotations

import logging
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

import sphinx.registry
import sphinx.theming
from jinja2.bccache import Bucket, BytecodeCache
from sphinx import jinja2glue

if TYPE_CHECKING:
    from types import CodeType


class _Kept(BytecodeCache):
    """Compiled templates by their key; Jinja sees itself whether a template has changed."""

    def __init__(self) -> None:
        self.codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.codes:
            bucket.load_bytecode(BytesIO(self.codes[bucket.key]))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.codes[bucket.key] = bucket.bytecode_to_string()


_KEPT = _Kept()
_STRINGS: dict[tuple[str, bool], CodeType] = {}


class KeptTemplates(jinja2glue.BuiltinTemplateLoader):
    """Sphinx's own way to its templates, with a memory."""

    def init(self, *args: Any, **more: Any) -> None:
        super().init(*args, **more)
        self.environment.bytecode_cache = _KEPT

    def render_string(self, source: str, context: dict[str, Any]) -> str:
        """Render a style sheet of a theme, say, of which Jinja keeps nothing itself."""
        # with translations, a template is compiled to other code
        key = (source, bool(self.environment.extensions))
        if key not in _STRINGS:
            _STRINGS[key] = self.environment.compile(source)
        template = self.environment.template_class.from_code(
            self.environment, _STRINGS[key], self.environment.make_globals(None)
        )
        return template.render(context)


def keep_what_never_changes() -> None:
    """Let each build of this process find what an earlier one has read or made."""
    jinja2glue.BuiltinTemplateLoader = KeptTemplates  # type: ignore[misc]
    for module in (sphinx.registry, sphinx.theming):
        module.entry_points = cache(module.entry_points)  # type: ignore[attr-defined]
    # Sphinx makes 700 such records a build, and drops each when its handlers have seen it
    logging.disable(logging.DEBUG)
