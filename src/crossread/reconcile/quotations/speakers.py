"""Who a quotation's speaker is over all reports: an entity where one fits, else the name as printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crossread.model.accounts import Entity, QuoteSpeaker
from crossread.model.mentions import Quotation, Reading, Speaker


class Directory:
    """Looks speakers up among the people of the account, by the words of their names."""

    def __init__(self, people: Sequence[Entity], readings: Sequence[Reading]) -> None:
        self._acronyms = {
            mention.name.lower(): mention.acronym
            for reading in readings
            for mention in reading.names
            if mention.kind == "organisation" and mention.acronym
        }
        self._forms: dict[str, set[str]] = defaultdict(set)
        self._people = {person.id: person for person in people}
        for person in people:
            for form in {person.name, *person.forms, person.name.split()[-1] if person.name.split() else ""}:
                if form:
                    self._forms[form.lower()].add(person.id)

    def find(self, speaker: Speaker | None) -> Entity | None:
        """The one person who bears the speaker's name, or, failing that, alone bears the last word of it."""
        if speaker is None or not speaker.name.strip():
            return None
        for form in (speaker.name, speaker.name.split()[-1]):
            found = self._forms.get(form.lower(), set())
            if len(found) == 1 and (speaker.person or form == speaker.name):
                return self._people[next(iter(found))]
        return None

    def with_acronym(self, name: str) -> str:
        """The name with the short form that a report introduces for it: ``Harbour Safety Board (HSB)``."""
        acronym = self._acronyms.get(name.lower())
        return f"{name} ({acronym})" if acronym and acronym not in name else name

    def key(self, speaker: Speaker | None) -> str | None:
        """What two speakers have in common who are one: a person's id, else the last word of the name."""
        person = self.find(speaker)
        if person is not None:
            return person.id
        if speaker is None or speaker.name.lower() in PRONOUNS or not speaker.name.split():
            return None
        return speaker.name.lower().split()[-1]


PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "that", "which", "his", "her", "their", "its"})


def fullest_speaker(quotations: Sequence[Quotation], directory: Directory) -> QuoteSpeaker | None:
    """The speaker by the fullest name that any report gives; named beside the words before inferred."""
    speakers = [quotation.speaker for quotation in quotations if quotation.speaker is not None]
    named = [speaker for speaker in speakers if speaker.name.lower() not in PRONOUNS] or speakers
    if not named:
        return None
    people = [speaker for speaker in named if directory.find(speaker) is not None or speaker.person]
    best = min(people or named, key=lambda speaker: (speaker.inferred, -len(speaker.name.split()), speaker.name))
    person = directory.find(best)
    name = person.name if person is not None else directory.with_acronym(best.name)
    return QuoteSpeaker(name, person.id if person is not None else None, all(s.inferred for s in named))
