"""Builds readings by hand: a report's text, and what extraction would have found in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from crossread.extract.figures.contexts import add_contexts
from crossread.extract.figures.singles import extract_singles
from crossread.extract.places.sites import extract_sites
from crossread.extract.quotations.statements.marks import find_runs
from crossread.meaning.words.stems import is_stop_word
from crossread.model.mentions import (
    Approximation,
    Claim,
    Figure,
    FigureKind,
    Measure,
    Quantity,
    ReadBreakdown,
    Reading,
    Sentence,
    Token,
)
from crossread.model.reports import Report
from crossread.model.spans import Span

_TOKEN = re.compile(r"\d[\d,.]*\d|\w+|[^\w\s]")
_SENTENCE = re.compile(r"[^.\n]+(?:\.(?=\d)[^.\n]*)*[.\n]?")


def make_report(identifier: str, text: str, published: str | None = "2024-03-01") -> Report:
    """A report of an invented outlet."""
    return Report(id=identifier, text=text, outlet=f"The {identifier.title()} Post", published=published)


def make_figure(
    report: Report,
    words: str,
    value: float | None,
    *,
    occurrence: int = 0,
    kind: FigureKind = "count",
    approx: Approximation = "exact",
    step: float = 1,
    quantity_unit: str | None = None,
    whole: int | None = None,
    **measure: Any,
) -> Figure:
    """The figure whose words stand in the report's text for the given time (0: the first)."""
    start = -1
    for _ in range(occurrence + 1):
        start = report.text.index(words, start + 1)
    unit = quantity_unit or measure.get("unit")
    return Figure(
        span=report.span(start, start + len(words)),
        quantity=Quantity(value, None, None, approx, kind, unit, step),
        measure=Measure(**measure),
        sentence=_sentence_index(report.text, start),
        whole=whole,
    )


def make_reading(
    report: Report,
    figures: Sequence[Figure] = (),
    breakdowns: Sequence[ReadBreakdown] = (),
    claims: Sequence[Claim] = (),
) -> Reading:
    """A reading with its sentences cut at full stops."""
    sentences = cut_sentences(report)
    return Reading(
        report,
        sentences,
        add_contexts(figures, sentences, ()),
        tuple(breakdowns),
        tuple(claims),
        singles=add_contexts(extract_singles(sentences, figures), sentences, ()),
        sites=extract_sites(sentences),
        quoted=tuple(report.span(run.start, run.end) for run in find_runs(report.text)),
    )


def cut_sentences(report: Report) -> tuple[Sentence, ...]:
    """The report's sentences with tokens, cut at full stops."""
    return tuple(_make_sentence(report, *match.span()) for match in _SENTENCE.finditer(report.text))


def _make_sentence(report: Report, start: int, end: int) -> Sentence:
    span = report.span(start, end)
    tokens = cut_tokens(span)
    words = [token.text.lower() for token in tokens if token.text.isalpha()]
    return Sentence(span, tuple(word for word in words if not is_stop_word(word)), tokens=tokens)


def cut_tokens(span: Span) -> tuple[Token, ...]:
    """Words and marks of the span, without a parse."""
    return tuple(
        Token(span.start + match.start(), span.start + match.end(), match.group())
        for match in _TOKEN.finditer(span.text)
    )


def make_breakdown(
    report: Report, parts: Sequence[int], whole: int | None = None, *, dimension: str = "place", closed: bool = True
) -> ReadBreakdown:
    """A list of figures, by their indices."""
    return ReadBreakdown(tuple(parts), whole, dimension, closed, False, report.span(0, len(report.text)))


def _sentence_index(text: str, offset: int) -> int:
    for index, match in enumerate(_SENTENCE.finditer(text)):
        if match.start() <= offset < match.end():
            return index
    return 0
