"""Who a quotation's speaker is over all reports: an entity where one fits, else the name as printed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from crossread.meaning.names.forms import read_name
from crossread.meaning.words.folding import fold
from crossread.model.accounts import Entity, QuoteSpeaker
from crossread.model.mentions import Quotation, Reading, Speaker
from crossread.reconcile.quotations.offices import Bearers
from crossread.text.lexicon import load_words

_OFFICE_LINKS = load_words("matching", "speakers.office_links")

# How much more often than another person's a name must be one's for a report to mean that one by it.
CLEARLY = 3


class Directory:
    """Looks speakers up among the people of the account: by where they are named, then by the words of their names."""

    def __init__(self, people: Sequence[Entity], readings: Sequence[Reading]) -> None:
        self._acronyms = {
            fold(mention.name): mention.acronym
            for reading in readings
            for mention in reading.names
            if mention.kind == "organisation" and mention.acronym
        }
        self._forms: dict[str, set[str]] = defaultdict(set)
        self._people = {person.id: person for person in people}
        self._bearers = Bearers(people)
        self._here: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._mentions: dict[tuple[str, str, int], str] = {}
        # By identity: the speaker stands beside what was found, so that no other object can take its number.
        self._found: dict[int, tuple[Speaker, Entity | None]] = {}
        for person in people:
            for form in {person.name, *person.forms, read_name(person.name).last} - {""}:
                self._forms[fold(form)].add(person.id)
            for span in person.mentions:
                self._here[span.report, fold(span.text)][person.id] += 1
                self._mentions[span.report, span.part, span.end] = person.id

    def find(self, speaker: Speaker | None) -> Entity | None:
        """The person whom the report names as the speaker; failing that, the one who alone bears the name.

        A name that two people bear is the one's of whom the speaker's own report speaks by far more often.
        """
        if speaker is None or not speaker.name.strip() or speaker.source == "together":
            return None
        if id(speaker) not in self._found:
            self._found[id(speaker)] = (speaker, self._look_up(speaker))
        return self._found[id(speaker)][1]

    def _look_up(self, speaker: Speaker) -> Entity | None:
        found = self._named_at(speaker) or self._named_here(speaker)
        if found is not None:
            return self._people[found]
        for form in (speaker.name, read_name(speaker.name).last):
            bearers = self._forms.get(fold(form), set())
            if len(bearers) == 1 and (speaker.person or form == speaker.name):
                return self._people[next(iter(bearers))]
        return self._titled(speaker.name) or self._bearing(speaker)

    def _bearing(self, speaker: Speaker) -> Entity | None:
        found = self._bearers.find(speaker)
        return self._people[found] if found is not None else None

    def _titled(self, name: str) -> Entity | None:
        """The person whose full name ends the words, where the office before it is theirs: ``Mayor of Y Ann X``."""
        words = name.split()
        for first in range(1, len(words) - 1):
            bearers = self._forms.get(fold(" ".join(words[first:])), set())
            if len(bearers) == 1 and is_own_office(words[:first]):
                return self._people[next(iter(bearers))]
        return None

    def _named_at(self, speaker: Speaker) -> str | None:
        """The person a mention of whom ends where the words for the speaker end."""
        span = speaker.span
        if span is None or not speaker.person:
            return None
        found = self._mentions.get((span.report, span.part, span.end))
        return found if found is not None and read_name(span.text).last == read_name(speaker.name).last else None

    def _named_here(self, speaker: Speaker) -> str | None:
        if speaker.span is None or not speaker.person:
            return None
        ranked = self._here.get((speaker.span.report, fold(speaker.name)), Counter()).most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < CLEARLY * ranked[1][1]):
            return None
        return ranked[0][0]

    def with_acronym(self, name: str) -> str:
        """The name with the short form that a report introduces for it: ``Harbour Safety Board (HSB)``."""
        acronym = self._acronyms.get(fold(name))
        return f"{name} ({acronym})" if acronym and acronym not in name else name

    def key(self, speaker: Speaker | None) -> str | None:
        """What two speakers have in common who are one: a person's id, else the last word of the name."""
        person = self.find(speaker)
        if person is not None:
            return person.id
        if speaker is None or speaker.name.lower() in PRONOUNS:
            return None
        return read_name(speaker.name).last or None


def is_own_office(words: Sequence[str]) -> bool:
    """Whether the words before a name are its bearer's office, and do not tie somebody else to the bearer."""
    if not words[0][:1].isupper() or _OFFICE_LINKS & {word.lower() for word in words}:
        return False
    if words[-1].lower() in {"of", "the"} or any(word.endswith(("'s", "’s", ",")) for word in words):
        return False
    behind = [words[at + 1] for at, word in enumerate(words[:-1]) if word == "of"]
    return all(word[:1].isupper() or word == "the" for word in behind)


PRONOUNS = load_words("matching", "speakers.pronouns")


def _how_telling(speaker: Speaker) -> tuple[bool, bool, int, str]:
    """The lower the better: a name before a description (``the German newspaper``), named before inferred."""
    described = speaker.name.rsplit(" ", 1)[-1].islower()
    return described, speaker.inferred, -len(speaker.name.split()), speaker.name


def _of_most(people: Sequence[Speaker], directory: Directory) -> list[Speaker]:
    """Those who are the person to whom most versions give the words, where more do than give them to any other."""
    keys = Counter(person.id for speaker in people if (person := directory.find(speaker)) is not None)
    ranked = keys.most_common(2)
    if len(ranked) < 2 or ranked[0][1] == ranked[1][1]:
        return []
    return [speaker for speaker in people if (person := directory.find(speaker)) and person.id == ranked[0][0]]


def fullest_speaker(quotations: Sequence[Quotation], directory: Directory) -> QuoteSpeaker | None:
    """The speaker by the fullest name that any report gives; named beside the words before inferred."""
    speakers = [quotation.speaker for quotation in quotations if quotation.speaker is not None]
    named = [speaker for speaker in speakers if speaker.name.lower() not in PRONOUNS] or speakers
    if not named:
        return None
    people = [speaker for speaker in named if directory.find(speaker) is not None or speaker.person]
    best = min(_of_most(people, directory) or people or named, key=_how_telling)
    person = directory.find(best)
    name = person.name if person is not None else directory.with_acronym(best.name)
    return QuoteSpeaker(name, person.id if person is not None else None, all(s.inferred for s in named))
