"""What an editor should look at: altered words, statements run together, one utterance given to two people."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.accounts import Discrepancy, Severity, Side
from crossread.model.spans import Span
from crossread.reconcile.quotations.differences import Change
from crossread.reconcile.quotations.utterances import Utterance

_SMALL_WORDS = frozenset(
    {"a", "an", "the", "and", "or", "but", "that", "of", "to", "in", "on", "so", "well", "um", "uh"}
)


def altered(
    reference: Utterance, other: Utterance, changes: Sequence[Change], names: Sequence[str]
) -> Discrepancy | None:
    """A ``quote`` discrepancy where words inside the shared part differ and nothing owns up to it."""
    real = [change for change in changes if not change.edge and not change.marked]
    if not real:
        return None
    parts = [_phrase(reference, other, change) for change in real[:3]]
    more = f", and {len(real) - 3} more" if len(real) > 3 else ""
    summary = f"{names[other.reading]} and {names[reference.reading]} print the same words differently: "
    summary += "; ".join(parts) + more + "."
    return Discrepancy(
        id="",
        kind="quote",
        severity=_severity(reference, other, real),
        confidence=0.9 if len(real) <= 2 else 0.8,
        summary=summary,
        explanation=None,
        sides=(
            Side(f"{names[reference.reading]}: {_clip(reference)}", (reference.span,)),
            Side(f"{names[other.reading]}: {_clip(other)}", (other.span,)),
        ),
    )


def _phrase(reference: Utterance, other: Utterance, change: Change) -> str:
    left = " ".join(reference.part(*change.left).text.split()) if change.left[0] < change.left[1] else ""
    right = " ".join(other.part(*change.right).text.split()) if change.right[0] < change.right[1] else ""
    if change.kind == "moved":
        return f"“{left}” stands in another place"
    if left and right:
        return f"“{right}” for “{left}”"
    return f"“{left}” is left out" if left else f"“{right}” is added"


def _severity(reference: Utterance, other: Utterance, changes: Sequence[Change]) -> Severity:
    """Low for small words; medium where a word that carries meaning, a number or a negation differs."""
    for change in changes:
        words = {*reference.words[slice(*change.left)], *other.words[slice(*change.right)]}
        if change.kind != "moved" and not words <= _SMALL_WORDS:
            return "medium"
    return "low"


def run_together(run: Utterance, apart: Sequence[tuple[Utterance, Utterance]], names: Sequence[str]) -> Discrepancy:
    """A ``quote`` discrepancy: one pair of marks holds what other reports print as two statements."""
    who = names[run.reading]
    others = " and ".join(sorted({names[first.reading] for first, _ in apart}))
    pieces = sorted({piece.span for pair in apart for piece in pair})
    verb = "print" if " and " in others else "prints"
    return Discrepancy(
        id="",
        kind="quote",
        severity="low",
        confidence=0.9,
        summary=f"{who} runs two statements together inside one pair of quotation marks; {others} {verb} them apart.",
        explanation=None,
        sides=(Side(f"{who}: one quotation", (run.span,)), Side(f"{others}: two", tuple(pieces))),
    )


def two_speakers(one: Utterance, two: Utterance, speakers: tuple[str, str], names: Sequence[str]) -> Discrepancy:
    """A ``speaker`` discrepancy: the same words in two people's mouths."""
    return Discrepancy(
        id="",
        kind="speaker",
        severity="medium",
        confidence=0.75,
        summary=f"{names[one.reading]} gives the words “{_clip(one)}” to {speakers[0]}, "
        f"{names[two.reading]} to {speakers[1]}.",
        explanation=None,
        sides=(
            Side(f"{names[one.reading]}: {speakers[0]}", _evidence(one)),
            Side(f"{names[two.reading]}: {speakers[1]}", _evidence(two)),
        ),
    )


def _evidence(utterance: Utterance) -> tuple[Span, ...]:
    speaker = utterance.quotation.speaker
    return (utterance.span, speaker.span) if speaker is not None and speaker.span is not None else (utterance.span,)


def _clip(utterance: Utterance) -> str:
    text = " ".join(utterance.span.text.split()).strip("“”\"'‘’,. ")
    return text if len(text) <= 90 else text[:87].rstrip() + "…"
