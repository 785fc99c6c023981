"""Words that are one end of a pair, "accepted" and "turned down", wherever they stand in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from crossread.check.retold.keys import KeyedSentence, Keys, read_keyed
from crossread.check.retold.likeness import weigh
from crossread.model.mentions import Reading
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.text.lexicon import load_lexicon, load_words

# Words of the longest phrase of the table, and words before an end in which it may be denied.
LONGEST, BEFORE = 4, 4
# Tokens behind a bound among which its number stands.
NUMBER = 2


@dataclass(frozen=True, slots=True)
class End:
    """One end of a pair where it stands: tokens ``first`` to before ``last``, with the weights of those around it.

    ``sided``: it is said of the one of two things, and its opposite of the other: "older than", "beat".
    ``between``: it stands between two things, which may not change places: "before".
    ``passive``: it is said of what is done to something: "was sold" of what somebody "bought".
    ``bound``: the keys of the number behind what only bounds one, "almost"; None of other words.
    """

    place: KeyedSentence
    first: int
    last: int
    axis: int
    end: int
    sided: bool
    between: bool
    passive: bool
    near: tuple[float, ...]
    bound: Keys | None

    @property
    def span(self) -> Span:
        """Its words."""
        return self.place.sentence.cut(self.place.tokens[self.first], self.place.tokens[self.last - 1])


def read_ends(reading: Reading) -> Iterator[End]:
    """Every end of a pair in a reading."""
    for sentence in read_keyed(reading):
        yield from _read(sentence)


def _read(sentence: KeyedSentence) -> Iterator[End]:
    words = [token.lower for token in sentence.tokens]
    at = 0
    while at < len(words):
        sizes = range(min(LONGEST, len(words) - at), 0, -1)
        size = next((n for n in sizes if tuple(words[at : at + n]) in _table()), 0)
        if size and not _is_particle(sentence.tokens, at, size):
            denied = _is_denied(sentence.tokens, at)
            for number, end in _table()[tuple(words[at : at + size])]:
                axis = _axes()[number]
                if words[at + size : at + size + 1] and words[at + size] in axis.get("not_before", ()):
                    continue
                if denied and not axis.get("contrary"):
                    continue
                yield End(
                    sentence, at, at + size, number, 1 - end if denied else end,
                    bool(axis.get("sided")) or words[at + size : at + size + 1] == ["than"],
                    bool(axis.get("between")), _is_passive(sentence.tokens, at), weigh(sentence, at, at + size),
                    _bounded(sentence, at + size) if axis.get("bound") else None,
                )  # fmt: skip
        at += max(size, 1)


def _bounded(sentence: KeyedSentence, at: int) -> Keys:
    """The keys of a number that stands among the few tokens from ``at`` on."""
    return frozenset(key for keys in sentence.keys[at : at + NUMBER] for key in keys if key.startswith("#"))


def _is_particle(tokens: Sequence[Token], at: int, size: int) -> bool:
    """Whether a single word only completes a verb before it: "put up", "took over", not "closed up 3 percent"."""
    return size == 1 and tokens[at].relation == "prt" and not precedes_number(tokens, at)


def precedes_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number stands right behind a token."""
    return at + 1 < len(tokens) and tokens[at + 1].tag == "NUM"


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form of "be" stands right before a verb: "was sold to", "had been bought"."""
    return at > 0 and tokens[at].tag == "VERB" and tokens[at - 1].lemma.lower() == "be"


def _is_denied(tokens: Sequence[Token], at: int) -> bool:
    """Whether one of the few words before it, back to a mark or another clause, denies it."""
    stops = load_words("checking", "retold.clauses")
    near = takewhile(lambda t: not t.is_mark and t.lower not in stops, reversed(tokens[max(0, at - BEFORE) : at]))
    return any(token.lower in load_words("checking", "retold.negators") for token in near)


def _axes() -> Sequence[Mapping[str, list[str]]]:
    found: Sequence[Mapping[str, list[str]]] = load_lexicon("poles")["axes"]
    return found


@cache
def _table() -> Mapping[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """The words of each end to the axes and ends that they are of."""
    found: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for number, axis in enumerate(_axes()):
        for end, words in enumerate((axis["one"], axis["other"])):
            for word in dict.fromkeys(words):
                found.setdefault(tuple(word.split()), []).append((number, end))
    return {words: tuple(ends) for words, ends in sorted(found.items())}
