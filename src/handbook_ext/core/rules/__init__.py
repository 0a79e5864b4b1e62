"""The rules, a module a family: code, name, words, examples, and the check that finds them.

HB1xx are about checklists, HB2xx about links and what they lead to, HB3xx about pages, HB4xx
about what was promised: by the last release, and in suppressions; HB5xx about links that lead
out of the book. Codes are never reused; a new rule takes the next number of its hundred.
:mod:`~handbook_ext.core.rules.registry` lists the families.
"""
