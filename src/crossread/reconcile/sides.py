"""A discrepancy and its sides out of what says so; its words, and what it goes by, are given to it later."""

from __future__ import annotations

from collections.abc import Iterable

from crossread.model.accounts import Discrepancy, DiscrepancyKind, Severity, Side
from crossread.model.operands import Operand
from crossread.model.reasons import Alteration, DiscrepancyCase, Reason
from crossread.model.spans import Span


def compose_side(spans: Iterable[Span], words: str, *, day: str | None = None) -> Side:
    """The side that has its words and says so at the spans, each once; its reports are theirs, in their order."""
    mentions = tuple(dict.fromkeys(spans))
    reports = tuple(dict.fromkeys(span.report for span in mentions))
    return Side("", mentions, (words,), day=day, reports=reports)


def compose_day_side(spans: Iterable[Span], day: str | None) -> Side:
    """The side that names a time, in the words of the first span, with its ISO day where those have no number."""
    mentions = tuple(spans)
    words = " ".join(mentions[0].text.split())
    return compose_side(mentions, words, day=None if any(letter.isdecimal() for letter in words) else day)


def compose_discrepancy(
    kind: DiscrepancyKind,
    severity: Severity,
    confidence: float,
    sides: tuple[Side, ...],
    *,
    case: DiscrepancyCase | None = None,
    about: str | None = None,
    figure: str | None = None,
    check: str | None = None,
    operands: tuple[Operand, ...] = (),
    changes: tuple[Alteration, ...] = (),
    reason: Reason | None = None,
) -> Discrepancy:
    """The discrepancy as it is found, without id and English, which the account's rooms make of the rest."""
    return Discrepancy(
        "", kind, severity, confidence, "", None, sides, case, about, figure, check, operands, changes, reason
    )
