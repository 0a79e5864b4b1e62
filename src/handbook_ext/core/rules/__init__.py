"""The one registry of rules: code, name, severity, and the words that explain it.

HB1xx are about checklists, HB2xx about links and what they lead to, HB3xx about pages, HB4xx
about what was promised: by the last release, and in suppressions; HB5xx about links that lead
out of the book. Codes are never reused; a new rule takes the next number of its hundred.
"""

from __future__ import annotations

from handbook_ext.core.rules.base import Rule, Severity
from handbook_ext.core.rules.checklists import CHECKLISTS
from handbook_ext.core.rules.external import EXTERNAL
from handbook_ext.core.rules.links import LINKS
from handbook_ext.core.rules.markup import MARKUP
from handbook_ext.core.rules.pages import PAGES
from handbook_ext.core.rules.releases import RELEASES
from handbook_ext.core.rules.report import REPORT

__all__ = ["RULES", "Rule", "Severity"]

RULES: dict[str, Rule] = {
    rule.name: rule
    for rule in (*CHECKLISTS, *MARKUP, *LINKS, *PAGES, *RELEASES, *REPORT, *EXTERNAL)
}
"""Every rule by its name, in the order of codes."""
