"""What a project tells Sphinx's ``linkcheck`` builder, as far as ``handbook external`` obeys it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, cast

from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.rules.external_links import MOVED_EXTERNAL_LINK
from handbook_ext.external.request_limits import RequestLimits
from handbook_ext.sphinx_ext.compat.sphinx_helpers import is_set

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator, Mapping

    from sphinx.config import Config

    from handbook_ext.core.finding import Finding
    from handbook_ext.external.address_findings import AddressUse
    from handbook_ext.external.answer import Answer

HONOURED: Final = frozenset({
    "linkcheck_allow_unauthorized", "linkcheck_allowed_redirects", "linkcheck_anchors",
    "linkcheck_anchors_ignore", "linkcheck_anchors_ignore_for_url",
    "linkcheck_case_insensitive_urls", "linkcheck_exclude_documents", "linkcheck_ignore",
    "linkcheck_rate_limit_timeout", "linkcheck_retries", "linkcheck_timeout", "linkcheck_workers",
})  # fmt: skip

NOT_HONOURED: Final = {
    "linkcheck_auth": "no password is sent; what wants one is HB504",
    "linkcheck_request_headers": "they may hold secrets, and all hosts are asked in the same way",
    "linkcheck_report_timeouts_as_broken": "give HB504 a severity instead",
}
"""Settings that change nothing here, and why."""

_MOST_SECONDS: Final = 3600
_MOST_WORKERS: Final = 64
_MOST_RETRIES: Final = 10


class LinkcheckSettings:
    """What ``conf.py`` says; raises CommandError where it has what is no pattern or number."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._ignored = [
            *self._patterns("handbook_external_ignore"), *self._patterns("linkcheck_ignore")
        ]  # fmt: skip
        self._documents = self._patterns("linkcheck_exclude_documents")
        self._anchors = self._patterns("linkcheck_anchors_ignore")
        self._pages = self._patterns("linkcheck_anchors_ignore_for_url")
        self._any_case = self._patterns("linkcheck_case_insensitive_urls")
        redirects = config["linkcheck_allowed_redirects"]
        self._redirects: Mapping[re.Pattern[str], re.Pattern[str]] = (
            redirects if isinstance(redirects, dict) else {}  # Sphinx has compiled it
        )

    def _patterns(self, name: str) -> list[re.Pattern[str]]:
        patterns = []
        for pattern in cast("Iterable[object]", self._config[name]):
            try:
                patterns.append(re.compile(cast("str", pattern)))
            except (re.error, TypeError) as error:
                raise CommandError(
                    f"{name} has {pattern!r}, which is no pattern: {error}."
                ) from None
        return patterns

    # -- what is asked -----------------------------------------------------------------

    def leaves_out(self, docname: str) -> bool:
        """Whether the links of a document are not to be asked for."""
        return _begins(self._documents, docname)

    def chosen(
        self, uses: Iterable[AddressUse], excluded: Iterable[re.Pattern[str]]
    ) -> Iterator[AddressUse]:
        """Yield the uses to ask for, without the anchors that nobody shall look for.

        The command leaves out more by what is *excluded*.
        """
        ignored = [*excluded, *self._ignored]
        for use in uses:
            if _begins(ignored, f"{use.page}#{use.fragment}" if use.fragment else use.page):
                continue
            is_sought = self._config["linkcheck_anchors"] and not (
                _begins(self._anchors, use.fragment) or _begins(self._pages, use.page)
            )
            yield use if is_sought else use._replace(anchor="")

    def limits(self, args: Namespace) -> RequestLimits:
        """Return the limits of a run; what the command line says counts before ``conf.py``."""
        timeout = self._number("linkcheck_timeout", _MOST_SECONDS)
        attempts = self._number("linkcheck_retries", _MOST_RETRIES + 1)
        again = None if attempts is None else max(int(attempts) - 1, 0)
        workers = self._number("linkcheck_workers", _MOST_WORKERS)
        chosen: dict[str, Any] = {
            "timeout": args.timeout or timeout or None,
            "retries": again if args.retries is None else args.retries,
            "connections": int(workers) if workers else None,
            "patience": self._number("linkcheck_rate_limit_timeout", _MOST_SECONDS),
        }
        return RequestLimits(
            per_host=args.per_host, total=args.max_time, allow_private=args.allow_private,
            **{name: value for name, value in chosen.items() if value is not None},
        )  # fmt: skip

    def _number(self, name: str, most: float) -> float | None:
        """Return a number that the project sets, at most *most*; None where it does not."""
        if not is_set(self._config, name):
            return None
        value: Any = self._config[name]
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not value >= 0:
            raise CommandError(f"{name} is {value!r}, which is no number from 0 on.")
        return min(value, most)

    # -- what is said of it ------------------------------------------------------------

    def judged(self, answers: Mapping[str, Answer]) -> dict[str, Answer]:
        """Return *answers* as the project takes them: a page behind a password may be right."""
        allows = self._config["linkcheck_allow_unauthorized"]
        return {
            page: replace(answer, verdict="good", reason="")
            if allows and answer.is_unauthorized
            else answer
            for page, answer in answers.items()
        }

    def allows(self, finding: Finding) -> bool:
        """Whether a finding is about a redirect that the project knows of."""
        old, new = finding.target, finding.suggestion
        if finding.rule is not MOVED_EXTERNAL_LINK:
            return False
        return (_begins(self._any_case, old) and _without_case(old) == _without_case(new)) or any(
            start.match(old) and end.match(new) for start, end in self._redirects.items()
        )

    def ignored_settings(self) -> Iterator[str]:
        """Yield a sentence for each setting of the project that changes nothing here."""
        for name, reason in NOT_HONOURED.items():
            if is_set(self._config, name) and self._config[name]:
                yield f"{name} is not honoured: {reason}."


def _begins(patterns: Iterable[re.Pattern[str]], text: str) -> bool:
    return any(pattern.match(text) for pattern in patterns)


def _without_case(address: str) -> tuple[str, str]:
    page, _, fragment = address.rstrip("/").partition("#")
    return page.casefold(), fragment
