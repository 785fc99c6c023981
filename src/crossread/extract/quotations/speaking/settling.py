"""Settles speakers that only the rest of the report tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from crossread.model.mentions import Quotation, Speaker
from crossread.model.spans import Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Characters that two statements of one speaker may stand from the words between them.
_NEAR = 700
# Words by which a quotation is known again.
_FEWEST = 3
_FEWEST_ECHOED = 2


def settle_speakers(found: Sequence[Quotation], loose: Sequence[Span] = (), own: str = "") -> tuple[Quotation, ...]:
    """The quotations with speakers for words that the report gives in full elsewhere, or between two of one speaker.

    ``loose`` are quoted words that nobody is said to say: those are added that somebody says elsewhere in the report,
    where it does not use them in its ``own`` words too.
    """
    spoken = [(_words(quotation), quotation) for quotation in found if _is_spoken(quotation)]
    settled: list[Quotation] = []
    for index, quotation in enumerate(found):
        if quotation.speaker is None and quotation.quoted and quotation.act == "statement":
            speaker = _find_longer(quotation, spoken)
            if speaker is None and not _names_follow(quotation) and not _asks(quotation):
                speaker = _find_around(found, index)
            quotation = replace(quotation, speaker=speaker)
        settled.append(quotation)
    if loose:
        settled.extend(_find_echoes(loose, spoken, f" {' '.join(_WORD.findall(own.lower()))} "))
        settled.sort(key=lambda q: (q.content[0].part != "title", min(span.start for span in q.content)))
    return tuple(settled)


def _find_echoes(loose: Sequence[Span], spoken: Sequence[tuple[str, Quotation]], own: str) -> list[Quotation]:
    """Words in quotation marks, as in a heading, that a quotation elsewhere holds."""
    echoes: list[Quotation] = []
    for span in loose:
        quotation = Quotation("fragment", (span,), (span,), None, None)
        common = _words(quotation) in own
        speaker = None if common else _find_longer(quotation, spoken, _FEWEST_ECHOED)
        if speaker is not None:
            echoes.append(replace(quotation, speaker=speaker))
    return echoes


def _names_follow(quotation: Quotation) -> bool:
    """Whether a whole utterance ends with a comma, so that words behind it, though not understood, tell who speaks."""
    text = quotation.quoted[0].text.rstrip("”\"'’ ")
    return quotation.kind == "direct" and text.endswith(",") and text.count(" ") > _FEWEST


def _asks(quotation: Quotation) -> bool:
    """Whether a question stands by itself, which may be put to the one who speaks on either side of it."""
    return quotation.quoted[-1].text.rstrip("”\"'’ ")[-1:] == "?" and len(quotation.quoted) == 1


def _is_spoken(quotation: Quotation) -> bool:
    return quotation.speaker is not None and bool(quotation.quoted) and quotation.act == "statement"


def _words(quotation: Quotation) -> str:
    return f" {' '.join(word for span in quotation.quoted for word in _WORD.findall(span.text.lower()))} "


def _find_longer(
    quotation: Quotation, spoken: Sequence[tuple[str, Quotation]], fewest: int = _FEWEST
) -> Speaker | None:
    """Who says these words in a longer quotation, such as the one that a heading is taken from."""
    words = _words(quotation)
    if words.count(" ") <= fewest:
        return None
    speakers = {other.speaker.name: other.speaker for text, other in spoken if words in text and other.speaker}
    if len(speakers) != 1:
        return None
    return replace(next(iter(speakers.values())), span=None, inferred=True, why="said in full elsewhere in the report")


def _find_around(found: Sequence[Quotation], index: int) -> Speaker | None:
    """Who speaks right before and right after, where both are one."""
    span = found[index].quoted[0]
    before = next((q for q in reversed(found[:index]) if q.speaker is not None and q.act == "statement"), None)
    after = next((q for q in found[index + 1 :] if q.speaker is not None and q.act == "statement"), None)
    if before is None or after is None or before.speaker is None or after.speaker is None:
        return None
    ends, begins = before.content[-1], after.content[0]
    near = ends.part == span.part == begins.part
    near = near and span.start - ends.end < _NEAR and begins.start - span.end < _NEAR
    if not near or before.speaker.name != after.speaker.name:
        return None
    return replace(before.speaker, span=None, inferred=True, why="between two statements of one speaker")
