"""A205 for which of two numbers is the larger: "82, more than the 118 of last year", "Tarn has more mills than Lund".

Of two numbers that a sentence compares, the numbers themselves say which way; of two names, what sources give to each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from crossread.check.copies import Copy
from crossread.check.owners.holdings import OwnedNumber, read_holdings
from crossread.check.owners.runs import read_runs
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.meaning.words.folding import fold
from crossread.meaning.words.stems import is_stop_word
from crossread.model.drafts import Finding
from crossread.model.mentions import Numeral, Reading
from crossread.model.sentences import Sentence, Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Words between two numbers that are compared, and before the first among which a verb of change stands.
BETWEEN, BEFORE = 8, 6
# Of two numbers of one thing the larger is at most so many times the other: "from 1.2 to 1.5 million" is not.
MOST_TIMES = 50.0


@dataclass(frozen=True, slots=True)
class ComparedNumbers:
    """A word that says that the first of two numbers is the larger (1) or the smaller (-1)."""

    word: Span
    sign: int
    first: Numeral
    second: Numeral


def find_compared(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each word that says the contrary of what the numbers say."""
    for one in read_compared(copy.reading):
        gap = one.first.value - one.second.value
        if gap * one.sign < 0 and not copy.is_quoted(one.word.start, one.word.end):
            message = f"“{one.word.text}”: by the numbers here it is the other way round."
            yield Finding("A205", "warning", one.word.start, one.word.end, message, ())
    yield from _find_owned(copy, sources)


def read_compared(reading: Reading) -> Iterator[ComparedNumbers]:
    """Every two numbers that a sentence of a reading compares."""
    dated = [time.span for time in reading.times if time.type in ("DATE", "TIME")]
    for sentence in reading.sentences:
        numbers = [
            n
            for n in reading.numerals_in(sentence.span)
            if n.shape in ("plain", "money", "share") and not any(span.overlaps(n.span) for span in dated)
        ]
        for first, second in pairwise(numbers):
            if first.shape == second.shape and _are_of_size(first, second):
                found = _read_joined(sentence, first, second) or _read_change(sentence, first, second)
                if found is not None:
                    yield found


def _are_of_size(one: Numeral, other: Numeral) -> bool:
    small, large = sorted((one.value, other.value))
    return 0 < small < large <= MOST_TIMES * small


def _read_joined(sentence: Sentence, first: Numeral, second: Numeral) -> ComparedNumbers | None:
    """Two numbers with a comparison between them: "82, down from 118", "82, more than the 118"."""
    between = sentence.tokens_between(first.end, second.start)[-BETWEEN:]
    for at, token in enumerate(between[:-1]):
        sign, link = _signs().get(token.lower), between[at + 1].lower
        behind = [t.lower for t in between[at + 2 :]]
        if sign is None or link not in load_words("checking", "compared.links"):
            continue
        definite = bool(behind) and behind[0] in load_words("checking", "compared.definite")
        if (link != "than" or definite) and all(w in load_words("checking", "compared.light") for w in behind):
            return ComparedNumbers(sentence.cut(token, token), sign, first, second)
    return None


def _read_change(sentence: Sentence, first: Numeral, second: Numeral) -> ComparedNumbers | None:
    """Two numbers between which something went up or down: "fell from 118 to 82", "fell to 82 from 118"."""
    before = sentence.tokens_before(first.span)
    between = [t.lower for t in sentence.tokens_between(first.end, second.start) if not _is_light(t)]
    lead = next((t.lower for t in reversed(before) if not _is_light(t)), "")
    if (lead, between[-1:]) not in (("from", ["to"]), ("to", ["from"])) or len(between) > 2:
        return None
    signed = [token for token in before[-BEFORE:] if token.lower in _changes()]
    if not signed:
        return None
    word = signed[-1]
    new, old = (second, first) if lead == "from" else (first, second)
    return ComparedNumbers(sentence.cut(word, word), _changes()[word.lower], new, old)


def _is_light(token: Token) -> bool:
    return token.is_mark or token.lower in load_words("checking", "compared.light")


@cache
def _signs() -> Mapping[str, int]:
    """Words that compare what stands before them with what stands behind."""
    ups = dict.fromkeys(load_words("checking", "compared.more"), 1)
    return ups | dict.fromkeys(load_words("checking", "compared.less"), -1)


@cache
def _changes() -> Mapping[str, int]:
    """Verbs and nouns of going up and down."""
    ups = dict.fromkeys(load_words("checking", "compared.up"), 1)
    return ups | dict.fromkeys(load_words("checking", "compared.down"), -1)


@dataclass(frozen=True, slots=True)
class ComparedNames:
    """A word that says that one name has more (1) or less (-1) of something than another.

    Of ``more women than men`` there are no names, and ``noun`` and ``second`` are what is counted.
    """

    word: Span
    sign: int
    noun: str
    one: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    second: str = ""


def _find_owned(copy: Copy, sources: Sources) -> Iterator[Finding]:
    known = sources.take(read_holdings)
    for ours in read_compared_names(copy.reading):
        if copy.is_quoted(ours.word.start, ours.word.end):
            continue
        pairs = list(_pairs(ours, known, sources))
        if pairs and all((float(a.key) - float(b.key)) * ours.sign < 0 for a, b in pairs):
            theirs = tuple(dict.fromkeys((pairs[0][0].span, pairs[0][1].span)))
            a, b = pairs[0]
            message = f"“{ours.word.text}”: {sources.have(list(theirs))} “{a.span.text}” and “{b.span.text}” for them."
            yield Finding("A205", "warning", ours.word.start, ours.word.end, message, theirs)


def _pairs(
    ours: ComparedNames, known: Sequence[OwnedNumber], sources: Sources
) -> Iterator[tuple[OwnedNumber, OwnedNumber]]:
    """The numbers of one thing that a report gives to the one and to the other, or of two things side by side."""
    if ours.second:
        mine, theirs = ([one for one in known if one.noun == noun] for noun in (ours.noun, ours.second))
        yield from ((a, b) for a in mine for b in theirs if a.sentence == b.sentence and a.shape == b.shape)
        return
    mine = [one for one in known if one.owner & ours.one and not one.owner & ours.other]
    theirs = [one for one in known if one.owner & ours.other and not one.owner & ours.one]
    for a in mine:
        for b in theirs:
            if a.span.report != b.span.report or a.shape != b.shape or a.key == b.key:
                continue
            beside = a.sentence == b.sentence and {a.noun, b.noun} <= {"", ours.noun}
            if (beside and _is_named(ours, a, sources)) or a.noun == b.noun == ours.noun:
                yield a, b


def _is_named(ours: ComparedNames, number: OwnedNumber, sources: Sources) -> bool:
    """Whether the number's sentence has the word for what is compared."""
    tokens = sources.readings[number.span.report].tokens_in(number.sentence)
    return any(token.lemma.lower() == ours.noun for token in tokens)


def read_compared_names(reading: Reading) -> Iterator[ComparedNames]:
    """Every two names, or things, of a sentence of which one is said to have more, or be more, than the other."""
    for sentence in reading.sentences:
        words = [token.lower for token in sentence.tokens]
        if "than" not in words:
            continue
        than = words.index("than")
        for at, word in enumerate(words[: max(0, than - 1)]):
            if word in load_words("checking", "compared.quantities"):
                found = _read_nouns(sentence, at, than) or _read_names(sentence, at, than)
                if found is not None:
                    yield found


def _read_nouns(sentence: Sentence, at: int, than: int) -> ComparedNames | None:
    """``more women than men``."""
    tokens = sentence.tokens
    behind = tokens[than + 1 : than + 2]
    if than != at + 2 or not behind or not all(t.tag == "NOUN" and t.text.islower() for t in (tokens[at + 1], *behind)):
        return None
    word = tokens[at]
    nouns = tokens[at + 1].lemma.lower(), behind[0].lemma.lower()
    return ComparedNames(sentence.cut(word, word), _signs()[word.lower], nouns[0], second=nouns[1])


def _read_names(sentence: Sentence, at: int, than: int) -> ComparedNames | None:
    """``Tarn has more mills than Lund``, ``more people died in Tarn than in Lund``."""
    tokens = sentence.tokens
    runs = read_runs(tokens)
    left = [run.words for run in runs if run.last <= than] or [_subject(tokens[:at])]
    right = [run for run in runs if run.first > than]
    noun = next((token.lemma.lower() for token in tokens[at + 1 : than] if token.tag == "NOUN"), "")
    if not (noun and left[-1] and right) or any(token.is_mark for token in tokens[than : right[0].first]):
        return None
    word = tokens[at]
    return ComparedNames(sentence.cut(word, word), _signs()[word.lower], noun, left[-1], right[0].words)


def _subject(before: Sequence[Token]) -> frozenset[str]:
    """The first word of a sentence where it may be a name that the parser did not take for one."""
    words = [fold(token.text) for token in before[:1] if not is_stop_word(fold(token.text))]
    return frozenset(words)


COMPARED = Rule({"A205": "A word stands for its opposite in the sources"}, find_compared)
