"""Sphinx's templates, compiled once a process: that is half of what a tiny book costs to build."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from jinja2.bccache import Bucket, BytecodeCache
from sphinx.jinja2glue import BuiltinTemplateLoader


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


class KeptTemplates(BuiltinTemplateLoader):
    """What ``template_bridge`` names in tests."""

    def init(self, *args: Any, **more: Any) -> None:
        super().init(*args, **more)
        self.environment.bytecode_cache = _KEPT
