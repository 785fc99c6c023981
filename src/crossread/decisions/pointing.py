"""What points at figures, pointing at what they became."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from crossread.meaning.anchors import spans_of_figure
from crossread.model.accounts import Account, Discrepancy
from crossread.model.operands import Operand
from crossread.model.spans import Span


def point_all(account: Account, became: Mapping[str, str]) -> Account:
    """The account with every pointer at a figure leading to the figure that has its words now.

    ``became`` leads from figures that were merged to those that they are in.
    """
    pointers = _Pointers(became, {span: one.id for one in reversed(account.figures) for span in spans_of_figure(one)})
    return replace(
        account,
        breakdowns=tuple(
            replace(one, whole=pointers.find(one.whole), parts=tuple(became.get(part, part) for part in one.parts))
            for one in account.breakdowns
        ),
        checks=tuple(replace(one, operands=pointers.operands(one.operands)) for one in account.checks),
        places=tuple(
            replace(one, figures=tuple(dict.fromkeys(became.get(figure, figure) for figure in one.figures)))
            for one in account.places
        ),
        discrepancies=tuple(pointers.discrepancy(one) for one in account.discrepancies),
        summary=replace(
            account.summary,
            ladders=tuple(replace(one, figure=pointers.find(one.figure)) for one in account.summary.ladders),
        ),
    )


class _Pointers:
    def __init__(self, became: Mapping[str, str], mentions: Mapping[Span, str]) -> None:
        self._became = became
        self._mentions = mentions

    def find(self, figure: str | None) -> str | None:
        """The figure that this one became."""
        return None if figure is None else self._became.get(figure, figure)

    def operands(self, operands: tuple[Operand, ...]) -> tuple[Operand, ...]:
        """The numbers pointing at the figures that have their words."""
        return tuple(
            replace(one, figure=self._mentions.get(one.mention, self.find(one.figure)) if one.mention else one.figure)
            for one in operands
        )

    def discrepancy(self, found: Discrepancy) -> Discrepancy:
        """The difference and its reason pointing so."""
        reason = found.reason and replace(found.reason, operands=self.operands(found.reason.operands))
        operands = self.operands(found.operands)
        return replace(found, figure=self.find(found.figure), operands=operands, reason=reason)
