"""Whom ``he`` or ``she`` at the head of a clause stands for: the one person whom the words before name."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.frames import Frame, Party
from crossread.model.mentions import NameMention, Reading
from crossread.reconcile.figures.people import classify_people
from crossread.reconcile.people.naming import NamedPeople
from crossread.text.lexicon import load_lexicon, load_words

# So many sentences back within a paragraph somebody is still meant.
REACH = 2


def follow_pronouns(frame: Frame, parties: Sequence[Party], reading: Reading, named: NamedPeople) -> list[str]:
    """The people whom the pronouns among a clause's parties stand for; nobody inside a quotation, or on any doubt."""
    genders = load_lexicon("cards")["pronouns"]
    found = []
    for party in parties:
        if party.noun in genders and party.name is None and frame.quotation is None:
            person = _find_named(frame, reading, named, genders[party.noun])
            found.extend([person] if person else [])
    return found


def _find_named(frame: Frame, reading: Reading, named: NamedPeople, gender: str) -> str | None:
    """The only person named in the sentences before, in one paragraph, where the sentence itself names nobody."""
    near: dict[str, NameMention] = {}
    for index in range(frame.sentence, max(-1, frame.sentence - REACH - 1), -1):
        sentence = reading.sentences[index]
        people = [name for name in reading.names if name.kind == "person" and sentence.span.contains(name.span)]
        known = named.named_in(reading, sentence.span)
        if len(known) < len(people) or (people and index == frame.sentence):
            return None  # somebody else may be meant
        if index < frame.sentence and _has_stranger(index, reading, [name for name, _ in known], gender):
            return None
        near.update({person: name for name, person in known})
        if sentence.opens or near:
            break
    if len(near) != 1:
        return None
    person, name = next(iter(near.items()))
    return person if name.gender in (None, gender) else None


def _has_stranger(index: int, reading: Reading, names: Sequence[NameMention], gender: str) -> bool:
    """Whether the sentence tells first of somebody without a name: ``The driver hit Lund.``, ``The man was found.``"""
    first = min((name.span.start for name in names), default=reading.sentences[index].span.end)
    parties = [
        party
        for frame in reading.frames
        if frame.sentence == index
        for party in (*frame.doers, *frame.undergoers)
        if party.name is None and party.span.end <= first
    ]
    return any(_may_be(party.noun, gender) for party in parties)


def _may_be(noun: str, gender: str) -> bool:
    """Whether ``he`` or ``she`` may stand for the noun."""
    people = classify_people(noun)
    sex = people.sex if people else None
    return noun in load_words("counting", "somebody") and sex in (None, gender)
