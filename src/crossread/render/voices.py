"""Who is heard in which report: a row for each voice, a column for each report."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.model.accounts import Account, Voice
from crossread.render.sources import Source


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """One voice, with what each source, in their order, quotes of it; ``words`` over all of them."""

    name: str
    words: int
    cells: tuple[Voice | None, ...]


def voice_rows(account: Account, sources: dict[str, Source]) -> list[VoiceRow]:
    """Those heard at most length first. Voices are one where they are one entry, or have one name."""
    heard: dict[str, dict[str, Voice]] = {}
    for voice in account.voices:
        heard.setdefault(voice.entity or voice.name, {})[voice.report] = voice
    rows = [
        VoiceRow(
            next(iter(found.values())).name,
            sum(voice.words for voice in found.values()),
            tuple(found.get(report) for report in sources),
        )
        for found in heard.values()
    ]
    return sorted(rows, key=lambda row: (-row.words, row.name))
