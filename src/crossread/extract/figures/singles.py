"""People counted without a number: ``another person``, ``a fifth man``, ``a woman was killed``.

They are no figures of the account; sums in small tolls need them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crossread.meaning import deeds
from crossread.model.mentions import Figure, Measure, Quantity, Sentence
from crossread.model.spans import Span
from crossread.text.lexicon import load_either, load_lexicon, load_pattern

_PERSON = load_either("figure_matching", "singles.people")
_ORDINAL = load_either("figure_matching", "singles.ordinals")
_BE = load_either("figure_matching", "singles.be")
_ENDED = load_either("figure_matching", "singles.ended")
_ANOTHER = re.compile(rf"\banother (?:\w+ )?(?P<noun>{_PERSON})\b|\ba {_ORDINAL} (?:\w+ )?(?P<nth>{_PERSON})\b", re.I)
_ONE_DEAD = re.compile(
    rf"\ban? (?:[\w-]+ ){{0,3}}(?P<noun>{_PERSON})\b(?: \w+){{0,3}} {_BE} "
    rf"(?:\w+ ){{0,2}}{_ENDED}\b",
    re.I,
)
_THE_OTHER = load_pattern("figure_matching", "singles.the_other", re.I)
_THE_LAST = re.compile(rf"\bthe (?:other|remaining) (?P<noun>{_PERSON})\b", re.I)
_BEFALLEN = load_pattern("figure_matching", "singles.befallen", re.I)
# How far on in the sentence the word for what became of them may stand, in characters.
REACH = 80
_WORD = re.compile(r"[a-z]+", re.I)


def extract_singles(sentences: Sequence[Sentence], figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Each such person as a figure of value 1 with its sentence, its noun and its deed."""
    return tuple(
        single
        for index, sentence in enumerate(sentences)
        for single in _sentence_singles(sentence.span, index, [f for f in figures if f.sentence == index])
    )


def _sentence_singles(sentence: Span, index: int, figures: Sequence[Figure]) -> Iterator[Figure]:
    """``figures`` are those of the sentence."""
    text = sentence.text
    for match in _ANOTHER.finditer(text) if _BEFALLEN.search(text) else ():
        if any(match.start() <= figure.span.start - sentence.start < match.end() for figure in figures):
            continue  # "another two people" has its number
        noun = (match["noun"] or match["nth"]).lower()
        deed = _deed_after(text[match.end() : match.end() + REACH])
        yield _single(sentence.cut(*match.span()), index, Measure(noun, deed, relation="another"))
    yield from _the_other(sentence, index, figures)
    yield from _the_last(sentence, index, figures)
    for match in _ONE_DEAD.finditer(text):
        yield _single(sentence.cut(*match.span()), index, Measure(match["noun"].lower(), deeds.last_of_all()))


def _the_other(sentence: Span, index: int, figures: Sequence[Figure]) -> Iterator[Figure]:
    """``One stood still and the other was moving``: the second of two, by the noun of the first."""
    match = _THE_OTHER.search(sentence.text)
    ones = [figure for figure in figures if figure.quantity.value == 1]
    if match and ones and ones[0].span.start < sentence.start + match.start():
        measure = Measure(ones[0].measure.unit, ones[0].measure.action, relation="others")
        yield _single(sentence.cut(*match.span()), index, measure)


def _the_last(sentence: Span, index: int, figures: Sequence[Figure]) -> Iterator[Figure]:
    """``three of the victims went to Alder and the other victim to Corran``: the one left of several."""
    for match in _THE_LAST.finditer(sentence.text):
        before = [
            figure
            for figure in figures
            if figure.span.start < sentence.start + match.start()
            and figure.measure.relation == "part"
            and (figure.quantity.value or 0) > 1
        ]
        if before:
            measure = Measure(match["noun"].lower(), before[-1].measure.action, relation="others")
            yield _single(sentence.cut(*match.span()), index, measure)


def _single(span: Span, index: int, measure: Measure) -> Figure:
    return Figure(span, Quantity(1, None, None, "exact", "count", measure.unit), measure, index)


def _deed_after(text: str) -> str | None:
    states = {word: name for name, words in load_lexicon("actions")["states"].items() for word in words}
    return next((states[word] for word in _WORD.findall(text.lower()) if word in states), None)
