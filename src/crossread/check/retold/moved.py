"""N504 and P801 for statements told again in other words: they name another person or place than the sources do."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.check.copies import Copy
from crossread.check.owners.runs import CapitalRun, read_runs
from crossread.check.retold.keys import KeyedSentence, read_keyed
from crossread.check.retold.likeness import (
    NOTHING,
    KeyRarity,
    compare_keys,
    numbers_near,
    read_rarity,
    weigh,
    weigh_keys,
)
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.model.drafts import Finding
from crossread.model.mentions import Reading
from crossread.model.spans import Span
from crossread.text.lexicon import load_words

# Another name stands so surely for what the draft tells, and the draft's own at most so large a part of that.
ALIKE, SHARE, PART = 1.5, 0.35, 0.3
# A key shared counts 1 at most, so that fewer than these cannot be so much.
FEWEST = math.ceil(ALIKE)


@dataclass(frozen=True, slots=True)
class PlacedRun:
    """A name where it stands: a ``person``, or a place by its kind, with ``ids`` of it and of all that it lies in."""

    place: KeyedSentence
    run: CapitalRun
    kind: str
    near: tuple[float, ...]
    keys: Mapping[str, float]
    ids: frozenset[str] = frozenset()

    @property
    def span(self) -> Span:
        """Its words."""
        tokens = self.place.tokens
        return self.place.sentence.cut(tokens[self.run.first], tokens[self.run.last - 1])

    def is_near(self, other: PlacedRun) -> bool:
        """Whether the two share a word, or are places of which one lies in the other."""
        if self.run.words & other.run.words:
            return True
        return bool(self.ids and other.ids) and (self.ids <= other.ids or other.ids <= self.ids)


def find_moved_names(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each name for which sources have another where they tell what the draft tells."""
    known = sources.take(read_placed)
    rarity = sources.hold(read_rarity)
    for ours in read_placed(copy.reading):
        start, end = ours.span.start, ours.span.end
        if copy.is_quoted(start, end) or copy.is_headline(start):
            continue
        other = _find_rival(ours, known, rarity)
        if other is not None:
            code = "N504" if ours.kind == "person" else "P801"
            message = f"“{ours.span.text}”: {sources.have([other.span])} “{other.span.text}” here."
            yield Finding(code, "warning", start, end, message, (other.span,))


def _find_rival(ours: PlacedRun, known: Sequence[PlacedRun], rarity: KeyRarity) -> PlacedRun | None:
    if not any(ours.is_near(other) for other in known):
        return None
    own, best, likest = NOTHING, NOTHING, None
    numbers = numbers_near(ours.place, ours.near)
    for other in known:
        same = ours.is_near(other)
        if not same and (other.kind != ours.kind or other.run.words & ours.place.names):
            continue
        own_too = same or bool(ours.run.words & other.place.names)
        if not own_too and len(ours.place.every & other.place.every) < FEWEST:
            continue
        like = compare_keys(ours.place, ours.near, other.keys, rarity)
        if own_too:
            own = max(own, like)
        elif like.amount > best.amount and not (numbers and not numbers & other.place.every):
            best, likest = like, other
    sure = best.amount >= ALIKE and best.part >= SHARE and own.amount <= PART * best.amount
    return likest if sure else None


def read_placed(reading: Reading) -> Iterator[PlacedRun]:
    """Every name of a reading that is a person's, or a place's of a known kind.

    A bridge is no other place than its town: only places of one kind are held against each other.
    """
    people = [name.span for name in reading.names if name.kind == "person"]
    places = {found.span: found.place for found in reading.places if found.place and not found.demonym}
    for sentence in read_keyed(reading):
        for run in read_runs(sentence.tokens):
            span = sentence.sentence.cut(sentence.tokens[run.first], sentence.tokens[run.last - 1])
            place = next((place for one, place in places.items() if one.overlaps(span)), None)
            kind, ids = "", frozenset[str]()
            if any(one.overlaps(span) for one in people):
                kind = "person"
            elif (
                place and run.first and sentence.tokens[run.first - 1].lower in load_words("checking", "retold.places")
            ):
                kind, ids = place.kind, frozenset({place.id, *place.within_ids})
            if kind:
                near = weigh(sentence, run.first, run.last)
                yield PlacedRun(sentence, run, kind, near, weigh_keys(sentence, near), ids)


MOVED = Rule(
    {"N504": "The sources have another name here", "P801": "The sources have another place here"}, find_moved_names
)
