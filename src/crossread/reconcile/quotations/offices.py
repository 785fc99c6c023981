"""Who is meant by an office alone, ``the mayor``, where only another report says whose it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crossread.meaning.names.forms import name_words
from crossread.model.accounts import Entity
from crossread.model.mentions import Speaker
from crossread.text.lexicon import load_words

_OFFICES = load_words("matching", "speakers.sole_offices")
_HEAD_ENDS = load_words("matching", "roles.head_ends")
_PAST = load_words("titles", "standing.past")


class Bearers:
    """The people of the account by the office that their titles turn on, and where each is first named."""

    def __init__(self, people: Sequence[Entity]) -> None:
        self._bearers: defaultdict[str, dict[str, list[frozenset[str]]]] = defaultdict(dict)
        self._first: dict[tuple[str, str], int] = {}
        for person in people:
            for title in person.titles:
                office, words = _read_office(title.title)
                if office:
                    self._bearers[office].setdefault(person.id, []).append(words)
            for span in person.mentions:
                if span.part == "text":
                    place = (person.id, span.report)
                    self._first[place] = min(self._first.get(place, span.start), span.start)

    def find(self, speaker: Speaker) -> str | None:
        """The one person of the story who bears the office, where the speaker's report has named that one before.

        Only offices of which a story mostly tells of one holder; what is said more of it must stand in a title.
        """
        span = speaker.span
        if span is None or speaker.source != "printed" or not span.text.lower().startswith("the "):
            return None
        office, words = _read_office(speaker.name)
        bearers = self._bearers.get(office, {})
        if len(bearers) != 1:
            return None
        person, titles = next(iter(bearers.items()))
        named = self._first.get((person, span.report), span.start) < span.start
        return person if named and any(words <= title for title in titles) else None


def _read_office(title: str) -> tuple[str, frozenset[str]]:
    """The office that the words turn on, and all the words; no office where it is of one's past or of none of these."""
    words = name_words(title)
    head = next((at for at, word in enumerate(words) if at and word in _HEAD_ENDS), len(words))
    office = words[head - 1] if head else ""
    held = words[head - 2] if office == "elect" and head > 1 else office
    kept = held in _OFFICES and _PAST.isdisjoint(words[:head])
    return (" ".join({held: None, office: None}) if kept else ""), frozenset(words)
