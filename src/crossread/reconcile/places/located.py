"""One deed of one person or thing in two places: ``Lund grew up in Oslo``, ``Lund was taken to St. Olaf Hospital``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossread.model.accounts import Discrepancy
from crossread.model.frames import Frame, Party
from crossread.model.mentions import Reading
from crossread.model.places import Place
from crossread.model.spans import Span
from crossread.reconcile.events.slots import are_one_party, tells_a_fact
from crossread.reconcile.places.towns import are_far, is_where, names_place
from crossread.reconcile.sentences import SentencePairs
from crossread.reconcile.sides import compose_discrepancy, compose_side
from crossread.text.lexicon import load_words

# What deeds by which somebody comes to a hospital have in common.
_PATIENTS = "hospital"


@dataclass(frozen=True, slots=True, eq=False)
class LocatedDeed:
    """A deed of a report with the town, or the hospital by the words of its name, that it was in."""

    reading: Reading
    frame: Frame
    who: Party
    span: Span
    town: Place | None = None
    hospital: frozenset[str] = frozenset()


def find_located_conflicts(readings: Sequence[Reading]) -> Iterator[Discrepancy]:
    """At most one discrepancy for a deed and whom it is told of, where neither report names the other's place."""
    told: dict[str, list[LocatedDeed]] = {}
    for where in (where for reading in readings for where in _read(reading)):
        told.setdefault(_PATIENTS if _is_of_patients(where.frame) else where.frame.deed, []).append(where)
    pairs = SentencePairs(readings)
    for deeds in told.values():
        found = next((two for two in combinations(deeds, 2) if _are_apart(*two, pairs)), None)
        if found is not None:
            sides = tuple(compose_side([side.span], side.frame.span.text) for side in found)
            yield compose_discrepancy("place", "medium", 0.7, sides, case="opposites", about=found[0].frame.deed)


def _are_apart(one: LocatedDeed, other: LocatedDeed, pairs: SentencePairs) -> bool:
    """Whether two reports put one deed of one person into two places, in sentences that may tell of one thing."""
    if one.reading is other.reading or not _are_of_one(one, other) or not _differ(one, other):
        return False
    return pairs.hold(*((where.reading.report.id, where.frame.sentence) for where in (one, other)))


def _read(reading: Reading) -> Iterator[LocatedDeed]:
    for frame in reading.frames:
        who = frame.undergoers or frame.doers
        if not tells_a_fact(frame) or frame.polarity != "affirmed" or len(who) != 1 or not _is_known(who[0]):
            continue
        sentence = reading.sentences[frame.sentence]
        for number in frame.places:
            toponym = reading.places[number]
            town = toponym.place if not toponym.demonym and toponym.place and toponym.place.kind == "city" else None
            if town is not None and is_where(sentence, toponym.span):
                yield LocatedDeed(reading, frame, who[0], toponym.span, town=town)
        if _is_of_patients(frame):
            yield from _hospitals(reading, frame, who[0])


def _is_of_patients(frame: Frame) -> bool:
    """Whether somebody comes to a hospital, or is there: ``was flown to``, ``is treated at``."""
    return frame.deed.partition(" ")[0] in load_words("sites", "hospitals.deeds")


def _hospitals(reading: Reading, frame: Frame, who: Party) -> Iterator[LocatedDeed]:
    for name in reading.names:
        words = frozenset(name.name.lower().replace(".", "").split())
        if name.kind == "organisation" and frame.span.contains(name.span) and words & _of_hospitals():
            yield LocatedDeed(reading, frame, who, name.span, hospital=words - _of_hospitals())


def _is_known(who: Party) -> bool:
    """Whether it is somebody named, or the one thing of its kind: ``the plane``."""
    return who.name is not None or (who.definite and not who.figures and who.kind != "group")


def _are_of_one(one: LocatedDeed, other: LocatedDeed) -> bool:
    """Whether both deeds, of one sort, are of the same and of no two times."""
    spans = [(where.frame.first, where.frame.last) for where in (one, other)]
    at_once = any(None in span for span in spans) or spans[0] == spans[1]
    return at_once and are_one_party(one.who, other.who)


def _differ(one: LocatedDeed, other: LocatedDeed) -> bool:
    if one.town and other.town:
        far = are_far(one.town, other.town)
        return far and not names_place(one.reading, other.town) and not names_place(other.reading, one.town)
    apart = bool(one.hospital and other.hospital) and one.hospital.isdisjoint(other.hospital)
    return apart and not _has_hospital(one.reading, other.hospital) and not _has_hospital(other.reading, one.hospital)


def _has_hospital(reading: Reading, words: frozenset[str]) -> bool:
    return any(words <= frozenset(name.name.lower().replace(".", "").split()) for name in reading.names)


def _of_hospitals() -> frozenset[str]:
    """Words that names of hospitals have in common."""
    return load_words("sites", "hospitals.words")
