"""What it takes to keep a certificate: one data file, printed as a table and as a worksheet."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

TABLE = "certificates_table"
SIGNS = {"USD": "$", "GBP": "£", "EUR": "€"}
WORKSHEET = "certificates_worksheet"
COLUMNS = ("Certificate", "Hours a year", "Fee a year", "My hours", "My fee")
OWN_ROWS = 3
HEAD = ("Certificate", "To keep it", "Comes to, a year", "Dated, and read at")


def substitutions(path: Path) -> dict[str, str]:
    """Return what ``{{ certificates_table }}`` and ``{{ certificates_worksheet }}`` print."""
    certificates = tomllib.loads(path.read_text("utf-8"))
    return {TABLE: table(certificates), WORKSHEET: worksheet(certificates)}


def worksheet(certificates: dict[str, dict[str, Any]]) -> str:
    """Return the certificates as a sheet with room for one's own sums.

    _theme/handbook/static/renewal-load.js reads the numbers that the cells begin with.
    """
    rows = [COLUMNS, ("---",) * len(COLUMNS)]
    rows += [_line(one) for one in certificates.values()]
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
    rule = _cite(item["source"], item["read"].startswith("rule: accounts"))
    return item["plain"], f"{hours} {rule}", _yearly(item), "", ""


def _yearly(item: dict[str, Any]) -> str:
    """Return the fee of one year, the currency first, or who knows it."""
    notes = [item["fee_note"]] if "fee_note" in item else []
    if "fee" not in item:
        return " ".join([f"check with {item['issuer']}", *(f"({note})" for note in notes)])
    if item["fee"] and item["fee_years"] > 1:
        notes.insert(0, f"{item['fee']} every {('two', 'three')[item['fee_years'] - 2]} years")
    amount = f"{item['currency']} {item['fee'] / item['fee_years']:.4g}" if item["fee"] else "none"
    source = _cite(item.get("fee_source", item["source"]), item["read"].endswith("accounts"))
    return " ".join([amount, *([f"({'; '.join(notes)})"] if notes else []), source])


def table(certificates: dict[str, dict[str, Any]]) -> str:
    """Return the certificates as a Markdown table, under a row for each group."""
    rows, group = [HEAD, ("---",) * len(HEAD)], ""
    for certificate in certificates.values():
        if certificate["group"] != group:
            group = str(certificate["group"])
            rows.append((f"**{group}**", "", "", ""))
        rows.append(_row(certificate))
    return "\n".join("| " + " | ".join(cells) + " |" for cells in rows)


def _row(item: dict[str, Any]) -> tuple[str, str, str, str]:
    rule = f"{item['renew']} {_cite(item['source'], item['read'].startswith('rule: accounts'))}"
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
    amount, years = SIGNS[item["currency"]] + str(item["fee"]), item["fee_years"]
    period = "a year" if years == 1 else f"every {('two', 'three')[years - 2]} years"
    accounts = item["read"].endswith("accounts")
    check = f": check with {item['issuer']}" if accounts else ""
    return (
        f"{amount} {period}{note}{check} {_cite(item.get('fee_source', item['source']), accounts)}"
    )


def _cite(key: str, accounts: bool) -> str:
    """Return the citation of a rule: strong from its maker, some from others' accounts of it."""
    return f"{{cite:{'some' if accounts else 'strong'}}}`{key}`"
