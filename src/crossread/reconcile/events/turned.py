"""Two deeds of which one excludes the other, told of the same: ``accepted the offer``, ``rejected the offer``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product

from crossread.model.accounts import Discrepancy
from crossread.model.frames import Frame, Party
from crossread.model.mentions import Reading
from crossread.reconcile.events.contraries import compose_contrary
from crossread.reconcile.events.slots import are_one_party, tells_a_fact
from crossread.reconcile.sentences import SentencePairs
from crossread.text.lexicon import load_lexicon, load_words


@dataclass(frozen=True, slots=True, eq=False)
class TurnedDeed:
    """A clause of a report whose deed has contraries; ``pair`` is which, ``way`` on which of its sides it is.

    ``who`` are those of whom it is told, and ``what`` it is done to, where the pair is of what is done to something.
    """

    reading: Reading
    frame: Frame
    pair: int
    way: int
    who: tuple[Party, ...]
    what: tuple[Party, ...]


def find_turned_deeds(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """One discrepancy for each pair of deeds that reports of one day tell of the same people and things."""
    told: dict[int, list[TurnedDeed]] = {}
    for deed in (deed for reading in readings for deed in _read(reading)):
        told.setdefault(deed.pair, []).append(deed)
    pairs = SentencePairs(readings)
    for deeds in told.values():
        found = next((two for two in combinations(deeds, 2) if _are_contrary(*two, deeds, pairs)), None)
        if found is not None:
            yield compose_contrary([deed.frame for deed in found], found[0].frame.deed)


def _are_contrary(one: TurnedDeed, other: TurnedDeed, deeds: Sequence[TurnedDeed], pairs: SentencePairs) -> bool:
    """Whether two deeds of a pair exclude each other, in sentences that may tell of one thing."""
    if one.reading is other.reading or not _exclude(one, other) or _tell_both(one, other, deeds):
        return False
    keys = [(deed.reading.report.id, deed.frame.sentence) for deed in (one, other)]
    return pairs.hold(*keys)


def _read(reading: Reading) -> Iterator[TurnedDeed]:
    for frame in reading.frames:
        if not tells_a_fact(frame) or frame.polarity != "affirmed":
            continue
        for pair, way, role in _roles().get(frame.deed.partition(" ")[0], ()):
            who = frame.doers if role == "doer" else frame.undergoers
            if who:
                yield TurnedDeed(reading, frame, pair, way, who, () if pair in _lone() else frame.undergoers)


@cache
def _roles() -> dict[str, tuple[tuple[int, int, str], ...]]:
    """For each verb the pairs that it is of, on which side, and whether they are of its doer or its undergoer."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for number, pair in enumerate(_pairs()):
        for way, side in enumerate(("one", "other")):
            for verb in pair[side]:
                found.setdefault(verb, []).append((number, way, "doer" if "to" not in pair else pair["to"][way]))
    return {verb: tuple(entries) for verb, entries in found.items()}


@cache
def _pairs() -> tuple[Mapping[str, Sequence[str]], ...]:
    """The pairs of the list, then those of the dictionary that it does not hold."""
    listed: Sequence[Mapping[str, Sequence[str]]] = load_lexicon("contrary_deeds")["pairs"]
    held = {frozenset(pair) for entry in listed for pair in product(entry["one"], entry["other"])}
    pairs = load_lexicon("word_opposites")["verbs"]["pairs"]
    return (*listed, *({"one": [one], "other": [other]} for one, other in pairs if frozenset((one, other)) not in held))


@cache
def _lone() -> frozenset[int]:
    """The pairs of deeds that are not done to anything that must be the same."""
    return frozenset(number for number, pair in enumerate(_pairs()) if "to" in pair)


def _exclude(one: TurnedDeed, other: TurnedDeed) -> bool:
    if one.pair != other.pair or one.way == other.way or not _are_of_one_day(one, other):
        return False
    if not any(_is_who(one, ours, other, theirs) for ours in one.who for theirs in other.who):
        return False
    if one.pair in _lone():
        return True
    return bool(one.what and other.what) and _share(one.what, other.what)


def _is_who(one: TurnedDeed, ours: Party, other: TurnedDeed, theirs: Party) -> bool:
    """Whether two parties are one: named or described alike, or one by what stands with the other's name."""
    if ours.none or theirs.none:
        return False
    if are_one_party(ours, theirs):
        return True
    return _tells_of(one, ours, theirs) or _tells_of(other, theirs, ours)


def _tells_of(deed: TurnedDeed, party: Party, named: Party) -> bool:
    """Whether a party without a name stands for a named one: ``the judge`` for Judge Holt, ``she`` behind Holt."""
    if party.name is not None or named.name is None:
        return False
    surname = named.name.split()[-1]
    if party.noun in load_words("opposites_of_events", "pronouns"):
        near = deed.reading.sentences[max(0, deed.frame.sentence - 1) : deed.frame.sentence + 1]
        people = (name for name in deed.reading.names if name.kind == "person")
        return {name.name.split()[-1] for name in people if any(one.span.contains(name.span) for one in near)} == {
            surname
        }
    return party.noun in {surname.lower(), *named.words}


def _share(ours: Sequence[Party], theirs: Sequence[Party]) -> bool:
    return len(ours) == len(theirs) == 1 and are_one_party(ours[0], theirs[0]) and not ours[0].none


def _are_of_one_day(one: TurnedDeed, other: TurnedDeed) -> bool:
    """Whether the reports are of one day, and the clauses of no two."""
    days = {(deed.reading.report.published or "")[:10] for deed in (one, other)}
    spans = [(deed.frame.first, deed.frame.last) for deed in (one, other)]
    return len(days) == 1 and (any(None in span for span in spans) or spans[0] == spans[1])


def _tell_both(one: TurnedDeed, other: TurnedDeed, deeds: Sequence[TurnedDeed]) -> bool:
    """Whether a report tells of both deeds, and so of one after the other."""
    return any(
        deed.reading is side.reading and deed.pair == side.pair and deed.way != side.way
        for side in (one, other)
        for deed in deeds
    )
