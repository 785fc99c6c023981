"""The far end of a length: "five days after the attack" is counted to the attack, "two days later" to what was told."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from crossread.check.arithmetic.points import TimePoint
from crossread.check.contexts import name_word
from crossread.check.copies import Copy
from crossread.check.slots.surroundings import sentence_words
from crossread.check.sources import Sources
from crossread.meaning.words.stems import is_stop_word
from crossread.model.mentions import Figure
from crossread.text.lexicon import load_words

# Words behind "after" that name what a length is counted to, and so many of them that tell one thing.
REACH, FEWEST = 10, 2
# Sentences at the beginning of a draft, one of which says on which day it was.
OPENING = 2
# Words of a sentence that are the draft's too, where the words name no far end.
SHARED = 2


@dataclass(frozen=True, slots=True)
class LengthEnd:
    """The words for a length's far end; none where that was told before. ``event``: the draft is about it."""

    words: frozenset[str] = frozenset()
    event: bool = False

    def measure(self, copy: Copy, figure: Figure, point: TimePoint, sources: Sources) -> float:
        """How surely the point is the far end, from 0 to 1, by what its sentence tells."""
        if point.span is None:
            return 0.0
        ours = point.span.report == copy.reading.report.id
        first, last = copy.bounds(figure.span.start, figure.span.end)
        here = ours and first <= point.span.start < last
        if not self.words or self.event:
            if ours:
                return 1.0 if point.is_day and not here and point.span.start < _end_of_opening(copy) else 0.0
            wanted = self.words or _words(copy, first, last)
            return 0.5 if len(wanted & _words_at(copy, point, sources)) >= min(SHARED, len(wanted)) else 0.0
        shared = self.words & _words_at(copy, point, sources)
        if here or not shared:
            return 0.5 if here else 0.0
        named = len(shared) >= FEWEST or (ours and len(self.words) == 1)
        return max(0.1, len(shared) / len(self.words)) if named and point.is_day else 0.1


def read_length_end(copy: Copy, figure: Figure) -> LengthEnd:
    """What stands behind "after", "before" or "earlier than"."""
    after = list(copy.reading.tokens_after(figure.span))
    if not after:
        return LengthEnd()
    if after[0].lower not in load_words("checking", "derivations.reference"):
        if [token.lower for token in after[1:2]] != ["than"]:
            return LengthEnd()
        after = after[1:]
    named = list(takewhile(lambda token: not token.is_mark, after[1 : 1 + REACH]))
    words = frozenset(name_word(t.text) for t in named if not is_stop_word(name_word(t.text)) and t.tag != "NUM")
    happened = load_words("happenings", "nouns") | load_words("checking", "lengths.events")
    event = len(named) == 2 and named[0].lower == "the" and named[1].lemma.lower() in happened
    return LengthEnd(words, event)


def _words(copy: Copy, first: int, last: int) -> frozenset[str]:
    sentence = copy.reading.sentence_at(copy.reading.report.span(first, last))
    return sentence_words(copy.reading, sentence) if sentence is not None else frozenset()


def _words_at(copy: Copy, point: TimePoint, sources: Sources) -> frozenset[str]:
    """The words of the sentence in which a point is told."""
    if point.span is None:
        return frozenset()
    reading = sources.readings.get(point.span.report, copy.reading)
    sentence = reading.sentence_at(point.span)
    return sentence_words(reading, sentence) if sentence is not None else frozenset()


def _end_of_opening(copy: Copy) -> int:
    sentences = [one for one in copy.reading.sentences if not copy.is_headline(one.span.start)]
    return sentences[min(OPENING, len(sentences)) - 1].span.end if sentences else 0
