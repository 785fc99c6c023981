"""Words in quotation marks that the report's own quotations do not hold: a heading's, or a word in another form.

``'Groundless claims'`` over “I have no comment on such groundless charges”: the marks say that somebody used the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crossread.meaning.words.stems import is_stop_word
from crossread.meaning.words.tokens import iter_words
from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Quotation, Reading
from crossread.model.spans import Span
from crossread.reconcile.quotations.utterances import split_words
from crossread.reconcile.sides import compose_discrepancy, compose_side
from crossread.text.lexicon import load_words

# Words of a heading's quotation, words of one that may answer it, and characters from the one to the other, at most.
_FEWEST, _MOST, _WHOLE, _NEAR = 2, 5, 6, 1600
# Characters of a dash or a bullet on either side.
_BULLET = 3
_PLAIN = load_words("matching", "unsaid.plain")


def find_unsaid(readings: Sequence[Reading]) -> list[Discrepancy]:
    """A ``quote`` discrepancy for each heading in marks whose words nobody says, though somebody says nearly so."""
    printed = [_words(span.text) for reading in readings for span in reading.quoted]
    found: list[Discrepancy] = []
    for reading in readings:
        for heading in _iter_headings(reading):
            if sum(_holds(words, _words(heading.text)) for words in printed) > 1:
                continue  # somebody is quoted with these words
            said = next(_iter_near(reading, heading), None)
            if said is not None:
                found.append(_unsaid(heading, said))
    return found


def _iter_headings(reading: Reading) -> Iterator[Span]:
    """Quoted words that are all of their line."""
    spoken = {(span.part, span.start) for quotation in reading.quotations for span in quotation.quoted}
    for span in reading.quoted:
        sentence = reading.sentence_at(span)
        alone = sentence is not None and _fills(span, sentence.span)
        ends = span.text.rstrip("”’\"'» ")[-1:] in {".", ",", "!", "?"}
        short = _FEWEST <= len(_words(span.text)) <= _MOST
        if alone and short and not ends and (span.part, span.start) not in spoken:
            yield span


def _fills(span: Span, line: Span) -> bool:
    """Whether the line has nothing else but a dash or a bullet."""
    return max(span.start - line.start, line.end - span.end) <= _BULLET


def _iter_near(reading: Reading, heading: Span) -> Iterator[Span]:
    """Whole quotations behind the heading, in its part of the report, that say nearly its words."""
    stems = _stems(heading.text)
    for quotation in reading.quotations:
        for span in quotation.quoted if _is_spoken(quotation) else ():
            below = span.part == heading.part and 0 < span.start - heading.end < _NEAR
            if below and len(_words(span.text)) >= _WHOLE and _is_near(stems, _stems(span.text)):
                yield span


def _is_spoken(quotation: Quotation) -> bool:
    return quotation.act == "statement" and quotation.speaker is not None


def _is_near(heading: frozenset[str], said: frozenset[str]) -> bool:
    """Whether half the words that carry the heading's meaning are said, of which one is no everyday word."""
    shared = heading & said
    return len(shared) * 2 >= len(heading) and bool(shared - _PLAIN)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word, _, _ in split_words(text))


def _holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return any(words[at : at + len(part)] == part for at in range(len(words) - len(part) + 1))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in iter_words(text) if not is_stop_word(word.stem))


def _unsaid(heading: Span, said: Span) -> Discrepancy:
    return compose_discrepancy(
        kind="quote",
        severity="low",
        confidence=0.6,
        sides=tuple(compose_side([span], span.text) for span in (heading, said)),
        case="unsaid words",
        about=heading.text,
    )
