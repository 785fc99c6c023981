"""What an editor should look at: altered words, statements run together, one utterance given to two people."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.accounts import Discrepancy, Side
from crossread.model.spans import Span
from crossread.reconcile.quotations.differences import phrase_change
from crossread.reconcile.quotations.natures import explain, find_nature
from crossread.reconcile.quotations.utterances import Utterance
from crossread.reconcile.quotations.versions import Compared
from crossread.text.listing import join_words


def altered(pairs: Sequence[Compared], names: Sequence[str]) -> Discrepancy:
    """A ``quote`` discrepancy: versions, alike, in which words inside the shared part differ from the reference."""
    reference = pairs[0].reference
    judged = [(find_nature(reference, pairs[0].other, change), change) for change in pairs[0].alterations()]
    judged.sort(key=lambda pair: pair[0] != "words")
    natures, changes = [nature for nature, _ in judged], [change for _, change in judged]
    phrases = [phrase_change(reference, pairs[0].other, change) for change in changes[:3]]
    more = f", and {len(changes) - 3} more" if len(changes) > 3 else ""
    others = join_words(sorted({names[pair.other.reading] for pair in pairs}))
    return Discrepancy(
        id="",
        kind="quote",
        severity="medium" if "words" in natures else "low",
        confidence=0.9 if len(changes) <= 2 else 0.8,
        summary=f"{others} and {names[reference.reading]} print the same words differently: "
        f"{'; '.join(phrases)}{more} in {others}.",
        explanation=explain(natures),
        sides=(
            Side(f"{names[reference.reading]}: {_clip(reference)}", (reference.span,)),
            Side(f"{others}: {_clip(pairs[0].other)}", tuple(pair.other.span for pair in pairs)),
        ),
    )


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
