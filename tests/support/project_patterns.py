"""Every regular expression of the project and how it is used.

Read from modules and their sources, so that a new one is found without anybody remembering.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

METHODS = frozenset({"match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split"})


class Use(NamedTuple):
    """A pattern, where it stands, and a method that is called with it."""

    where: str
    pattern: re.Pattern[str]
    method: str


def uses(modules: list[ModuleType]) -> tuple[list[Use], list[str]]:
    """Return the uses of patterns in *modules*, and where one stands that the code makes up."""
    trees = {module.__name__: ast.parse(_source(module)) for module in modules if module.__file__}
    called = _called(trees)
    all_uses: list[Use] = []
    unknown: list[str] = []
    for module in modules:
        for name, pattern in _global(module):
            where = f"{module.__name__}: {name}"
            methods = _methods(called, module.__name__, name)
            all_uses += [Use(where, pattern, method) for method in sorted(methods)]
        for call in _written(trees[module.__name__]):
            text = _value(call.args[0], module)
            where = f"{module.__name__}: {ast.unparse(call)}"
            if text is None:
                unknown.append(where)
                continue
            code = ast.unparse(call)
            flags = [flag for flag in re.RegexFlag if f"re.{flag.name}" in code]
            pattern = re.compile(text, sum(flags))
            method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
            methods = {method} if method in METHODS else METHODS
            all_uses += [Use(where, pattern, method) for method in sorted(methods)]
    return all_uses, unknown


def _source(module: ModuleType) -> bytes:
    with open(module.__file__ or "", "rb") as file:  # noqa: PTH123
        return file.read()


def _global(module: ModuleType) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the patterns that *module* and its classes have, alone or in containers."""
    classes = [entry for entry in vars(module).values() if isinstance(entry, type)]
    spaces = [vars(module), *(vars(cls) for cls in classes if cls.__module__ == module.__name__)]
    for name, value in ((name, value) for space in spaces for name, value in space.items()):
        several = value.values() if isinstance(value, dict) else value
        for candidate in (
            several if isinstance(several, (tuple, list, type({}.values()))) else (value,)
        ):
            if isinstance(candidate, re.Pattern):
                yield name, _of_text(candidate)


def _of_text(pattern: re.Pattern[str] | re.Pattern[bytes]) -> re.Pattern[str]:
    """Return the pattern of bytes as one of text: it is tried with the same input."""
    if isinstance(pattern.pattern, str):
        return cast("re.Pattern[str]", pattern)
    return re.compile(pattern.pattern.decode(), pattern.flags | re.ASCII)


def _called(trees: dict[str, ast.Module]) -> dict[tuple[str, str], set[str]]:
    """Return which methods are called with a name, by module, and under "" in all of them."""
    called: dict[tuple[str, str], set[str]] = defaultdict(set)
    for module, tree in trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in METHODS:
                owner = node.value.value if isinstance(node.value, ast.Subscript) else node.value
                name = owner.id if isinstance(owner, ast.Name) else "?"
                called["", name].add(node.attr)
                called[module, name].add(node.attr)
                if name.islower() and not hasattr(str, node.attr):
                    called[module, ""].add(node.attr)  # by another name
    return called


def _methods(
    called: dict[tuple[str, str], set[str]], module: str, name: str
) -> set[str] | frozenset[str]:
    elsewhere = set() if name.startswith("_") else called["", name]
    return called[module, name] | elsewhere or called[module, ""] or METHODS


def _written(tree: ast.Module) -> Iterator[ast.Call]:
    """Yield the calls of ``re`` within functions; what stands outside is seen by its name."""
    for function in ast.walk(tree):
        if isinstance(function, (ast.FunctionDef, ast.Lambda)):
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                    owner = node.func.value
                    if (
                        isinstance(owner, ast.Name)
                        and owner.id == "re"
                        and node.func.attr in {*METHODS, "compile"}
                    ):
                        yield node


def _value(node: ast.expr, module: ModuleType) -> str | None:
    """Return the pattern that *node* writes, with some name for each that is escaped."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.Call(func=ast.Attribute(attr="escape")):
            return "name"
        case ast.FormattedValue(value=value):
            return _value(value, module)
        case ast.Name(id=name):
            return getattr(module, name, None)
        case ast.JoinedStr(values=parts):
            texts = [_value(part, module) for part in parts]
        case ast.BinOp(left=left, right=right):
            texts = [_value(left, module), _value(right, module)]
        case _:
            texts = [None]
    return None if None in texts else "".join(filter(None, texts))


_LITERAL = re.compile(
    r"(?<=[(=,!&|:?])\s*+/(?![*/])((?:\\.|\[(?:\\.|[^\]\\])*+\]|[^/\\\n\[])++)/([a-z]*+)"
)


def in_script(script: Path) -> Iterator[Use]:
    """Yield the patterns of a script, as far as Python writes them alike."""
    for text, flags in _LITERAL.findall(script.read_text("utf-8")):
        alike = text.replace(r"\p{Surrogate}", "[\\ud800-\\udfff]").replace(r"\/", "/")
        alike = re.sub(r"\\p\{[LNM]\}", r"\\w", alike)
        pattern = re.compile(alike, re.IGNORECASE * ("i" in flags))
        yield Use(f"{script.name}: /{text}/", pattern, "search")
        yield Use(f"{script.name}: /{text}/", pattern, "sub")
