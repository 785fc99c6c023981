"""People counted without a number: ``another person``, ``a fifth man``, ``a woman was killed``.

They are no figures of the account; sums in small tolls need them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crossread.meaning import deeds
from crossread.model.mentions import Figure, Measure, Quantity, Reading
from crossread.text.lexicon import load_either, load_lexicon, load_pattern

_PERSON = load_either("figure_matching", "singles.people")
_ORDINAL = load_either("figure_matching", "singles.ordinals")
_ENDED = load_either("figure_matching", "singles.ended")
_ANOTHER = re.compile(rf"\banother (?:\w+ )?(?P<noun>{_PERSON})\b|\ba {_ORDINAL} (?:\w+ )?(?P<nth>{_PERSON})\b", re.I)
_ONE_DEAD = re.compile(
    rf"\ban? (?:[\w-]+ ){{0,3}}(?P<noun>{_PERSON})\b(?: \w+){{0,3}} (?:was|is|were|has been) "
    rf"(?:\w+ ){{0,2}}{_ENDED}\b",
    re.I,
)
_THE_OTHER = load_pattern("figure_matching", "singles.the_other", re.I)
_THE_LAST = re.compile(rf"\bthe (?:other|remaining) (?P<noun>{_PERSON})\b", re.I)
_BEFALLEN = load_pattern("figure_matching", "singles.befallen", re.I)
# How far on in the sentence the word for what became of them may stand, in characters.
REACH = 80
_WORD = re.compile(r"[a-z]+", re.I)


def find_singles(reading: Reading) -> Iterator[Figure]:
    """Each such person as a figure of value 1 with its sentence, its noun and its deed."""
    for index, sentence in enumerate(reading.sentences):
        text = sentence.span.text
        for match in _ANOTHER.finditer(text) if _BEFALLEN.search(text) else ():
            if any(
                match.start() <= figure.span.start - sentence.span.start < match.end() for figure in reading.figures
            ):
                continue  # "another two people" has its number
            noun = (match["noun"] or match["nth"]).lower()
            deed = _deed_after(text[match.end() : match.end() + REACH])
            yield _single(reading, index, match.start(), match.end(), Measure(noun, deed, relation="another"))
        yield from _the_other(reading, index)
        yield from _the_last(reading, index)
        for match in _ONE_DEAD.finditer(text):
            yield _single(
                reading, index, match.start(), match.end(), Measure(match["noun"].lower(), deeds.last_of_all())
            )


def _the_other(reading: Reading, index: int) -> Iterator[Figure]:
    """``One stood still and the other was moving``: the second of two, by the noun of the first."""
    text = reading.sentences[index].span.text
    match = _THE_OTHER.search(text)
    ones = [figure for figure in reading.figures if figure.sentence == index and figure.quantity.value == 1]
    if match and ones and ones[0].span.start < reading.sentences[index].span.start + match.start():
        measure = Measure(ones[0].measure.unit, ones[0].measure.action, relation="others")
        yield _single(reading, index, match.start(), match.end(), measure)


def _the_last(reading: Reading, index: int) -> Iterator[Figure]:
    """``three of the victims went to Alder and the other victim to Corran``: the one left of several."""
    sentence = reading.sentences[index].span
    for match in _THE_LAST.finditer(sentence.text):
        before = [
            figure
            for figure in reading.figures
            if figure.sentence == index
            and figure.span.start < sentence.start + match.start()
            and figure.measure.relation == "part"
            and (figure.quantity.value or 0) > 1
        ]
        if before:
            measure = Measure(match["noun"].lower(), before[-1].measure.action, relation="others")
            yield _single(reading, index, match.start(), match.end(), measure)


def _single(reading: Reading, index: int, start: int, end: int, measure: Measure) -> Figure:
    span = reading.sentences[index].span
    at = span.start + start
    return Figure(
        span=reading.report.span(at, at + end - start, span.part),
        quantity=Quantity(1, None, None, "exact", "count", measure.unit),
        measure=measure,
        sentence=index,
    )


def _deed_after(text: str) -> str | None:
    states = {word: name for name, words in load_lexicon("actions")["states"].items() for word in words}
    return next((states[word] for word in _WORD.findall(text.lower()) if word in states), None)
