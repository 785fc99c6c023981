"""What a changed sentence touches: a fact, a quotation, or the wording alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from crossread.meaning.words.folding import fold
from crossread.meaning.words.stems import stem
from crossread.model.frames import EventClass
from crossread.model.mentions import Reading, Toponym
from crossread.model.revisions import RevisedWhat
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_lexicon, load_words

# Classes of events too wide for a change between them to be one of what happened.
_WIDE: frozenset[EventClass] = frozenset(("other", "be", "have", "make", "say"))
_NAMING = frozenset(("NOUN", "PROPN"))


class ReadSentence(NamedTuple):
    """A sentence with the reading that it is of."""

    reading: Reading
    sentence: Sentence


class WordChange(NamedTuple):
    """Words of the earlier version and those that stand in their place in the later; either may be none."""

    before: Sequence[Token]
    after: Sequence[Token]


def find_changes(before: Sentence, after: Sentence) -> list[WordChange]:
    """The words that differ between two versions of a sentence, marks among them, in the order of the text."""
    ours, theirs = ([token.text for token in sentence.tokens] for sentence in (before, after))
    codes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    return [
        WordChange(before.tokens[first:last], after.tokens[start:end])
        for kind, first, last, start, end in codes
        if kind != "equal"
    ]


def tell_change(before: ReadSentence, after: ReadSentence, changes: Sequence[WordChange]) -> RevisedWhat:
    """What the change of a sentence touches."""
    words = [change for change in changes if _folded(change.before) != _folded(change.after)]
    if not words:
        return "wording"
    if all(_is_quoted(before, change.before) and _is_quoted(after, change.after) for change in words):
        return "quotation"
    facts = _facts(before) != _facts(after) or _deeds(before) != _deeds(after)
    return "fact" if facts or any(_turns(change) or _renames(change) for change in words) else "wording"


def _folded(tokens: Sequence[Token]) -> list[str]:
    """The words without marks and capitals."""
    return [fold(token.text) for token in tokens if not token.is_mark]


def tell_alone(held: ReadSentence) -> RevisedWhat:
    """What a sentence touches that was added or cut."""
    sentence = held.sentence
    words = [token for token in sentence.tokens if not token.is_mark]
    quoted = sum(_is_quoted(held, [token]) for token in words)
    if words and 2 * quoted > len(words):
        return "quotation"
    return "fact" if sentence.finite or any(_facts(held).values()) else "wording"


def _is_quoted(held: ReadSentence, tokens: Sequence[Token]) -> bool:
    """Whether all of these stand inside quotation marks; nothing does too."""
    spans = [span for span in held.reading.quoted if span.part == held.sentence.span.part]
    return all(any(span.start <= token.start and token.end <= span.end for span in spans) for token in tokens)


def _facts(held: ReadSentence) -> Counter[Hashable]:
    """The numbers, names, places and times of a sentence by what they mean, however they are written."""
    return Counter(_iter_facts(held))


def _iter_facts(held: ReadSentence) -> Iterator[Hashable]:
    reading, span = held.reading, held.sentence.span
    counted = [figure for figure in reading.figures if _inside(figure.span, span)]
    for figure in counted:
        quantity = figure.quantity
        yield "figure", quantity.value, quantity.low, quantity.high, quantity.limit, quantity.direction
    for numeral in reading.numerals:
        if _inside(numeral.span, span) and not any(figure.span.overlaps(numeral.span) for figure in counted):
            yield "numeral", numeral.value, numeral.shape
    yield from (("name", stem(name.name.split()[-1])) for name in reading.names if _inside(name.span, span))
    yield from (("place", _place(toponym)) for toponym in reading.places if _inside(toponym.span, span))
    yield from (("time", timex.value) for timex in reading.times if _inside(timex.span, span))


def _place(toponym: Toponym) -> Hashable:
    return toponym.place.id if toponym.place is not None else fold(toponym.span.text)


def _deeds(held: ReadSentence) -> Counter[tuple[EventClass, bool]]:
    """What happens in a sentence, by classes that are narrow enough, and whether it is said to have happened."""
    span = held.sentence.span
    return Counter(
        (frame.event, frame.negative)
        for frame in held.reading.frames
        if frame.event not in _WIDE and _inside(frame.verb, span)
    )


def _turns(change: WordChange) -> bool:
    """Whether a word came or went that turns the sentence round."""
    negations = load_words("revisions", "negations")
    ours, theirs = (Counter(token.lower for token in side if token.lower in negations) for side in change)
    return bool(ours) != bool(theirs)


def _renames(change: WordChange) -> bool:
    """Whether a noun stands for another that does not mean the same, or a word for its opposite."""
    ours, theirs = (frozenset(_nouns(side)) for side in change)
    if ours and theirs and not ours & theirs and not _akin(ours | theirs):
        return True
    before, after = (frozenset(token.lower for token in side) for side in change)
    return any(
        (before & one and after & other) or (before & other and after & one)
        for pair in load_lexicon("opposites")["pairs"]
        for one, other in [(frozenset(pair["one"]), frozenset(pair["other"]))]
    )


def _nouns(tokens: Iterable[Token]) -> Iterator[str]:
    return (stem(token.text) for token in tokens if token.tag in _NAMING and not token.is_mark)


def _akin(words: frozenset[str]) -> bool:
    """Whether all are words that reports use for one another."""
    lists = [*load_lexicon("akin")["words"].values(), load_lexicon("akin")["people"]]
    return any(words <= {stem(word) for word in held} for held in lists)


def _inside(span: Span, sentence: Span) -> bool:
    return span.part == sentence.part and sentence.start <= span.start and span.end <= sentence.end
