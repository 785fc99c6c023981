"""A205 for what came first: "to the mill at first and then to the pier", where sources have them the other way.

A sentence with a word of order is two parts, the earlier and the later. Where each part of the draft's is more like
the other part of a source's than like its own, the two have changed places.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from crossread.check.copies import Copy
from crossread.check.retold.keys import KeyedSentence, Keys, read_keyed
from crossread.check.retold.likeness import KeyRarity, read_rarity
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.mentions import Reading
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Each part must share so much with the other's other part, and both together so much more than with their own.
CROSSED, MORE = 0.4, 0.5


@dataclass(frozen=True, slots=True)
class OrderedParts:
    """A sentence with the keys of what came earlier in it and of what came later, and the word that says so."""

    place: KeyedSentence
    earlier: Keys
    later: Keys
    at: int

    @property
    def span(self) -> Span:
        """The word of order."""
        return self.place.sentence.cut(self.place.tokens[self.at], self.place.tokens[self.at])


def find_sequences(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each word of order that puts first what every source puts last."""
    known = sources.take(read_ordered)
    rarity = sources.hold(read_rarity)
    for ours in read_ordered(copy.reading):
        if copy.is_quoted(ours.span.start, ours.span.end) or not _is_sure(ours):
            continue
        crossed = [other for other in known if _are_crossed(ours, other, rarity)]
        straight = any(_are_crossed(_turn(ours), other, rarity) for other in known)
        if crossed and not straight:
            theirs = crossed[0].place.sentence.span
            message = f"“{ours.span.text}”: {sources.outlets([theirs])} has these in the other order."
            yield Finding("A205", "warning", ours.span.start, ours.span.end, message, (theirs,))


def _is_sure(one: OrderedParts) -> bool:
    """Whether the words tell of two deeds: "first" and "then", or "after" and a verb, not "after a year"."""
    tokens, word = one.place.tokens, one.place.tokens[one.at]
    if word.lower in load_words("checking", "sequence.sure"):
        following = tokens[one.at + 1]
        return word.relation == "mark" or following.tag in ("VERB", "AUX")
    said = {token.lower for token in tokens[: one.at]}
    return word.lower != "where" and bool(said & load_words("checking", "sequence.first"))


def _turn(one: OrderedParts) -> OrderedParts:
    return OrderedParts(one.place, one.later, one.earlier, one.at)


def _are_crossed(ours: OrderedParts, other: OrderedParts, rarity: KeyRarity) -> bool:
    both = (ours.earlier & ours.later) | (other.earlier & other.later)
    crossed = [
        _share(one - both, two, rarity) for one, two in ((ours.earlier, other.later), (ours.later, other.earlier))
    ]
    if min(crossed) < CROSSED:
        return False
    own = [_share(one - both, two, rarity) for one, two in ((ours.earlier, other.earlier), (ours.later, other.later))]
    return sum(crossed) - sum(own) >= MORE


def _share(one: Keys, two: Keys, rarity: KeyRarity) -> float:
    return math.fsum(rarity.of(key) for key in sorted(one & two))


def read_ordered(reading: Reading) -> Iterator[OrderedParts]:
    """The sentences of a reading that a word of order parts in two."""
    for sentence in read_keyed(reading):
        for at, token in enumerate(sentence.tokens):
            forward = token.lower in load_words("checking", "sequence.then")
            backward = token.lower in load_words("checking", "sequence.after")
            if not (forward or backward) or not 0 < at < len(sentence.tokens) - 1:
                continue
            before, behind = _keys(sentence, 0, at), _keys(sentence, at + 1, len(sentence.tokens))
            earlier, later = (before, behind) if forward else (behind, before)
            if earlier and later:
                yield OrderedParts(sentence, earlier, later, at)


def _keys(sentence: KeyedSentence, first: int, last: int) -> Keys:
    return frozenset(key for keys in sentence.keys[first:last] for key in keys)


SEQUENCES = Rule({"A205": "A word stands for its opposite in the sources"}, find_sequences)
