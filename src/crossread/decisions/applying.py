"""What decisions change in an account that is composed."""

from __future__ import annotations

from typing import Any

from crossread.model.accounts import Account
from crossread.model.decisions import Decided


def apply_decisions(account: Account, decided: Decided) -> Account:
    """The account as the desk has it: what the reports say, with what was decided about it marked as the desk's."""
    del decided
    return account


def known_ids(account: Account) -> frozenset[str]:
    """Every id that a decision may be about: of entries of all kinds, and of reports."""
    entries: tuple[Any, ...] = (
        *account.figures,
        *account.breakdowns,
        *account.checks,
        *account.quotes,
        *account.people,
        *account.organisations,
        *account.names,
        *account.places,
        *account.discrepancies,
        *account.reports,
    )
    return frozenset(entry.id for entry in entries)
