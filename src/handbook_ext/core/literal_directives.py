"""Directives whose body and argument are no text for readers: code, formulas, drawings."""

from __future__ import annotations

_NAMES = """
code code-block code-cell sourcecode highlight literalinclude parsed-literal prompt
program-output command-output doctest testcode testoutput testsetup testcleanup
math mermaid graphviz graph digraph plantuml uml inheritance-diagram
autosummary default-role index meta productionlist role
"""
LITERAL_DIRECTIVES = frozenset(_NAMES.split())
