"""F105, N504, P801, D703 for statements told again in other words: a right value with what belongs to another.

Every part of the draft is held against every part of the sources. Where one tells most of what the draft's tells, and
has another name, number or time of the same kind there, and nothing that has the draft's own tells so much, the
draft's is somebody else's.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.check.arithmetic.derivations import gives_number
from crossread.check.arithmetic.relations import read_relation
from crossread.check.arithmetic.worked import is_listed
from crossread.check.copies import Copy, covers
from crossread.check.margins import Margin
from crossread.check.owners.holdings import read_noun
from crossread.check.retold.keys import Keys
from crossread.check.retold.likeness import KeyRarity, rarest, read_rarity, weigh, weigh_keys
from crossread.check.retold.parts import PartFiller, SentencePart, read_parts
from crossread.check.rule import Rule
from crossread.check.sources import Sources
from crossread.meaning.calendar.clock import minutes_apart
from crossread.meaning.names.variants import letters_apart
from crossread.model.drafts import Finding
from crossread.model.spans import Span

# Another part tells so much of what the draft's tells, so much more than any with the draft's own value. Of times
# there are few in a story, of people and places many.
TIMED, NAMED = Margin(1.0, part=0.5, gap=0.6), Margin(1.3, part=0.4, gap=0.9)
# That is so large a part of what the draft's tells, and so near to both values a word stands that both have.
SHARE, NEAR = 0.2, 0.25
# Two hours are another when so many minutes lie between them.
MINUTES = 15
# Of two numbers of one thing the larger is at most so many times the other, and no rounding of it.
MOST_TIMES, ROUNDED = 3.0, 1.05

CODES: Mapping[str, str] = {
    "person": "N504", "place": "P801", "clock": "D703", "month": "D703", "year": "D703",
    "plain": "F105", "money": "F105", "share": "F105",
}  # fmt: skip
# Where both parts have other things of these kinds, and none in common, they tell of two things.
TELLING = ("person", "place", "clock", "month", "year")


@dataclass(frozen=True, slots=True)
class PartSlot:
    """A value in a part: of the draft, or of a source."""

    part: SentencePart
    filler: PartFiller

    @property
    def span(self) -> Span:
        """Its words."""
        return self.part.span(self.filler)


class ToldParts:
    """The parts of the sources by their keys, and all that stands in them by its kind."""

    def __init__(self, sources: Sources) -> None:
        self.parts = sources.take(read_parts)
        self.rarity: KeyRarity = sources.hold(read_rarity)
        self._by_key: dict[str, list[int]] = {}
        self._fillers: dict[str, list[PartFiller]] = {}
        for number, part in enumerate(self.parts):
            for key in part.told():
                self._by_key.setdefault(key, []).append(number)
            for filler in part.fillers:
                self._fillers.setdefault(filler.kind, []).append(filler)

    def find(self, keys: Keys) -> list[SentencePart]:
        """Every part that has one of the keys."""
        return [self.parts[at] for at in sorted({at for key in keys for at in self._by_key.get(key, ())})]

    def have(self, filler: PartFiller) -> bool:
        """Whether a source has the value anywhere."""
        return any(one.is_near(filler) for one in self._fillers.get(filler.kind, ()))

    def share(self, ours: PartSlot, theirs: SentencePart, other: PartFiller | None = None) -> float:
        """How much a part tells of what the draft's tells, both values left out."""
        there = theirs.told(other)
        shared: dict[str, float] = {}
        for keys in ours.part.tokens(ours.filler):
            met = [(self.rarity.of(key), key) for key in sorted(keys & there)]
            if met:
                value, key = max(met)
                shared[key] = value
        return math.fsum(shared.values())

    def whole(self, ours: PartSlot) -> float:
        """How much the draft's part tells."""
        return math.fsum(rarest(keys, self.rarity) for keys in ours.part.tokens(ours.filler))


def find_elsewhere(copy: Copy, sources: Sources) -> Iterator[Finding]:
    """A remark on each value for which sources have another where they tell what the draft tells."""
    known = sources.hold(ToldParts)
    mine = list(read_parts(copy.reading))
    beside: dict[int, list[PartFiller]] = {}
    for part in mine:
        beside.setdefault(part.place.sentence.span.start, []).extend(part.fillers)
    spoken = [q.speaker.span for q in copy.reading.quotations if q.speaker is not None and q.speaker.span is not None]
    for ours in (PartSlot(part, filler) for part in mine for filler in part.fillers):
        start, end = ours.span.start, ours.span.end
        if covers([*copy.quoted, *spoken], start, end) or copy.is_headline(start) or _is_worked_out(copy, ours):
            continue
        rival = _find_rival(ours, beside[ours.part.place.sentence.span.start], known)
        if rival is not None:
            message = f"“{ours.span.text}”: {sources.have([rival.span])} “{rival.span.text}” here."
            yield Finding(CODES[ours.filler.kind], "warning", start, end, message, (rival.span,))


def _find_rival(ours: PartSlot, here: Sequence[PartFiller], known: ToldParts) -> PartSlot | None:
    """The value of the part that tells most of what the draft's tells, where none with the draft's own does."""
    if not known.have(ours.filler):
        return None
    titles = ours.part.titles(ours.filler)
    own, best, likest = 0.0, 0.0, None
    parts = known.find(ours.part.told(ours.filler))
    # Of the numbers of one list, other rules tell which is whose.
    listed = {part.place.sentence.span for part in parts if part.may_have(ours.filler)}
    rows = listed if CODES[ours.filler.kind] == "F105" else frozenset[Span]()
    for part in parts:
        if part.may_have(ours.filler) or titles & part.told():
            own = max(own, known.share(ours, part))
            continue
        if part.place.sentence.span in rows:
            continue
        for other in part.fillers:
            theirs = PartSlot(part, other)
            if other.kind == ours.filler.kind and not any(other.is_near(one) for one in here):
                amount = known.share(ours, part, other)
                if amount > best and _may_differ(ours, theirs) and _is_near(ours, theirs, known.rarity):
                    best, likest = amount, theirs
    margin = TIMED if CODES[ours.filler.kind] == "D703" else NAMED
    return likest if margin.is_met(own, best) and best >= SHARE * known.whole(ours) else None


def _may_differ(ours: PartSlot, theirs: PartSlot) -> bool:
    """Whether the two may fill one place, and cannot be one."""
    one, other = ours.filler, theirs.filler
    if _is_of_another(ours, theirs):
        return False
    if one.kind == "clock":
        return minutes_apart(*one.names, *other.names) >= MINUTES
    if one.kind == "place":  # "D.C." is a short form
        short = "." in ours.span.text or "." in theirs.span.text
        return bool(one.ids and other.ids) and one.sort == other.sort and not short
    if one.kind == "person":
        return all(letters_apart(mine, name) is None for mine in one.names for name in other.names)
    return one.kind in ("month", "year") or _are_of_one(ours, theirs)


def _is_of_another(ours: PartSlot, theirs: PartSlot) -> bool:
    """Whether the two parts have something else of one kind, and not the same: another day, another place."""
    for kind in TELLING:
        mine = [one for one in ours.part.fillers if one.kind == kind != ours.filler.kind]
        there = [one for one in theirs.part.fillers if one.kind == kind]
        if mine and there and not any(one.is_near(other) for one in mine for other in there):
            return True
    return False


def _are_of_one(ours: PartSlot, theirs: PartSlot) -> bool:
    """Whether two numbers may count one thing, and neither is a rounding of the other."""
    small, large = sorted((ours.filler.value, theirs.filler.value))
    if not small or not ROUNDED <= large / small <= MOST_TIMES:
        return False
    nouns = [read_noun(one.part.place.tokens, one.filler.last) for one in (ours, theirs)]
    return ours.filler.kind != "plain" or (nouns[0] != "" and nouns[0] == nouns[1])


def _is_near(ours: PartSlot, theirs: PartSlot, rarity: KeyRarity) -> bool:
    """Whether a rare word stands close to both that both have."""
    place = theirs.part.place
    there = weigh_keys(place, weigh(place, theirs.filler.first, theirs.filler.last))
    place = ours.part.place
    mine = weigh_keys(place, weigh(place, ours.filler.first, ours.filler.last))
    return any(min(mine[key], there[key]) * rarity.of(key) >= NEAR for key in mine.keys() & there.keys())


def _is_worked_out(copy: Copy, ours: PartSlot) -> bool:
    """Whether a number comes of others of the draft."""
    if CODES[ours.filler.kind] != "F105":
        return False
    span = ours.span
    if read_relation(copy, span) is not None or is_listed(copy, span.start, span.end):
        return True
    return gives_number(copy, ours.filler.value, span.start, span.end)


ELSEWHERE = Rule(
    {
        "F105": "A right number stands for another place, person or group",
        "N504": "The sources have another name here",
        "P801": "The sources have another place here",
        "D703": "A date of the sources stands with something else",
    },
    find_elsewhere,
)
