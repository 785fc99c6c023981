"""Accounts that were made before, back from their files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any

from crossread.errors import AccountError, ReportError
from crossread.model.accounts import SCHEMA, Account
from crossread.model.codec import find_shape_faults, from_plain
from crossread.model.reports import Report
from crossread.read.account_faults import find_account_faults

# Ten long reports make an account of a few megabytes.
LARGEST_FILE = 200_000_000
LARGEST_NUMBER = 1e300
# So many faults are named; of more there is one cause.
MOST_FAULTS = 10


def find_account(path: Path) -> Account | None:
    """The account in a JSON file; None where the file holds something else.

    Raises AccountError for an account of an unknown version, or one that was changed by hand and broken:
    it names each fault with its path (``figures[0].values[0].value: expected int | float | null, got str``).
    """
    if path.suffix.lower() != ".json" or not path.is_file() or path.stat().st_size > LARGEST_FILE:
        return None
    try:
        plain: Any = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return None
    schema = plain.get("schema") if isinstance(plain, dict) else None
    if not isinstance(schema, str) or not schema.startswith("crossread.account/"):
        return None
    if schema != SCHEMA:
        raise AccountError(f"{path}: an account of version {schema!r}; this program reads {SCHEMA!r}; make it anew")
    try:
        return parse_account(plain)
    except AccountError as fault:
        raise AccountError(f"{path}: not a whole account: {fault}; make it anew") from fault


def parse_account(plain: Any) -> Account:
    """The account that plain data holds. Raises AccountError that names what is wrong with it, and where."""
    try:
        endless = list(islice(_find_endless(plain), MOST_FAULTS + 1))
    except RecursionError as fault:
        raise AccountError("nested too deep to read") from fault
    if endless:
        raise AccountError(_name(endless))
    try:
        account = from_plain(Account, plain)
    except (ValueError, RecursionError) as fault:
        found = chain(find_shape_faults(Account, plain), _find_report_faults(plain))
        faults = list(islice(found, MOST_FAULTS + 1)) or [str(fault)]
        raise AccountError(_name(faults)) from fault
    faults = list(islice(find_account_faults(account), MOST_FAULTS + 1))
    if faults:
        raise AccountError(_name(faults))
    return account


def _find_endless(plain: Any, path: str = "") -> Iterator[str]:
    """Numbers that are none (``NaN``) or have no end: JSON has no word for them, and nothing is reckoned with them."""
    if isinstance(plain, dict):
        for key, value in plain.items():
            if not isinstance(value, str):
                yield from _find_endless(value, f"{path}.{key}" if path else str(key))
    elif isinstance(plain, list):
        for number, value in enumerate(plain):
            if not isinstance(value, str):
                yield from _find_endless(value, f"{path}[{number}]")
    elif isinstance(plain, (int, float)) and not abs(plain) < LARGEST_NUMBER:
        yield f"{path}: is no number, or one without end"


def _find_report_faults(plain: Any) -> Iterator[str]:
    """What reports say themselves of fields that have the right shape."""
    reports = plain.get("reports") if isinstance(plain, dict) else None
    for number, report in enumerate(reports if isinstance(reports, list) else ()):
        try:
            from_plain(Report, report)
        except ValueError as fault:
            if isinstance(fault, ReportError):
                yield f"reports[{number}]: {fault}"


def _name(faults: list[str]) -> str:
    return "; ".join(faults[:MOST_FAULTS]) + ("; and more" if len(faults) > MOST_FAULTS else "")
