"""Words quoted as said outright, which the statement that they are taken from only puts forward with a hedge.

``said the boat went “far faster than is allowed”``, of “First signs suggest that it went far faster than is allowed”.
"""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.accounts import Discrepancy
from crossread.reconcile.quotations.utterances import Utterance, split_words
from crossread.reconcile.quotations.versions import Compared
from crossread.reconcile.sides import compose_discrepancy, compose_side
from crossread.text.lexicon import load_words

_HEDGES = load_words("matching", "hedges.words")
# Words of a quotation that tells something, and words in front of it among which the hedge stands.
_FEWEST, _REACH = 4, 10


def find_lost_hedges(compared: Sequence[Compared]) -> list[Discrepancy]:
    """At most one ``quote`` discrepancy for a group of versions."""
    lost = [pair for pair in compared if _is_lost(pair)]
    if not lost:
        return []
    whole = lost[0].reference
    taken = [pair.other.span for pair in lost if pair.reference is whole]
    sides = (compose_side(taken, taken[0].text), compose_side([whole.span], whole.span.text))
    return [
        compose_discrepancy(
            kind="quote",
            severity="low",
            confidence=0.6,
            sides=sides,
            case="hedge left out",
            about=taken[0].text,
        )
    ]


def _is_lost(pair: Compared) -> bool:
    """Whether the other version is a part of the reference right behind a hedge, and its own sentence has none."""
    part, runs = pair.other, pair.alignment.runs
    whole = len(runs) == 1 and pair.alignment.shared == len(part.words) >= _FEWEST
    if not whole or part.quotation.kind not in {"mixed", "fragment"}:
        return False
    first = runs[0].left
    hedged = not _HEDGES.isdisjoint(_sentence_before(pair.reference, first)[-_REACH:])
    return hedged and _HEDGES.isdisjoint(_told(part))


def _sentence_before(whole: Utterance, at: int) -> tuple[str, ...]:
    """The words in front, back to the last full stop."""
    first = at
    while first > 0 and not _ends(whole, first - 1):
        first -= 1
    return whole.words[first:at]


def _ends(whole: Utterance, word: int) -> bool:
    return whole.span.text[whole.ends[word] : whole.ends[word] + 1] in {".", "!", "?"}


def _told(part: Utterance) -> set[str]:
    cue = (part.quotation.cue.text,) if part.quotation.cue is not None else ()
    return {word for text in (*(s.text for s in part.quotation.content), *cue) for word, _, _ in split_words(text)}
