"""The differences of an account whose figures the desk has changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from crossread.decisions.figures import FigureEdit
from crossread.decisions.regrouping import ValuePiece, take_apart
from crossread.meaning import deeds
from crossread.meaning.anchors import Anchors, digest
from crossread.model.accounts import Account, AccountFigure, Check, Discrepancy, Severity, Side
from crossread.model.spans import Span
from crossread.text.listing import lower_number
from crossread.wording.discrepancies import Nameable, word_discrepancy
from crossread.wording.outlets import Outlets

_GRAVITY: tuple[Severity, ...] = ("high", "medium", "low")
# The desk says that it is one thing; that its numbers were read rightly, nobody has.
CONFIDENCE = 0.95


def keep_checks(account: Account, corrected: Collection[Span]) -> tuple[Check, ...]:
    """The checks without those that reckon with a number which was misread."""
    return tuple(
        check for check in account.checks if not any(operand.mention in corrected for operand in check.operands)
    )


def find_differences(account: Account, figures: FigureEdit, checks: Sequence[Check]) -> tuple[Discrepancy, ...]:
    """The account's differences, with those of changed figures found anew; the new ones first of their severity."""
    known = {check.id for check in checks}
    kept = [found for found in account.discrepancies if _stands(found, figures, known)]
    changed = [figures.held[name] for name in figures.held if name in figures.touched]
    made = [each for figure in changed for each in _compare(figure, account, figures)]
    return tuple(sorted([*made, *kept], key=lambda found: _GRAVITY.index(found.severity)))


def _stands(found: Discrepancy, figures: FigureEdit, checks: Collection[str]) -> bool:
    """Whether nothing that a difference rests on was changed."""
    if found.case == "values" and found.figure in figures.touched:
        return False
    if found.check is not None and found.check not in checks:
        return False
    return not any(span in figures.corrected for side in found.sides for span in side.mentions)


def _compare(figure: AccountFigure, account: Account, figures: FigureEdit) -> Iterator[Discrepancy]:
    if figure.status != "disputed":
        return
    sides = _find_sides(take_apart(figure))
    if len(sides) < 2:
        return
    anchors = Anchors(account.reports)
    found = Discrepancy(
        id="",
        kind="value",
        severity="high" if deeds.rises(figure.measure.action) else "medium",
        confidence=CONFIDENCE,
        summary="",
        explanation=None,
        sides=tuple(_make_side(pieces) for pieces in sides),
        case="values",
        figure=figure.id,
    )
    worded = word_discrepancy(found, Nameable(Outlets(account.reports), figures.held, {}))
    yield replace(worded, id=digest("d", anchors.of_discrepancy(found)))


def _find_sides(pieces: Sequence[ValuePiece]) -> list[list[ValuePiece]]:
    """What goes together against the rest: plain numbers make the sides, looser words go where they fit."""
    sides: list[list[ValuePiece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.value.approx != "exact"):
        own = [side for side in sides if any(_same_report_and_number(piece, other) for other in side)]
        fitting = own or [side for side in sides if not any(piece.disputes(other) for other in side)]
        if fitting:
            fitting[0].append(piece)
        else:
            sides.append([piece])
    return sorted(sides, key=lambda side: -len({piece.report for piece in side}))


def _same_report_and_number(one: ValuePiece, other: ValuePiece) -> bool:
    return one.report == other.report and one.value.value == other.value.value


def _make_side(pieces: Sequence[ValuePiece]) -> Side:
    """One side: its words, or the desk's number where that stands in place of them, and who says it."""
    words = dict.fromkeys(
        f"{piece.value.value:,}" if piece.value.decided else lower_number(piece.mention.span.text) for piece in pieces
    )
    reports = tuple(dict.fromkeys(piece.report for piece in pieces))
    by_title = {piece.report for piece in pieces if piece.mention.span.part == "title"}
    by_text = {piece.report for piece in pieces if piece.mention.span.part == "text"}
    return Side(
        says="",
        mentions=tuple(dict.fromkeys(piece.mention.span for piece in pieces)),
        words=tuple(words),
        value=pieces[0].value.value,
        reports=reports,
        headlines=tuple(report for report in reports if report in by_title - by_text),
    )
