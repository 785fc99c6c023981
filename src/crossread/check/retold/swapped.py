"""N504 and P801 for two names that have changed places: each stands among the words that sources have with the other.

What stands nearer to the one than to the other says whose it is, in the draft and in the sources. Where nearly all of
it says the contrary in the sources, the two have been exchanged.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.check.copies import Copy
from crossread.check.owners.runs import CapitalRun, read_runs
from crossread.check.retold.keys import KeyedSentence, read_keyed
from crossread.check.retold.likeness import KeyRarity, read_rarity, weigh, weigh_keys
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.mentions import Reading
from crossread.model.spans import Span

# So much must speak for the exchange, and at most so large a part of that against it.
ALIKE, PART = 0.25, 0.3
# What stands nearly as near to the one as to the other says nothing.
NEARER = 0.1


@dataclass(frozen=True, slots=True)
class SidedRun:
    """A name of a sentence with its kind and the weight of every key of the sentence by its nearness."""

    place: KeyedSentence
    run: CapitalRun
    kind: str
    keys: Mapping[str, float]

    @property
    def span(self) -> Span:
        """Its words."""
        tokens = self.place.tokens
        return self.place.sentence.cut(tokens[self.run.first], tokens[self.run.last - 1])


def find_swapped(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each of two names of one kind that have changed places."""
    known = sources.hold(SidedNames)
    told: set[Span] = set()
    for sentence in _group(read_sided(copy.reading)):
        for one, other in combinations(sentence, 2):
            free = not any(copy.is_quoted(n.span.start, n.span.end) or n.span in told for n in (one, other))
            if (
                free
                and one.kind == other.kind
                and not one.run.words & other.run.words
                and known.are_crossed(one, other)
            ):
                told |= {one.span, other.span}
                yield from _tell(one, other, known, sources)


def _tell(one: SidedRun, other: SidedRun, known: SidedNames, sources: Sources) -> Iterator[Finding]:
    evidence = tuple(known.first(name) for name in (one, other))
    for name, stranger in ((one, other), (other, one)):
        code = "P801" if name.kind == "place" else "N504"
        message = (
            f"“{name.span.text}” and “{stranger.span.text}”: {sources.have(list(evidence))} them the other way round."
        )
        yield Finding(code, "warning", name.span.start, name.span.end, message, evidence)


class SidedNames:
    """The names of the sources, by their words, with what stands around each of their mentions."""

    def __init__(self, sources: Sources) -> None:
        self._rarity: KeyRarity = sources.hold(read_rarity)
        self._by_word: dict[str, list[SidedRun]] = {}
        for one in sources.take(read_sided):
            for word in one.run.words:
                self._by_word.setdefault(word, []).append(one)

    def first(self, name: SidedRun) -> Span:
        """Its first mention."""
        return self._find(name)[0].span

    def _find(self, name: SidedRun) -> Sequence[SidedRun]:
        found = {id(one): one for word in sorted(name.run.words) for one in self._by_word.get(word, ())}
        return list(found.values())

    def are_crossed(self, one: SidedRun, other: SidedRun) -> bool:
        """Whether what stands by the one stands by the other in the sources, and the other way round."""
        ours, theirs = self._find(one), self._find(other)
        pairs = [(a.keys, b.keys) for a in ours for b in theirs if a.place is b.place]
        pairs = pairs or [(_measure(ours), _measure(theirs))] if ours and theirs else []
        verdicts = [self._weigh(one, other, pair) for pair in pairs]
        return 1 in verdicts and -1 not in verdicts

    def _weigh(self, one: SidedRun, other: SidedRun, there: tuple[Mapping[str, float], Mapping[str, float]]) -> int:
        """1 where the two are the other way round there, -1 where they are not, 0 where nothing tells."""
        names = one.run.words | other.run.words
        votes: list[tuple[bool, float]] = []
        for key in sorted(one.keys.keys() | other.keys.keys()):
            nearer = one.keys.get(key, 0.0) - other.keys.get(key, 0.0)
            theirs = there[0].get(key, 0.0) - there[1].get(key, 0.0)
            if min(abs(nearer), abs(theirs)) >= NEARER and key not in names:
                weight = self._rarity.of(key) * min(abs(nearer), abs(theirs))
                votes.append((nearer > 0, math.copysign(weight, nearer * theirs)))
        against = [-math.fsum(v for side, v in votes if v < 0 and side is here) for here in (True, False)]
        straight = math.fsum(vote for _, vote in votes if vote > 0)
        if min(against) >= ALIKE and straight <= PART * math.fsum(against):
            return 1
        return -1 if straight > math.fsum(against) else 0


def _measure(mentions: Sequence[SidedRun]) -> Mapping[str, float]:
    """How near each key stands to a name at the nearest."""
    found: dict[str, float] = {}
    for mention in mentions:
        for key, weight in mention.keys.items():
            found[key] = max(found.get(key, 0.0), weight)
    return found


def _group(runs: Iterator[SidedRun]) -> list[list[SidedRun]]:
    found: dict[Span, list[SidedRun]] = {}
    for run in runs:
        found.setdefault(run.place.sentence.span, []).append(run)
    return list(found.values())


def read_sided(reading: Reading) -> Iterator[SidedRun]:
    """Every name of a reading."""
    people = [name.span for name in reading.names if name.kind == "person"]
    places = [place.span for place in reading.places if not place.demonym]
    for sentence in read_keyed(reading):
        for run in read_runs(sentence.tokens):
            span = sentence.sentence.cut(sentence.tokens[run.first], sentence.tokens[run.last - 1])
            kind = "place" if any(one.overlaps(span) for one in places) else "name"
            kind = "person" if any(one.overlaps(span) for one in people) else kind
            keys = weigh_keys(sentence, weigh(sentence, run.first, run.last))
            yield SidedRun(sentence, run, kind, keys)


SWAPPED = Rule(
    {"N504": "The sources have another name here", "P801": "The sources have another place here"}, find_swapped
)
