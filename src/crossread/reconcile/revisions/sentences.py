"""The sentences of two versions, laid beside one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from crossread.model.sentences import Sentence

# Two sentences are versions of one from this share of common words on; chosen on the invented edits of the tests.
ALIKE = 0.5


class SentencePair(NamedTuple):
    """A sentence of the earlier version and one of the later; None where there is no such."""

    before: Sentence | None
    after: Sentence | None


def pair_sentences(before: Sequence[Sentence], after: Sequence[Sentence]) -> list[SentencePair]:
    """What is not word for word in its place in both: pairs of versions, and sentences that one side alone has.

    They come in the order of the later version; what was cut stands where it was.
    """
    pairs: list[SentencePair] = []
    keys = [_key(sentence) for sentence in before], [_key(sentence) for sentence in after]
    for kind, first, last, start, end in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if kind != "equal":
            pairs += _pair_block(before[first:last], after[start:end])
    return _join_moved(pairs)


def _key(sentence: Sentence) -> tuple[str, tuple[str, ...]]:
    return sentence.span.part, sentence.words


def _pair_block(before: Sequence[Sentence], after: Sequence[Sentence]) -> Iterator[SentencePair]:
    """The likeliest two first; what is left over on either side stays alone."""
    likeness = sorted(
        (-_likeness(one, other), first, second)
        for first, one in enumerate(before)
        for second, other in enumerate(after)
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for value, first, second in likeness:
        if -value >= ALIKE and first not in taken and second not in partner:
            partner[second] = first
            taken.add(first)
    alone = iter([one for first, one in enumerate(before) if first not in taken])
    yield from (SentencePair(one, None) for one in alone)
    for second, other in enumerate(after):
        yield SentencePair(before[partner[second]] if second in partner else None, other)


def _likeness(one: Sentence, other: Sentence) -> float:
    """The share of their words that both have, function words and all."""
    if one.span.part != other.span.part:
        return 0.0
    ours, theirs = ([token.lower for token in held.tokens if not token.is_mark] for held in (one, other))
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio()


def _join_moved(pairs: Sequence[SentencePair]) -> list[SentencePair]:
    """What was cut in one place and added in another, word for word, is one pair."""
    cut: dict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for number, pair in enumerate(pairs):
        if pair.before is not None and pair.after is None:
            cut[_key(pair.before)].append(number)
    gone: set[int] = set()
    joined: list[tuple[int, SentencePair]] = []
    for number, pair in enumerate(pairs):
        places = cut.get(_key(pair.after)) if pair.after is not None and pair.before is None else None
        if places:
            gone.add(place := places.pop(0))
            joined.append((number, SentencePair(pairs[place].before, pair.after)))
        else:
            joined.append((number, pair))
    return [pair for number, pair in joined if number not in gone]
