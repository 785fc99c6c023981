"""A mention of a figure in a report, as the check compares it."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.check.contexts import Context
from crossread.meaning.quantities import Stated
from crossread.model.accounts import AccountFigure, FigureValue
from crossread.model.spans import Span


@dataclass(frozen=True, slots=True)
class SourceFigure:
    """One mention of a figure in one report."""

    figure: AccountFigure
    value: FigureValue
    span: Span
    amount: Stated
    context: Context
