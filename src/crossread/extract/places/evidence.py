"""What speaks for and against a candidate's being a place: one list of features, one of weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from crossread.extract.passages import Passage
from crossread.extract.places.candidates import PlaceCandidate
from crossread.meaning.names.forms import name_words
from crossread.model.mentions import NameMention
from crossread.text.lexicon import load_lexicon, load_words

_PLACE_NOUNS = load_words("place_reading", "evidence.place_nouns")
_SPEECH = load_words("place_reading", "evidence.speech")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the whole report says of its words: who is a person, what is a place somewhere else in it.

    ``alone`` are folded words that stand by themselves for somebody whom the report names in full.
    """

    surnames: frozenset[str]
    alone: frozenset[str]
    persons: dict[tuple[str, int], str]
    organisations: dict[tuple[str, int], tuple[int, int]]
    labels: Counter[tuple[str, str]]


def read_surroundings(passages: Sequence[Passage], names: Sequence[NameMention]) -> Surroundings:
    """Gather the report's people and organisations, by character, and how its words are labelled."""
    surnames: set[str] = set()
    alone: set[str] = set()
    persons: dict[tuple[str, int], str] = {}
    organisations: dict[tuple[str, int], tuple[int, int]] = {}
    for name in names:
        span = name.span
        if name.kind == "person":
            surnames.add(name.name.split()[-1])
            if name.span.text != name.name:
                words = name_words(name.span.text)
                alone.update(words if len(words) == 1 else ())
            persons.update({(span.part, offset): name.name for offset in range(span.start, span.end)})
        elif name.kind == "organisation":
            organisations.update(
                {(span.part, offset): (span.start, span.end) for offset in range(span.start, span.end)}
            )
    labels: Counter[tuple[str, str]] = Counter()
    for passage in passages:
        for entity in passage.doc.ents:
            labels[entity.text.removeprefix("the "), entity.label_] += 1
    return Surroundings(frozenset(surnames), frozenset(alone), persons, organisations, labels)


def is_no_place(candidate: PlaceCandidate, surroundings: Surroundings) -> bool:
    """Whether the words are part of a person's name, a thing called after a place, or what an airline is named for."""
    span = candidate.passage.tokens(candidate.first, candidate.last)
    person = surroundings.persons.get((span.part, span.start))
    if person is not None and _is_part_of(candidate.text, person, surroundings):
        return True
    after = candidate.after()
    if after is not None and after.lower_ in load_lexicon("places")["things"].get(candidate.text, ()):
        return True
    before = candidate.doc[candidate.first - 1].text if candidate.first else ""
    named = (span.part, span.start) in surroundings.organisations
    return named and before in load_words("places", "before_in_firms")


def _is_part_of(text: str, person: str, surroundings: Surroundings) -> bool:
    """Whether a single word is a person's last name, or the first where it stands for that person elsewhere too.

    Other words inside what was taken for a name are as likely a place run into it: ``for South Sudan Ada Lund``.
    """
    words, name = name_words(text), name_words(person)
    if len(words) != 1 or len(name) < 2 or not text.isalpha():
        return False
    return words[0] == name[-1] or (words[0] in name and words[0] in surroundings.alone)


def find_features(candidate: PlaceCandidate, surroundings: Surroundings) -> list[str]:
    """Names of the features that hold of a candidate, as ``WEIGHTS`` lists them."""
    return [
        *_list_features(candidate),
        *_label_features(candidate, surroundings),
        *_beside_features(candidate),
        *_name_features(candidate, surroundings),
    ]


def _list_features(candidate: PlaceCandidate) -> Iterable[str]:
    if candidate.abbreviation:
        yield "abbreviation"
    if candidate.text.lower() in _common_words():
        yield "common word"
    if candidate.kind:
        yield f"word for {candidate.kind}"
    if not candidate.places:
        yield "not listed"
        return
    kinds = {place.kind for place in candidate.places}
    top = candidate.places[0]
    if kinds & {"country", "continent"}:
        yield "country"
    elif kinds & {"state"}:
        yield "state"
    elif kinds & {"water", "mountain", "building", "region"}:
        yield "feature or region"
    size = max(place.population for place in candidate.places)
    yield f"people {next((str(step) for step in (1_000_000, 100_000, 10_000) if size >= step), 'few')}"
    if top.name == (candidate.text.title() if candidate.passage.shouted else candidate.text):
        yield "spelt as listed"
    if " " in candidate.text:
        yield "several words"


@cache
def _common_words() -> frozenset[str]:
    """Words that spell a place and mostly are none."""
    return frozenset(load_lexicon("places")["common"]["words"])


def _label_features(candidate: PlaceCandidate, surroundings: Surroundings) -> Iterable[str]:
    doc = candidate.doc
    token = doc[candidate.first]
    label = token.ent_type_
    if not label or candidate.passage.shouted:
        yield "label none"
    else:
        start, end = candidate.first, candidate.last
        while start and doc[start].ent_iob_ == "I":
            start -= 1
        while end < len(doc) and doc[end].ent_iob_ == "I":
            end += 1
        start += doc[start].lower_ == "the" and start < candidate.first
        whole = start == candidate.first and (end == candidate.last or doc[candidate.last].lower_ in ("'s", "’s"))
        where = "is" if whole else "begins" if start == candidate.first else "in"
        yield f"label {where} {label if label in _KNOWN_LABELS else 'other'}"
    place = sum(surroundings.labels[candidate.text, name] for name in ("GPE", "LOC", "FAC"))
    other = sum(surroundings.labels[candidate.text, name] for name in ("PERSON", "ORG"))
    if place > other:
        yield "labelled a place in report"
    elif other > place:
        yield "labelled otherwise in report"


_KNOWN_LABELS = frozenset({"GPE", "LOC", "FAC", "PERSON", "ORG", "NORP"})


def _beside_features(candidate: PlaceCandidate) -> Iterable[str]:
    before, after = candidate.before(), candidate.after()
    doc = candidate.doc
    if before is not None:
        word = before.lower_
        if word in load_words("places", "strong_before"):
            yield "after strong preposition"
        elif word in load_words("places", "before"):
            yield "after preposition"
        if word == "," and candidate.places and candidate.places[0].kind in ("state", "country", "region"):
            yield "after comma"
        if doc[candidate.first - 1].lower_ == "the" and " " not in candidate.text:
            yield "after the"
        raised = before.text[0].isupper() and before.is_alpha and not candidate.passage.shouted
        if raised and before.i == candidate.first - 1 and before.i:
            yield "after capital"
    else:
        yield "first"
    if after is None:
        return
    if after.text[0].isupper() and after.is_alpha and not candidate.passage.shouted:
        yield "before capital"
    if after.lower_ in _PLACE_NOUNS:
        yield "before noun of place"
    if after.lower_ in _SPEECH or (before is not None and before.lower_ in _SPEECH):
        yield "beside verb of speech"
    if after.lower_ in ("'s", "’s"):
        yield "possessive"
    if after.text == "," and (state := candidate.after(1)) is not None and state.ent_type_ == "GPE":
        yield "before comma and place"


def _name_features(candidate: PlaceCandidate, surroundings: Surroundings) -> Iterable[str]:
    span = candidate.passage.tokens(candidate.first, candidate.last)
    if candidate.passage.shouted:
        return
    if (span.part, span.start) in surroundings.persons:
        yield "in person"
    elif candidate.text.split(" ")[-1] in surroundings.surnames:
        yield "surname in report"
    organisation = surroundings.organisations.get((span.part, span.start))
    if organisation is not None:
        whole = organisation == (span.start, span.end)
        yield f"{'is' if whole else 'begins' if organisation[0] == span.start else 'in'} organisation"
