"""The values of a figure that the desk has changed: grouped, ranked and held against each other anew."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from crossread.meaning import deeds
from crossread.meaning.anchors import Anchors
from crossread.meaning.quantities import UNSTATED, Stated, compare, state
from crossread.model.accounts import AccountFigure, FigureMention, FigureStatus, FigureValue, ValueRelation
from crossread.model.mentions import Approximation, Quantity
from crossread.model.reports import Report

# Numbers before what is said to be about one, and those before bounds and ranges: as the account itself ranks them.
_FIRST: tuple[Approximation, ...] = ("exact", "about", "above", "below", "range")
ReportsById = Mapping[str, Report]

_DIGITS = re.compile(r"\d[\d,]*(?:\.(\d+))?")


@dataclass(frozen=True, slots=True)
class ValuePiece:
    """One mention of a figure with the value that it gives."""

    mention: FigureMention
    value: FigureValue
    stated: Stated

    @property
    def report(self) -> str:
        """The report that it stands in."""
        return self.mention.span.report

    def disputes(self, other: ValuePiece) -> bool:
        """Whether the two cannot both be right."""
        return compare(self.stated, other.stated).disputes


def take_apart(figure: AccountFigure) -> list[ValuePiece]:
    """The mentions of a figure, each with its value alone."""
    return [
        make_piece(replace(value, mentions=(mention,)), figure) for value in figure.values for mention in value.mentions
    ]


def make_piece(value: FigureValue, figure: AccountFigure) -> ValuePiece:
    """The piece of a value that has one mention."""
    (mention,) = value.mentions
    unit = value.unit or figure.measure.unit
    step = _find_step(value.value, mention.span.text)
    quantity = Quantity(
        *(value.value, value.low, value.high, value.approx, figure.kind, unit, step, value.direction, value.limit)
    )
    return ValuePiece(mention, value, state(quantity, action=figure.measure.action) or UNSTATED)


def _find_step(value: float | None, words: str) -> float:
    """The place value of the last digit in the words: 100,000 for 13.6 million."""
    match = _DIGITS.search(words)
    if match is None or value is None:
        return 1
    written = float(match[0].replace(",", ""))
    scale = value / written if written else 1.0
    return abs(scale) * 10.0 ** -len(match[1] or "")


def put_together(figure: AccountFigure, pieces: Sequence[ValuePiece], reports: ReportsById) -> AccountFigure:
    """The figure of these pieces: equal values together, the best borne out first, its status by what they say."""
    anchors = Anchors(list(reports.values()))
    ordered = sorted(pieces, key=lambda piece: anchors.place(piece.mention.span))
    groups: dict[tuple[object, ...], list[ValuePiece]] = {}
    for piece in ordered:
        groups.setdefault(_key(piece.value), []).append(piece)
    ranked = sorted(groups.values(), key=lambda same: _rank(same, ordered))
    first = ranked[0][0]
    values = tuple(
        replace(same[0].value, mentions=tuple(piece.mention for piece in same), relation=_relate(first, same[0]))
        for same in ranked
    )
    status = _judge(ordered, first, figure.measure.action, reports)
    return replace(figure, values=values, status=status, independent=None)


def _key(value: FigureValue) -> tuple[object, ...]:
    quantity = value.value, value.low, value.high, value.approx, value.limit, value.direction, value.unit
    return (*quantity, value.decided)


def _rank(same: Sequence[ValuePiece], pieces: Sequence[ValuePiece]) -> tuple[int, int, int, int]:
    """Plain numbers first; of these the one that most reports state, then that in most reports, then most often."""
    loose = _FIRST.index(same[0].value.approx)
    return loose, -len(_stating(same[0], pieces)), -len({piece.report for piece in same}), -len(same)


def _stating(first: ValuePiece, pieces: Sequence[ValuePiece]) -> set[str]:
    return {piece.report for piece in pieces if compare(first.stated, piece.stated).relation == "same"}


def _relate(first: ValuePiece, other: ValuePiece) -> ValueRelation:
    found = compare(first.stated, other.stated)
    return "compatible" if found.relation == "differs" and not found.disputes else found.relation


def _judge(pieces: Sequence[ValuePiece], first: ValuePiece, action: str | None, reports: ReportsById) -> FigureStatus:
    if any(one.disputes(other) for one, other in combinations(pieces, 2)):
        return "updated" if _went_up(pieces, action, reports) else "disputed"
    return "agreed" if len(_stating(first, pieces)) > 1 else "single"


def _went_up(pieces: Sequence[ValuePiece], action: str | None, reports: ReportsById) -> bool:
    """Whether it is of a kind that rises, and every later day gives no less than any earlier one."""
    if not deeds.rises(action):
        return False
    steps = [((reports[piece.report].published or "")[:10], piece.value.value) for piece in pieces]
    if any(not day or number is None for day, number in steps):
        return False
    return all(
        (one_day < day and one <= number) or (one_day > day and one >= number) or one == number
        for (one_day, one), (day, number) in combinations(steps, 2)
        if one is not None and number is not None
    )
