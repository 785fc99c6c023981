"""A version that ends with a full stop where another goes on: ``“… since June.”``, ``“… since June at sea.”``"""

from __future__ import annotations

from crossread.reconcile.quotations.aligning import SharedWords
from crossread.reconcile.quotations.differences import Change
from crossread.reconcile.quotations.utterances import Utterance

# So many words are shared before the one stops, and the other goes on for so many.
_FEWEST_SHARED, _FEWEST_LEFT = 6, 2
_ENDS, _ELLIPSES = frozenset(".!?…"), frozenset(".…")
_CLOSERS = " \t\n\u00a0”\"'’»"


def find_stop(reference: Utterance, other: Utterance, alignment: SharedWords) -> Change | None:
    """The rest of the sentence that one of the two versions has and the other does not, behind all that they share."""
    if alignment.shared < _FEWEST_SHARED:
        return None
    left, right = alignment.left_range()[1], alignment.right_range()[1]
    if rest := _find_rest(other, right, reference, left):
        return Change("dropped", rest, (right, right), True, False)
    if rest := _find_rest(reference, left, other, right):
        return Change("added", (left, left), rest, True, False)
    return None


def _find_rest(stopped: Utterance, at: int, longer: Utterance, first: int) -> tuple[int, int] | None:
    """The words of the longer version from the first that the stopped one lacks to the end of its sentence."""
    whole = at == len(stopped.words) and stopped.is_sentence() and _is_stopped(stopped.span.text)
    if not whole or first >= len(longer.words) or _ends_sentence(longer, first) or _takes_up(stopped, longer, first):
        return None
    last = first
    while last < len(longer.words) and not _ends_sentence(longer, last):
        last += 1
    return (first, last) if last - first >= _FEWEST_LEFT else None


def _is_stopped(words: str) -> bool:
    """Whether they end with a full stop and no ellipsis."""
    bare = words.rstrip(_CLOSERS)
    return bare[-1:] in (".", "!", "?") and bare[-2:-1] not in _ELLIPSES


def _ends_sentence(utterance: Utterance, at: int) -> bool:
    """Whether a sentence ends, or an ellipsis or brackets stand, right before the word."""
    text = utterance.span.text[utterance.ends[at - 1] : utterance.starts[at]]
    return not _ENDS.isdisjoint(text) or utterance.is_marked(at, at)


def _takes_up(stopped: Utterance, longer: Utterance, first: int) -> bool:
    """Whether the same statement goes on behind with the words that are missing: ``“… June,” he said, “at sea.”``"""
    missing = longer.words[first]
    runs = (span.text.lower().lstrip("“\"'‘ ") for span in stopped.quotation.quoted if span.start > stopped.span.start)
    return any(text.startswith(missing) for text in runs)
