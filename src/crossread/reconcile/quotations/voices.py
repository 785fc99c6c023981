"""Who is heard in each report, and for how many words; who is named and never heard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.model.accounts import Entity, Voice
from crossread.model.mentions import Quotation, Reading
from crossread.reconcile.quotations.roles import find_role, is_nobody
from crossread.reconcile.quotations.speakers import Directory
from crossread.reconcile.quotations.utterances import split_words


def compose_voices(readings: Sequence[Reading], directory: Directory, people: Sequence[Entity]) -> tuple[Voice, ...]:
    """For each report the speakers it quotes, those with the most quoted words first, then those it only names."""
    entities = {person.id: person for person in people}
    voices: list[Voice] = []
    for reading in readings:
        heard = _count(reading, directory)
        total = sum(words for *_, words in heard.values())
        for name, entity, number, words in sorted(heard.values(), key=lambda found: (-found[3], found[0])):
            if entity is None and is_nobody(name):
                continue  # "some", "it": quoted words of nobody that the report names.
            share = round(words / total, 4) if total else 0.0
            role = find_role(name, entities.get(entity or ""))
            voices.append(Voice(reading.report.id, name, entity, number, words, share, role))
        voices.extend(_silent(reading, people, {entity for _, entity, *_ in heard.values()}))
    return tuple(voices)


def _count(reading: Reading, directory: Directory) -> dict[str, tuple[str, str | None, int, int]]:
    """Speaker to name, entity, quotations and words."""
    counts: dict[str, tuple[str, str | None, int, int]] = {}
    for quotation in reading.quotations:
        if quotation.speaker is None or not quotation.quoted:
            continue
        person = directory.find(quotation.speaker)
        key = directory.key(quotation.speaker) or quotation.speaker.name.lower()
        name = person.name if person is not None else quotation.speaker.name
        known = counts.get(key, (name, person.id if person is not None else None, 0, 0))
        longest = max(known[0], name, key=lambda n: (len(n), n))
        counts[key] = (longest, known[1], known[2] + 1, known[3] + _quoted_words(quotation))
    return counts


def _quoted_words(quotation: Quotation) -> int:
    return sum(len(split_words(span.text)) for span in quotation.quoted)


def _silent(reading: Reading, people: Sequence[Entity], heard: set[str | None]) -> Iterator[Voice]:
    """People whom the report names and does not quote, in the order of the account."""
    for person in people:
        named = any(span.report == reading.report.id for span in person.mentions)
        if named and person.id not in heard:
            yield Voice(reading.report.id, person.name, person.id, 0, 0, 0.0, find_role(person.name, person))
