"""Checks as they are read: the same sum in three reports is one line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crossread.model.accounts import Check
from crossread.model.spans import Span
from crossread.wording.checks import note_beside


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One statement with its verdict, the ids of the checks that make it, and everything that they rest on."""

    ids: tuple[str, ...]
    holds: bool
    statement: str
    note: str | None
    mentions: tuple[Span, ...]


def check_lines(checks: Iterable[Check]) -> list[CheckLine]:
    """Those that fail first; checks with the same statement, verdict and note are joined, in the account's order."""
    joined: dict[tuple[bool, str, str | None], list[Check]] = {}
    for check in checks:
        joined.setdefault((check.holds, check.statement, note_beside(check)), []).append(check)
    lines = [
        CheckLine(
            tuple(check.id for check in same),
            holds,
            statement,
            note,
            tuple(span for check in same for span in check.mentions),
        )
        for (holds, statement, note), same in joined.items()
    ]
    return sorted(lines, key=lambda line: line.holds)
