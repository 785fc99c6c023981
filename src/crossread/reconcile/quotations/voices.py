"""Who is heard in each report, and for how many words."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.model.accounts import Voice
from crossread.model.mentions import Reading
from crossread.reconcile.quotations.speakers import Directory
from crossread.reconcile.quotations.utterances import split_words


def compose_voices(readings: Sequence[Reading], directory: Directory) -> tuple[Voice, ...]:
    """For each report the speakers it quotes, those with the most quoted words first."""
    voices: list[Voice] = []
    for reading in readings:
        counts: dict[str, tuple[str, str | None, int, int]] = {}
        for quotation in reading.quotations:
            if quotation.speaker is None or not quotation.quoted:
                continue
            person = directory.find(quotation.speaker)
            key = directory.key(quotation.speaker) or quotation.speaker.name.lower()
            name = person.name if person is not None else quotation.speaker.name
            words = sum(len(split_words(span.text)) for span in quotation.quoted)
            known = counts.get(key, (name, person.id if person is not None else None, 0, 0))
            counts[key] = (max(known[0], name, key=lambda n: (len(n), n)), known[1], known[2] + 1, known[3] + words)
        total = sum(words for *_, words in counts.values())
        ranked = sorted(counts.values(), key=lambda found: (-found[3], found[0]))
        voices.extend(
            Voice(reading.report.id, name, entity, number, words, round(words / total, 4) if total else 0.0)
            for name, entity, number, words in ranked
        )
    return tuple(voices)
