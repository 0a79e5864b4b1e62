"""What it takes to keep a certificate: one data file, printed as a table and as a worksheet."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

from data_files import NUMBER, DataError, Kind, check_keys, read_entries

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TABLE: Final = "certificates_table"
TABLE_HEAD: Final = ("Certificate", "To keep it", "Comes to, a year", "Dated, and read at")
WORKSHEET: Final = "certificates_worksheet"
WORKSHEET_HEAD: Final = ("Certificate", "Hours a year", "Fee a year", "My hours", "My fee")
OWN_ROWS: Final = 3
SIGNS: Final = {"USD": "$", "GBP": "£", "EUR": "€"}
PERIODS: Final = {1: "a year", 2: "every two years", 3: "every three years"}
KEYS: Final[dict[str, Kind]] = {
    "name": str, "plain": str, "group": str, "issuer": str, "renew": str, "hours": NUMBER,
    "estimate": NUMBER, "floor": NUMBER, "years": int, "source": str, "dated": str, "read": str,
    "checked": dt.date,
}  # fmt: skip
FEE_KEYS: Final[dict[str, Kind]] = {"fee": NUMBER, "fee_years": int, "currency": str}
NOTES: Final[dict[str, Kind]] = {"fee_note": str, "fee_source": str}
READ: Final = re.compile(
    r"rule(?: and fee)?: (?P<rule>issuer|accounts)\b[^;]*(?:; fee: (?P<fee>issuer|accounts))?"
)


def substitutions(path: Path) -> dict[str, str]:
    """Return what ``{{ certificates_table }}`` and ``{{ certificates_worksheet }}`` print."""
    certificates = load(path)
    return {TABLE: table(certificates), WORKSHEET: worksheet(certificates)}


def load(path: Path) -> dict[str, dict[str, Any]]:
    """Return the certificates by name; raises DataError where one is not sound."""
    certificates = read_entries(path)
    for name, item in certificates.items():
        where = f"{path.name}: certificate {name!r}"
        fee = FEE_KEYS if FEE_KEYS.keys() & item.keys() else {}
        check_keys(where, item, KEYS | fee, NOTES)
        for fault in _faults(item):
            raise DataError(f"{where}: {fault}")
    return certificates


def _faults(item: dict[str, Any]) -> Iterator[str]:
    if bool(item["hours"]) == bool(item["estimate"]):
        yield "hours is the rule's or estimate is ours; one of them is 0"
    if item["years"] < 1:
        yield "years is 1 or more"
    if not READ.fullmatch(item["read"]):
        yield 'read is "rule: issuer" or "rule: accounts", for the fee too where it differs'
    if item.get("currency", "USD") not in SIGNS:
        yield f"currency is one of {', '.join(SIGNS)}"
    if item.get("fee_years", 1) not in PERIODS:
        yield f"fee_years is one of {', '.join(map(str, PERIODS))}"


def worksheet(certificates: dict[str, dict[str, Any]]) -> str:
    """Return the certificates as a sheet with room for one's own sums.

    _theme/handbook/static/renewal-load.js reads the numbers that the cells begin with.
    """
    rows = [WORKSHEET_HEAD, ("---",) * len(WORKSHEET_HEAD)]
    rows += [_line(certificate) for certificate in certificates.values()]
    last = [f"My own {number}" for number in range(1, OWN_ROWS + 1)]
    last += ["Less: hours that two issuers accept", "**Sum a year**"]
    rows += [(name, "", "", "", "") for name in last]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in rows)


def _line(item: dict[str, Any]) -> tuple[str, ...]:
    hours = f"{(item['hours'] or item['estimate']) / item['years']:.3g}"
    if not item["hours"]:
        hours += ", our estimate"
    elif item["floor"]:
        hours += f" (at least {item['floor']} every year)"
    rule = _rule_source(item)
    return item["plain"], f"{hours} {rule}", _yearly(item), "", ""


def _yearly(item: dict[str, Any]) -> str:
    """Return the fee of one year, the currency first, or who knows it."""
    notes = [item["fee_note"]] if "fee_note" in item else []
    if "fee" not in item:
        return " ".join([f"check with {item['issuer']}", *(f"({note})" for note in notes)])
    if item["fee"] and item["fee_years"] > 1:
        notes.insert(0, f"{item['fee']} {PERIODS[item['fee_years']]}")
    amount = f"{item['currency']} {item['fee'] / item['fee_years']:.4g}" if item["fee"] else "none"
    return " ".join([amount, *([f"({'; '.join(notes)})"] if notes else []), _fee_source(item)])


def table(certificates: dict[str, dict[str, Any]]) -> str:
    """Return the certificates as a Markdown table, under a row for each group."""
    rows, group = [TABLE_HEAD, ("---",) * len(TABLE_HEAD)], ""
    for certificate in certificates.values():
        if certificate["group"] != group:
            group = str(certificate["group"])
            rows.append((f"**{group}**", "", "", ""))
        rows.append(_row(certificate))
    return "\n".join("| " + " | ".join(cells) + " |" for cells in rows)


def _row(item: dict[str, Any]) -> tuple[str, str, str, str]:
    rule = f"{item['renew']} {_rule_source(item)}"
    return item["name"], rule, f"{_hours(item)}; {_fee(item)}", f"{item['dated']}; {item['read']}"


def _hours(item: dict[str, Any]) -> str:
    if item["hours"]:
        return f"{item['hours'] / item['years']:.3g} hours"
    return f"your estimate, for example {item['estimate'] / item['years']:.3g} hours"


def _fee(item: dict[str, Any]) -> str:
    """Return the fee for one year with its source, or who knows it."""
    note = f" ({item['fee_note']})" if "fee_note" in item else ""
    if "fee" not in item:
        return f"fee: check with {item['issuer']}{note}"
    if not item["fee"]:
        return "no fee"
    amount, period = SIGNS[item["currency"]] + str(item["fee"]), PERIODS[item["fee_years"]]
    check = f": check with {item['issuer']}" if _seen(item, "fee") == "accounts" else ""
    return f"{amount} {period}{note}{check} {_fee_source(item)}"


def _rule_source(item: dict[str, Any]) -> str:
    return _cite(item["source"], _seen(item, "rule"))


def _fee_source(item: dict[str, Any]) -> str:
    return _cite(item.get("fee_source", item["source"]), _seen(item, "fee"))


def _seen(item: dict[str, Any], part: str) -> str:
    """Return whether rule or fee was read at its issuer or in others' accounts."""
    match = READ.fullmatch(item["read"])
    return (match[part] or match["rule"]) if match else ""


def _cite(key: str, origin: str) -> str:
    """Return the citation of a rule: strong from its maker, some from others' accounts of it."""
    return f"{{cite:{'some' if origin == 'accounts' else 'strong'}}}`{key}`"
