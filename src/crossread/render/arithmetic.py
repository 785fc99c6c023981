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
    """Those that fail first; checks with the same statement, verdict and note are joined, in the account's order.

    Conversions of units that hold are one line, the last.
    """
    listed = list(checks)
    held = [check for check in listed if check.kind == "conversion" and check.holds]
    lines = _join(check for check in listed if check not in held)
    return [*sorted(lines, key=lambda line: line.holds), *_fold(_join(held))]


def _fold(lines: list[CheckLine]) -> list[CheckLine]:
    if len(lines) < 2:
        return lines
    statements = "; ".join(line.statement for line in lines)
    ids = tuple(name for line in lines for name in line.ids)
    return [CheckLine(ids, True, statements, None, tuple(span for line in lines for span in line.mentions))]


def _join(checks: Iterable[Check]) -> list[CheckLine]:
    joined: dict[tuple[bool, str, str | None], list[Check]] = {}
    for check in checks:
        joined.setdefault((check.holds, check.statement, note_beside(check)), []).append(check)
    return [
        CheckLine(
            tuple(check.id for check in same),
            holds,
            statement,
            note,
            tuple(span for check in same for span in check.mentions),
        )
        for (holds, statement, note), same in joined.items()
    ]
