"""Whom ``he`` or ``she`` at the head of a clause stands for: the one person whom the words before name."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.frames import Frame, Party
from crossread.model.mentions import NameMention, Reading
from crossread.reconcile.people.naming import NamedPeople
from crossread.text.lexicon import load_lexicon

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
        near.update({person: name for name, person in known})
        if sentence.opens or near:
            break
    if len(near) != 1:
        return None
    person, name = next(iter(near.items()))
    return person if name.gender in (None, gender) else None
