"""What an editor should look at: altered words, statements run together, one utterance given to two people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crossread.model.accounts import Discrepancy, Side
from crossread.model.spans import Span
from crossread.reconcile.quotations.differences import Change, read_change
from crossread.reconcile.quotations.natures import Nature, find_nature, find_reason
from crossread.reconcile.quotations.utterances import Utterance
from crossread.reconcile.quotations.versions import Compared
from crossread.reconcile.sides import compose_discrepancy


def altered(pairs: Sequence[Compared]) -> Discrepancy:
    """A ``quote`` discrepancy: versions, alike, in which words inside the shared part differ from the reference."""
    reference, other = pairs[0].reference, pairs[0].other
    judged = [(_judge(reference, other, change), change) for change in pairs[0].alterations()]
    judged.sort(key=lambda pair: pair[0] != "words")
    natures, changes = [nature for nature, _ in judged], [change for _, change in judged]
    return compose_discrepancy(
        kind="quote",
        severity="medium" if "words" in natures else "low",
        confidence=0.9 if len(changes) <= 2 else 0.8,
        sides=(
            _side([reference.span], reference.span.text),
            _side([pair.other.span for pair in pairs], other.span.text),
        ),
        case="altered words",
        changes=tuple(read_change(reference, other, change) for change in changes),
        reason=find_reason(natures),
    )


def _judge(reference: Utterance, other: Utterance, change: Change) -> Nature:
    """What a change amounts to; words beyond the end of what is shared are where one of the two stops."""
    return "stops" if change.edge else find_nature(reference, other, change)


def run_together(run: Utterance, apart: Sequence[tuple[Utterance, Utterance]]) -> Discrepancy:
    """A ``quote`` discrepancy: one pair of marks holds what other reports print as two statements."""
    return compose_discrepancy(
        kind="quote",
        severity="low",
        confidence=0.9,
        sides=(_side([run.span]), _side(sorted({piece.span for pair in apart for piece in pair}))),
        case="run together",
    )


def two_speakers(one: Utterance, two: Utterance, speakers: tuple[str, str]) -> Discrepancy:
    """A ``speaker`` discrepancy: the same words in two people's mouths."""
    return compose_discrepancy(
        kind="speaker",
        severity="medium",
        confidence=0.75,
        sides=(_side(_evidence(one), speakers[0]), _side(_evidence(two), speakers[1])),
        case="two speakers",
        about=one.span.text,
    )


def _side(spans: Iterable[Span], *words: str) -> Side:
    spans = tuple(spans)
    return Side("", spans, words, reports=tuple(dict.fromkeys(span.report for span in spans)))


def _evidence(utterance: Utterance) -> tuple[Span, ...]:
    speaker = utterance.quotation.speaker
    return (utterance.span, speaker.span) if speaker is not None and speaker.span is not None else (utterance.span,)
