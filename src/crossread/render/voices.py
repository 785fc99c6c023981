"""Who is heard in which report: a row for each voice, a column for each report."""

from __future__ import annotations

from dataclasses import dataclass

from crossread.model.accounts import Account, Voice
from crossread.render.sources import CitedSource


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """One voice, with what each source, in their order, quotes of it; ``words`` over all of them."""

    name: str
    role: str
    words: int
    cells: tuple[Voice | None, ...]


def voice_rows(account: Account, sources: dict[str, CitedSource]) -> list[VoiceRow]:
    """Those heard at most length first. Voices are one where they are one entry, or have one name.

    Who is only named, in every report, has no row.
    """
    heard: dict[str, dict[str, Voice]] = {}
    for voice in account.voices:
        heard.setdefault(voice.entity or voice.name, {})[voice.report] = voice
    rows = [
        VoiceRow(
            next(iter(found.values())).name,
            next(iter(found.values())).role,
            sum(voice.words for voice in found.values()),
            tuple(found.get(report) for report in sources),
        )
        for found in heard.values()
        if any(voice.words for voice in found.values())
    ]
    return sorted(rows, key=lambda row: (-row.words, row.name))


def voice_note(voice: Voice | None) -> str:
    """What one report quotes of a voice: ``41 (12%)``, ``only named``, or nothing where it is not there."""
    if voice is None:
        return ""
    return f"{voice.words} ({voice.share:.0%})" if voice.words else "only named"


def silent_names(account: Account) -> list[str]:
    """People whom reports name and none quotes, in the order of the account."""
    words: dict[str, int] = {}
    for voice in account.voices:
        words[voice.entity or voice.name] = words.get(voice.entity or voice.name, 0) + voice.words
    return [person.name for person in account.people if words.get(person.id) == 0]
