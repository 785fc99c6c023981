"""What a desk decides about figures: two are one, a mention is of another, a number was misread."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from crossread.decisions.entries import EntryEdit
from crossread.decisions.regrouping import ValuePiece, make_piece, put_together, take_apart
from crossread.model.accounts import AccountFigure
from crossread.model.decisions import CorrectFigure, MergeFigures, SplitFigure
from crossread.model.spans import Span

FigureDecision = MergeFigures | SplitFigure | CorrectFigure


@dataclass
class FigureEdit(EntryEdit[AccountFigure]):
    """The figures of an account while decisions are applied to them.

    ``touched`` are the figures that were changed, ``corrected`` the mentions whose numbers were.
    """

    touched: set[str] = field(default_factory=set)
    corrected: set[Span] = field(default_factory=set)

    def apply(self, number: int, decision: FigureDecision) -> bool:
        """Apply a decision; False where what it is about is not found, and nothing is changed."""
        if isinstance(decision, MergeFigures):
            return self._merge(number, decision)
        figure = self.find(decision.target)
        piece = None if figure is None else find_piece(figure, decision.mention)
        if figure is None or piece is None:
            return False
        if isinstance(decision, SplitFigure):
            return self._split(number, figure, piece)
        return self._correct(number, figure, piece, decision.value)

    def _merge(self, number: int, decision: MergeFigures) -> bool:
        figures = self.find_several(decision.targets)
        if len({figure.kind for figure in figures.values()}) != 1:
            return False
        anchors = self.anchors
        pieces = [piece for figure in figures.values() for piece in take_apart(figure)]
        first = min(pieces, key=lambda piece: anchors.place(piece.mention.span))
        kept = next(figure for figure in figures.values() if first in take_apart(figure))
        decided = sorted({number, *(one for figure in figures.values() for one in figure.decided)})
        why = tuple(dict.fromkeys(line for figure in figures.values() for line in figure.why))
        merged = replace(kept, decided=tuple(decided), why=why)
        self.merge_ids(figures, kept.id)
        self._put(put_together(merged, pieces, self.reports))
        self.touched.update(figures)
        return True

    def _split(self, number: int, figure: AccountFigure, piece: ValuePiece) -> bool:
        rest = [other for other in take_apart(figure) if other.mention.span != piece.mention.span]
        if not rest:
            return False
        decided = (*figure.decided, number)
        self._put(put_together(replace(figure, decided=decided), rest, self.reports))
        name = self.new_id("f", (figure.kind, self.anchors.words(piece.mention.span)))
        own = replace(figure, id=name, decided=(number,), why=())
        self._put(put_together(own, [piece], self.reports))
        self.touched.update((figure.id, own.id))
        return True

    def _correct(self, number: int, figure: AccountFigure, piece: ValuePiece, value: float) -> bool:
        put = replace(piece.value, value=value, low=None, high=None, approx="exact", limit=None, decided=(number,))
        pieces = [
            make_piece(put, figure) if other.mention.span == piece.mention.span else other
            for other in take_apart(figure)
        ]
        self._put(put_together(replace(figure, decided=(*figure.decided, number)), pieces, self.reports))
        self.touched.add(figure.id)
        self.corrected.add(piece.mention.span)
        return True

    def _put(self, figure: AccountFigure) -> None:
        self.held[figure.id] = figure


def find_piece(figure: AccountFigure, mention: Span) -> ValuePiece | None:
    """The mention of a figure; where its report was corrected and it has moved, the only one of its words there."""
    pieces = take_apart(figure)
    exact = [piece for piece in pieces if piece.mention.span == mention]
    alike = [piece for piece in pieces if piece.report == mention.report and piece.mention.span.text == mention.text]
    return exact[0] if exact else alike[0] if len(alike) == 1 else None
