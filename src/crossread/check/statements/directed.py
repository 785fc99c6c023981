"""A205 by a number, or by what something is compared with: "rose 1.3 percent", "lighter than a bicycle".

Where sources have the very number beside a word that points one way, and never beside one that points the other, the
draft's word must not point the other way. So must one before "than", where both name the same thing behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from crossread.check.copies import Copy
from crossread.check.retold.keys import KeyedSentence, Keys, read_keyed
from crossread.check.retold.likeness import read_rarity
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.mentions import Numeral, Reading
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Words between a number and the one that says which way it goes, and behind "than" that name a thing.
REACH, NAMED = 4, 4
# A plain number below this is in a source by chance.
TELLING = 100
# The rarest of the shared words that name what something is compared with, and the fewest words shared in all.
RARE, FEWEST = 0.5, 2


@dataclass(frozen=True, slots=True)
class DirectedWord:
    """A word that points up (1) or down (-1), with the keys of what it is said of: a number, or what follows "than"."""

    place: KeyedSentence
    span: Span
    sign: int
    about: Keys
    compares: bool


def find_directed(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each word that points the other way than every one of the sources' that is said of the same."""
    known = sources.take(read_directed)
    rarity = sources.hold(read_rarity)
    for ours in read_directed(copy.reading):
        if copy.is_quoted(ours.span.start, ours.span.end):
            continue
        same = [one for one in known if one.compares is ours.compares and ours.about & one.about]
        if ours.compares:
            same = [one for one in same if max(map(rarity.of, ours.about & one.about)) >= RARE]
        alike = [one for one in same if len(ours.place.every & one.place.every) >= FEWEST]
        if alike and all(one.sign != ours.sign for one in same):
            theirs = alike[0].span
            message = f"“{ours.span.text}”: {sources.have([theirs])} “{theirs.text}” here, which is the opposite."
            yield Finding("A205", "warning", ours.span.start, ours.span.end, message, (theirs,))


def read_directed(reading: Reading) -> Iterator[DirectedWord]:
    """Every word of a reading that points up or down from a number, or before "than"."""
    for sentence in read_keyed(reading):
        yield from _read_beside_numbers(reading, sentence)
        yield from _read_compared(sentence)


def _read_beside_numbers(reading: Reading, sentence: KeyedSentence) -> Iterator[DirectedWord]:
    for numeral in reading.numerals_in(sentence.sentence.span):
        if not _is_telling(numeral):
            continue
        before = [at for at, token in enumerate(sentence.tokens) if token.end <= numeral.start][::-1]
        after = [at for at, token in enumerate(sentence.tokens) if token.start >= numeral.end]
        near = [*_clause(sentence, before), *_clause(sentence, after)]
        words = [at for at in near if sentence.tokens[at].lower in _signs()]
        if len({_signs()[sentence.tokens[at].lower] for at in words}) == 1:
            yield _directed(sentence, words[0], frozenset([f"{numeral.shape} {numeral.value:g}"]), compares=False)


def _is_telling(numeral: Numeral) -> bool:
    if numeral.shape == "plain":
        return numeral.value >= TELLING or numeral.value % 1 != 0
    return numeral.shape in ("share", "money")


def _clause(sentence: KeyedSentence, places: Sequence[int]) -> list[int]:
    """The nearest words on one side, up to a mark, a number or what begins another clause."""
    stops = load_words("checking", "retold.clauses") | load_words("checking", "retold.joining")
    near = takewhile(
        lambda at: not (sentence.tokens[at].text in ",;:()—–" or sentence.tokens[at].lower in stops), places
    )
    free = takewhile(lambda at: sentence.tokens[at].tag != "NUM" or sentence.tokens[at].text in "$£€", near)
    return list(free)[:REACH]


def _read_compared(sentence: KeyedSentence) -> Iterator[DirectedWord]:
    for at, token in enumerate(sentence.tokens):
        if token.lower != "than" or at == 0 or sentence.tokens[at - 1].lower not in _signs():
            continue
        behind = list(takewhile(lambda t: not t.is_mark, sentence.tokens[at + 1 : at + 1 + NAMED]))
        keys = [sentence.keys[at + 1 + number] for number in range(len(behind))]
        about = frozenset(key for of_one in keys for key in of_one)
        if about and not any(key.startswith("#") for key in about):
            yield _directed(sentence, at - 1, about, compares=True)


def _directed(sentence: KeyedSentence, at: int, about: Keys, *, compares: bool) -> DirectedWord:
    token = sentence.tokens[at]
    return DirectedWord(sentence, sentence.sentence.cut(token, token), _signs()[token.lower], about, compares)


@cache
def _signs() -> dict[str, int]:
    """Words that point up or down with which of the two."""
    ups = dict.fromkeys(load_words("checking", "directed.up"), 1)
    return ups | dict.fromkeys(load_words("checking", "directed.down"), -1)


DIRECTED = Rule({"A205": "A word stands for its opposite in the sources"}, find_directed)
