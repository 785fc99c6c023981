"""A205 for words that turn a statement round: "fell" for "rose", "younger" for "elder", "before" for "after"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from crossread.check.copies import Copy, covers
from crossread.check.rule import Rule
from crossread.check.slots.surroundings import Surroundings, read_behind, read_surroundings
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.mentions import Reading
from crossread.model.spans import Span
from crossread.text.lexicon import load_lexicon

# The opposite stands in a source so much like the draft's word, so much more than the word itself does in any, and the
# word itself at most so large a part of that.
ALIKE, GAP, PART = 0.4, 0.25, 0.5


@dataclass(frozen=True, slots=True)
class Pole:
    """A word of one end of a pair (``pair``, ``end`` 0 or 1), and whether it stands between two things."""

    pair: int
    end: int
    between: bool


@dataclass(frozen=True, slots=True)
class PoleWord:
    """One such word where it stands, with what stands around it, and behind it."""

    pole: Pole
    span: Span
    around: Surroundings
    behind: Surroundings


def find_turned_words(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each word in whose place sources have its opposite, and none has it."""
    known = [turn for reading in sources.readings.values() for turn in read_turns(reading)]
    for turn in read_turns(copy.reading):
        if covers(copy.quoted, turn.span.start, turn.span.end):
            continue
        other = _find_opposite(turn, known, sources)
        if other is not None:
            words = turn.span.text
            message = f"“{words}”: {sources.have([other.span])} “{other.span.text}” here, which is the opposite."
            yield Finding("A205", "warning", turn.span.start, turn.span.end, message, (other.span,))


def _find_opposite(turn: PoleWord, known: list[PoleWord], sources: Sources) -> PoleWord | None:
    """The likest opposite, where it is alike enough and the draft's own word stands nowhere like that."""
    own, best, likest = 0.0, 0.0, None
    for other in known:
        if other.pole.pair != turn.pole.pair:
            continue
        like = _compare(turn, other, sources)
        if other.pole.end == turn.pole.end:
            own = max(own, like)
        elif like > best:
            best, likest = like, other
    settled = best >= max(ALIKE, own + GAP) and own <= PART * best
    return likest if settled else None


def _compare(turn: PoleWord, other: PoleWord, sources: Sources) -> float:
    """How alike the two stand; what stands between two things must have the same one behind it."""
    like = sources.slots.rarity.share(turn.around, other.around)
    if turn.pole.between:
        return min(like, sources.slots.rarity.share(turn.behind, other.behind))
    return like


def read_turns(reading: Reading) -> Iterator[PoleWord]:
    """Every word of a reading that has an opposite."""
    poles = _poles()
    for sentence in reading.sentences:
        for token in sentence.tokens:
            for pole in poles.get(token.lower, ()):
                span = sentence.cut(token, token)
                yield PoleWord(pole, span, read_surroundings(reading, span), read_behind(reading, span))


@cache
def _poles() -> Mapping[str, tuple[Pole, ...]]:
    """Each word with the ends that it is of."""
    lexicon = load_lexicon("opposites")
    found: dict[str, list[Pole]] = {}
    pairs = [(pair, False) for pair in lexicon["turns"]] + [(pair, True) for pair in lexicon["converses"]]
    for number, (pair, between) in enumerate(pairs):
        for end, words in enumerate((pair["one"], pair["other"])):
            for word in dict.fromkeys(words):
                found.setdefault(word, []).append(Pole(number, end, between))
    return {word: tuple(poles) for word, poles in sorted(found.items())}


TURNED = Rule({"A205": "A word stands for its opposite in the sources"}, find_turned_words)
