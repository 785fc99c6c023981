"""Which person of the account the words of a clause name, and whom its ``he`` and ``she`` stand for."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.accounts import Entity
from crossread.model.frames import Frame, Party
from crossread.model.mentions import NameMention, Reading
from crossread.model.spans import Span
from crossread.reconcile.pronouns.meant import MeantPeople


class NamedPeople:
    """The people of an account by their mentions; a surname that two of them have in one report names nobody."""

    def __init__(self, people: Sequence[Entity], meant: MeantPeople) -> None:
        self._meant = meant
        self._people = {span: person.id for person in people for span in person.mentions}
        self._bearers: dict[tuple[str, str], set[str]] = {}
        for person in people:
            for span in person.mentions:
                self._bearers.setdefault((span.report, _surname(span.text)), set()).add(person.id)

    def named_in(self, reading: Reading, span: Span) -> list[tuple[NameMention, str]]:
        """The people whom these words name, each mention with the person's id."""
        return [
            (name, self._people[name.span])
            for name in reading.names
            if name.kind == "person" and span.contains(name.span) and self._is_sure(name.span)
        ]

    def follow_pronouns(self, frame: Frame, parties: Sequence[Party], reading: Reading) -> list[str]:
        """Whom the pronouns among a clause's parties stand for; nobody inside a quotation, or on any doubt."""
        if frame.quotation is not None:
            return []
        pronouns = [party.span for party in parties if party.name is None and party.span.part == "text"]
        meant = (self._meant.find(reading.report.id, span.start) for span in pronouns)
        return [person for one in meant if one is not None for _, person in self.named_in(reading, one.span)]

    def _is_sure(self, span: Span) -> bool:
        alone = " " not in span.text.strip()
        return span in self._people and not (alone and len(self._bearers[span.report, _surname(span.text)]) > 1)


def _surname(words: str) -> str:
    return words.split()[-1].casefold()
