"""Place names that one report spells with a slip: a word a letter off a place that other reports name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crossread.meaning.names.variants import is_slip
from crossread.meaning.words.folding import fold
from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Reading
from crossread.model.reasons import Reason
from crossread.model.sentences import Token
from crossread.model.spans import Span
from crossread.reconcile.entities.naming import CITED, make_side
from crossread.reconcile.sides import compose_discrepancy


def find_slips(readings: Sequence[Reading]) -> list[Discrepancy]:
    """One remark for each capitalised word, of one report only, that is a slip of a place named elsewhere."""
    places = _single_word_places(readings)
    suspects = _suspects(readings, places)
    found = []
    for word, spans in sorted(suspects.items()):
        if len({span.report for span in spans}) > 1:
            continue
        for place, named in sorted(places.items()):
            others = [span for span in named if span.report != spans[0].report]
            if len(others) > len(spans) and is_slip(word, place, least=7):
                found.append(_discrepancy(sorted(others, key=_in_capitals), spans))
                break
    return found


def _in_capitals(span: Span) -> bool:
    """Whether a dateline's capitals stand in the way of showing the name by this mention."""
    return span.text.isupper()


def _single_word_places(readings: Sequence[Reading]) -> dict[str, list[Span]]:
    places: dict[str, list[Span]] = {}
    for reading in readings:
        for toponym in reading.places:
            text = toponym.span.text
            if text.isalpha() and len(text) > 6 and not toponym.demonym and toponym.place is not None:
                places.setdefault(fold(text), []).append(toponym.span)
    return places


def _suspects(readings: Sequence[Reading], places: Mapping[str, Sequence[Span]]) -> dict[str, list[Span]]:
    """Capitalised words that are no resolved place and no part of a person's name."""
    suspects: dict[str, list[Span]] = {}
    for reading in readings:
        taken = [name.span for name in reading.names if name.kind == "person"]
        taken += [toponym.span for toponym in reading.places if toponym.place is not None]
        starts = {offset for span in taken if span.part == "text" for offset in range(span.start, span.end)}
        for token in _running_tokens(reading):
            word = fold(token.text)
            if _is_name_like(token.text) and token.start not in starts and word not in places:
                suspects.setdefault(word, []).append(reading.report.span(token.start, token.end))
    return suspects


def _running_tokens(reading: Reading) -> Iterator[Token]:
    for sentence in reading.sentences:
        if sentence.span.part == "text":
            yield from sentence.tokens


def _is_name_like(word: str) -> bool:
    """Whether the word is of six letters or more, and the first alone is a capital."""
    return 6 <= len(word) <= 31 and word.isalpha() and word[0].isupper() and word[1:].islower()


def _discrepancy(right: Sequence[Span], slip: Sequence[Span]) -> Discrepancy:
    return compose_discrepancy(
        kind="name",
        severity="low",
        confidence=0.6,
        sides=tuple(make_side(spans[0].text, spans[:CITED], spans) for spans in (right, slip)),
        case="name",
        reason=Reason("slip"),
    )
